/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-heatmap-header.h"

#include "base/qihe-i18n.h"

static gboolean
are_numbers (QiheHeatmapTitles titles)
{
  return titles == QIHE_TITLES_NUMBERS || titles == QIHE_TITLES_DIGITS;
}

/* "Technology" or, over numbers, "2 Technology"; the short title where that is too wide for it. */
static char *
dup_dimension (const QiheHeatmapGrid *grid, QiheChartCases *cases, QiheTexts *texts,
               guint dimension, gboolean numbered)
{
  const char *titles[] = { qihe_chart_cases_get_dimension_title (cases, dimension),
                           qihe_chart_cases_get_short_title (cases, dimension) };
  double room = qihe_heatmap_grid_get_span (grid, (int) dimension).width;
  char *title = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++) {
    double width, height;

    g_free (title);
    title = numbered ? g_strdup_printf ("%u %s", dimension + 1, titles[i]) : g_strdup (titles[i]);
    qihe_texts_measure (texts, title, QIHE_TEXT_SMALL_STRONG, &width, &height);
    if (width <= room)
      return title;
  }
  if (numbered)
    g_clear_pointer (&title, g_free);
  return title;
}

/* A name is worth more than a number: they stand without, where one would be cut for it. */
static gboolean
have_numbers (const QiheHeatmapGrid *grid, QiheChartCases *cases, QiheTexts *texts)
{
  for (guint d = 0; d < cases->n_dimensions; d++) {
    g_autofree char *title = dup_dimension (grid, cases, texts, d, TRUE);

    if (title == NULL)
      return FALSE;
  }
  return TRUE;
}

static void
add_dimensions (const QiheHeatmapGrid *grid, QiheChartCases *cases, QiheTexts *texts,
                QiheHeatmapTitles titles, GArray *labels)
{
  QiheLabelLook look = { .style = QIHE_TEXT_SMALL_STRONG, .lines = 1 };
  gboolean numbered = are_numbers (titles) && have_numbers (grid, cases, texts);

  for (guint d = 0; d < cases->n_dimensions; d++) {
    QiheBox box = qihe_heatmap_grid_get_span (grid, (int) d);
    g_autofree char *title = dup_dimension (grid, cases, texts, d, numbered);

    box.height = grid->group_height;
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
  QiheBox box = title_box (grid, column->x + QIHE_HEATMAP_CELL_SIDE / 2,
                           column->width - QIHE_HEATMAP_CELL_SIDE);
  QiheLabelLook look = { .style = QIHE_TEXT_SMALL, .muted = TRUE };

  look.upwards = titles == QIHE_TITLES_UPWARDS;
  look.lines = look.upwards ? QIHE_HEATMAP_UPWARDS_LINES : QIHE_HEATMAP_WRAPPED_LINES;
  qihe_labels_add (labels, texts, title, look, box, 0.5, 1);
}

static void
add_indicator (const QiheHeatmapGrid *grid, const QiheColumn *column, QiheChartCases *cases,
               QiheTexts *texts, QiheHeatmapTitles titles, GArray *labels)
{
  guint indicator = (guint) column->indicator;
  g_autofree char *number = qihe_heatmap_titles_dup_number (cases, indicator, titles);
  const char *title = qihe_chart_cases_get_indicator_title (cases, indicator);

  add_over_cells (grid, column, are_numbers (titles) ? number : title, texts, titles, labels);
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
  else if (!are_numbers (titles))
    add_over_cells (grid, column, _ ("Level"), texts, titles, labels);
}

void
qihe_heatmap_header_add (const QiheHeatmapGrid *grid, QiheChartCases *cases, QiheTexts *texts,
                         QiheHeatmapTitles titles, GArray *labels)
{
  if (grid->group_height > 0) {
    add_dimensions (grid, cases, texts, titles, labels);
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
