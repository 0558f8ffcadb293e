/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "ctl/qihe-command.h"
#include "ctl/qihe-database-options.h"
#include "ctl/qihe-text-table.h"
#include "session/qihe-maintenance.h"

static void
add_header (QiheTextTable *table)
{
  qihe_text_table_add (table, _ ("entry"));
  qihe_text_table_add (table, _ ("time"));
  qihe_text_table_add (table, _ ("by"));
  qihe_text_table_add (table, _ ("from"));
  qihe_text_table_add (table, _ ("action"));
  qihe_text_table_add (table, _ ("values"));
}

static void
add_entry (JsonArray *array, guint index, JsonNode *element, gpointer user_data)
{
  static const char *const texts[] = { "time", "actor", "origin", "action" };
  QiheTextTable *table = user_data;
  JsonObject *entry = json_node_get_object (element);
  g_autofree char *seq =
      g_strdup_printf ("%" G_GINT64_FORMAT, json_object_get_int_member (entry, "seq"));
  JsonNode *after = json_object_get_member (entry, "after");
  g_autofree char *values = json_to_string (after, FALSE);

  qihe_text_table_add (table, seq);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    qihe_text_table_add (table, json_object_get_string_member (entry, texts[i]));
  qihe_text_table_add (table, JSON_NODE_HOLDS_NULL (after) ? "–" : values);
}

static void
print_table (JsonArray *entries)
{
  g_autoptr (QiheTextTable) table = qihe_text_table_new (6);
  g_autofree char *text = NULL;

  add_header (table);
  json_array_foreach_element (entries, add_entry, table);
  text = qihe_text_table_to_string (table);
  qihe_command_print (text);
}

static QiheExit
run (char **arguments)
{
  g_auto (QiheDatabaseOptions) options = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) result = NULL;
  QiheExit exit;

  if (!qihe_database_options_parse (&options, &qihe_command_history, NULL, &rest, 2, &exit))
    return exit;
  result = qihe_maintenance_history (options.path, rest[1], rest[2], &error);
  if (result == NULL)
    return qihe_command_fail (error);
  if (options.format == QIHE_FORMAT_JSON)
    qihe_database_print_json (result);
  else
    print_table (json_object_get_array_member (json_node_get_object (result), "entries"));
  return QIHE_EXIT_DONE;
}

const QiheCommand qihe_command_history = {
  .name = "history",
  .arguments = "REGISTER ID",
  .summary = N_ ("Show what was done to a record, oldest first"),
  .run = run,
};
