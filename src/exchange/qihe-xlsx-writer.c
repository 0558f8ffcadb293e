/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/qihe-exchange-error.h"
#include "exchange/qihe-table-writer-private.h"

/* So much of the sheet is gathered before it is packed. */
#define CHUNK 65536
/* Spreadsheet programs count days from here on. */
#define EPOCH_DAY 30
#define EPOCH_MONTH G_DATE_DECEMBER
#define EPOCH_YEAR 1899

struct _QiheXlsxWriter {
  QiheTableWriter *table;
  struct archive *archive;
  GString *rows;
};

static gboolean
fail (QiheXlsxWriter *self, GError **error)
{
  const char *what = archive_error_string (self->archive);

  if (error == NULL || *error == NULL)
    g_set_error (error, QIHE_EXCHANGE_ERROR, QIHE_EXCHANGE_ERROR_FORM,
                 _ ("the workbook cannot be written: %s"), what != NULL ? what : "");
  return FALSE;
}

/* The archive hands over what it has packed. */
static la_ssize_t
write_packed (struct archive *archive, void *data, const void *bytes, size_t size)
{
  QiheTableWriter *table = data;
  g_autoptr (GError) error = NULL;

  if (g_output_stream_write_all (G_OUTPUT_STREAM (table->stream), bytes, size, NULL, NULL, &error))
    return (la_ssize_t) size;
  archive_set_error (archive, EIO, "%s", error->message);
  return -1;
}

static gboolean
begin_part (QiheXlsxWriter *self, const char *name, gint64 size, GError **error)
{
  struct archive_entry *entry = archive_entry_new ();
  int code;

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  if (size >= 0)
    archive_entry_set_size (entry, size);
  code = archive_write_header (self->archive, entry);
  archive_entry_free (entry);
  return code == ARCHIVE_OK || fail (self, error);
}

static gboolean
write_data (QiheXlsxWriter *self, const char *text, gsize size, GError **error)
{
  return archive_write_data (self->archive, text, size) == (la_ssize_t) size || fail (self, error);
}

static gboolean
add_part (QiheXlsxWriter *self, const char *name, const char *text, GError **error)
{
  gsize size = strlen (text);

  return begin_part (self, name, (gint64) size, error) && write_data (self, text, size, error);
}

static gboolean
flush (QiheXlsxWriter *self, GError **error)
{
  gboolean written = write_data (self, self->rows->str, self->rows->len, error);

  g_string_truncate (self->rows, 0);
  return written;
}

static void
append_text (GString *out, const char *text, QiheXlsxStyle style)
{
  g_string_append_printf (out, "<c t=\"inlineStr\" s=\"%d\"><is><t xml:space=\"preserve\">",
                          (int) style);
  qihe_table_writer_append_xml (out, text);
  g_string_append (out, "</t></is></c>");
}

static gboolean
read_day (const char *text, gint *number)
{
  g_autoptr (GDate) day = g_date_new ();
  g_autoptr (GDate) epoch = g_date_new_dmy (EPOCH_DAY, EPOCH_MONTH, EPOCH_YEAR);

  g_date_set_parse (day, text);
  if (!g_date_valid (day) || g_date_get_year (day) < 1901)
    return FALSE;
  *number = g_date_days_between (epoch, day);
  return TRUE;
}

static void
append_cell (GString *out, const QiheField *field, JsonObject *record)
{
  QiheXlsxStyle style = qihe_xlsx_style_of (field);
  g_autofree char *text = qihe_field_show_of (field, record);
  gint day;

  if (text == NULL || *text == '\0')
    g_string_append (out, "<c/>");
  else if (style == QIHE_XLSX_WHOLE || style == QIHE_XLSX_MONEY)
    g_string_append_printf (out, "<c s=\"%d\"><v>%s</v></c>", (int) style, text);
  else if (style == QIHE_XLSX_DAY && read_day (text, &day))
    g_string_append_printf (out, "<c s=\"%d\"><v>%d</v></c>", (int) style, day);
  else
    append_text (out, text, QIHE_XLSX_TEXT);
}

static void
append_header (GString *out, GPtrArray *headings)
{
  g_string_append (out, "<row>");
  for (guint i = 0; i < headings->len; i++)
    append_text (out, g_ptr_array_index (headings, i), QIHE_XLSX_HEADER);
  g_string_append (out, "</row>");
}

static gboolean
open_archive (QiheXlsxWriter *self, GError **error)
{
  self->archive = archive_write_new ();
  return (archive_write_set_format_zip (self->archive) == ARCHIVE_OK &&
          archive_write_set_options (self->archive, "zip:!zip64") == ARCHIVE_OK &&
          archive_write_set_bytes_in_last_block (self->archive, 1) == ARCHIVE_OK &&
          archive_write_open (self->archive, self->table, NULL, write_packed, NULL) ==
              ARCHIVE_OK) ||
         fail (self, error);
}

static gboolean
add_parts (QiheXlsxWriter *self, GError **error)
{
  g_autofree char *workbook = qihe_xlsx_part_workbook (self->table->title);
  g_autofree char *choices = qihe_xlsx_part_choices (self->table->fields);

  return add_part (self, "[Content_Types].xml", qihe_xlsx_part_types (), error) &&
         add_part (self, "_rels/.rels", qihe_xlsx_part_relations (), error) &&
         add_part (self, "xl/workbook.xml", workbook, error) &&
         add_part (self, "xl/_rels/workbook.xml.rels", qihe_xlsx_part_workbook_relations (),
                   error) &&
         add_part (self, "xl/styles.xml", qihe_xlsx_part_styles (), error) &&
         add_part (self, "xl/worksheets/sheet2.xml", choices, error) &&
         begin_part (self, "xl/worksheets/sheet1.xml", -1, error);
}

void
qihe_table_writer_append_xml (GString *out, const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);

    if (character == '&')
      g_string_append (out, "&amp;");
    else if (character == '<')
      g_string_append (out, "&lt;");
    else if (character == '"')
      g_string_append (out, "&quot;");
    else if (character == '\r')
      g_string_append (out, "&#13;");
    else if (character >= 0x20 || character == '\n' || character == '\t')
      g_string_append_unichar (out, character);
  }
}

QiheXlsxWriter *
qihe_xlsx_writer_new (QiheTableWriter *table, GError **error)
{
  QiheXlsxWriter *self = g_new0 (QiheXlsxWriter, 1);
  g_autofree char *start = qihe_xlsx_part_sheet_start (table->fields);

  self->table = table;
  self->rows = g_string_new (start);
  append_header (self->rows, table->headings);
  if (open_archive (self, error) && add_parts (self, error))
    return self;
  qihe_xlsx_writer_free (self);
  return NULL;
}

void
qihe_xlsx_writer_free (QiheXlsxWriter *self)
{
  if (self->archive != NULL) {
    archive_write_fail (self->archive);
    archive_write_free (self->archive);
  }
  g_string_free (self->rows, TRUE);
  g_free (self);
}

gboolean
qihe_xlsx_writer_add (QiheXlsxWriter *self, JsonObject *record, GError **error)
{
  GPtrArray *fields = self->table->fields;

  g_string_append (self->rows, "<row>");
  for (guint i = 0; i < fields->len; i++)
    append_cell (self->rows, g_ptr_array_index (fields, i), record);
  g_string_append (self->rows, "</row>");
  return self->rows->len < CHUNK || flush (self, error);
}

gboolean
qihe_xlsx_writer_finish (QiheXlsxWriter *self, GError **error)
{
  g_autofree char *end = qihe_xlsx_part_sheet_end (self->table->fields);

  g_string_append (self->rows, end);
  return flush (self, error) &&
         (archive_write_close (self->archive) == ARCHIVE_OK || fail (self, error));
}
