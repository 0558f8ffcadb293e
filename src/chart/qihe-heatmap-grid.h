/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-chart-cases.h"
#include "chart/qihe-label.h"

G_BEGIN_DECLS

/** QIHE_HEATMAP_HEADER_GAP: between the titles of the indicators and the first row */
#define QIHE_HEATMAP_HEADER_GAP 8.0
/** QIHE_HEATMAP_LEVEL_SIDE: between the last cell of a dimension and the mark of its level */
#define QIHE_HEATMAP_LEVEL_SIDE 8.0

/** QIHE_HEATMAP_TITLE_SIDE: beside the titles of the cases */
#define QIHE_HEATMAP_TITLE_SIDE 8.0

typedef enum {
  QIHE_COLUMN_INDICATOR,
  QIHE_COLUMN_LEVEL,
  QIHE_COLUMN_MODEL,
} QiheColumnKind;

/**
 * QiheColumn: one column of a heat map
 * @indicator: -1 for a level or model column
 * @dimension: -1 for the model column
 * @width: 0 where there is no room for it
 */
typedef struct {
  QiheColumnKind kind;
  int indicator;
  int dimension;
  double x;
  double width;
} QiheColumn;

/**
 * QiheHeatmapRange: some rows and columns; the last ones are not part of it
 */
typedef struct {
  guint first_row;
  guint last_row;
  guint first_column;
  guint last_column;
} QiheHeatmapRange;

/**
 * QiheHeatmapGrid: where everything in a heat map is
 * @title_width: of the column of row titles, 0 where there is no room for it
 * @cell_width: of the cells of indicators
 * @group_height: of the names of the dimensions
 * @top: where the rows begin
 * @words: whether level columns have room for a word
 * @small: whether the titles of rows are in small text, as they would be cut otherwise
 * @crisp: whether cells lie on whole pixels, large enough to be pointed at
 * @order: the case of each row
 */
typedef struct {
  double title_width;
  double cell_width;
  double group_height;
  double top;
  double row_height;
  gboolean words;
  gboolean small;
  gboolean crisp;
  guint n_rows;
  guint n_columns;
  QiheColumn *columns;
  guint *order;
} QiheHeatmapGrid;

/** qihe_heatmap_grid_init: names the columns; their places are set by qihe_heatmap_grid_lay_out()
 */
void qihe_heatmap_grid_init (QiheHeatmapGrid *self, QiheChartCases *cases);
void qihe_heatmap_grid_clear (QiheHeatmapGrid *self);

/** qihe_heatmap_grid_get_natural_size: the size at which everything can be read */
void qihe_heatmap_grid_get_natural_size (QiheHeatmapGrid *self, QiheChartCases *cases,
                                         QiheTexts *texts, double *width, double *height);

/** qihe_heatmap_grid_get_scrolled_size: for a view of @view_width */
void qihe_heatmap_grid_get_scrolled_size (QiheHeatmapGrid *self, QiheChartCases *cases,
                                          QiheTexts *texts, double view_width, double *width,
                                          double *height);

/** qihe_heatmap_grid_lay_out: places the columns, then adds the labels of the header */
void qihe_heatmap_grid_lay_out (QiheHeatmapGrid *self, QiheChartCases *cases, QiheTexts *texts,
                                double width, double height, GArray *labels);

/** qihe_heatmap_grid_get_range: what lies in @box, wholly or in part */
QiheHeatmapRange qihe_heatmap_grid_get_range (const QiheHeatmapGrid *self, const QiheBox *box);

/** qihe_heatmap_grid_get_row: (transfer none): the case that a row shows */
const QiheChartRow *qihe_heatmap_grid_get_row (const QiheHeatmapGrid *self, QiheChartCases *cases,
                                               guint row);

/** qihe_heatmap_grid_get_title: the box of a column's title, %QIHE_HEATMAP_CASES included; empty
 * where it has none */
QiheBox qihe_heatmap_grid_get_title (const QiheHeatmapGrid *self, int column);

/** qihe_heatmap_grid_get_width: of everything */
double qihe_heatmap_grid_get_width (const QiheHeatmapGrid *self);

/** qihe_heatmap_grid_get_cell: the box of a cell */
QiheBox qihe_heatmap_grid_get_cell (const QiheHeatmapGrid *self, guint row, guint column);

/** qihe_heatmap_grid_get_span: from the first column of a dimension to its level column */
QiheBox qihe_heatmap_grid_get_span (const QiheHeatmapGrid *self, int dimension);

/** qihe_heatmap_grid_get_mark_radius: 0 where cells are too small for marks */
double qihe_heatmap_grid_get_mark_radius (const QiheHeatmapGrid *self);

G_END_DECLS
