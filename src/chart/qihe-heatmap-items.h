/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-heatmap-grid.h"

G_BEGIN_DECLS

/** QIHE_HEATMAP_TITLES: the row of the titles, over row 0 */
#define QIHE_HEATMAP_TITLES (-1)

/**
 * QiheHeatmapPlace: what an item is
 * @row: the row, or %QIHE_HEATMAP_TITLES
 * @column: the column; %QIHE_HEATMAP_CASES for the title of a case, or over these
 */
typedef struct {
  int row;
  int column;
} QiheHeatmapPlace;

/** qihe_heatmap_items_count: cells, titles of columns, titles of cases */
guint qihe_heatmap_items_count (const QiheHeatmapGrid *grid);
/** qihe_heatmap_items_get: what @item is, and back */
QiheHeatmapPlace qihe_heatmap_items_get (const QiheHeatmapGrid *grid, guint item);
guint qihe_heatmap_items_find (const QiheHeatmapGrid *grid, QiheHeatmapPlace place);

/** qihe_heatmap_items_get_box: empty where there is no room for it */
QiheBox qihe_heatmap_items_get_box (const QiheHeatmapGrid *grid, QiheHeatmapPlace place);

/** qihe_heatmap_items_at: the item there, -1 for none */
int qihe_heatmap_items_at (const QiheHeatmapGrid *grid, double x, double y);

/** qihe_heatmap_items_move: so many columns and rows away, at most to the edge; steps over what has
 * no room */
QiheHeatmapPlace qihe_heatmap_items_move (const QiheHeatmapGrid *grid, QiheHeatmapPlace from,
                                          int dx, int dy);

/** qihe_heatmap_items_get_bands: the row and the column that a place lies in */
guint qihe_heatmap_items_get_bands (const QiheHeatmapGrid *grid, QiheHeatmapPlace place,
                                    QiheBox *bands);

G_END_DECLS
