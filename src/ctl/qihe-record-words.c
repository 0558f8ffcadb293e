/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl/qihe-record-words.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-text.h"
#include "ctl/qihe-text-table.h"
#include "session/qihe-session-error.h"

/* Takes @message. */
static gboolean
refuse (char *message, GError **error)
{
  g_set_error_literal (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_FIELD, message);
  g_free (message);
  return FALSE;
}

static gboolean
parse_word (QiheRegister *shape, const char *word, GHashTable *texts, GError **error)
{
  g_autofree char *quoted = qihe_text_quote (word);
  const char *sign = strchr (word, '=');
  g_autofree char *name = sign != NULL ? g_strndup (word, (gsize) (sign - word)) : NULL;
  const QiheField *field;

  if (name == NULL || !g_utf8_validate (word, -1, NULL))
    return refuse (g_strdup_printf (_ ("expected FIELD=VALUE, not %s"), quoted), error);
  field = qihe_register_match_field (shape, name);
  if (field == NULL)
    return refuse (g_strdup_printf (_ ("%s has no field “%s”"), qihe_register_get_title (shape),
                                    name),
                   error);
  if (!g_hash_table_insert (texts, field->id, g_strdup (sign + 1)))
    return refuse (g_strdup_printf (_ ("the field “%s” is given twice"), field->id), error);
  return TRUE;
}

static void
print_json (JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  json_node_set_object (node, object);
  qihe_database_print_json (node);
}

static void
print_table (QiheTextTable *table)
{
  g_autofree char *text = qihe_text_table_to_string (table);

  qihe_command_print (text);
}

static void
add_header (QiheTextTable *table, QiheRegister *shape, const char *const *columns)
{
  qihe_text_table_add (table, "id");
  for (guint i = 0; columns[i] != NULL; i++)
    qihe_text_table_add (table,
                         qihe_field_get_title (qihe_register_find_field (shape, columns[i])));
}

static void
add_row (QiheTextTable *table, QiheRegister *shape, JsonObject *record, const char *const *columns)
{
  qihe_text_table_add (table, json_object_get_string_member (record, "id"));
  for (guint i = 0; columns[i] != NULL; i++) {
    g_autofree char *value =
        qihe_field_show_of (qihe_register_find_field (shape, columns[i]), record);

    qihe_text_table_add (table, value != NULL ? value : "–");
  }
}

GHashTable *
qihe_record_words_parse (QiheRegister *shape, char **words, GError **error)
{
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; words[i] != NULL; i++)
    if (!parse_word (shape, words[i], texts, error))
      return NULL;
  return g_steal_pointer (&texts);
}

void
qihe_record_words_print (QiheRegister *shape, JsonObject *record, QiheFormat format)
{
  g_autoptr (QiheTextTable) table = qihe_text_table_new (2);

  if (format == QIHE_FORMAT_JSON) {
    g_autoptr (JsonObject) shown = qihe_register_to_json (shape, record);

    print_json (shown);
    return;
  }
  qihe_text_table_add (table, "id");
  qihe_text_table_add (table, json_object_get_string_member (record, "id"));
  for (guint i = 0; i < qihe_register_get_n_fields (shape); i++) {
    const QiheField *field = qihe_register_get_field (shape, i);
    g_autofree char *value = qihe_field_show_of (field, record);

    if (value == NULL)
      continue;
    qihe_text_table_add (table, qihe_field_get_title (field));
    qihe_text_table_add (table, value);
  }
  print_table (table);
}

void
qihe_record_words_print_all (QiheRegister *shape, GPtrArray *records, gint64 total,
                             QiheFormat format)
{
  const char *const *columns = qihe_register_get_columns (shape);
  g_autoptr (QiheTextTable) table = qihe_text_table_new (g_strv_length ((char **) columns) + 1);
  g_autoptr (JsonObject) document = json_object_new ();
  JsonArray *rows = json_array_sized_new (records->len);

  json_object_set_int_member (document, "total", total);
  json_object_set_array_member (document, "rows", rows);
  add_header (table, shape, columns);
  for (guint i = 0; i < records->len; i++) {
    JsonObject *record = g_ptr_array_index (records, i);

    json_array_add_object_element (rows, qihe_register_to_json (shape, record));
    add_row (table, shape, record, columns);
  }
  if (format == QIHE_FORMAT_JSON)
    print_json (document);
  else
    print_table (table);
}
