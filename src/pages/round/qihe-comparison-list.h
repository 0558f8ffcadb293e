/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "session/qihe-comparison.h"

G_BEGIN_DECLS

#define QIHE_TYPE_COMPARISON_ROW (qihe_comparison_row_get_type ())
G_DECLARE_FINAL_TYPE (QiheComparisonRow, qihe_comparison_row, QIHE, COMPARISON_ROW, GObject)

/**
 * QiheComparisonRow: a case of a comparison, or one of its ratings; valid as long as the comparison
 *
 * qihe_comparison_row_get_rating: (nullable): %NULL for the case as a whole
 */
const QiheRatingDiff *qihe_comparison_row_get_rating (QiheComparisonRow *self);
const QiheCaseDiff *qihe_comparison_row_get_case (QiheComparisonRow *self);

#define QIHE_TYPE_COMPARISON_LIST (qihe_comparison_list_get_type ())
G_DECLARE_FINAL_TYPE (QiheComparisonList, qihe_comparison_list, QIHE, COMPARISON_LIST, GObject)

typedef enum {
  QIHE_COMPARISON_CASES,
  QIHE_COMPARISON_CHANGED, /* the ratings that differ */
  QIHE_COMPARISON_RATINGS, /* all */
} QiheComparisonKind;

/**
 * qihe_comparison_list_new:
 *
 * Returns: (transfer full): a #GListModel of #QiheComparisonRow, which are made when they are asked
 *   for: a comparison may have 120,000 ratings
 */
GListModel *qihe_comparison_list_new (const QiheComparison *comparison, QiheComparisonKind kind);

G_END_DECLS
