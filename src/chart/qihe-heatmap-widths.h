/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-heatmap-grid.h"

G_BEGIN_DECLS

/**
 * QiheHeatmapWidths: the widths of the kinds of columns
 */
typedef struct {
  double title;
  double cell;
  double level;
  double model;
  double gap;
} QiheHeatmapWidths;

/** qihe_heatmap_widths_natural: the widths at which all texts can be read */
QiheHeatmapWidths qihe_heatmap_widths_natural (QiheChartCases *cases, QiheTexts *texts);

/** qihe_heatmap_widths_total: the width of the whole chart */
double qihe_heatmap_widths_total (const QiheHeatmapWidths *self, QiheChartCases *cases);

/** qihe_heatmap_widths_get_least: the width below which titles or models have no room */
double qihe_heatmap_widths_get_least (QiheChartCases *cases, QiheTexts *texts);

/**
 * qihe_heatmap_widths_fit:
 * @words: (out): whether level columns have room for a word
 *
 * Returns: widths that fill @width as far as is sensible: with words and model where there is room,
 *   then with marks instead of words, then without model, then without titles
 */
QiheHeatmapWidths qihe_heatmap_widths_fit (QiheChartCases *cases, QiheTexts *texts, double width,
                                           gboolean *words);

G_END_DECLS
