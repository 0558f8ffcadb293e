/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/round/qihe-comparison-list.h"

G_BEGIN_DECLS

/* What stands in the cells of a comparison, in the current language. */

/** QiheComparisonColumn: from 0 on, in the list of cases, the dimensions of the second round */
typedef enum {
  QIHE_COMPARISON_COLUMN_CASE = -1,
  QIHE_COMPARISON_COLUMN_MODEL = -2,
  QIHE_COMPARISON_COLUMN_INDICATOR = -3,
  QIHE_COMPARISON_COLUMN_CHANGE = -4,
  QIHE_COMPARISON_COLUMN_REASON = -5,
  QIHE_COMPARISON_COLUMN_WHO = -6,
} QiheComparisonColumn;

/** qihe_comparison_words: (transfer full): the text of a cell */
char *qihe_comparison_words (const QiheComparison *self, QiheComparisonRow *row, int column);

/** qihe_comparison_words_summary: (transfer full): how many ratings differ and agree */
char *qihe_comparison_words_summary (const QiheComparison *self);

/** qihe_comparison_words_title: (transfer full): the head of a column */
char *qihe_comparison_words_title (const QiheComparison *self, int column);

/** qihe_comparison_words_all: (transfer full): all cases and changed ratings, tab-separated */
char *qihe_comparison_words_all (const QiheComparison *self);

G_END_DECLS
