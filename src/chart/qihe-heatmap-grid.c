/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-heatmap-grid.h"

#include <math.h>

#include "chart/qihe-heatmap-header.h"
#include "chart/qihe-heatmap-widths.h"

/* A row is so many lines of text high: as far as possible, at most, in lines of normal text. */
#define ROW_NATURAL 1.6
#define ROW_MOST 2.2
/* What titles may take of the height even where rows then get lower than is natural. */
#define HEADER_SHARE 0.5
#define LEAST_TO_POINT_AT 2.0
#define LEAST_FOR_MARKS 9.0
#define TITLE_SIDE 8.0

static void
set_column (QiheColumn *column, QiheColumnKind kind, int dimension, int indicator)
{
  *column = (QiheColumn){ .kind = kind, .dimension = dimension, .indicator = indicator };
}

static double
width_of (const QiheHeatmapWidths *widths, QiheColumnKind kind)
{
  switch (kind) {
  case QIHE_COLUMN_INDICATOR:
    return widths->cell;
  case QIHE_COLUMN_LEVEL:
    return widths->level;
  case QIHE_COLUMN_MODEL:
  default:
    return widths->model;
  }
}

static void
place_columns (QiheHeatmapGrid *self, const QiheHeatmapWidths *widths)
{
  double x = widths->title;

  self->title_width = widths->title;
  for (guint i = 0; i < self->n_columns; i++) {
    QiheColumn *column = &self->columns[i];

    column->x = x;
    column->width = width_of (widths, column->kind);
    x += column->width + (column->kind == QIHE_COLUMN_LEVEL ? widths->gap : 0);
  }
}

static double
natural_row_height (QiheTexts *texts)
{
  return ceil (qihe_texts_get_line_height (texts, QIHE_TEXT_NORMAL) * ROW_NATURAL);
}

static void
set_row_height (QiheHeatmapGrid *self, QiheTexts *texts, double height)
{
  double line = qihe_texts_get_line_height (texts, QIHE_TEXT_NORMAL);
  double room = MAX (height - self->top, 0) / MAX (self->n_rows, 1);

  self->row_height = MIN (room, ceil (line * ROW_MOST));
  if (self->row_height >= LEAST_TO_POINT_AT)
    self->row_height = floor (self->row_height);
}

static double
widest_cell (const QiheHeatmapGrid *self)
{
  double widest = 0;

  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].kind == QIHE_COLUMN_INDICATOR)
      widest = MAX (widest, self->columns[i].width);
  return widest;
}

static void
add_level (const QiheHeatmapGrid *self, QiheChartCases *cases, QiheTexts *texts, guint row,
           guint column, GArray *labels)
{
  QiheLabelLook look = { .style = QIHE_TEXT_SMALL, .lines = 1 };
  QiheBox box = qihe_heatmap_grid_get_cell (self, row, column);
  double inset = QIHE_HEATMAP_LEVEL_SIDE * 1.5 + 2 * qihe_heatmap_grid_get_mark_radius (self);
  const QiheChartDimension *d = &cases->rows[row].dimensions[self->columns[column].dimension];

  if (d->level < 0)
    return;

  box.x += inset;
  box.width -= inset + 2;
  qihe_labels_add (labels, texts, d->level_text, look, box, 0, 0.5);
}

static void
add_row (const QiheHeatmapGrid *self, QiheChartCases *cases, QiheTexts *texts, guint row,
         GArray *labels)
{
  const QiheChartRow *r = &cases->rows[row];
  QiheLabelLook title = { .style = r->ours ? QIHE_TEXT_STRONG : QIHE_TEXT_NORMAL, .lines = 1 };
  QiheLabelLook model = { .style = QIHE_TEXT_SMALL, .lines = 2 };
  QiheBox box = { TITLE_SIDE, self->top + row * self->row_height,
                  self->title_width - 2 * TITLE_SIDE, self->row_height };

  qihe_labels_add (labels, texts, r->title, title, box, 0, 0.5);
  for (guint i = 0; i < self->n_columns; i++) {
    box = qihe_heatmap_grid_get_cell (self, row, i);
    if (self->columns[i].kind == QIHE_COLUMN_LEVEL && self->words)
      add_level (self, cases, texts, row, i, labels);
    if (self->columns[i].kind == QIHE_COLUMN_MODEL)
      qihe_labels_add (labels, texts, r->model_text, model, box, 0, 0.5);
  }
}

void
qihe_heatmap_grid_init (QiheHeatmapGrid *self, QiheChartCases *cases)
{
  guint n = 0;

  self->n_rows = cases->n_rows;
  self->n_columns = cases->n_indicators + cases->n_dimensions + 1;
  self->columns = g_new0 (QiheColumn, self->n_columns);
  for (guint d = 0; d < cases->n_dimensions; d++) {
    const QiheDimension *dimension = qihe_framework_get_dimension (cases->framework, d);

    for (guint i = 0; i < dimension->n_indicators; i++)
      set_column (&self->columns[n++], QIHE_COLUMN_INDICATOR, (int) d,
                  (int) (dimension->first + i));
    set_column (&self->columns[n++], QIHE_COLUMN_LEVEL, (int) d, -1);
  }
  set_column (&self->columns[n], QIHE_COLUMN_MODEL, -1, -1);
}

void
qihe_heatmap_grid_clear (QiheHeatmapGrid *self)
{
  g_clear_pointer (&self->columns, g_free);
}

void
qihe_heatmap_grid_get_natural_size (QiheHeatmapGrid *self, QiheChartCases *cases, QiheTexts *texts,
                                    double *width, double *height)
{
  QiheHeatmapWidths widths = qihe_heatmap_widths_natural (cases, texts);
  double titles;

  qihe_heatmap_header_choose (cases, texts, widths.cell, G_MAXDOUBLE, &titles);
  *width = qihe_heatmap_widths_total (&widths, cases);
  *height = titles + QIHE_HEATMAP_HEADER_GAP +
            ceil (qihe_texts_get_line_height (texts, QIHE_TEXT_NORMAL) * 1.5) +
            self->n_rows * natural_row_height (texts);
}

void
qihe_heatmap_grid_lay_out (QiheHeatmapGrid *self, QiheChartCases *cases, QiheTexts *texts,
                           double width, double height, GArray *labels)
{
  QiheHeatmapWidths widths = qihe_heatmap_widths_fit (cases, texts, width, &self->words);
  double group = ceil (qihe_texts_get_line_height (texts, QIHE_TEXT_NORMAL) * 1.5);
  QiheHeatmapTitles titles;
  double room, titles_height;

  place_columns (self, &widths);
  self->group_height = group < height * HEADER_SHARE ? group : 0;
  room = MAX (height * HEADER_SHARE, height - self->n_rows * natural_row_height (texts)) -
         self->group_height - QIHE_HEATMAP_HEADER_GAP;
  titles = qihe_heatmap_header_choose (cases, texts, widths.cell, room, &titles_height);
  self->top =
      self->group_height + titles_height + (titles_height > 0 ? QIHE_HEATMAP_HEADER_GAP : 0);
  set_row_height (self, texts, height);
  self->crisp = self->row_height >= LEAST_TO_POINT_AT && widest_cell (self) >= LEAST_TO_POINT_AT;
  qihe_heatmap_header_add (self, cases, texts, titles, labels);
  for (guint row = 0; row < self->n_rows; row++)
    add_row (self, cases, texts, row, labels);
}

QiheBox
qihe_heatmap_grid_get_cell (const QiheHeatmapGrid *self, guint row, guint column)
{
  const QiheColumn *c = &self->columns[column];

  return (QiheBox){ c->x, self->top + row * self->row_height, c->width, self->row_height };
}

QiheBox
qihe_heatmap_grid_get_span (const QiheHeatmapGrid *self, int dimension)
{
  QiheBox box = { 0 };
  gboolean started = FALSE;

  for (guint i = 0; i < self->n_columns; i++) {
    const QiheColumn *column = &self->columns[i];

    if (column->dimension != dimension)
      continue;
    if (!started)
      box.x = column->x;
    started = TRUE;
    box.width = column->x + column->width - box.x;
  }
  return box;
}

double
qihe_heatmap_grid_get_mark_radius (const QiheHeatmapGrid *self)
{
  double side = MIN (self->row_height, widest_cell (self));

  return side >= LEAST_FOR_MARKS ? MIN (side * 0.26, 9) : 0;
}
