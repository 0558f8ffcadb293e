/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How high each block is, line by line. */

#include "report/qihe-pages-private.h"

/* A row of a table that is longer than this may be cut by the end of a page. */
#define MAX_KEPT_LINES 12
/* So many rows at the end of a table are not left over one by one for the next page. */
#define KEPT_ROWS 3

static const QiheRoleStyle *
get_style (QihePages *self, QiheTextRole role)
{
  return &self->document->style->roles[role];
}

static const QiheBlock *
get_block (QihePages *self, guint index)
{
  return g_ptr_array_index (self->document->blocks, index);
}

double
qihe_pages_get_text_width (QihePages *self, const QiheBlock *block, double *left)
{
  *left = get_style (self, block->role)->left;
  if (block->voice != QIHE_VOICE_NONE)
    *left += QIHE_VOICE_INDENT;
  return self->document->style->type_area.width - *left;
}

QiheTextRole
qihe_pages_get_row_role (const QiheTable *table, guint row, guint column)
{
  if (table->figures)
    return row == 0 ? QIHE_ROLE_FIGURE : QIHE_ROLE_CAPTION;
  if (row == QIHE_HEADER_ROW)
    return QIHE_ROLE_TABLE_HEAD;
  return g_array_index (table->columns, QiheColumn, column).role;
}

const char *
qihe_pages_get_cell_text (const QiheTable *table, guint row, guint column)
{
  if (row == QIHE_HEADER_ROW)
    return g_array_index (table->columns, QiheColumn, column).title;
  return qihe_table_get_cell (table, row, column)->text;
}

/* The first and the last two lines of a text stay together. */
static gboolean
keeps_with_next (guint line, guint n, gboolean keep)
{
  if (line + 1 == n)
    return keep;
  return line == 0 || line + 2 == n;
}

static void
measure_text (QihePages *self, guint index)
{
  const QiheBlock *block = get_block (self, index);
  double left;
  double width = qihe_pages_get_text_width (self, block, &left);
  guint n =
      qihe_typesetter_count_lines (self->typesetter, block->role, block->lead, block->text, width);

  for (guint i = 0; i < n; i++) {
    QiheSlice slice = {
      .height = get_style (self, block->role)->line,
      .keep = keeps_with_next (i, n, block->keep) || (block->outline > 0),
      .block = index,
      .line = i,
    };

    g_array_append_val (self->slices, slice);
  }
}

static guint
count_row_lines (QihePages *self, const QiheTable *table, guint row, double *line)
{
  guint most = 1;

  *line = 0;
  for (guint i = 0; i < table->columns->len; i++) {
    QiheTextRole role = qihe_pages_get_row_role (table, row, i);
    const char *text = qihe_pages_get_cell_text (table, row, i);
    double x, width;

    qihe_pages_get_column (self, table, i, &x, &width);
    most = MAX (most, qihe_typesetter_count_lines (self->typesetter, role, NULL, text,
                                                   width - 2 * QIHE_CELL_PAD));
    *line = MAX (*line, get_style (self, role)->line);
  }
  return most;
}

/* Returns the height of the row. */
static double
measure_row (QihePages *self, guint index, guint row, gboolean keep, double repeat)
{
  double line;
  guint n = count_row_lines (self, get_block (self, index)->table, row, &line);

  for (guint i = 0; i < n; i++) {
    gboolean last = i + 1 == n;
    QiheSlice slice = {
      .height = line + (i == 0 ? QIHE_CELL_PAD : 0) + (last ? QIHE_CELL_PAD : 0),
      .repeat = repeat,
      .keep = last ? keep : n <= MAX_KEPT_LINES || keeps_with_next (i, n, FALSE),
      .block = index,
      .row = row,
      .line = i,
    };

    g_array_append_val (self->slices, slice);
  }
  return n * line + 2 * QIHE_CELL_PAD;
}

/* Key figures are one thing; of a table neither a beginning nor an end stands alone. */
static gboolean
keeps_with_next_row (const QiheTable *table, guint row, guint n)
{
  if (row + 1 == n)
    return FALSE;
  return table->figures || row == 0 || row + KEPT_ROWS >= n;
}

/* A header that would leave little room for the table itself is not repeated. */
static void
measure_table (QihePages *self, guint index)
{
  const QiheTable *table = get_block (self, index)->table;
  guint n = qihe_table_get_n_rows (table);
  double repeat = 0;

  if (!table->figures)
    repeat = measure_row (self, index, QIHE_HEADER_ROW, TRUE, 0);
  if (repeat > self->document->style->type_area.height / 3)
    repeat = 0;
  for (guint i = 0; i < n; i++)
    measure_row (self, index, i, keeps_with_next_row (table, i, n), repeat);
}

static void
measure_chart (QihePages *self, guint index)
{
  QiheSlice slice = { .height = get_block (self, index)->height, .block = index };

  g_array_append_val (self->slices, slice);
}

void
qihe_pages_measure_block (QihePages *self, guint index)
{
  switch (get_block (self, index)->kind) {
  case QIHE_BLOCK_TABLE:
    measure_table (self, index);
    break;
  case QIHE_BLOCK_CHART:
    measure_chart (self, index);
    break;
  case QIHE_BLOCK_TEXT:
  default:
    measure_text (self, index);
    break;
  }
}
