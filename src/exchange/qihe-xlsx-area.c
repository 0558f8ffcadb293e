/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/qihe-xlsx-private.h"

/* The index of the first row from @number on. */
static guint
find_row (GPtrArray *rows, guint number)
{
  guint from = 0, to = rows->len;

  while (from < to) {
    guint middle = from + (to - from) / 2;

    if (((QiheSheetRow *) rows->pdata[middle])->number < number)
      from = middle + 1;
    else
      to = middle;
  }
  return from;
}

gboolean
qihe_xlsx_parse_place (const char **text, QiheXlsxPlace *place)
{
  guint64 column = 0, row = 0;
  const char *at = *text;

  for (; g_ascii_isupper (*at) && column <= QIHE_SHEET_MAX_COLUMNS; at++)
    column = column * 26 + (guint64) (*at - 'A' + 1);
  for (; g_ascii_isdigit (*at) && row <= QIHE_SHEET_MAX_ROWS; at++)
    row = row * 10 + (guint64) (*at - '0');
  *text = at;
  *place = (QiheXlsxPlace){ (guint) row, (guint) column - 1 };
  return column >= 1 && column <= QIHE_SHEET_MAX_COLUMNS && row >= 1 && row <= QIHE_SHEET_MAX_ROWS;
}

gboolean
qihe_xlsx_parse_area (const char *text, QiheXlsxArea *area)
{
  return qihe_xlsx_parse_place (&text, &area->first) && *text++ == ':' &&
         qihe_xlsx_parse_place (&text, &area->last) && *text == '\0' &&
         area->last.row >= area->first.row && area->last.column >= area->first.column;
}

guint64
qihe_xlsx_area_count (const QiheXlsxArea *self)
{
  return (guint64) (self->last.row - self->first.row + 1) *
         (self->last.column - self->first.column + 1);
}

gboolean
qihe_xlsx_area_fill (const QiheXlsxArea *self, QiheSheet *sheet, GError **error)
{
  GPtrArray *rows = sheet->rows;
  guint i = find_row (rows, self->first.row);
  const QiheSheetRow *first = i < rows->len ? rows->pdata[i] : NULL;
  const char *value = first != NULL && first->number == self->first.row
                          ? qihe_sheet_row_get (first, self->first.column)
                          : NULL;
  QiheCellKind kind =
      value != NULL ? qihe_sheet_row_get_kind (first, self->first.column) : QIHE_CELL_TEXT;

  for (; value != NULL && i < rows->len; i++) {
    QiheSheetRow *row = rows->pdata[i];

    if (row->number > self->last.row)
      break;
    for (guint column = self->first.column; column <= self->last.column; column++)
      if ((row != first || column != self->first.column) &&
          !qihe_sheet_set (sheet, row, column, kind, g_strdup (value), error))
        return FALSE;
  }
  return TRUE;
}
