/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "base/qihe-json.h"
#include "ctl/qihe-database-options.h"
#include "session/qihe-desk.h"
#include "session/qihe-record-import.h"
#include "session/qihe-registers.h"

#define MAX_MAPPING ((gsize) 1024 * 1024)

typedef struct {
  char *mapping;
  char *sheet;
  char *key;
  char *on_error;
  char *rejects;
  gboolean dry_run;
} Options;

static void
clear_options (Options *self)
{
  g_free (self->mapping);
  g_free (self->sheet);
  g_free (self->key);
  g_free (self->on_error);
  g_free (self->rejects);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

/* A JSON object: the heading of a column → the field that it goes into, empty for none. */
static gboolean
read_mapping (JsonNode *root, GHashTable *mapping, GError **error)
{
  QiheJsonPlace place = qihe_json_root (root);
  JsonObjectIter iter;
  const char *heading;
  JsonNode *node;

  if (!qihe_json_expect_object (&place, error))
    return FALSE;
  json_object_iter_init (&iter, json_node_get_object (root));
  while (json_object_iter_next (&iter, &heading, &node)) {
    if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
      return qihe_json_fail (&place, error, _ ("“%s” has to be the id of a field, or empty"),
                             heading);
    g_hash_table_insert (mapping, g_strdup (heading), json_node_dup_string (node));
  }
  return TRUE;
}

static GHashTable *
load_mapping (const char *path, GError **error)
{
  g_autoptr (GHashTable) mapping = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  g_autoptr (GBytes) document = file != NULL ? g_mapped_file_get_bytes (file) : NULL;
  g_autoptr (JsonNode) root =
      document != NULL ? qihe_json_parse (document, MAX_MAPPING, error) : NULL;

  if (root != NULL && read_mapping (root, mapping, error))
    return g_steal_pointer (&mapping);
  g_prefix_error (error, "%s: ", path);
  return NULL;
}

static JsonNode *
problem_to_json (const QiheRecordProblem *problem)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_int_member (object, "row", problem->row);
  json_object_set_string_member (object, "column", problem->column);
  json_object_set_string_member (object, "value", problem->value);
  json_object_set_string_member (object, "code", problem->code);
  json_object_set_string_member (object, "message", problem->message);
  json_node_take_object (node, object);
  return node;
}

static void
print_json (const QiheRecordImport *import)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  JsonArray *problems = json_array_sized_new (import->problems->len);

  json_object_set_string_member (object, "batch", import->batch);
  json_object_set_int_member (object, "read", import->n_read);
  json_object_set_int_member (object, "added", import->n_added);
  json_object_set_int_member (object, "updated", import->n_updated);
  json_object_set_int_member (object, "unchanged", import->n_unchanged);
  json_object_set_int_member (object, "rejected", import->n_rejected);
  for (guint i = 0; i < import->problems->len; i++)
    json_array_add_element (problems, problem_to_json (g_ptr_array_index (import->problems, i)));
  json_object_set_array_member (object, "problems", problems);
  json_node_take_object (node, object);
  qihe_database_print_json (node);
}

static void
print_text (const QiheRecordImport *import, gboolean written)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, _ ("%u rows read: %u new, %u changed, %u as they were, %u refused"),
                          import->n_read, import->n_added, import->n_updated, import->n_unchanged,
                          import->n_rejected);
  g_string_append (text, written ? "\n" : _ ("; nothing was written\n"));
  if (import->batch != NULL)
    g_string_append_printf (text, _ ("To undo it: qihectl undo --batch %s\n"), import->batch);
  qihe_command_print (text->str);
}

static void
complain (const QiheRecordImport *import)
{
  for (guint i = 0; i < import->problems->len; i++) {
    const QiheRecordProblem *problem = g_ptr_array_index (import->problems, i);

    g_printerr (_ ("row %u: %s\n"), problem->row, problem->message);
  }
  if (import->n_problems > import->problems->len)
    g_printerr (_ ("… and %u more\n"), import->n_problems - import->problems->len);
}

static QiheExit
answer (const QiheRecordImport *import, QiheFormat format, const QiheRecordImportPlan *plan)
{
  gboolean refused = !plan->skip && import->n_problems > 0;

  if (format == QIHE_FORMAT_JSON)
    print_json (import);
  else {
    print_text (import, !refused && !plan->dry_run);
    complain (import);
  }
  return refused ? QIHE_EXIT_FAILED : QIHE_EXIT_DONE;
}

static QiheExit
import_file (const QiheDatabaseOptions *database, const char *name, QiheRecordImportPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheStore) store = qihe_desk_open (database->path, TRUE, &error);
  g_autoptr (GPtrArray) registers = store != NULL ? qihe_registers_open (store, &error) : NULL;
  QiheRegister *shape = registers != NULL ? qihe_registers_find (registers, name, &error) : NULL;
  g_autoptr (QiheRecordImport) import =
      shape != NULL ? qihe_record_import (store, registers, shape, plan, &error) : NULL;

  return import != NULL ? answer (import, database->format, plan) : qihe_command_fail (error);
}

static QiheExit
run_import (char **arguments)
{
  g_auto (QiheDatabaseOptions) database = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  g_auto (Options) options = { 0 };
  g_autoptr (GHashTable) mapping = NULL;
  g_autoptr (GError) error = NULL;
  QiheRecordImportPlan plan = { 0 };
  const GOptionEntry more[] = {
    { "mapping", 0, 0, G_OPTION_ARG_FILENAME, &options.mapping,
      N_ ("Which field each column goes into: {\"heading\": \"field\"}"), "FILE" },
    { "sheet", 0, 0, G_OPTION_ARG_STRING, &options.sheet, N_ ("Sheet of a workbook"), "NAME" },
    { "key", 0, 0, G_OPTION_ARG_STRING, &options.key,
      N_ ("A row changes the record with the same value here"), "FIELD" },
    { "on-error", 0, 0, G_OPTION_ARG_STRING, &options.on_error,
      N_ ("Where a row has a problem: write nothing, or leave that row out"), "stop|skip" },
    { "rejects", 0, 0, G_OPTION_ARG_FILENAME, &options.rejects,
      N_ ("Save the rows that were not taken, with the reason"), "FILE.csv" },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, N_ ("Only say what it would bring"),
      NULL },
    { NULL },
  };
  QiheExit exit;

  if (!qihe_database_options_parse (&database, &qihe_command_import, more, &rest, 2, &exit))
    return exit;
  if (options.on_error != NULL && !g_str_equal (options.on_error, "stop") &&
      !g_str_equal (options.on_error, "skip"))
    return qihe_command_refuse (_ ("--on-error is stop or skip"));
  if (options.mapping != NULL && (mapping = load_mapping (options.mapping, &error)) == NULL)
    return qihe_command_fail (error);
  plan = (QiheRecordImportPlan){ .path = rest[2],
                                 .sheet = options.sheet,
                                 .mapping = mapping,
                                 .key = options.key,
                                 .skip = g_strcmp0 (options.on_error, "skip") == 0,
                                 .dry_run = options.dry_run,
                                 .rejects = options.rejects };
  return import_file (&database, rest[1], &plan);
}

const QiheCommand qihe_command_import = {
  .name = "import",
  .arguments = "REGISTER FILE",
  .summary = N_ ("Read a table (CSV, XLSX or JSON) into a register"),
  .run = run_import,
};
