/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/qihe-sheet.h"

#include <glib/gi18n-lib.h>

#include "exchange/qihe-exchange-error.h"

static void
clear_cell (gpointer data)
{
  g_free (((QiheCell *) data)->text);
}

static void
free_row (gpointer data)
{
  QiheSheetRow *self = data;

  g_array_unref (self->cells);
  g_free (self->place);
  g_free (self);
}

static gboolean
fail_size (GError **error)
{
  g_set_error (error, QIHE_EXCHANGE_ERROR, QIHE_EXCHANGE_ERROR_FORM,
               _ ("the table is too large: at most %d rows, %d columns and %d cells are read"),
               QIHE_SHEET_MAX_ROWS, QIHE_SHEET_MAX_COLUMNS, QIHE_SHEET_MAX_CELLS);
  return FALSE;
}

/* Cells in front of the first one count too: they take memory. */
static gboolean
make_room (QiheSheet *self, QiheSheetRow *row, guint column, GError **error)
{
  guint wanted = column + 1;

  if (column < row->cells->len)
    return TRUE;
  if (column >= QIHE_SHEET_MAX_COLUMNS || self->rows->len > QIHE_SHEET_MAX_ROWS ||
      wanted - row->cells->len > QIHE_SHEET_MAX_CELLS - self->n_cells)
    return fail_size (error);
  self->n_cells += wanted - row->cells->len;
  g_array_set_size (row->cells, wanted);
  return TRUE;
}

static const QiheCell *
peek_cell (const QiheSheetRow *self, guint column)
{
  return column < self->cells->len ? &g_array_index (self->cells, QiheCell, column) : NULL;
}

static gboolean
is_empty (const QiheSheetRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    if (qihe_sheet_row_get (row, i) != NULL)
      return FALSE;
  return TRUE;
}

static void
free_row_if_any (gpointer row)
{
  if (row != NULL)
    free_row (row);
}

static void
clear_watch (gpointer data)
{
  g_object_unref (((QiheSheetWatch *) data)->cancellable);
}

QiheSheetWatch *
qihe_sheet_watch_new (void)
{
  QiheSheetWatch *self = g_atomic_rc_box_new0 (QiheSheetWatch);

  self->cancellable = g_cancellable_new ();
  return self;
}

QiheSheetWatch *
qihe_sheet_watch_ref (QiheSheetWatch *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
qihe_sheet_watch_unref (QiheSheetWatch *self)
{
  g_atomic_rc_box_release_full (self, clear_watch);
}

QiheSheet *
qihe_sheet_new (const char *name, QiheSheetWatch *watch)
{
  QiheSheet *self = g_new0 (QiheSheet, 1);

  self->name = g_strdup (name);
  self->watch = watch;
  self->rows = g_ptr_array_new_with_free_func (free_row);
  return self;
}

void
qihe_sheet_free (QiheSheet *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self->name);
  g_free (self);
}

QiheSheetRow *
qihe_sheet_add_row (QiheSheet *self, guint number)
{
  QiheSheetRow *row = g_new0 (QiheSheetRow, 1);

  row->number = number;
  row->cells = g_array_new (FALSE, TRUE, sizeof (QiheCell));
  g_array_set_clear_func (row->cells, clear_cell);
  g_ptr_array_add (self->rows, row);
  if (self->watch != NULL)
    g_atomic_int_inc (&self->watch->n_rows);
  return row;
}

gboolean
qihe_sheet_is_stopped (const QiheSheet *self, GError **error)
{
  return self->watch != NULL &&
         g_cancellable_set_error_if_cancelled (self->watch->cancellable, error);
}

gboolean
qihe_sheet_set (QiheSheet *self, QiheSheetRow *row, guint column, QiheCellKind kind, char *text,
                GError **error)
{
  g_autofree char *taken = text != NULL ? g_strstrip (text) : NULL;
  QiheCell *cell;

  if (qihe_sheet_is_stopped (self, error) || !make_room (self, row, column, error))
    return FALSE;
  cell = &g_array_index (row->cells, QiheCell, column);
  g_free (cell->text);
  cell->kind = kind;
  cell->text = taken != NULL && *taken != '\0' ? g_steal_pointer (&taken) : NULL;
  return TRUE;
}

void
qihe_sheet_drop_empty_rows (QiheSheet *self)
{
  g_autoptr (GPtrArray) rows = g_steal_pointer (&self->rows);

  self->rows = g_ptr_array_new_with_free_func (free_row);
  for (guint i = 0; i < rows->len; i++)
    if (!is_empty (rows->pdata[i]))
      g_ptr_array_add (self->rows, g_steal_pointer (&rows->pdata[i]));
  g_ptr_array_set_free_func (rows, free_row_if_any);
}

const char *
qihe_sheet_row_get (const QiheSheetRow *self, guint column)
{
  const QiheCell *cell = peek_cell (self, column);

  return cell != NULL ? cell->text : NULL;
}

QiheCellKind
qihe_sheet_row_get_kind (const QiheSheetRow *self, guint column)
{
  const QiheCell *cell = peek_cell (self, column);

  return cell != NULL ? cell->kind : QIHE_CELL_TEXT;
}

char *
qihe_sheet_dup_column_name (guint column)
{
  GString *name = g_string_new (NULL);

  for (guint rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    g_string_prepend_c (name, (char) ('A' + (rest - 1) % 26));
  return g_string_free (name, FALSE);
}
