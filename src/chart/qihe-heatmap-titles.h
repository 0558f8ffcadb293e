/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-heatmap-grid.h"

G_BEGIN_DECLS

/** QIHE_HEATMAP_CELL_SIDE: what a title over a cell leaves of its width */
#define QIHE_HEATMAP_CELL_SIDE 2.0
/** QIHE_HEATMAP_WRAPPED_LINES: at most so many lines */
#define QIHE_HEATMAP_WRAPPED_LINES 12
#define QIHE_HEATMAP_UPWARDS_LINES 3

/**
 * QiheHeatmapTitles: how the titles of the indicators stand over their columns
 */
typedef enum {
  QIHE_TITLES_WRAPPED, /* in lines as wide as the column: Chinese, short words */
  QIHE_TITLES_UPWARDS, /* turned by a quarter: words longer than a column is wide */
  QIHE_TITLES_NUMBERS, /* 1.1, 1.2 … as in reports, the dimensions being 1, 2 … */
  QIHE_TITLES_DIGITS,  /* 1, 2, 3 … in each dimension, where there is room for no more */
  QIHE_TITLES_NONE,
} QiheHeatmapTitles;

/** qihe_heatmap_titles_choose: the best form for columns of that width, and its height */
QiheHeatmapTitles qihe_heatmap_titles_choose (QiheChartCases *cases, QiheTexts *texts,
                                              double column_width, double max_height,
                                              double *height);

/** qihe_heatmap_titles_dup_number: (transfer full): what stands in place of the title of @indicator
 */
char *qihe_heatmap_titles_dup_number (QiheChartCases *cases, guint indicator,
                                      QiheHeatmapTitles titles);

G_END_DECLS
