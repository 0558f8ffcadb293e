/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl/qihe-text-table.h"

#include "base/qihe-text.h"

#define GAP 2

struct _QiheTextTable {
  guint n_columns;
  guint *widths;
  GPtrArray *cells;
};

static guint
cell_width (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text);

    if (!g_unichar_iszerowidth (c))
      width += g_unichar_iswide (c) ? 2 : 1;
  }
  return width;
}

QiheTextTable *
qihe_text_table_new (guint n_columns)
{
  QiheTextTable *self = g_new0 (QiheTextTable, 1);

  self->n_columns = n_columns;
  self->widths = g_new0 (guint, n_columns);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
qihe_text_table_free (QiheTextTable *self)
{
  g_free (self->widths);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

void
qihe_text_table_add (QiheTextTable *self, const char *text)
{
  guint column = self->cells->len % self->n_columns;
  char *cell = qihe_text_printable (text);

  g_ptr_array_add (self->cells, cell);
  self->widths[column] = MAX (self->widths[column], cell_width (cell));
}

char *
qihe_text_table_to_string (QiheTextTable *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->cells->len; i++) {
    const char *cell = g_ptr_array_index (self->cells, i);
    guint column = i % self->n_columns;

    g_string_append (out, cell);
    if (column + 1 == self->n_columns)
      g_string_append_c (out, '\n');
    else
      g_string_append_printf (out, "%*s", (int) (self->widths[column] - cell_width (cell) + GAP),
                              "");
  }
  return g_string_free (out, FALSE);
}
