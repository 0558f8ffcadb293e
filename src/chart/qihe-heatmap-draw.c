/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-heatmap-draw.h"

#include <math.h>

#include "chart/qihe-chart-private.h"

#define TILE_GAP 1.0
#define LEAST_FOR_GAPS 6.0
#define OURS_BAR 3.0
#define ARROW_SIDE 5.0
#define ARROW_HEIGHT 5.0

typedef struct {
  cairo_t *cr;
  const QiheHeatmapGrid *grid;
  QiheChartCases *cases;
  const QihePalette *palette;
  QiheHeatmapRange seen;
} Pen;

static const QiheChartRow *
row_of (const Pen *pen, guint row)
{
  return qihe_heatmap_grid_get_row (pen->grid, pen->cases, row);
}

static QiheBox
get_tile (const Pen *pen, guint row, guint column)
{
  QiheBox box = qihe_heatmap_grid_get_cell (pen->grid, row, column);
  double gap = MIN (box.width, box.height) >= LEAST_FOR_GAPS ? TILE_GAP : 0;

  return (QiheBox){ box.x + gap, box.y + gap, box.width - 2 * gap, box.height - 2 * gap };
}

static void
add_tile (const Pen *pen, guint row, guint column, gboolean hatched)
{
  QiheBox box = get_tile (pen, row, column);

  if (hatched)
    qihe_hatch_add (pen->cr, box.x, box.y, box.x + box.width, box.y + box.height);
  else
    cairo_rectangle (pen->cr, box.x, box.y, box.width, box.height);
}

/* All cells of one status are one path: a page of thousands of them stays small and quick. */
static gboolean
add_tiles_of_status (const Pen *pen, int status)
{
  gboolean any = FALSE;

  for (guint row = pen->seen.first_row; row < pen->seen.last_row; row++)
    for (guint i = pen->seen.first_column; i < pen->seen.last_column; i++) {
      int indicator = pen->grid->columns[i].indicator;

      if (indicator < 0 || row_of (pen, row)->ratings[indicator] != status)
        continue;
      add_tile (pen, row, i, status == QIHE_UNKNOWN);
      any = TRUE;
    }
  return any;
}

static void
draw_tiles_of_status (const Pen *pen, int status)
{
  QiheColor color = qihe_fit_get_status_color (pen->cases->framework, status, pen->palette);
  gboolean marks = qihe_heatmap_grid_get_mark_radius (pen->grid) > 0;

  if (!add_tiles_of_status (pen, status))
    return;
  if (status == QIHE_UNKNOWN) {
    qihe_hatch_stroke (pen->cr, color, marks ? 0.35 : 0.8);
    return;
  }
  /* A tint beside the mark; without a mark the colour alone has to do. */
  if (marks && pen->palette->tint <= 0) {
    cairo_new_path (pen->cr);
    return;
  }
  color = qihe_color_mix (pen->palette->ground, color, marks ? pen->palette->tint : 1);
  qihe_color_set (pen->cr, color, 1);
  cairo_fill (pen->cr);
}

static void
draw_mark (const Pen *pen, guint row, guint column)
{
  const QiheColumn *c = &pen->grid->columns[column];
  QiheBox box = qihe_heatmap_grid_get_cell (pen->grid, row, column);
  int status = row_of (pen, row)->ratings[c->indicator];
  double radius = qihe_heatmap_grid_get_mark_radius (pen->grid);

  if (radius > 0)
    qihe_mark_draw (pen->cr, qihe_fit_get_status_mark (pen->cases->framework, status),
                    box.x + box.width / 2, box.y + box.height / 2, radius,
                    qihe_fit_get_status_color (pen->cases->framework, status, pen->palette));
}

static void
draw_level_mark (const Pen *pen, int level, double x, double y)
{
  qihe_mark_draw (pen->cr, qihe_fit_get_level_mark (pen->cases->framework, level), x, y,
                  qihe_heatmap_grid_get_mark_radius (pen->grid),
                  qihe_fit_get_level_color (pen->cases->framework, level, pen->palette));
}

/* From best to worst, as in words: ●–○ */
static void
draw_range (const Pen *pen, const QiheChartDimension *d, double x, double y)
{
  double radius = qihe_heatmap_grid_get_mark_radius (pen->grid);

  draw_level_mark (pen, d->best, x, y);
  draw_level_mark (pen, d->worst, x + 3.2 * radius, y);
  cairo_rectangle (pen->cr, x + 1.25 * radius, y - 0.75, 0.7 * radius, 1.5);
  qihe_color_set (pen->cr, pen->palette->muted, 1);
  cairo_fill (pen->cr);
}

static void
draw_level (const Pen *pen, guint row, guint column)
{
  const QiheChartDimension *d =
      &row_of (pen, row)->dimensions[pen->grid->columns[column].dimension];
  QiheBox box = qihe_heatmap_grid_get_cell (pen->grid, row, column);
  double radius = qihe_heatmap_grid_get_mark_radius (pen->grid);
  double x = pen->grid->words ? box.x + QIHE_HEATMAP_LEVEL_SIDE + radius : box.x + box.width / 2;
  double y = box.y + box.height / 2;

  if (radius <= 0) {
    add_tile (pen, row, column, FALSE);
    qihe_color_set (pen->cr,
                    qihe_fit_get_level_color (pen->cases->framework, d->level, pen->palette), 1);
    cairo_fill (pen->cr);
  } else if (d->level < 0 && pen->grid->words)
    draw_range (pen, d, x, y);
  else
    draw_level_mark (pen, d->level, x, y);
}

static void
draw_row_ground (const Pen *pen, guint row)
{
  double y = pen->grid->top + row * pen->grid->row_height;

  if (!row_of (pen, row)->ours || pen->grid->title_width <= 0)
    return;
  cairo_rectangle (pen->cr, 0, y, qihe_heatmap_grid_get_width (pen->grid), pen->grid->row_height);
  qihe_color_set (pen->cr, pen->palette->text, 0.06);
  cairo_fill (pen->cr);
  cairo_rectangle (pen->cr, 0, y, OURS_BAR, pen->grid->row_height);
  qihe_color_set (pen->cr, pen->palette->text, 1);
  cairo_fill (pen->cr);
}

static void
draw_header_lines (const Pen *pen)
{
  for (guint d = 0; pen->grid->group_height > 0 && d < pen->cases->n_dimensions; d++) {
    QiheBox box = qihe_heatmap_grid_get_span (pen->grid, (int) d);

    cairo_rectangle (pen->cr, box.x, pen->grid->group_height - 5, box.width, 1);
  }
  qihe_color_set (pen->cr, pen->palette->axis, 1);
  cairo_fill (pen->cr);
}

static void
draw_row_lines (const Pen *pen)
{
  double width = qihe_heatmap_grid_get_width (pen->grid);

  if (pen->grid->title_width <= 0 || pen->grid->row_height < LEAST_FOR_GAPS)
    return;
  for (guint row = pen->seen.first_row; row <= pen->seen.last_row; row++)
    cairo_rectangle (pen->cr, 0, pen->grid->top + row * pen->grid->row_height - 0.5, width, 1);
  qihe_color_set (pen->cr, pen->palette->grid, 1);
  cairo_fill (pen->cr);
}

static void
draw_marks (const Pen *pen)
{
  for (guint row = pen->seen.first_row; row < pen->seen.last_row; row++)
    for (guint i = pen->seen.first_column; i < pen->seen.last_column; i++) {
      if (pen->grid->columns[i].kind == QIHE_COLUMN_INDICATOR)
        draw_mark (pen, row, i);
      if (pen->grid->columns[i].kind == QIHE_COLUMN_LEVEL)
        draw_level (pen, row, i);
    }
}

/* A small triangle between the title and the first row: upwards for the first order. */
static void
draw_arrow (const Pen *pen, QiheHeatmapSort sort)
{
  QiheBox box = qihe_heatmap_grid_get_title (pen->grid, sort.column);
  double half = MIN (ARROW_SIDE, box.width / 2);
  double x = sort.column == QIHE_HEATMAP_CASES ? QIHE_HEATMAP_TITLE_SIDE + half
                                               : box.x + floor (box.width / 2);
  double tip = box.y + box.height - (sort.turned ? 1 : 1 + ARROW_HEIGHT);
  double base = box.y + box.height - (sort.turned ? 1 + ARROW_HEIGHT : 1);

  if (box.width <= 0 || box.height < ARROW_HEIGHT + 1)
    return;
  cairo_move_to (pen->cr, x, tip);
  cairo_line_to (pen->cr, x + half, base);
  cairo_line_to (pen->cr, x - half, base);
  cairo_close_path (pen->cr);
  qihe_color_set (pen->cr, pen->palette->text, 1);
  cairo_fill (pen->cr);
}

void
qihe_heatmap_draw (cairo_t *cr, const QiheHeatmapGrid *grid, QiheChartCases *cases,
                   QiheHeatmapSort sort, const QihePalette *palette)
{
  QiheBox clip = qihe_clip_box (cr);
  Pen pen = { cr, grid, cases, palette, qihe_heatmap_grid_get_range (grid, &clip) };

  for (guint row = pen.seen.first_row; row < pen.seen.last_row; row++)
    draw_row_ground (&pen, row);
  draw_row_lines (&pen);
  draw_header_lines (&pen);
  if (sort.column != QIHE_HEATMAP_UNSORTED)
    draw_arrow (&pen, sort);
  for (int status = QIHE_UNKNOWN; status < (int) qihe_framework_get_n_statuses (cases->framework);
       status++)
    draw_tiles_of_status (&pen, status);
  draw_marks (&pen);
}
