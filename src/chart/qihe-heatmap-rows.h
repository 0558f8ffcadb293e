/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-heatmap-grid.h"

G_BEGIN_DECLS

/** qihe_heatmap_rows_add: adds the labels of the rows that @box shows, wholly or in part */
void qihe_heatmap_rows_add (const QiheHeatmapGrid *grid, QiheChartCases *cases, QiheTexts *texts,
                            const QiheBox *box, GArray *labels);

G_END_DECLS
