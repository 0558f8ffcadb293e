/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl/qihe-import-report.h"

#include <stdio.h>

#include "ctl/qihe-database-options.h"
#include "ctl/qihe-text-table.h"

static JsonArray *
describe_problems (const QiheImport *import)
{
  JsonArray *array = json_array_sized_new (import->problems->len);

  for (guint i = 0; i < import->problems->len; i++) {
    const QiheImportProblem *problem = g_ptr_array_index (import->problems, i);
    JsonObject *object = json_object_new ();

    json_object_set_int_member (object, "row", problem->row);
    json_object_set_int_member (object, "column", problem->column);
    json_object_set_string_member (object, "where", problem->where);
    json_object_set_string_member (object, "what", problem->what);
    json_array_add_object_element (array, object);
  }
  return array;
}

static void
print_json (const QiheImport *import)
{
  g_autoptr (JsonNode) document = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  JsonArray *notices = json_array_new ();

  for (guint i = 0; i < import->notices->len; i++)
    json_array_add_string_element (notices, g_ptr_array_index (import->notices, i));
  json_object_set_int_member (object, "rows", import->n_rows);
  json_object_set_int_member (object, "refused", import->n_refused);
  json_object_set_int_member (object, "cases", import->cases->cases->len);
  json_object_set_int_member (object, "ratings", import->n_ratings);
  json_object_set_array_member (object, "problems", describe_problems (import));
  json_object_set_int_member (object, "n_problems", import->n_problems);
  json_object_set_array_member (object, "notices", notices);
  json_node_take_object (document, object);
  qihe_database_print_json (document);
}

static void
print_lines (const QiheImport *import)
{
  g_autofree char *summary = qihe_import_dup_summary (import);
  g_autoptr (QiheTextTable) table = qihe_text_table_new (2);
  g_autofree char *text = NULL;

  for (guint i = 0; i < import->problems->len; i++) {
    const QiheImportProblem *problem = g_ptr_array_index (import->problems, i);

    qihe_text_table_add (table, problem->where);
    qihe_text_table_add (table, problem->what);
  }
  text = qihe_text_table_to_string (table);
  qihe_command_print (text);
  for (guint i = 0; i < import->notices->len; i++) {
    qihe_command_print (g_ptr_array_index (import->notices, i));
    qihe_command_print ("\n");
  }
  qihe_command_print (summary);
  qihe_command_print ("\n");
}

void
qihe_import_report_print (const QiheImport *import, QiheFormat format)
{
  if (format == QIHE_FORMAT_JSON)
    print_json (import);
  else
    print_lines (import);
}

void
qihe_import_report_complain (const QiheImport *import)
{
  for (guint i = 0; i < import->problems->len; i++) {
    const QiheImportProblem *problem = g_ptr_array_index (import->problems, i);

    fprintf (stderr, "%s: %s: %s\n", import->name, problem->where, problem->what);
  }
}
