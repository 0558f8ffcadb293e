/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How wide the columns of a table are: by their weights, but so that nothing short is broken. */

#include "report/qihe-pages-private.h"

/* In characters: texts that are no longer stand on one line: a day, a status, a heading. Where
 * there is no room for all, the longer ones may be broken. */
#define LONGEST_WHOLE 12
#define SHORTEST_WHOLE 2
/* So many rows are looked at. */
#define MAX_ROWS 500

/* The least width that one cell needs. */
static double
measure_cell (QihePages *self, const QiheTable *table, guint row, guint column, glong whole,
              GHashTable *known)
{
  const char *text = qihe_pages_get_cell_text (table, row, column);
  QiheTextRole role = qihe_pages_get_row_role (table, row, column);

  if (text == NULL || g_utf8_strlen (text, -1) > whole || strchr (text, '\n') != NULL)
    return 0;
  /* A header has a font of its own. */
  if (row != QIHE_HEADER_ROW && !g_hash_table_add (known, (gpointer) text))
    return 0;
  return qihe_typesetter_measure (self->typesetter, role, text) + 2 * QIHE_CELL_PAD;
}

static double
measure_column (QihePages *self, const QiheTable *table, guint column, glong whole)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_rows = table->cells->len / table->columns->len;
  double most = measure_cell (self, table, QIHE_HEADER_ROW, column, whole, known);

  for (guint row = 0; row < MIN (n_rows, MAX_ROWS); row++) {
    double need = measure_cell (self, table, row, column, whole, known);

    most = MAX (most, need);
  }
  return most;
}

static double
get_weight (const QiheTable *table, guint column)
{
  return g_array_index (table->columns, QiheColumn, column).weight;
}

/* Shares @whole by weight among those that are not fixed; (returns) how many had too little and are
 * fixed now. */
static guint
share (const QiheTable *table, const double *needs, double whole, gboolean *fixed, double *widths)
{
  double left = whole, weights = 0;
  guint n_more = 0;

  for (guint i = 0; i < table->columns->len; i++) {
    left -= fixed[i] ? needs[i] : 0;
    weights += fixed[i] ? 0 : get_weight (table, i);
  }
  for (guint i = 0; i < table->columns->len; i++) {
    widths[i] = fixed[i] ? needs[i] : left * get_weight (table, i) / weights;
    if (!fixed[i] && widths[i] < needs[i]) {
      fixed[i] = TRUE;
      n_more++;
    }
  }
  return n_more;
}

/* What the columns need so that no text of so many characters is broken; (returns) all together. */
static double
measure_needs (QihePages *self, const QiheTable *table, glong whole, double *needs)
{
  double all = 0;

  for (guint i = 0; i < table->columns->len; i++) {
    needs[i] = measure_column (self, table, i, whole);
    all += needs[i];
  }
  return all;
}

static void
lay_out (QihePages *self, const QiheTable *table, double *widths)
{
  guint n = table->columns->len;
  double room = self->document->style->type_area.width;
  g_autofree double *needs = g_new0 (double, n);
  g_autofree gboolean *fixed = g_new0 (gboolean, n);
  glong whole = LONGEST_WHOLE;

  while (!table->figures && measure_needs (self, table, whole, needs) > room &&
         whole >= SHORTEST_WHOLE)
    whole--;
  if (whole < SHORTEST_WHOLE)
    memset (needs, 0, n * sizeof (double));
  while (share (table, needs, room, fixed, widths) > 0)
    ;
}

static const double *
ensure_widths (QihePages *self, const QiheTable *table)
{
  double *widths = g_hash_table_lookup (self->widths, table);

  if (widths == NULL) {
    widths = g_new0 (double, table->columns->len);
    lay_out (self, table, widths);
    g_hash_table_insert (self->widths, (gpointer) table, widths);
  }
  return widths;
}

void
qihe_pages_get_column (QihePages *self, const QiheTable *table, guint column, double *x,
                       double *width)
{
  const double *widths = ensure_widths (self, table);

  *x = 0;
  for (guint i = 0; i < column; i++)
    *x += widths[i];
  *width = widths[column];
}
