/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "ctl/qihe-record-words.h"
#include "session/qihe-desk.h"
#include "session/qihe-record-export.h"

typedef struct {
  char **where;
  char *sort;
  gboolean template;
} Options;

static void
clear_options (Options *self)
{
  g_strfreev (self->where);
  g_free (self->sort);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static void
print (const char *path, gint64 rows, QiheFormat format)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *text =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d record written to %s\n",
                                    "%d records written to %s\n", (gulong) rows),
                       (int) rows, shown);

  json_node_take_object (node, json_object_new ());
  json_object_set_string_member (json_node_get_object (node), "file", shown);
  json_object_set_int_member (json_node_get_object (node), "rows", rows);
  if (format == QIHE_FORMAT_JSON)
    qihe_database_print_json (node);
  else
    qihe_command_print (text);
}

static gboolean
write_file (QiheStore *store, GPtrArray *registers, QiheRegister *shape, const char *path,
            const Options *options, QiheFormat format, GError **error)
{
  char *none[] = { NULL };
  g_autoptr (GHashTable) where =
      qihe_record_words_parse (shape, options->where != NULL ? options->where : none, error);
  const QiheRecordExportPlan plan = {
    .path = path, .where = where, .order = options->sort, .blank = options->template
  };
  gint64 rows = where != NULL ? qihe_record_export (store, registers, shape, &plan, error) : -1;

  if (rows >= 0)
    print (path, rows, format);
  return rows >= 0;
}

static QiheExit
run (char **arguments)
{
  g_auto (QiheDatabaseOptions) database = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  g_auto (Options) options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheStore) store = NULL;
  g_autoptr (GPtrArray) registers = NULL;
  QiheRegister *shape;
  const GOptionEntry more[] = {
    { "where", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.where,
      N_ ("Only records with this value; may be given several times"), "FIELD=VALUE" },
    { "sort", 0, 0, G_OPTION_ARG_STRING, &options.sort, N_ ("Sort by this field"), "FIELD" },
    { "template", 0, 0, G_OPTION_ARG_NONE, &options.template,
      N_ ("Only the header, for others to fill in"), NULL },
    { NULL },
  };
  QiheExit exit;

  if (!qihe_database_options_parse (&database, &qihe_command_export, more, &rest, 2, &exit))
    return exit;
  store = qihe_desk_open (database.path, options.template, &error);
  registers = store != NULL ? qihe_registers_open (store, &error) : NULL;
  shape = registers != NULL ? qihe_registers_find (registers, rest[1], &error) : NULL;
  if (shape == NULL ||
      !write_file (store, registers, shape, rest[2], &options, database.format, &error))
    return qihe_command_fail (error);
  return QIHE_EXIT_DONE;
}

const QiheCommand qihe_command_export = {
  .name = "export",
  .arguments = "REGISTER FILE",
  .summary = N_ ("Write records into a table (CSV, XLSX or JSON)"),
  .run = run,
};
