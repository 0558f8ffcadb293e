/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-heatmap-grid.h"

G_BEGIN_DECLS

/**
 * QiheHeatmapTitles: how the titles of the indicators stand over their columns
 */
typedef enum {
  QIHE_TITLES_WRAPPED, /* in lines as wide as the column: Chinese, short words */
  QIHE_TITLES_UPWARDS, /* turned by a quarter: words longer than a column is wide */
  QIHE_TITLES_NUMBERS, /* 1, 2, 3 … */
  QIHE_TITLES_NONE,
} QiheHeatmapTitles;

/** qihe_heatmap_header_choose: the best form for columns of that width, and its height */
QiheHeatmapTitles qihe_heatmap_header_choose (QiheChartCases *cases, QiheTexts *texts,
                                              double column_width, double max_height,
                                              double *height);

/** qihe_heatmap_header_add: adds the titles of dimensions and columns */
void qihe_heatmap_header_add (const QiheHeatmapGrid *grid, QiheChartCases *cases, QiheTexts *texts,
                              QiheHeatmapTitles titles, GArray *labels);

G_END_DECLS
