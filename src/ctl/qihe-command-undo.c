/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "ctl/qihe-command.h"
#include "ctl/qihe-database-options.h"
#include "ctl/qihe-written-print.h"
#include "session/qihe-maintenance.h"

static QiheExit
finish (const QiheDatabaseOptions *options, JsonNode *result, const GError *error)
{
  if (result == NULL)
    return qihe_command_fail (error);
  qihe_written_print (result, options->format);
  return QIHE_EXIT_DONE;
}

static QiheExit
run_undo (char **arguments)
{
  g_auto (QiheDatabaseOptions) options = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  g_autofree char *batch = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) result = NULL;
  const GOptionEntry more[] = { { "batch", 0, 0, G_OPTION_ARG_STRING, &batch,
                                  N_ ("Undo this batch of the journal"), "ID" },
                                { NULL } };
  QiheExit exit;

  if (!qihe_database_options_parse (&options, &qihe_command_undo, more, &rest, 0, &exit))
    return exit;
  result = qihe_maintenance_undo (options.path, batch, &error);
  return finish (&options, result, error);
}

static QiheExit
run_redo (char **arguments)
{
  g_auto (QiheDatabaseOptions) options = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) result = NULL;
  QiheExit exit;

  if (!qihe_database_options_parse (&options, &qihe_command_redo, NULL, &rest, 0, &exit))
    return exit;
  result = qihe_maintenance_redo (options.path, &error);
  return finish (&options, result, error);
}

const QiheCommand qihe_command_undo = {
  .name = "undo",
  .arguments = "[--batch ID]",
  .summary = N_ ("Undo the last change of this desktop, or a batch of the journal"),
  .run = run_undo,
};

const QiheCommand qihe_command_redo = {
  .name = "redo",
  .arguments = "",
  .summary = N_ ("Take back the last undo"),
  .run = run_redo,
};
