/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-heatmap-order.h"

/* What is compared of a row: two numbers, then a text, then the place in the data. */
typedef struct {
  double first;
  double second;
  char *text;
  guint row;
} Key;

static void
clear_key (gpointer key)
{
  g_free (((Key *) key)->text);
}

static char *
collate (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  return g_utf8_collate_key (valid, -1);
}

/* Statuses that weigh the same, such as planned and absent, stay apart. */
static void
set_rating (Key *key, QiheChartCases *cases, int status)
{
  key->first =
      status == QIHE_UNKNOWN ? G_MAXDOUBLE : qihe_chart_cases_get_status_missing (cases, status);
  key->second = status;
}

/* Between the level it has at worst and the next one, then by the share that is described. */
static void
set_level (Key *key, QiheChartCases *cases, const QiheChartDimension *d)
{
  guint n_levels = qihe_framework_get_n_levels (cases->framework);

  key->first = (double) d->worst * n_levels + d->best;
  key->second = -d->low;
}

static Key
make_key (QiheChartCases *cases, guint row, const QiheColumn *column)
{
  const QiheChartRow *r = &cases->rows[row];
  Key key = { .row = row };

  if (column == NULL)
    key.text = collate (r->title);
  else if (column->kind == QIHE_COLUMN_INDICATOR)
    set_rating (&key, cases, r->ratings[column->indicator]);
  else if (column->kind == QIHE_COLUMN_LEVEL)
    set_level (&key, cases, &r->dimensions[column->dimension]);
  else
    key.text = collate (r->model_text);
  return key;
}

static int
compare (gconstpointer a, gconstpointer b, gpointer turned)
{
  const Key *x = a, *y = b;
  int order = (x->first > y->first) - (x->first < y->first);

  if (order == 0)
    order = (x->second > y->second) - (x->second < y->second);
  if (order == 0)
    order = g_strcmp0 (x->text, y->text);
  if (order == 0)
    return x->row > y->row ? 1 : -1;
  return *(const gboolean *) turned ? -order : order;
}

void
qihe_heatmap_order_rows (QiheHeatmapGrid *grid, QiheChartCases *cases, QiheHeatmapSort sort)
{
  g_autoptr (GArray) keys = g_array_sized_new (FALSE, FALSE, sizeof (Key), grid->n_rows);
  const QiheColumn *column = sort.column >= 0 ? &grid->columns[sort.column] : NULL;

  g_array_set_clear_func (keys, clear_key);
  for (guint row = 0; row < grid->n_rows && sort.column != QIHE_HEATMAP_UNSORTED; row++) {
    Key key = make_key (cases, row, column);

    g_array_append_val (keys, key);
  }
  g_array_sort_with_data (keys, compare, &sort.turned);
  for (guint row = 0; row < grid->n_rows; row++)
    grid->order[row] = keys->len > 0 ? g_array_index (keys, Key, row).row : row;
}
