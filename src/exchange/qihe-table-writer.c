/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "base/qihe-canonical-json.h"
#include "exchange/qihe-csv-writer.h"
#include "exchange/qihe-exchange-error.h"
#include "exchange/qihe-table-writer-private.h"
#include "model/qihe-field-list.h"

/* So much is gathered before it is written. */
#define CHUNK 65536

static gboolean
has_suffix (const char *path, const char *suffix)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, suffix);
}

static gboolean
flush_much (QiheTableWriter *self, GError **error)
{
  return self->out->len < CHUNK || qihe_table_writer_flush (self, error);
}

static gboolean
add_csv_header (QiheTableWriter *self, GError **error)
{
  g_string_free (self->out, TRUE);
  self->out = qihe_csv_begin ();
  for (guint i = 0; i < self->headings->len; i++)
    qihe_csv_append (self->out, g_ptr_array_index (self->headings, i),
                     i + 1 == self->headings->len);
  return TRUE;
}

static gboolean
add_csv (QiheTableWriter *self, JsonObject *record, GError **error)
{
  for (guint i = 0; i < self->fields->len; i++) {
    g_autofree char *text = qihe_field_show_of (g_ptr_array_index (self->fields, i), record);

    qihe_csv_append (self->out, text, i + 1 == self->fields->len);
  }
  return flush_much (self, error);
}

/* As it is typed, so that it can be read in again; numbers and lists as what they are. */
static JsonNode *
json_value (const QiheField *field, JsonNode *value, JsonObject *names)
{
  g_autofree char *text = NULL;

  if (field->kind == QIHE_FIELD_NUMBER)
    return json_node_copy (value);
  if (field->kind == QIHE_FIELD_FLAG)
    return json_node_init_boolean (json_node_alloc (), json_node_get_int (value) != 0);
  text = qihe_field_show_one (field, value, names);
  return json_node_init_string (json_node_alloc (), text);
}

static void
append_json_list (GString *out, const QiheField *field, JsonNode *value, JsonObject *names)
{
  g_autoptr (JsonArray) values = qihe_field_list_read (value);

  g_string_append_c (out, '[');
  for (guint i = 0; i < json_array_get_length (values); i++) {
    g_autoptr (JsonNode) one = json_value (field, json_array_get_element (values, i), names);

    g_string_append (out, i > 0 ? ", " : "");
    qihe_canonical_json_append (out, one);
  }
  g_string_append_c (out, ']');
}

static void
append_json_value (GString *out, const QiheField *field, JsonNode *value, JsonObject *names)
{
  g_autoptr (JsonNode) one = NULL;

  if (field->list) {
    append_json_list (out, field, value, names);
    return;
  }
  one = json_value (field, value, names);
  qihe_canonical_json_append (out, one);
}

static gboolean
add_json (QiheTableWriter *self, JsonObject *record, GError **error)
{
  JsonObject *names = json_object_has_member (record, QIHE_RECORD_NAMES)
                          ? json_object_get_object_member (record, QIHE_RECORD_NAMES)
                          : NULL;
  const char *separator = "";

  g_string_append (self->out, self->n > 1 ? ",\n  {" : "\n  {");
  for (guint i = 0; i < self->fields->len; i++) {
    const QiheField *field = g_ptr_array_index (self->fields, i);
    JsonNode *value = json_object_get_member (record, field->id);

    if (value == NULL || JSON_NODE_HOLDS_NULL (value))
      continue;
    g_string_append_printf (self->out, "%s\"%s\": ", separator, field->id);
    append_json_value (self->out, field, value, names);
    separator = ", ";
  }
  g_string_append_c (self->out, '}');
  return flush_much (self, error);
}

static gboolean
start (QiheTableWriter *self, gboolean xlsx, GError **error)
{
  if (xlsx)
    return (self->xlsx = qihe_xlsx_writer_new (self, error)) != NULL;
  if (!self->json)
    return add_csv_header (self, error);
  g_string_append_c (self->out, '[');
  return TRUE;
}

gboolean
qihe_table_writer_flush (QiheTableWriter *self, GError **error)
{
  gboolean written = g_output_stream_write_all (G_OUTPUT_STREAM (self->stream), self->out->str,
                                                self->out->len, NULL, NULL, error);

  g_string_truncate (self->out, 0);
  return written;
}

QiheTableWriter *
qihe_table_writer_new (const char *path, GPtrArray *fields, GPtrArray *headings, const char *title,
                       GError **error)
{
  g_autoptr (QiheTableWriter) self = g_new0 (QiheTableWriter, 1);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gboolean xlsx = has_suffix (path, ".xlsx");

  self->out = g_string_new (NULL);
  self->fields = g_ptr_array_ref (fields);
  self->headings = g_ptr_array_ref (headings);
  self->title = g_strdup (title);
  self->json = has_suffix (path, ".json");
  if (!xlsx && !self->json && !has_suffix (path, ".csv")) {
    g_set_error (error, QIHE_EXCHANGE_ERROR, QIHE_EXCHANGE_ERROR_FORM,
                 _ ("%s: the name has to end in .csv, .xlsx or .json"), path);
    return NULL;
  }
  self->stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, error);
  if (self->stream == NULL || !start (self, xlsx, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* What was not finished leaves what was there before. */
void
qihe_table_writer_free (QiheTableWriter *self)
{
  g_autoptr (GCancellable) never = g_cancellable_new ();

  g_cancellable_cancel (never);
  g_clear_pointer (&self->xlsx, qihe_xlsx_writer_free);
  if (self->stream != NULL && !g_output_stream_is_closed (G_OUTPUT_STREAM (self->stream)))
    g_output_stream_close (G_OUTPUT_STREAM (self->stream), never, NULL);
  g_clear_object (&self->stream);
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->headings);
  g_string_free (self->out, TRUE);
  g_free (self->title);
  g_free (self);
}

gboolean
qihe_table_writer_add (QiheTableWriter *self, JsonObject *record, GError **error)
{
  self->n++;
  if (self->xlsx != NULL)
    return qihe_xlsx_writer_add (self->xlsx, record, error);
  return self->json ? add_json (self, record, error) : add_csv (self, record, error);
}

gboolean
qihe_table_writer_finish (QiheTableWriter *self, GError **error)
{
  if (self->xlsx != NULL && !qihe_xlsx_writer_finish (self->xlsx, error))
    return FALSE;
  if (self->json)
    g_string_append (self->out, self->n > 0 ? "\n]\n" : "]\n");
  return qihe_table_writer_flush (self, error) &&
         g_output_stream_close (G_OUTPUT_STREAM (self->stream), NULL, error);
}
