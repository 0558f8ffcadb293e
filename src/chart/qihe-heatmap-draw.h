/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-heatmap-grid.h"

G_BEGIN_DECLS

/** qihe_heatmap_draw: draws everything but the labels */
void qihe_heatmap_draw (cairo_t *cr, const QiheHeatmapGrid *grid, QiheChartCases *cases,
                        QiheHeatmapSort sort, const QihePalette *palette);

G_END_DECLS
