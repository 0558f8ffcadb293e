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
add_problem (JsonArray *array, guint index, JsonNode *element, gpointer user_data)
{
  QiheTextTable *table = user_data;
  JsonObject *problem = json_node_get_object (element);
  g_autofree char *seq =
      g_strdup_printf ("%" G_GINT64_FORMAT, json_object_get_int_member (problem, "seq"));

  qihe_text_table_add (table, g_str_equal (seq, "0") ? "–" : seq);
  qihe_text_table_add (table, json_object_get_string_member (problem, "what"));
}

static void
print_table (JsonObject *result)
{
  JsonArray *problems = json_object_get_array_member (result, "problems");
  g_autoptr (QiheTextTable) table = qihe_text_table_new (2);
  g_autofree char *entries =
      g_strdup_printf ("%" G_GINT64_FORMAT, json_object_get_int_member (result, "entries"));
  g_autofree char *text = NULL;

  qihe_text_table_add (table, _ ("result"));
  qihe_text_table_add (table, json_object_get_boolean_member (result, "ok")
                                  ? _ ("everything is as it was written")
                                  : _ ("something is wrong"));
  qihe_text_table_add (table, _ ("journal entries"));
  qihe_text_table_add (table, entries);
  qihe_text_table_add (table, _ ("head"));
  qihe_text_table_add (table, json_object_get_string_member (result, "head"));
  json_array_foreach_element (problems, add_problem, table);
  text = qihe_text_table_to_string (table);
  qihe_command_print (text);
}

static QiheExit
verify (const QiheDatabaseOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) result = qihe_maintenance_verify (options->path, &error);

  if (result == NULL)
    return qihe_command_fail (error);
  if (options->format == QIHE_FORMAT_JSON)
    qihe_database_print_json (result);
  else
    print_table (json_node_get_object (result));
  return json_object_get_boolean_member (json_node_get_object (result), "ok") ? QIHE_EXIT_DONE
                                                                              : QIHE_EXIT_FAILED;
}

static QiheExit
run (char **arguments)
{
  g_auto (QiheDatabaseOptions) options = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  QiheExit exit;

  if (qihe_database_options_parse (&options, &qihe_command_verify, NULL, &rest, 0, &exit))
    exit = verify (&options);
  return exit;
}

const QiheCommand qihe_command_verify = {
  .name = "verify",
  .arguments = "",
  .summary = N_ ("Check the database, its journal and its files for changes by others"),
  .run = run,
};
