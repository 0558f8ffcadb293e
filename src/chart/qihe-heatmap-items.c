/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-heatmap-items.h"

static gboolean
has_room (const QiheHeatmapGrid *grid, QiheHeatmapPlace place)
{
  QiheBox box = qihe_heatmap_items_get_box (grid, place);

  return box.width > 0 && box.height > 0;
}

/* The last column, or the one before: that of the model is the only one that may have no room. */
static int
last_column (const QiheHeatmapGrid *grid)
{
  int last = (int) grid->n_columns - 1;

  return grid->crisp && grid->columns[last].width <= 0 ? last - 1 : last;
}

/* Up from the first row to the titles, but not past the first row in one leap. */
static int
move_row (const QiheHeatmapGrid *grid, QiheHeatmapPlace from, int dy)
{
  QiheHeatmapPlace title = { QIHE_HEATMAP_TITLES, from.column };

  if (dy == 0)
    return from.row;
  if (dy < 0 && from.row <= 0 && has_room (grid, title))
    return QIHE_HEATMAP_TITLES;
  return CLAMP (from.row + dy, 0, (int) grid->n_rows - 1);
}

static int
column_at (const QiheHeatmapGrid *grid, double x)
{
  for (guint i = 0; i < grid->n_columns; i++)
    if (x >= grid->columns[i].x && x < grid->columns[i].x + grid->columns[i].width)
      return (int) i;
  return x >= 0 && x < grid->title_width ? QIHE_HEATMAP_CASES : QIHE_HEATMAP_UNSORTED;
}

static gboolean
contains (QiheBox box, double x, double y)
{
  return x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height;
}

guint
qihe_heatmap_items_count (const QiheHeatmapGrid *grid)
{
  return grid->n_rows * grid->n_columns + grid->n_columns + 1 + grid->n_rows;
}

QiheHeatmapPlace
qihe_heatmap_items_get (const QiheHeatmapGrid *grid, guint item)
{
  guint n_cells = grid->n_rows * grid->n_columns;
  guint n_titles = grid->n_columns + 1;

  if (item < n_cells)
    return (QiheHeatmapPlace){ (int) (item / grid->n_columns), (int) (item % grid->n_columns) };
  if (item >= n_cells + n_titles)
    return (QiheHeatmapPlace){ (int) (item - n_cells - n_titles), QIHE_HEATMAP_CASES };
  return (QiheHeatmapPlace){ QIHE_HEATMAP_TITLES, (int) (item - n_cells) + QIHE_HEATMAP_CASES };
}

guint
qihe_heatmap_items_find (const QiheHeatmapGrid *grid, QiheHeatmapPlace place)
{
  guint n_cells = grid->n_rows * grid->n_columns;

  if (place.row == QIHE_HEATMAP_TITLES)
    return n_cells + (guint) (place.column - QIHE_HEATMAP_CASES);
  if (place.column == QIHE_HEATMAP_CASES)
    return n_cells + grid->n_columns + 1 + (guint) place.row;
  return (guint) place.row * grid->n_columns + (guint) place.column;
}

QiheBox
qihe_heatmap_items_get_box (const QiheHeatmapGrid *grid, QiheHeatmapPlace place)
{
  if (!grid->crisp)
    return (QiheBox){ 0 };
  if (place.row == QIHE_HEATMAP_TITLES)
    return qihe_heatmap_grid_get_title (grid, place.column);
  if (place.column == QIHE_HEATMAP_CASES)
    return (QiheBox){ 0, grid->top + place.row * grid->row_height, grid->title_width,
                      grid->row_height };
  return qihe_heatmap_grid_get_cell (grid, (guint) place.row, (guint) place.column);
}

int
qihe_heatmap_items_at (const QiheHeatmapGrid *grid, double x, double y)
{
  QiheHeatmapPlace place = { QIHE_HEATMAP_TITLES, column_at (grid, x) };

  if (!grid->crisp || place.column == QIHE_HEATMAP_UNSORTED ||
      y >= grid->top + grid->n_rows * grid->row_height)
    return -1;
  if (y >= grid->top)
    place.row = (int) ((y - grid->top) / grid->row_height);
  return contains (qihe_heatmap_items_get_box (grid, place), x, y)
             ? (int) qihe_heatmap_items_find (grid, place)
             : -1;
}

QiheHeatmapPlace
qihe_heatmap_items_move (const QiheHeatmapGrid *grid, QiheHeatmapPlace from, int dx, int dy)
{
  QiheHeatmapPlace to = { move_row (grid, from, dy), 0 };
  int first = grid->title_width > 0 ? QIHE_HEATMAP_CASES : 0;

  to.column = CLAMP (from.column + dx, first, last_column (grid));
  return to;
}

guint
qihe_heatmap_items_get_bands (const QiheHeatmapGrid *grid, QiheHeatmapPlace place, QiheBox *bands)
{
  double bottom = grid->top + grid->n_rows * grid->row_height;
  guint n = 0;

  if (!has_room (grid, place))
    return 0;
  bands[n] = qihe_heatmap_grid_get_title (grid, place.column);
  bands[n].height = bottom - bands[n].y;
  n++;
  if (place.row == QIHE_HEATMAP_TITLES)
    return n;
  bands[n] = qihe_heatmap_items_get_box (grid, place);
  bands[n].x = 0;
  bands[n].width = qihe_heatmap_grid_get_width (grid);
  return n + 1;
}
