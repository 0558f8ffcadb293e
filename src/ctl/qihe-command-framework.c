/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "base/qihe-bilingual.h"
#include "ctl/qihe-command.h"
#include "ctl/qihe-database-options.h"
#include "ctl/qihe-text-table.h"
#include "session/qihe-framework-report.h"

static const char *
title_of (JsonObject *entry)
{
  JsonObject *title = json_object_get_object_member (entry, "title");
  const char *text =
      json_object_get_string_member (title,
                                     qihe_language_current () == QIHE_LANGUAGE_ZH ? "zh" : "en");

  return text != NULL ? text : "";
}

static const char *
state_of (JsonObject *entry)
{
  if (!json_object_get_null_member (entry, "problem"))
    return _ ("incomplete");
  if (json_object_get_int_member (entry, "rounds") > 0)
    return _ ("in use");
  return json_object_get_boolean_member (entry, "built_in") ? _ ("built in") : _ ("draft");
}

static void
add_entry (JsonArray *array, guint index, JsonNode *element, gpointer user_data)
{
  QiheTextTable *table = user_data;
  JsonObject *entry = json_node_get_object (element);
  g_autofree char *n =
      g_strdup_printf ("%" G_GINT64_FORMAT, json_object_get_int_member (entry, "indicators"));

  qihe_text_table_add (table, json_object_get_string_member (entry, "framework"));
  qihe_text_table_add (table, title_of (entry));
  qihe_text_table_add (table, n);
  qihe_text_table_add (table, state_of (entry));
}

static void
print_list (JsonArray *entries)
{
  g_autoptr (QiheTextTable) table = qihe_text_table_new (4);
  g_autofree char *text = NULL;

  qihe_text_table_add (table, _ ("framework"));
  qihe_text_table_add (table, _ ("title"));
  qihe_text_table_add (table, _ ("indicators"));
  qihe_text_table_add (table, _ ("state"));
  json_array_foreach_element (entries, add_entry, table);
  text = qihe_text_table_to_string (table);
  qihe_command_print (text);
}

static void
print_lines (JsonArray *entries, const char *first, const char *second)
{
  for (guint i = 0; i < json_array_get_length (entries); i++) {
    JsonObject *entry = json_array_get_object_element (entries, i);

    qihe_command_print (json_object_get_string_member (entry, first));
    if (second != NULL) {
      qihe_command_print (": ");
      qihe_command_print (json_object_get_string_member (entry, second));
    }
    qihe_command_print ("\n");
  }
}

static QiheExit
list_all (const QiheDatabaseOptions *options, char **names)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) result = qihe_framework_report_list (options->path, &error);

  if (result == NULL)
    return qihe_command_fail (error);
  if (options->format == QIHE_FORMAT_JSON)
    qihe_database_print_json (result);
  else
    print_list (json_node_get_array (result));
  return QIHE_EXIT_DONE;
}

static QiheExit
show (const QiheDatabaseOptions *options, char **names)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = qihe_framework_report_show (options->path, names[0], &error);

  if (text == NULL)
    return qihe_command_fail (error);
  qihe_command_print (text);
  return QIHE_EXIT_DONE;
}

static QiheExit
check (const QiheDatabaseOptions *options, char **names)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) result = qihe_framework_report_check (options->path, names[0], &error);
  JsonObject *object;

  if (result == NULL)
    return qihe_command_fail (error);
  object = json_node_get_object (result);
  if (options->format == QIHE_FORMAT_JSON)
    qihe_database_print_json (result);
  else
    print_lines (json_object_get_array_member (object, "problems"), "place", "message");
  return json_object_get_boolean_member (object, "ok") ? QIHE_EXIT_DONE : QIHE_EXIT_FAILED;
}

static QiheExit
diff (const QiheDatabaseOptions *options, char **names)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) result =
      qihe_framework_report_diff (options->path, names[0], names[1], &error);

  if (result == NULL)
    return qihe_command_fail (error);
  if (options->format == QIHE_FORMAT_JSON)
    qihe_database_print_json (result);
  else
    print_lines (json_object_get_array_member (json_node_get_object (result), "changes"), "words",
                 NULL);
  return QIHE_EXIT_DONE;
}

/* Says which framework it was. */
static QiheExit
answer (const QiheDatabaseOptions *options, JsonNode *result, const GError *error)
{
  g_autoptr (JsonNode) held = result;

  if (held == NULL)
    return qihe_command_fail (error);
  if (options->format == QIHE_FORMAT_JSON) {
    qihe_database_print_json (held);
    return QIHE_EXIT_DONE;
  }
  qihe_command_print (json_object_get_string_member (json_node_get_object (held), "framework"));
  qihe_command_print ("\n");
  return QIHE_EXIT_DONE;
}

static QiheExit
bring_in (const QiheDatabaseOptions *options, char **names)
{
  g_autoptr (GError) error = NULL;
  JsonNode *result = qihe_framework_report_import (options->path, names[0], &error);

  return answer (options, result, error);
}

static QiheExit
write_file (const QiheDatabaseOptions *options, char **names)
{
  g_autoptr (GError) error = NULL;
  JsonNode *result = qihe_framework_report_export (options->path, names[0], names[1], &error);

  return answer (options, result, error);
}

/* @n_names: how many arguments the command has */
static QiheExit
run_on (const QiheCommand *command, guint n_names, char **arguments,
        QiheExit (*run) (const QiheDatabaseOptions *, char **))
{
  g_auto (QiheDatabaseOptions) options = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  QiheExit exit;

  if (!qihe_database_options_parse (&options, command, NULL, &rest, n_names, &exit))
    return exit;
  return run (&options, rest + 1);
}

static QiheExit
run_list (char **arguments)
{
  return run_on (&qihe_command_framework_list, 0, arguments, list_all);
}

static QiheExit
run_show (char **arguments)
{
  return run_on (&qihe_command_framework_show, 1, arguments, show);
}

static QiheExit
run_check (char **arguments)
{
  return run_on (&qihe_command_framework_check, 1, arguments, check);
}

static QiheExit
run_diff (char **arguments)
{
  return run_on (&qihe_command_framework_diff, 2, arguments, diff);
}

static QiheExit
run_import (char **arguments)
{
  return run_on (&qihe_command_framework_import, 1, arguments, bring_in);
}

static QiheExit
run_export (char **arguments)
{
  return run_on (&qihe_command_framework_export, 2, arguments, write_file);
}

/* A framework is named by id@version or by a file that ends in .json. */

const QiheCommand qihe_command_framework_list = {
  .name = "framework list",
  .arguments = "",
  .summary = N_ ("List the frameworks with their versions"),
  .run = run_list,
};

const QiheCommand qihe_command_framework_show = {
  .name = "framework show",
  .arguments = "NAME",
  .summary = N_ ("Print a framework, id@version or a file"),
  .run = run_show,
};

const QiheCommand qihe_command_framework_check = {
  .name = "framework check",
  .arguments = "NAME",
  .summary = N_ ("Say all that is wrong with a framework, id@version or a file"),
  .run = run_check,
};

const QiheCommand qihe_command_framework_diff = {
  .name = "framework diff",
  .arguments = "FROM TO",
  .summary = N_ ("Say how two frameworks differ, id@version or files"),
  .run = run_diff,
};

const QiheCommand qihe_command_framework_import = {
  .name = "framework import",
  .arguments = "FILE",
  .summary = N_ ("Keep the framework of a file in the database"),
  .run = run_import,
};

const QiheCommand qihe_command_framework_export = {
  .name = "framework export",
  .arguments = "NAME FILE",
  .summary = N_ ("Write a framework into a file"),
  .run = run_export,
};
