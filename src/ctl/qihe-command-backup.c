/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "ctl/qihe-command.h"
#include "ctl/qihe-database-options.h"
#include "session/qihe-maintenance.h"

/* @force: replace a backup; @kept: (out) (nullable): the file that now has what was replaced */
typedef gboolean (*Copy) (const char *path, const char *backup, gboolean force, char **kept,
                          GError **error);

static void
print_done (const QiheDatabaseOptions *options, const char *backup, const char *kept,
            const char *what)
{
  g_autoptr (JsonNode) document = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  g_autofree char *database_name = g_filename_display_name (options->path);
  g_autofree char *backup_name = g_filename_display_name (backup);
  g_autofree char *kept_name = kept != NULL ? g_filename_display_name (kept) : NULL;
  g_autoptr (GString) lines = g_string_new (NULL);

  json_object_set_string_member (object, "database", database_name);
  json_object_set_string_member (object, "backup", backup_name);
  g_string_append_printf (lines, "%s: %s\n", what, backup_name);
  if (kept_name != NULL) {
    json_object_set_string_member (object, "kept", kept_name);
    g_string_append_printf (lines, "%s: %s\n", _ ("what was there is kept as"), kept_name);
  }
  json_node_take_object (document, object);
  if (options->format == QIHE_FORMAT_JSON)
    qihe_database_print_json (document);
  else
    qihe_command_print (lines->str);
}

/* @force: (nullable): set by the option of that name */
static QiheExit
run_copy (const QiheCommand *command, char **arguments, gboolean *force, Copy copy,
          const char *done)
{
  g_auto (QiheDatabaseOptions) options = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry more[] = { { "force", 0, 0, G_OPTION_ARG_NONE, force,
                                  N_ ("Replace a backup that is there"), NULL },
                                { NULL } };
  QiheExit exit;

  if (!qihe_database_options_parse (&options, command, force != NULL ? more : NULL, &rest, 1,
                                    &exit))
    return exit;
  if (!copy (options.path, rest[1], force != NULL && *force, &kept, &error))
    return qihe_command_fail (error);
  print_done (&options, rest[1], kept, done);
  return QIHE_EXIT_DONE;
}

static gboolean
back_up (const char *path, const char *backup, gboolean force, char **kept, GError **error)
{
  return qihe_maintenance_backup (path, backup, force, error);
}

static gboolean
restore (const char *path, const char *backup, gboolean force, char **kept, GError **error)
{
  return qihe_maintenance_restore (path, backup, kept, error);
}

static QiheExit
run_backup (char **arguments)
{
  gboolean force = FALSE;

  return run_copy (&qihe_command_backup, arguments, &force, back_up, _ ("backed up to"));
}

static QiheExit
run_restore (char **arguments)
{
  return run_copy (&qihe_command_restore, arguments, NULL, restore, _ ("restored from"));
}

const QiheCommand qihe_command_backup = {
  .name = "backup",
  .arguments = "FILE [--force]",
  .summary = N_ ("Copy the database, and its files to a folder FILE.files"),
  .run = run_backup,
};

const QiheCommand qihe_command_restore = {
  .name = "restore",
  .arguments = "FILE",
  .summary = N_ ("Put a backup in place of the database"),
  .run = run_restore,
};
