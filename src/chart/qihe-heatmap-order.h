/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-heatmap-grid.h"

G_BEGIN_DECLS

/**
 * qihe_heatmap_order_rows:
 *
 * Sets which case each row shows. Ratings and levels go from best to worst, what is not known after
 * what it may be at worst; titles and models by the language. Equal rows stay in the order of the
 * data, turned or not.
 */
void qihe_heatmap_order_rows (QiheHeatmapGrid *grid, QiheChartCases *cases, QiheHeatmapSort sort);

G_END_DECLS
