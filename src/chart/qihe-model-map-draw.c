/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-model-map-draw.h"

#include <math.h>

#include "chart/qihe-pattern.h"

#define BORDER 0.7

typedef struct {
  const QiheMapLayout *layout;
  const QiheMapData *data;
  cairo_t *cr;
  const QihePalette *palette;
} Work;

/* The runs of a category as rectangles on whole pixels, so that no seams show. */
static void
add_runs (const Work *work, guint category, guint row)
{
  double top = qihe_map_layout_get_row (work->layout, work->data, row);
  double height = qihe_map_layout_get_row (work->layout, work->data, row + 1) - top;
  guint column = 0;

  while (column < work->data->size) {
    guint from = column;
    guint own = qihe_map_category (qihe_map_data_get_model (work->data, row, column));

    while (column < work->data->size &&
           qihe_map_category (qihe_map_data_get_model (work->data, row, column)) == own)
      column++;
    if (own == category) {
      double left = qihe_map_layout_get_column (work->layout, work->data, from);

      cairo_rectangle (work->cr, left, top,
                       qihe_map_layout_get_column (work->layout, work->data, column) - left,
                       height);
    }
  }
}

static void
draw_regions (const Work *work)
{
  for (guint category = 0; category < MIN (work->data->n_models, QIHE_N_PATTERNS); category++) {
    for (guint row = 0; row < work->data->size; row++)
      add_runs (work, category, row);
    qihe_pattern_fill (work->cr, category, work->palette);
  }
}

static void
add_edge (const Work *work, guint row, guint column, gboolean upright)
{
  double x = qihe_map_layout_get_column (work->layout, work->data, column);
  double y = qihe_map_layout_get_row (work->layout, work->data, row);

  cairo_move_to (work->cr, x, y);
  if (upright)
    cairo_line_to (work->cr, x, qihe_map_layout_get_row (work->layout, work->data, row + 1));
  else
    cairo_line_to (work->cr, qihe_map_layout_get_column (work->layout, work->data, column + 1), y);
}

static void
add_edges_of (const Work *work, guint row, guint column)
{
  guint model = qihe_map_data_get_model (work->data, row, column);

  if (column > 0 && qihe_map_data_get_model (work->data, row, column - 1) != model)
    add_edge (work, row, column, TRUE);
  if (row > 0 && qihe_map_data_get_model (work->data, row - 1, column) != model)
    add_edge (work, row, column, FALSE);
}

static void
draw_borders (const Work *work)
{
  const QiheBox *plot = &work->layout->plot;

  for (guint row = 0; row < work->data->size; row++)
    for (guint column = 0; column < work->data->size; column++)
      add_edges_of (work, row, column);
  qihe_color_set (work->cr, work->palette->text, BORDER);
  cairo_set_line_width (work->cr, 1.5);
  cairo_set_line_cap (work->cr, CAIRO_LINE_CAP_SQUARE);
  cairo_stroke (work->cr);
  cairo_rectangle (work->cr, plot->x + 0.5, plot->y + 0.5, MAX (plot->width - 1, 0),
                   MAX (plot->height - 1, 0));
  qihe_color_set (work->cr, work->palette->axis, 1);
  cairo_set_line_width (work->cr, 1);
  cairo_stroke (work->cr);
}

static void
draw_plates (const Work *work)
{
  for (guint i = 0; i < work->layout->names->len; i++) {
    const QiheMapPlate *plate = &g_array_index (work->layout->names, QiheMapPlate, i);
    const QiheBox *box = &plate->box;

    cairo_rectangle (work->cr, box->x, box->y, box->width, box->height);
    qihe_color_set (work->cr,
                    plate->model < work->data->n_models
                        ? qihe_pattern_get_ground (qihe_map_category (plate->model), work->palette)
                        : work->palette->ground,
                    1);
    cairo_fill (work->cr);
  }
}

static void
draw_swatches (const Work *work)
{
  for (guint i = 0; i < work->layout->swatches->len; i++) {
    const QiheMapPlate *swatch = &g_array_index (work->layout->swatches, QiheMapPlate, i);
    const QiheBox *box = &swatch->box;

    cairo_rectangle (work->cr, box->x, box->y, box->width, box->height);
    qihe_pattern_fill (work->cr, qihe_map_category (swatch->model), work->palette);
    cairo_rectangle (work->cr, box->x + 0.5, box->y + 0.5, box->width - 1, box->height - 1);
    qihe_color_set (work->cr, work->palette->text, BORDER);
    cairo_stroke (work->cr);
  }
}

/* From the point to both axes. */
static void
draw_lines (const Work *work)
{
  const QiheBox *plot = &work->layout->plot, *point = &work->layout->point;
  double x = point->x + point->width / 2, y = point->y + point->height / 2;
  const double dash = 3;

  cairo_move_to (work->cr, plot->x, y);
  cairo_line_to (work->cr, x, y);
  cairo_line_to (work->cr, x, plot->y + plot->height);
  cairo_set_dash (work->cr, &dash, 1, 0);
  qihe_color_set (work->cr, work->palette->text, 1);
  cairo_set_line_width (work->cr, 1);
  cairo_stroke (work->cr);
  cairo_set_dash (work->cr, NULL, 0, 0);
}

/* A ring that shows on every ground. */
static void
draw_point (const Work *work)
{
  const QiheBox *point = &work->layout->point;
  double x = point->x + point->width / 2, y = point->y + point->height / 2;

  cairo_arc (work->cr, x, y, point->width / 2, 0, 2 * G_PI);
  qihe_color_set (work->cr, work->palette->ground, 1);
  cairo_fill_preserve (work->cr);
  qihe_color_set (work->cr, work->palette->text, 1);
  cairo_set_line_width (work->cr, 2);
  cairo_stroke (work->cr);
  cairo_arc (work->cr, x, y, point->width / 6, 0, 2 * G_PI);
  cairo_fill (work->cr);
}

void
qihe_map_draw (const QiheMapLayout *layout, const QiheMapData *data, cairo_t *cr,
               const QihePalette *palette)
{
  const Work work = { layout, data, cr, palette };

  if (layout->plot.width < 1 || layout->plot.height < 1)
    return;
  draw_regions (&work);
  draw_borders (&work);
  if (layout->point.width > 0)
    draw_lines (&work);
  draw_plates (&work); /* over the lines: none goes through a name */
  draw_swatches (&work);
  if (layout->point.width > 0)
    draw_point (&work);
}
