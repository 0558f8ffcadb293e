/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-levels-rows.h"

#include <math.h>

#include "chart/qihe-levels-scale.h"

#define GAP 12.0
/* In lines of small text. */
#define LEAST_BAR 8.0
#define TITLE_SHARE 0.3
#define LEVEL_SHARE 0.62
#define ROW_WIDE 2.4
#define ROW_NARROW 3.6
#define ROW_MOST 2.0
#define BAR_MOST 1.7
#define MARK_SHARE 0.34

/* Where the texts of a row go: beside the bar, or over it where the chart is narrow. */
typedef struct {
  gboolean beside;
  gboolean sentences; /* "3 of 7 missing", not "3/7 missing" */
  double title;
  double level;
  double count;
  double bar;
} Columns;

typedef struct {
  QiheLevelsRows *rows;
  QiheChartCases *cases;
  QiheTexts *texts;
  const Columns *columns;
  GArray *labels;
} Work;

static double
widest (QiheTexts *texts, const char *text, QiheTextStyle style, double so_far)
{
  double width, height;

  qihe_texts_measure (texts, text, style, &width, &height);
  return MAX (so_far, width);
}

static Columns
measure (QiheChartCases *cases, QiheTexts *texts, gboolean sentences)
{
  double line = qihe_texts_get_line_height (texts, QIHE_TEXT_NORMAL);
  Columns columns = { .sentences = sentences };

  for (guint i = 0; i < cases->n_dimensions; i++) {
    const QiheChartDimension *d = &cases->rows[0].dimensions[i];

    columns.title = widest (texts, qihe_chart_cases_get_dimension_title (cases, i),
                            QIHE_TEXT_NORMAL, columns.title);
    columns.level = widest (texts, d->level_text, QIHE_TEXT_STRONG, columns.level);
    columns.count =
        widest (texts, sentences ? d->missing_text : d->fraction, QIHE_TEXT_NORMAL, columns.count);
  }
  columns.level = ceil (columns.level + line + 2);
  columns.count = ceil (columns.count + 2);
  columns.title = ceil (columns.title + 2);
  return columns;
}

static Columns
choose_columns (QiheChartCases *cases, QiheTexts *texts, double width)
{
  double line = qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL);
  Columns columns;

  for (int sentences = 1; sentences >= 0; sentences--) {
    columns = measure (cases, texts, sentences);
    columns.beside = TRUE;
    columns.title = MIN (columns.title, floor (width * TITLE_SHARE));
    columns.bar = floor (width - columns.title - columns.level - columns.count - 3 * GAP);
    if (columns.bar >= 1.5 * LEAST_BAR * line)
      return columns;
  }
  columns.beside = FALSE;
  columns.bar = floor (width - columns.count - GAP);
  if (columns.bar >= LEAST_BAR * line / 2)
    return columns;
  columns.count = 0;
  columns.bar = width;
  return columns;
}

static void
add_level (const Work *work, QiheLevelsRow *row, const QiheChartDimension *d, QiheBox box)
{
  double line = qihe_texts_get_line_height (work->texts, QIHE_TEXT_NORMAL);
  QiheLabelLook look = { .style = QIHE_TEXT_STRONG, .lines = 1 };

  if (box.width < line || box.height < line * 0.8)
    return;
  row->mark_radius = MARK_SHARE * line;
  row->mark_x = box.x + row->mark_radius;
  row->mark_y = box.y + box.height / 2;
  box.x += line;
  box.width -= line;
  qihe_labels_add (work->labels, work->texts, d->level_text, look, box, 0, 0.5);
}

static const char *
count_text (const Work *work, const QiheChartDimension *d)
{
  return work->columns->sentences ? d->missing_text : d->fraction;
}

static void
lay_out_beside (const Work *work, QiheLevelsRow *row, guint dimension, double bar_height)
{
  const Columns *columns = work->columns;
  const QiheChartDimension *d = &work->cases->rows[0].dimensions[dimension];
  QiheLabelLook look = { .style = QIHE_TEXT_NORMAL, .lines = 1 };
  QiheBox box = { 0, row->row.y, columns->title, row->row.height };

  row->title = box;
  box.x += columns->title + GAP;
  row->bar =
      (QiheBox){ box.x, round (box.y + (box.height - bar_height) / 2), columns->bar, bar_height };
  box.x += columns->bar + GAP;
  box.width = columns->level;
  add_level (work, row, d, box);
  box.x += columns->level + GAP;
  box.width = columns->count;
  qihe_labels_add (work->labels, work->texts, count_text (work, d), look, box, 0, 0.5);
}

static void
lay_out_over (const Work *work, QiheLevelsRow *row, guint dimension, double bar_height)
{
  const Columns *columns = work->columns;
  const QiheChartDimension *d = &work->cases->rows[0].dimensions[dimension];
  QiheLabelLook look = { .style = QIHE_TEXT_NORMAL, .lines = 1 };
  double line = qihe_texts_get_line_height (work->texts, QIHE_TEXT_NORMAL);
  double texts_height = row->row.height > bar_height + line ? line : 0;
  double y = row->row.y + (row->row.height - texts_height - bar_height) / 2;
  double level = MIN (widest (work->texts, d->level_text, QIHE_TEXT_STRONG, 0) + line + 2,
                      floor (row->row.width * LEVEL_SHARE));

  row->title = (QiheBox){ 0, y, MAX (row->row.width - level - GAP, 0), texts_height };
  add_level (work, row, d, (QiheBox){ row->row.width - level, y, level, texts_height });
  row->bar = (QiheBox){ 0, round (y + texts_height), columns->bar, bar_height };
  if (columns->count > 0)
    qihe_labels_add (work->labels, work->texts, d->fraction, look,
                     (QiheBox){ columns->bar + GAP, row->bar.y - 4, columns->count,
                                bar_height + 8 },
                     1, 0.5);
}

static gboolean
is_cut (const Work *work, const char *title, const QiheBox *box, QiheLabelLook look)
{
  double line = qihe_texts_get_line_height (work->texts, look.style);
  QiheTextForm form = { look.style, box->width, CLAMP ((int) (box->height / line), 1, look.lines),
                        PANGO_ALIGN_LEFT };

  return pango_layout_is_ellipsized (qihe_texts_get (work->texts, title, form));
}

/* Full titles where all of them fit, else the short ones. */
static void
add_titles (const Work *work)
{
  QiheLabelLook look = { .style = QIHE_TEXT_NORMAL, .lines = work->columns->beside ? 2 : 1 };
  gboolean cut = FALSE;

  for (guint i = 0; i < work->rows->n_rows; i++)
    cut = cut || is_cut (work, qihe_chart_cases_get_dimension_title (work->cases, i),
                         &work->rows->rows[i].title, look);
  for (guint i = 0; i < work->rows->n_rows; i++)
    qihe_labels_add (work->labels, work->texts,
                     cut ? qihe_chart_cases_get_short_title (work->cases, i)
                         : qihe_chart_cases_get_dimension_title (work->cases, i),
                     look, work->rows->rows[i].title, 0, 0.5);
}

static double
row_height (QiheTexts *texts, const Columns *columns)
{
  return ceil (qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL) *
               (columns->beside ? ROW_WIDE : ROW_NARROW));
}

/* Names of levels above and figures below, where at least half of the height is left for rows. */
static void
set_edges (QiheLevelsRows *self, QiheTexts *texts, double height)
{
  double line = ceil (qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL));

  self->top = height > 6 * line ? line + 4 : 0;
  self->bottom = height > 4 * line ? height - line - 4 : height;
}

void
qihe_levels_rows_lay_out (QiheLevelsRows *self, QiheChartCases *cases, QiheTexts *texts,
                          double width, double height, GArray *labels)
{
  Columns columns = choose_columns (cases, texts, width);
  Work work = { self, cases, texts, &columns, labels };
  double line = qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL);
  double each, bar_height;

  self->beside = columns.beside;
  set_edges (self, texts, height);
  each = MIN ((self->bottom - self->top) / MAX (self->n_rows, 1),
              row_height (texts, &columns) * ROW_MOST);
  each = each >= 2 ? floor (each) : each;
  if (self->bottom < height)
    self->bottom = self->top + self->n_rows * each;
  bar_height = floor (MIN (line * BAR_MOST, each * (columns.beside ? 0.45 : 0.36)));
  for (guint i = 0; i < self->n_rows; i++) {
    QiheLevelsRow *row = &self->rows[i];

    *row = (QiheLevelsRow){ .row = { 0, self->top + i * each, width, each } };
    if (columns.beside)
      lay_out_beside (&work, row, i, bar_height);
    else
      lay_out_over (&work, row, i, bar_height);
  }
  add_titles (&work);
  if (self->n_rows > 0 && self->bottom + line <= height)
    qihe_levels_scale_add (self, cases, texts, self->rows[0].bar.x, columns.bar, width, labels);
  else
    self->zone_mark_radius = 0;
}

double
qihe_levels_rows_get_natural_height (const QiheLevelsRows *self, QiheTexts *texts, double width)
{
  double line = ceil (qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL));
  Columns columns = { .beside = width >= 30 * line };

  return 2 * (line + 4) + self->n_rows * row_height (texts, &columns);
}
