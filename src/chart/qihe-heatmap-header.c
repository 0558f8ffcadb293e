/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-heatmap-header.h"

#include "base/qihe-i18n.h"

#include <math.h>

#define WRAPPED_LINES 12
/* Fewer lines of a wrapped title tell nothing. */
#define WRAPPED_LEAST 3
#define UPWARDS_LINES 3
/* Titles turned by a quarter may be so long, in lines of small text. */
#define UPWARDS_MOST 12.0
#define SIDE 2.0
/* The width of Chinese characters, in lines of small text. */
#define ONE_CHARACTER 0.75
#define TWO_CHARACTERS 1.5

/* In columns of one Chinese character, even two that belong together, as "（资", may be parted. */
static gboolean
can_wrap (QiheChartCases *cases, QiheTexts *texts, double width)
{
  double line = qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL);
  double most = MAX (width, TWO_CHARACTERS * line);

  if (width < ONE_CHARACTER * line)
    return FALSE;
  for (guint i = 0; i < cases->n_indicators; i++) {
    const char *title = qihe_chart_cases_get_indicator_title (cases, i);

    if (qihe_texts_get_longest_word (texts, title, QIHE_TEXT_SMALL) > most)
      return FALSE;
  }
  return TRUE;
}

/* In lines as high as those of both scripts, as labels count them. */
static double
wrapped_height (QiheChartCases *cases, QiheTexts *texts, double width)
{
  QiheTextForm form = { QIHE_TEXT_SMALL, width, WRAPPED_LINES, PANGO_ALIGN_CENTER };
  int most = 1;

  for (guint i = 0; i < cases->n_indicators; i++) {
    const char *title = qihe_chart_cases_get_indicator_title (cases, i);

    most = MAX (most, pango_layout_get_line_count (qihe_texts_get (texts, title, form)));
  }
  return ceil (most * qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL));
}

/* Long enough for the longest title when broken into as many lines as the column is wide, with
 * some room because lines do not break evenly. */
static double
upwards_height (QiheChartCases *cases, QiheTexts *texts, int lines)
{
  double line = qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL);
  double most = 0;

  for (guint i = 0; i < cases->n_indicators; i++) {
    const char *title = qihe_chart_cases_get_indicator_title (cases, i);
    double width, height;

    qihe_texts_measure (texts, title, QIHE_TEXT_SMALL, &width, &height);
    most = MAX (most, lines > 1 ? width / lines * 1.25 : width + 1);
  }
  return ceil (MIN (most, UPWARDS_MOST * line));
}

static void
add_dimensions (const QiheHeatmapGrid *grid, QiheChartCases *cases, QiheTexts *texts,
                GArray *labels)
{
  QiheLabelLook look = { .style = QIHE_TEXT_SMALL_STRONG, .lines = 1 };

  for (guint d = 0; d < cases->n_dimensions; d++) {
    QiheBox box = qihe_heatmap_grid_get_span (grid, (int) d);
    const char *title = qihe_chart_cases_get_dimension_title (cases, d);
    double width, height;

    box.height = grid->group_height;
    qihe_texts_measure (texts, title, look.style, &width, &height);
    if (width > box.width)
      title = qihe_chart_cases_get_short_title (cases, d);
    qihe_labels_add (labels, texts, title, look, box, 0, 0.3);
  }
}

static void
add_model (const QiheHeatmapGrid *grid, QiheTexts *texts, GArray *labels)
{
  QiheLabelLook look = { .style = QIHE_TEXT_SMALL_STRONG, .lines = 1 };
  const QiheColumn *model = &grid->columns[grid->n_columns - 1];
  QiheBox box = { model->x, 0, model->width, grid->group_height };

  qihe_labels_add (labels, texts, _ ("Model"), look, box, 0, 0.3);
}

/* Where titles stand: between the dimensions and the gap over the first row. */
static QiheBox
title_box (const QiheHeatmapGrid *grid, double x, double width)
{
  return (QiheBox){ x, grid->group_height, width,
                    grid->top - grid->group_height - QIHE_HEATMAP_HEADER_GAP };
}

static void
add_over_cells (const QiheHeatmapGrid *grid, const QiheColumn *column, const char *title,
                QiheTexts *texts, QiheHeatmapTitles titles, GArray *labels)
{
  QiheBox box = title_box (grid, column->x + SIDE / 2, column->width - SIDE);
  QiheLabelLook look = { .style = QIHE_TEXT_SMALL, .muted = TRUE };

  look.upwards = titles == QIHE_TITLES_UPWARDS;
  look.lines = look.upwards ? UPWARDS_LINES : WRAPPED_LINES;
  qihe_labels_add (labels, texts, title, look, box, 0.5, 1);
}

static void
add_indicator (const QiheHeatmapGrid *grid, const QiheColumn *column, QiheChartCases *cases,
               QiheTexts *texts, QiheHeatmapTitles titles, GArray *labels)
{
  g_autofree char *number = g_strdup_printf ("%d", column->indicator + 1);
  const char *title = qihe_chart_cases_get_indicator_title (cases, (guint) column->indicator);

  add_over_cells (grid, column, titles == QIHE_TITLES_NUMBERS ? number : title, texts, titles,
                  labels);
}

static void
add_in_line (const QiheHeatmapGrid *grid, double x, double width, const char *title,
             QiheTexts *texts, GArray *labels)
{
  QiheLabelLook look = { .style = QIHE_TEXT_SMALL, .lines = 1, .muted = TRUE };

  qihe_labels_add (labels, texts, title, look, title_box (grid, x, width), 0, 1);
}

static void
add_level (const QiheHeatmapGrid *grid, const QiheColumn *column, QiheTexts *texts,
           QiheHeatmapTitles titles, GArray *labels)
{
  double side = QIHE_HEATMAP_LEVEL_SIDE;

  if (grid->words)
    add_in_line (grid, column->x + side, column->width - side, _ ("Level"), texts, labels);
  else if (titles != QIHE_TITLES_NUMBERS)
    add_over_cells (grid, column, _ ("Level"), texts, titles, labels);
}

QiheHeatmapTitles
qihe_heatmap_header_choose (QiheChartCases *cases, QiheTexts *texts, double column_width,
                            double max_height, double *height)
{
  double line = qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL);
  double width = column_width - SIDE;
  int lines = MIN ((int) (width / line), UPWARDS_LINES);
  double number_width, number_height;

  if (max_height >= WRAPPED_LEAST * line && can_wrap (cases, texts, width)) {
    *height = MIN (wrapped_height (cases, texts, width), floor (max_height / line) * line);
    return QIHE_TITLES_WRAPPED;
  }
  *height = MIN (lines > 0 ? upwards_height (cases, texts, lines) : 0, max_height);
  if (*height >= 3 * line)
    return QIHE_TITLES_UPWARDS;
  qihe_texts_measure (texts, "00", QIHE_TEXT_SMALL, &number_width, &number_height);
  *height = line;
  if (width >= number_width && line <= max_height)
    return QIHE_TITLES_NUMBERS;
  *height = 0;
  return QIHE_TITLES_NONE;
}

void
qihe_heatmap_header_add (const QiheHeatmapGrid *grid, QiheChartCases *cases, QiheTexts *texts,
                         QiheHeatmapTitles titles, GArray *labels)
{
  if (grid->group_height > 0) {
    add_dimensions (grid, cases, texts, labels);
    add_model (grid, texts, labels);
  }
  if (titles == QIHE_TITLES_NONE)
    return;
  add_in_line (grid, QIHE_HEATMAP_TITLE_SIDE, grid->title_width - 2 * QIHE_HEATMAP_TITLE_SIDE,
               _ ("Case"), texts, labels);
  for (guint i = 0; i < grid->n_columns; i++) {
    const QiheColumn *column = &grid->columns[i];

    if (column->kind == QIHE_COLUMN_INDICATOR)
      add_indicator (grid, column, cases, texts, titles, labels);
    if (column->kind == QIHE_COLUMN_LEVEL)
      add_level (grid, column, texts, titles, labels);
  }
}
