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
  self->cell_width = widths->cell;
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

static double
tall_row_height (QiheTexts *texts)
{
  return ceil (qihe_texts_get_line_height (texts, QIHE_TEXT_NORMAL) * ROW_MOST);
}

static double
natural_group_height (QiheTexts *texts)
{
  return ceil (qihe_texts_get_line_height (texts, QIHE_TEXT_NORMAL) * 1.5);
}

static void
set_row_height (QiheHeatmapGrid *self, QiheTexts *texts, double height)
{
  double room = MAX (height - self->top, 0) / MAX (self->n_rows, 1);

  self->row_height = MIN (room, tall_row_height (texts));
  if (self->row_height >= LEAST_TO_POINT_AT)
    self->row_height = floor (self->row_height);
}

/* Two lines hold more than one of smaller text. */
static gboolean
needs_small_titles (const QiheHeatmapGrid *self, QiheChartCases *cases, QiheTexts *texts)
{
  return self->row_height < 2 * qihe_texts_get_line_height (texts, QIHE_TEXT_NORMAL) &&
         self->title_width < qihe_heatmap_widths_natural (cases, texts).title;
}

/* As high as the titles over columns of that width and rows of that height need it. */
static double
needed_height (const QiheHeatmapGrid *self, QiheChartCases *cases, QiheTexts *texts,
               double column_width, double row_height)
{
  double titles;

  qihe_heatmap_titles_choose (cases, texts, column_width, G_MAXDOUBLE, &titles);
  return titles + QIHE_HEATMAP_HEADER_GAP + natural_group_height (texts) +
         self->n_rows * row_height;
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
  self->order = g_new (guint, self->n_rows);
  for (guint row = 0; row < self->n_rows; row++)
    self->order[row] = row;
}

void
qihe_heatmap_grid_clear (QiheHeatmapGrid *self)
{
  g_clear_pointer (&self->columns, g_free);
  g_clear_pointer (&self->order, g_free);
}

void
qihe_heatmap_grid_get_natural_size (QiheHeatmapGrid *self, QiheChartCases *cases, QiheTexts *texts,
                                    double *width, double *height)
{
  QiheHeatmapWidths widths = qihe_heatmap_widths_natural (cases, texts);

  *width = qihe_heatmap_widths_total (&widths, cases);
  *height = needed_height (self, cases, texts, widths.cell, natural_row_height (texts));
}

void
qihe_heatmap_grid_get_scrolled_size (QiheHeatmapGrid *self, QiheChartCases *cases, QiheTexts *texts,
                                     double view_width, double *width, double *height)
{
  QiheHeatmapWidths natural = qihe_heatmap_widths_natural (cases, texts);
  QiheHeatmapWidths widths;
  gboolean words, cut;

  *width = MAX (view_width, qihe_heatmap_widths_get_least (cases, texts));
  widths = qihe_heatmap_widths_fit (cases, texts, *width, &words);
  /* What is too long for one line of its column gets a second one. */
  cut = widths.title < natural.title || widths.model < natural.model;
  *height = needed_height (self, cases, texts, widths.cell,
                           cut ? tall_row_height (texts) : natural_row_height (texts));
}

void
qihe_heatmap_grid_lay_out (QiheHeatmapGrid *self, QiheChartCases *cases, QiheTexts *texts,
                           double width, double height, GArray *labels)
{
  QiheHeatmapWidths widths = qihe_heatmap_widths_fit (cases, texts, width, &self->words);
  double group = natural_group_height (texts);
  QiheHeatmapTitles titles;
  double room, titles_height;

  place_columns (self, &widths);
  self->group_height = group < height * HEADER_SHARE ? group : 0;
  room = MAX (height * HEADER_SHARE, height - self->n_rows * natural_row_height (texts)) -
         self->group_height - QIHE_HEATMAP_HEADER_GAP;
  titles = qihe_heatmap_titles_choose (cases, texts, widths.cell, room, &titles_height);
  self->top =
      self->group_height + titles_height + (titles_height > 0 ? QIHE_HEATMAP_HEADER_GAP : 0);
  set_row_height (self, texts, height);
  self->small = needs_small_titles (self, cases, texts);
  self->crisp = self->row_height >= LEAST_TO_POINT_AT && self->cell_width >= LEAST_TO_POINT_AT;
  qihe_heatmap_header_add (self, cases, texts, titles, labels);
}

QiheHeatmapRange
qihe_heatmap_grid_get_range (const QiheHeatmapGrid *self, const QiheBox *box)
{
  double right = box->x + box->width;
  double bottom = box->y + box->height;
  QiheHeatmapRange range = { 0 };

  if (self->row_height <= 0 || bottom <= self->top)
    return range;
  range.first_row = (guint) CLAMP ((box->y - self->top) / self->row_height, 0, self->n_rows);
  range.last_row = (guint) CLAMP (ceil ((bottom - self->top) / self->row_height), 0, self->n_rows);
  while (range.first_column < self->n_columns &&
         self->columns[range.first_column].x + self->columns[range.first_column].width <= box->x)
    range.first_column++;
  range.last_column = range.first_column;
  while (range.last_column < self->n_columns && self->columns[range.last_column].x < right)
    range.last_column++;
  return range;
}

const QiheChartRow *
qihe_heatmap_grid_get_row (const QiheHeatmapGrid *self, QiheChartCases *cases, guint row)
{
  return &cases->rows[self->order[row]];
}

QiheBox
qihe_heatmap_grid_get_title (const QiheHeatmapGrid *self, int column)
{
  const QiheColumn *c;
  double y;

  if (self->top <= self->group_height)
    return (QiheBox){ 0 };
  if (column == QIHE_HEATMAP_CASES)
    return (QiheBox){ 0, self->group_height, self->title_width, self->top - self->group_height };
  c = &self->columns[column];
  y = c->kind == QIHE_COLUMN_MODEL ? 0 : self->group_height;
  return (QiheBox){ c->x, y, c->width, self->top - y };
}

double
qihe_heatmap_grid_get_width (const QiheHeatmapGrid *self)
{
  const QiheColumn *last = &self->columns[self->n_columns - 1];

  return last->x + last->width;
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
  double side = MIN (self->row_height, self->cell_width);

  return side >= LEAST_FOR_MARKS ? MIN (side * 0.26, 9) : 0;
}
