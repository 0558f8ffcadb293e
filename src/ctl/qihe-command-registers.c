/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "base/qihe-file.h"
#include "ctl/qihe-database-options.h"
#include "ctl/qihe-text-table.h"
#include "session/qihe-desk.h"
#include "session/qihe-records.h"
#include "session/qihe-registers.h"

#define MAX_SIZE ((gsize) 4 * 1024 * 1024)

static JsonArray *
describe_fields (QiheRegister *shape)
{
  guint n = qihe_register_get_n_fields (shape);
  JsonArray *fields = json_array_sized_new (n);

  for (guint i = 0; i < n; i++) {
    const QiheField *field = qihe_register_get_field (shape, i);
    JsonObject *object;

    if (field->internal)
      continue;
    object = json_object_new ();
    json_object_set_string_member (object, "id", field->id);
    json_object_set_string_member (object, "title", qihe_field_get_title (field));
    json_object_set_string_member (object, "type", qihe_field_kind_get_id (field->kind));
    if (field->list)
      json_object_set_boolean_member (object, "list", TRUE);
    if (field->kind == QIHE_FIELD_REFERENCE)
      json_object_set_string_member (object, "to", field->target);
    json_array_add_object_element (fields, object);
  }
  return fields;
}

static JsonObject *
describe (QiheStore *store, QiheRegister *shape, GError **error)
{
  gint64 rows = qihe_records_count (store, shape, error);
  JsonObject *object;

  if (rows < 0)
    return NULL;
  object = json_object_new ();
  json_object_set_string_member (object, "id", qihe_register_get_id (shape));
  json_object_set_string_member (object, "title", qihe_register_get_title (shape));
  json_object_set_int_member (object, "rows", rows);
  json_object_set_array_member (object, "fields", describe_fields (shape));
  return object;
}

/* `{"registers": […]}` */
static JsonNode *
describe_all (const char *path, GError **error)
{
  g_autoptr (QiheStore) store = qihe_desk_open (path, FALSE, error);
  g_autoptr (GPtrArray) registers = store != NULL ? qihe_registers_open (store, error) : NULL;
  g_autoptr (JsonNode) document = json_node_new (JSON_NODE_OBJECT);
  JsonArray *array;

  if (registers == NULL)
    return NULL;
  array = json_array_sized_new (registers->len);
  json_node_take_object (document, json_object_new ());
  json_object_set_array_member (json_node_get_object (document), "registers", array);
  for (guint i = 0; i < registers->len; i++) {
    JsonObject *one = describe (store, g_ptr_array_index (registers, i), error);

    if (one == NULL)
      return NULL;
    json_array_add_object_element (array, one);
  }
  return g_steal_pointer (&document);
}

static void
print_table (JsonArray *registers)
{
  g_autoptr (QiheTextTable) table = qihe_text_table_new (3);
  g_autofree char *text = NULL;

  qihe_text_table_add (table, _ ("register"));
  qihe_text_table_add (table, _ ("title"));
  qihe_text_table_add (table, _ ("records"));
  for (guint i = 0; i < json_array_get_length (registers); i++) {
    JsonObject *one = json_array_get_object_element (registers, i);
    g_autofree char *rows =
        g_strdup_printf ("%" G_GINT64_FORMAT, json_object_get_int_member (one, "rows"));

    qihe_text_table_add (table, json_object_get_string_member (one, "id"));
    qihe_text_table_add (table, json_object_get_string_member (one, "title"));
    qihe_text_table_add (table, rows);
  }
  text = qihe_text_table_to_string (table);
  qihe_command_print (text);
}

static QiheExit
print (const QiheDatabaseOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) document = describe_all (options->path, &error);

  if (document == NULL)
    return qihe_command_fail (error);
  if (options->format == QIHE_FORMAT_JSON)
    qihe_database_print_json (document);
  else
    print_table (json_object_get_array_member (json_node_get_object (document), "registers"));
  return QIHE_EXIT_DONE;
}

static gboolean
keep (const char *path, const char *file, GError **error)
{
  g_autoptr (GBytes) document = qihe_file_read (file, MAX_SIZE, error);
  g_autoptr (QiheStore) store = document != NULL ? qihe_desk_open (path, TRUE, error) : NULL;
  g_autoptr (QiheRegister) shape = NULL;

  if (store == NULL)
    return FALSE;
  shape = qihe_registers_keep (store, document, error);
  if (shape == NULL)
    g_prefix_error (error, "%s: ", file);
  return shape != NULL;
}

static QiheExit
run_registers (char **arguments)
{
  g_auto (QiheDatabaseOptions) options = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  QiheExit exit;

  if (!qihe_database_options_parse (&options, &qihe_command_registers, NULL, &rest, 0, &exit))
    return exit;
  return print (&options);
}

static QiheExit
run_add (char **arguments)
{
  g_auto (QiheDatabaseOptions) options = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  QiheExit exit;

  if (!qihe_database_options_parse (&options, &qihe_command_register_add, NULL, &rest, 1, &exit))
    return exit;
  return keep (options.path, rest[1], &error) ? print (&options) : qihe_command_fail (error);
}

const QiheCommand qihe_command_registers = {
  .name = "registers",
  .arguments = "",
  .summary = N_ ("List the registers with their fields"),
  .run = run_registers,
};

const QiheCommand qihe_command_register_add = {
  .name = "register add",
  .arguments = "FILE",
  .summary = N_ ("Keep a register of the office’s own, or another form of one that there is"),
  .run = run_add,
};
