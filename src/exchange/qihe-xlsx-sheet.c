/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "exchange/qihe-exchange-error.h"
#include "exchange/qihe-xlsx-private.h"
#include "exchange/qihe-xml.h"

/*
 * @type, @style, @has_formula: of the cell under way
 * @value: what stands in `v` or `is` of it
 */
typedef struct {
  const QiheXlsxBook *book;
  QiheSheet *sheet;
  GArray *merged; /* of QiheXlsxArea */
  QiheSheetRow *row;
  QiheXlsxPlace at;
  gboolean in_cell;
  char *type;
  guint64 style;
  gboolean has_formula;
  gboolean has_value;
  gboolean in_value;
  guint n_phonetic;
  GString *value;
} Reading;

static gboolean
fail (Reading *self, const char *what, GError **error)
{
  g_autofree char *column = qihe_sheet_dup_column_name (self->at.column);

  /* Translators: sheet!cell: what is wrong */
  g_set_error (error, QIHE_EXCHANGE_ERROR, QIHE_EXCHANGE_ERROR_FORM, _ ("%s!%s%u: %s"),
               self->sheet->name, column, self->at.row, what);
  return FALSE;
}

static gboolean
is_true (const char *text)
{
  return text != NULL && (strcmp (text, "1") == 0 || strcmp (text, "true") == 0);
}

/* Rows may leave their number out, and then follow the one before. */
static gboolean
start_row (Reading *self, const char **attributes, GError **error)
{
  const char *text = qihe_xml_get (attributes, "r");
  guint64 number = self->at.row + 1;

  if (self->row != NULL)
    return fail (self, _ ("a row inside of a row"), error);
  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 1, QIHE_SHEET_MAX_ROWS, &number, NULL))
    number = 0;
  if (number <= self->at.row || number > QIHE_SHEET_MAX_ROWS)
    return fail (self, _ ("the rows behind it are not in order"), error);
  self->at = (QiheXlsxPlace){ (guint) number, G_MAXUINT };
  self->row = qihe_sheet_add_row (self->sheet, (guint) number);
  self->row->hidden = is_true (qihe_xml_get (attributes, "hidden"));
  return TRUE;
}

static gboolean
start_cell (Reading *self, const char **attributes, GError **error)
{
  const char *reference = qihe_xml_get (attributes, "r");
  const char *style = qihe_xml_get (attributes, "s");
  guint last = self->at.column;
  QiheXlsxPlace place = { self->at.row, last + 1 };

  if (self->row == NULL)
    return fail (self, _ ("a cell outside of the rows"), error);
  if (reference != NULL && (!qihe_xlsx_parse_place (&reference, &place) || *reference != '\0' ||
                            place.row != self->at.row))
    return fail (self, _ ("the cell behind it is in no place of this row"), error);
  if (last != G_MAXUINT && place.column <= last)
    return fail (self, _ ("the cells behind it are not in order"), error);
  self->at = place;
  self->in_cell = TRUE;
  self->type = g_strdup (qihe_xml_get (attributes, "t"));
  self->style = style != NULL ? g_ascii_strtoull (style, NULL, 10) : 0;
  self->has_formula = self->has_value = FALSE;
  g_string_truncate (self->value, 0);
  return TRUE;
}

static gboolean
start_merged (Reading *self, const char **attributes, GError **error)
{
  const char *text = qihe_xml_get (attributes, "ref");
  QiheXlsxArea area;

  if (text == NULL || !qihe_xlsx_parse_area (text, &area))
    return fail (self, _ ("merged cells without a place; unmerge them"), error);
  g_array_append_val (self->merged, area);
  return TRUE;
}

static gboolean
start (gpointer data, const char *name, const char **attributes, GError **error)
{
  Reading *self = data;

  if (strcmp (name, "row") == 0)
    return start_row (self, attributes, error);
  if (strcmp (name, "c") == 0 && !self->in_cell)
    return start_cell (self, attributes, error);
  if (strcmp (name, "mergeCell") == 0)
    return start_merged (self, attributes, error);
  if (strcmp (name, "rPh") == 0)
    self->n_phonetic++;
  if (strcmp (name, "f") == 0)
    self->has_formula = TRUE;
  self->in_value = self->in_cell && self->n_phonetic == 0 &&
                   (strcmp (name, "v") == 0 || strcmp (name, "t") == 0);
  self->has_value |= self->in_value;
  return TRUE;
}

static gboolean
put (Reading *self, QiheCellKind kind, char *text, GError **error)
{
  return qihe_sheet_set (self->sheet, self->row, self->at.column, kind, text, error);
}

static gboolean
put_shared (Reading *self, GError **error)
{
  guint64 index;

  if (!g_ascii_string_to_unsigned (self->value->str, 10, 0, G_MAXUINT, &index, NULL) ||
      self->book->strings == NULL || index >= self->book->strings->len)
    return fail (self, _ ("its text is missing from the file; save it anew"), error);
  return put (self, QIHE_CELL_TEXT, g_strdup (g_ptr_array_index (self->book->strings, index)),
              error);
}

static gboolean
put_number (Reading *self, GError **error)
{
  GArray *dates = self->book->dates;
  gboolean date =
      dates != NULL && self->style < dates->len && g_array_index (dates, gboolean, self->style);
  char *text = date ? qihe_xlsx_format_date (self->value->str, self->book->since_1904) : NULL;

  if (text != NULL)
    return put (self, QIHE_CELL_DATE, text, error);
  text = qihe_xlsx_format_number (self->value->str);
  if (text == NULL)
    return fail (self, _ ("it has to be a number and is none; type it again"), error);
  return put (self, QIHE_CELL_NUMBER, text, error);
}

static gboolean
put_cell (Reading *self, GError **error)
{
  const char *type = self->type != NULL ? self->type : "n";
  const char *value = self->value->str;

  if (!self->has_value && self->has_formula)
    return put (self, QIHE_CELL_ERROR, g_strdup ("="), error);
  if (!self->has_value)
    return put (self, QIHE_CELL_TEXT, NULL, error);
  if (strcmp (type, "s") == 0)
    return put_shared (self, error);
  if (strcmp (type, "n") == 0)
    return put_number (self, error);
  if (strcmp (type, "b") == 0)
    return put (self, QIHE_CELL_BOOLEAN, g_strdup (is_true (value) ? "TRUE" : "FALSE"), error);
  if (strcmp (type, "e") == 0)
    return put (self, QIHE_CELL_ERROR, g_strdup (value), error);
  if (strcmp (type, "d") == 0)
    return put (self, QIHE_CELL_DATE, g_strdup (value), error);
  if (strcmp (type, "str") == 0 || strcmp (type, "inlineStr") == 0)
    return put (self, QIHE_CELL_TEXT, qihe_xlsx_unescape (value), error);
  return fail (self, _ ("a kind of cell that is not known; type it again as text"), error);
}

static gboolean
end (gpointer data, const char *name, GError **error)
{
  Reading *self = data;

  self->in_value = FALSE;
  if (strcmp (name, "rPh") == 0)
    self->n_phonetic--;
  if (strcmp (name, "row") == 0)
    self->row = NULL;
  if (strcmp (name, "c") != 0 || !self->in_cell)
    return TRUE;
  self->in_cell = FALSE;
  if (!put_cell (self, error))
    return FALSE;
  g_clear_pointer (&self->type, g_free);
  return TRUE;
}

static gboolean
text (gpointer data, const char *piece, gsize length, GError **error)
{
  Reading *self = data;

  if (self->in_value)
    g_string_append_len (self->value, piece, (gssize) length);
  return TRUE;
}

/* Merged areas cannot overlap, so that together they have no more cells than a sheet. */
static gboolean
fill_merged (Reading *self, GError **error)
{
  guint64 n = 0;

  for (guint i = 0; i < self->merged->len; i++) {
    const QiheXlsxArea *area = &g_array_index (self->merged, QiheXlsxArea, i);

    n += qihe_xlsx_area_count (area);
    self->at = area->first;
    if (n > QIHE_SHEET_MAX_CELLS)
      return fail (self, _ ("too many merged cells; unmerge them"), error);
    if (!qihe_xlsx_area_fill (area, self->sheet, error))
      return FALSE;
  }
  return TRUE;
}

QiheSheet *
qihe_xlsx_read_sheet (GBytes *part, const char *name, const QiheXlsxBook *book, GError **error)
{
  static const QiheXmlHandlers handlers = { start, end, text };
  g_autoptr (QiheSheet) sheet = qihe_sheet_new (name, book->watch);
  g_autoptr (GArray) merged = g_array_new (FALSE, FALSE, sizeof (QiheXlsxArea));
  g_autoptr (GString) value = g_string_new (NULL);
  Reading self = { .book = book, .sheet = sheet, .merged = merged, .value = value };
  gboolean read =
      qihe_xml_parse (part, name, &handlers, &self, error) && fill_merged (&self, error);

  g_free (self.type);
  if (!read)
    return NULL;
  qihe_sheet_drop_empty_rows (sheet);
  return g_steal_pointer (&sheet);
}
