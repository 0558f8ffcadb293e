/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-heatmap-words.h"

#include "base/qihe-i18n.h"

#define ROWS_TO_LISTEN_TO 50u

static char *
dup_column (const QiheHeatmapGrid *grid, QiheChartCases *cases, int column)
{
  const QiheColumn *c;

  if (column == QIHE_HEATMAP_CASES)
    return g_strdup (_ ("Case"));
  c = &grid->columns[column];
  switch (c->kind) {
  case QIHE_COLUMN_INDICATOR:
    return g_strdup (qihe_chart_cases_get_indicator_title (cases, (guint) c->indicator));
  case QIHE_COLUMN_LEVEL:
    /* TRANSLATORS: the title of a column: the level of a dimension */
    return g_strdup_printf (_ ("%s, level"),
                            qihe_chart_cases_get_dimension_title (cases, (guint) c->dimension));
  case QIHE_COLUMN_MODEL:
  default:
    return g_strdup (_ ("Model"));
  }
}

static gboolean
is_text (const QiheHeatmapGrid *grid, int column)
{
  return column == QIHE_HEATMAP_CASES || grid->columns[column].kind == QIHE_COLUMN_MODEL;
}

/* "Joint research, best first" */
static char *
dup_sorted (const QiheHeatmapGrid *grid, QiheChartCases *cases, QiheHeatmapSort sort)
{
  g_autofree char *title = dup_column (grid, cases, sort.column);

  if (is_text (grid, sort.column))
    return sort.turned
               /* TRANSLATORS: the title of a column by which rows are sorted backwards */
               ? g_strdup_printf (_ ("%s, sorted from Z to A"), title)
               /* TRANSLATORS: the title of a column by which rows are sorted */
               : g_strdup_printf (_ ("%s, sorted from A to Z"), title);
  return sort.turned
             /* TRANSLATORS: the title of a column by which rows are sorted */
             ? g_strdup_printf (_ ("%s, sorted with the worst first"), title)
             /* TRANSLATORS: the title of a column by which rows are sorted */
             : g_strdup_printf (_ ("%s, sorted with the best first"), title);
}

static char *
dup_title (const QiheHeatmapGrid *grid, QiheChartCases *cases, QiheHeatmapSort sort, int column)
{
  g_autofree char *title = NULL;

  if (column == sort.column)
    return dup_sorted (grid, cases, sort);
  title = dup_column (grid, cases, column);
  /* TRANSLATORS: the title of a column; choosing it sorts the rows */
  return g_strdup_printf (_ ("%s, sort"), title);
}

static char *
dup_cell (QiheChartCases *cases, const QiheChartRow *row, const QiheColumn *column)
{
  const QiheChartDimension *d;

  switch (column->kind) {
  case QIHE_COLUMN_INDICATOR:
    return g_strdup_printf (
        /* TRANSLATORS: an indicator and its status, "Joint research: described" */
        _ ("%s: %s"), qihe_chart_cases_get_indicator_title (cases, (guint) column->indicator),
        qihe_chart_cases_get_status_title (cases, row->ratings[column->indicator]));
  case QIHE_COLUMN_LEVEL:
    d = &row->dimensions[column->dimension];
    /* TRANSLATORS: a dimension, its level, and how much is missing */
    return g_strdup_printf (_ ("%s: %s, %s"),
                            qihe_chart_cases_get_dimension_title (cases, (guint) column->dimension),
                            d->level_text, d->missing_text);
  case QIHE_COLUMN_MODEL:
  default:
    return g_strdup_printf (_ ("Model: %s"), row->model_text);
  }
}

static void
append_row (GString *text, const QiheHeatmapGrid *grid, QiheChartCases *cases, guint row)
{
  const QiheChartRow *r = qihe_heatmap_grid_get_row (grid, cases, row);

  g_string_append_printf (text, "%s\n", r->title);
  for (guint i = 0; i < grid->n_columns; i++) {
    g_autofree char *cell = dup_cell (cases, r, &grid->columns[i]);

    g_string_append_printf (text, "  %s\n", cell);
  }
}

static void
append_rows (GString *text, const QiheHeatmapGrid *grid, QiheChartCases *cases,
             QiheHeatmapSort sort, guint n_rows)
{
  if (sort.column != QIHE_HEATMAP_UNSORTED) {
    g_autofree char *sorted = dup_sorted (grid, cases, sort);

    g_string_append_printf (text, "%s\n", sorted);
  }
  for (guint row = 0; row < n_rows; row++)
    append_row (text, grid, cases, row);
}

static guint
count_level (QiheChartCases *cases, guint dimension, int level)
{
  guint n = 0;

  for (guint row = 0; row < cases->n_rows; row++)
    n += cases->rows[row].dimensions[dimension].level == level;
  return n;
}

static void
add_count (GPtrArray *counts, const char *level, guint n)
{
  if (n > 0)
    g_ptr_array_add (counts, g_strdup_printf ("%s %u", level, n));
}

/* "Talent: high 12, medium 30, low 7, undetermined 2" */
static void
append_counts (GString *text, QiheChartCases *cases, guint dimension)
{
  int n_levels = (int) qihe_framework_get_n_levels (cases->framework);
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (int level = 0; level < n_levels; level++)
    add_count (counts, qihe_chart_cases_get_level_title (cases, level),
               count_level (cases, dimension, level));
  add_count (counts, _ ("undetermined"), count_level (cases, dimension, -1));
  g_ptr_array_add (counts, NULL);
  list = g_strjoinv (_ (", "), (char **) counts->pdata);
  g_string_append_printf (text, _ ("%s: %s"),
                          qihe_chart_cases_get_dimension_title (cases, dimension), list);
  g_string_append_c (text, '\n');
}

char *
qihe_heatmap_words_item (const QiheHeatmapGrid *grid, QiheChartCases *cases, QiheHeatmapSort sort,
                         QiheHeatmapPlace place)
{
  const QiheChartRow *row;
  g_autofree char *cell = NULL;

  if (place.row == QIHE_HEATMAP_TITLES)
    return dup_title (grid, cases, sort, place.column);
  row = qihe_heatmap_grid_get_row (grid, cases, (guint) place.row);
  if (place.column == QIHE_HEATMAP_CASES)
    return g_strdup (row->title);
  cell = dup_cell (cases, row, &grid->columns[place.column]);
  /* TRANSLATORS: a case and what is said of it */
  return g_strdup_printf (_ ("%s — %s"), row->title, cell);
}

char *
qihe_heatmap_words_all (const QiheHeatmapGrid *grid, QiheChartCases *cases, QiheHeatmapSort sort)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_rows (text, grid, cases, sort, grid->n_rows);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
qihe_heatmap_words_summary (const QiheHeatmapGrid *grid, QiheChartCases *cases,
                            QiheHeatmapSort sort)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (grid->n_rows <= ROWS_TO_LISTEN_TO)
    return qihe_heatmap_words_all (grid, cases, sort);
  for (guint i = 0; i < cases->n_dimensions; i++)
    append_counts (text, cases, i);
  g_string_append_printf (text, _ ("The first %u of %u cases:"), ROWS_TO_LISTEN_TO, grid->n_rows);
  g_string_append_c (text, '\n');
  append_rows (text, grid, cases, sort, ROWS_TO_LISTEN_TO);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
