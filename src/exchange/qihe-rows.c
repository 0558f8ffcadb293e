/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/qihe-rows.h"

#include <glib/gi18n-lib.h>

#include "exchange/qihe-csv-delimiter.h"
#include "exchange/qihe-csv-reader.h"
#include "exchange/qihe-exchange-error.h"
#include "exchange/qihe-sheet-objects.h"
#include "exchange/qihe-text-encoding.h"
#include "exchange/qihe-xlsx.h"

/* So much is looked at to tell what a file is. */
#define LOOK_AT 4096
/* Of what is held as a whole. */
#define MAX_SIZE ((gsize) 256 * 1024 * 1024)

/*
 * @name: of the file, for messages
 * @csv: (nullable): of a text; @fields is its row under way
 * @sheet: (nullable): of anything else; @next its next row
 */
struct _QiheRows {
  char *name;
  QiheCsvReader *csv;
  GPtrArray *fields;
  QiheSheet *sheet;
  guint next;
};

static GBytes *
read_whole (const char *path, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  g_autofree char *name = g_filename_display_basename (path);

  if (file == NULL)
    return NULL;
  if (g_mapped_file_get_length (file) <= MAX_SIZE)
    return g_mapped_file_get_bytes (file);
  g_set_error (error, QIHE_EXCHANGE_ERROR, QIHE_EXCHANGE_ERROR_FORM,
               _ ("%s is too large for its format; save it as CSV"), name);
  return NULL;
}

static QiheSheet *
read_sheet (const char *path, const char *wanted, gboolean workbook, GError **error)
{
  g_autoptr (GBytes) document = read_whole (path, error);
  g_auto (GStrv) sheets = NULL;

  if (document == NULL)
    return NULL;
  return workbook ? qihe_xlsx_read (document, wanted, NULL, &sheets, error)
                  : qihe_sheet_read_objects (document, error);
}

/* The stream of the file, with what it begins with still to be read. */
static GInputStream *
open_stream (const char *path, const char **start, gsize *size, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  GInputStream *buffered;

  if (stream == NULL)
    return NULL;
  buffered = g_buffered_input_stream_new_sized (G_INPUT_STREAM (stream), LOOK_AT);
  if (g_buffered_input_stream_fill (G_BUFFERED_INPUT_STREAM (buffered), -1, NULL, error) < 0) {
    g_object_unref (buffered);
    return NULL;
  }
  *start = g_buffered_input_stream_peek_buffer (G_BUFFERED_INPUT_STREAM (buffered), size);
  return buffered;
}

static gboolean
looks_like_json (const char *start, gsize size)
{
  for (gsize i = 0; i < size; i++)
    if (!g_ascii_isspace (start[i]))
      return start[i] == '[';
  return FALSE;
}

static QiheCsvReader *
open_csv (GInputStream *stream, GError **error)
{
  g_autoptr (GInputStream) text = qihe_text_decode_stream (stream, error);
  g_autoptr (GInputStream) peeked = NULL;
  QiheCsvReader *reader;

  if (text == NULL)
    return NULL;
  peeked = g_buffered_input_stream_new_sized (text, LOOK_AT);
  if (g_buffered_input_stream_fill (G_BUFFERED_INPUT_STREAM (peeked), -1, NULL, error) < 0)
    return NULL;
  reader = qihe_csv_reader_new_for_stream (peeked);
  qihe_csv_reader_set_delimiter (reader,
                                 qihe_csv_guess_delimiter (G_BUFFERED_INPUT_STREAM (peeked)));
  return reader;
}

static gboolean
is_blank (GPtrArray *fields)
{
  for (guint i = 0; i < fields->len; i++)
    if (*(const char *) fields->pdata[i] != '\0')
      return FALSE;
  return TRUE;
}

static gboolean
next_of_csv (QiheRows *self, GError **error)
{
  GError *fault = NULL;

  do
    self->fields = qihe_csv_reader_next (self->csv, &fault);
  while (self->fields != NULL && is_blank (self->fields));
  if (fault != NULL)
    g_propagate_prefixed_error (error, fault, "%s: ", self->name);
  return self->fields != NULL;
}

static const QiheSheetRow *
get_row (QiheRows *self)
{
  return g_ptr_array_index (self->sheet->rows, self->next - 1);
}

QiheRows *
qihe_rows_open (const char *path, const char *sheet, GError **error)
{
  g_autoptr (QiheRows) self = g_new0 (QiheRows, 1);
  const char *start;
  gsize size;
  g_autoptr (GInputStream) stream = open_stream (path, &start, &size, error);
  g_autoptr (GBytes) head = stream != NULL ? g_bytes_new (start, size) : NULL;

  if (stream == NULL)
    return NULL;
  self->name = g_filename_display_basename (path);
  if (qihe_xlsx_is (head) || looks_like_json (start, size))
    self->sheet = read_sheet (path, sheet, qihe_xlsx_is (head), error);
  else
    self->csv = open_csv (stream, error);
  if (self->sheet != NULL || self->csv != NULL)
    return g_steal_pointer (&self);
  g_prefix_error (error, "%s: ", self->name);
  return NULL;
}

void
qihe_rows_free (QiheRows *self)
{
  g_clear_pointer (&self->csv, qihe_csv_reader_free);
  g_clear_pointer (&self->sheet, qihe_sheet_free);
  g_free (self->name);
  g_free (self);
}

gboolean
qihe_rows_next (QiheRows *self, GError **error)
{
  if (self->csv != NULL)
    return next_of_csv (self, error);
  if (self->next == self->sheet->rows->len)
    return FALSE;
  self->next++;
  return TRUE;
}

guint
qihe_rows_get_number (QiheRows *self)
{
  return self->csv != NULL ? qihe_csv_reader_get_row (self->csv) : get_row (self)->number;
}

guint
qihe_rows_get_n_cells (QiheRows *self)
{
  return self->csv != NULL ? self->fields->len : get_row (self)->cells->len;
}

const char *
qihe_rows_get_text (QiheRows *self, guint column)
{
  const char *text = NULL;

  if (self->csv == NULL)
    text = qihe_sheet_row_get (get_row (self), column);
  else if (column < self->fields->len)
    text = g_ptr_array_index (self->fields, column);
  return text != NULL ? text : "";
}

QiheCellKind
qihe_rows_get_kind (QiheRows *self, guint column)
{
  return self->csv != NULL ? QIHE_CELL_TEXT : qihe_sheet_row_get_kind (get_row (self), column);
}
