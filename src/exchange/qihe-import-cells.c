/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/qihe-import-cells.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-text-nearest.h"

#define MAX_CODE 64
#define MAX_TITLE 200
#define MAX_TEXT 10000
/* What a spreadsheet keeps of a number; the digits behind are gone. */
#define MAX_DIGITS 15

static void
refuse (QiheImportRow *self, int column, const char *what)
{
  qihe_import_add_problem (self->import, self->row, column, g_strdup (what));
}

/* The text of a cell in which there has to be a word; what is wrong with it is said. */
static const char *
take_word (QiheImportRow *self, int column)
{
  const char *text = qihe_sheet_row_get (self->row, (guint) column);

  switch (qihe_sheet_row_get_kind (self->row, (guint) column)) {
  case QIHE_CELL_TEXT:
    return text;
  case QIHE_CELL_NUMBER:
    refuse (self, column, _ ("a number, where a word is wanted"));
    return NULL;
  case QIHE_CELL_DATE:
    refuse (self, column, _ ("a date, where a word is wanted"));
    return NULL;
  case QIHE_CELL_BOOLEAN:
    refuse (self, column, _ ("yes or no, where a word is wanted"));
    return NULL;
  case QIHE_CELL_ERROR:
    refuse (self, column,
            _ ("a formula without a result; open the file in a spreadsheet program, "
               "mend the formula and save"));
    return NULL;
  default:
    return NULL;
  }
}

static gboolean
is_whole_number (const char *text)
{
  gsize length = strspn (text, "0123456789");

  return text[length] == '\0' && length > 0 && length <= MAX_DIGITS;
}

static gboolean
check_length (QiheImportRow *self, int column, const char *text, glong most)
{
  if (text == NULL || g_utf8_strlen (text, -1) <= most)
    return TRUE;
  qihe_import_add_problem (
      self->import, self->row, column,
      g_strdup_printf (_ ("too long: %ld characters, at most %ld are kept; shorten it"),
                       g_utf8_strlen (text, -1), most));
  return FALSE;
}

static gboolean
is_printable (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isprint (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

const char *
qihe_import_row_take_code (QiheImportRow *self)
{
  int column = self->columns->roles[QIHE_IMPORT_CASE];
  const char *text = qihe_sheet_row_get (self->row, (guint) column);

  if (text == NULL) {
    refuse (self, column, _ ("empty; name the case"));
    return NULL;
  }
  if (qihe_sheet_row_get_kind (self->row, (guint) column) != QIHE_CELL_NUMBER)
    text = take_word (self, column);
  else if (!is_whole_number (text)) {
    refuse (self, column,
            _ ("a number that is not kept exactly; format the cell as text and type it again"));
    return NULL;
  }
  if (text == NULL || !check_length (self, column, text, MAX_CODE))
    return NULL;
  if (is_printable (text))
    return text;
  refuse (self, column, _ ("a line break or a character that cannot be seen; take it out"));
  return NULL;
}

int
qihe_import_row_take_indicator (QiheImportRow *self)
{
  int column = self->columns->roles[QIHE_IMPORT_INDICATOR];
  const char *text = take_word (self, column);
  int indicator = text != NULL ? qihe_framework_find_indicator (self->framework, text) : -1;

  if (text != NULL && indicator < 0)
    qihe_import_add_problem (
        self->import, self->row, column,
        qihe_import_describe_indicator (text, qihe_text_nearest (text, self->indicators)));
  else if (qihe_sheet_row_get (self->row, (guint) column) == NULL)
    refuse (self, column, _ ("empty; name the indicator"));
  return indicator;
}

/* A measured indicator takes a number, whether typed as such or not. */
static gboolean
judge (QiheImportRow *self, int column, int indicator, int *status)
{
  const QiheIndicator *one =
      indicator >= 0 ? qihe_framework_get_indicator (self->framework, (guint) indicator) : NULL;
  QiheCellKind kind = qihe_sheet_row_get_kind (self->row, (guint) column);
  const char *text = qihe_sheet_row_get (self->row, (guint) column);

  return one != NULL && text != NULL && qihe_indicator_is_measured (one) &&
         (kind == QIHE_CELL_NUMBER || kind == QIHE_CELL_TEXT) &&
         qihe_indicator_judge (one, text, status, NULL);
}

gboolean
qihe_import_row_take_status (QiheImportRow *self, int column, int indicator, int *status,
                             const char **value)
{
  const char *text = qihe_sheet_row_get (self->row, (guint) column);
  const char *nearest;

  *value = text;
  if (judge (self, column, indicator, status))
    return TRUE;
  *value = NULL;
  if (text == NULL)
    refuse (self, column, _ ("empty; give a status, or “not asked”"));
  text = take_word (self, column);
  if (text == NULL)
    return FALSE;
  if (qihe_status_names_find (self->statuses, text, status))
    return TRUE;
  nearest = qihe_status_names_nearest (self->statuses, text);
  qihe_import_add_problem (self->import, self->row, column,
                           qihe_import_describe_status (self->framework, text, nearest));
  return FALSE;
}

/* What is written; numbers and dates are as good as words there. */
const char *
qihe_import_row_take_text (QiheImportRow *self, QiheImportRole role)
{
  int column = self->columns->roles[role];
  gboolean name = role == QIHE_IMPORT_TITLE || role == QIHE_IMPORT_TITLE_EN;
  const char *text = column >= 0 ? qihe_sheet_row_get (self->row, (guint) column) : NULL;

  if (text == NULL)
    return NULL;
  if (qihe_sheet_row_get_kind (self->row, (guint) column) == QIHE_CELL_ERROR)
    return take_word (self, column);
  return check_length (self, column, text, name ? MAX_TITLE : MAX_TEXT) ? text : NULL;
}
