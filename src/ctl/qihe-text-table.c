/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl/qihe-text-table.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include "base/qihe-text.h"

#define GAP 2
/* Narrower than this the last column is not broken into lines. */
#define MIN_WRAPPED 24

struct _QiheTextTable {
  guint n_columns;
  guint *widths;
  GPtrArray *cells;
};

static guint
character_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

static guint
cell_width (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    width += character_width (g_utf8_get_char (text));
  return width;
}

/* 0 where what is printed goes elsewhere: then nothing is broken. */
static guint
terminal_width (void)
{
  struct winsize size;

  return isatty (STDOUT_FILENO) && ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

/* Where the first line of @text ends: at a space or an ideograph, if there is one. */
static const char *
find_break (const char *text, guint width)
{
  const char *good = NULL;
  guint used = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text);

    used += character_width (c);
    if (used > width)
      return good != NULL ? good : text;
    if (c == ' ' || g_unichar_iswide (c))
      good = g_utf8_next_char (text);
  }
  return text;
}

/* @left: the columns before; @width: 0 for all in one line */
static void
append_last (GString *out, const char *text, guint left, guint width)
{
  guint room = width > left + MIN_WRAPPED ? width - left : G_MAXUINT;

  for (;;) {
    const char *end = find_break (text, room);

    g_string_append_len (out, text, end - text);
    g_string_append_c (out, '\n');
    if (*end == '\0')
      return;
    g_string_append_printf (out, "%*s", (int) left, "");
    text = end;
  }
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
  char *cell = qihe_text_printable_whole (text);

  g_ptr_array_add (self->cells, cell);
  self->widths[column] = MAX (self->widths[column], cell_width (cell));
}

char *
qihe_text_table_to_string (QiheTextTable *self)
{
  GString *out = g_string_new (NULL);
  guint width = terminal_width ();
  guint left = 0;

  for (guint i = 0; i + 1 < self->n_columns; i++)
    left += self->widths[i] + GAP;
  for (guint i = 0; i < self->cells->len; i++) {
    const char *cell = g_ptr_array_index (self->cells, i);
    guint column = i % self->n_columns;

    if (column + 1 == self->n_columns)
      append_last (out, cell, left, width);
    else
      g_string_append_printf (out, "%s%*s", cell,
                              (int) (self->widths[column] - cell_width (cell) + GAP), "");
  }
  return g_string_free (out, FALSE);
}
