/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-heatmap-titles.h"

G_BEGIN_DECLS

/** qihe_heatmap_header_add: adds the titles of dimensions and columns */
void qihe_heatmap_header_add (const QiheHeatmapGrid *grid, QiheChartCases *cases, QiheTexts *texts,
                              QiheHeatmapTitles titles, GArray *labels);

G_END_DECLS
