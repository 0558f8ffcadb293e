/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "base/qihe-text.h"
#include "ctl/qihe-command.h"
#include "ctl/qihe-fit-table.h"
#include "session/qihe-evaluate.h"

typedef struct {
  char *framework;
  char *unknown;
  char *format;
} Options;

static gboolean
parse_rule (const char *text, QiheUnknownRule *rule)
{
  g_autofree char *quoted = NULL;

  *rule = text != NULL ? QIHE_UNKNOWN_ABSENT : QIHE_UNKNOWN_RANGE;
  if (text == NULL || strcmp (text, "absent") == 0)
    return TRUE;
  quoted = qihe_text_quote (text);
  qihe_command_refuse (_ ("unknown rule %s; --unknown takes absent"), quoted);
  return FALSE;
}

static gboolean
print_json (const char *path, const char *framework, QiheUnknownRule rule, GError **error)
{
  g_autoptr (GOutputStream) out = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

  return qihe_evaluate_file (path, framework, rule, out, error);
}

static gboolean
print_table (const char *path, const char *framework, QiheUnknownRule rule, GError **error)
{
  g_autoptr (QiheCaseSet) set = qihe_evaluate_read (path, framework, rule, error);
  g_autofree char *table = set != NULL ? qihe_fit_table (set, rule, error) : NULL;

  if (table != NULL)
    qihe_command_print (table);
  return table != NULL;
}

static QiheExit
evaluate (const Options *options, const char *path)
{
  g_autoptr (GError) error = NULL;
  QiheUnknownRule rule;
  QiheFormat format;
  gboolean done;

  if (!parse_rule (options->unknown, &rule) ||
      !qihe_command_parse_format (options->format, &format))
    return QIHE_EXIT_WRONG_USE;
  if (format == QIHE_FORMAT_JSON)
    done = print_json (path, options->framework, rule, &error);
  else
    done = print_table (path, options->framework, rule, &error);
  return done ? QIHE_EXIT_DONE : qihe_command_fail (error);
}

static QiheExit
run (char **arguments)
{
  Options options = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  const GOptionEntry entries[] = {
    { "framework", 0, 0, G_OPTION_ARG_FILENAME, &options.framework,
      N_ ("Take the framework from a file"), "FILE" },
    { "unknown", 0, 0, G_OPTION_ARG_STRING, &options.unknown,
      N_ ("Count what nobody has asked about as not described"), "absent" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_ ("How to print the result"),
      "table|json" },
    { NULL },
  };
  QiheExit exit;

  if (qihe_command_parse (&qihe_command_evaluate, entries, &rest, 1, &exit))
    exit = evaluate (&options, rest[1]);
  g_free (options.framework);
  g_free (options.unknown);
  g_free (options.format);
  return exit;
}

const QiheCommand qihe_command_evaluate = {
  .name = "evaluate",
  .arguments = "FILE",
  .summary = N_ ("Evaluate the rated cases of a file, JSON or CSV; needs no database"),
  .run = run,
};
