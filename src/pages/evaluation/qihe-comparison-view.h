/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/evaluation/qihe-case-view.h"

G_BEGIN_DECLS

#define QIHE_TYPE_COMPARISON_VIEW (qihe_comparison_view_get_type ())
G_DECLARE_FINAL_TYPE (QiheComparisonView, qihe_comparison_view, QIHE, COMPARISON_VIEW, QiheCaseView)

/**
 * QiheComparisonView:
 *
 * The practice of the cases of each model beside each other, filtered by mode tags, and the
 * references that are nearest to our case, with the indicators in which they differ.
 */
G_END_DECLS
