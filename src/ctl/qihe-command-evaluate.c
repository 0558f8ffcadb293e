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
#include "session/qihe-desk.h"
#include "session/qihe-evaluate.h"
#include "session/qihe-session.h"

typedef struct {
  char *framework;
  char *unknown;
  char *round;
  char *database;
  char *format;
} Options;

static void
clear_options (Options *self)
{
  g_free (self->framework);
  g_free (self->unknown);
  g_free (self->round);
  g_free (self->database);
  g_free (self->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

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
print_json (const Options *options, QiheCaseSet *set, const char *path, QiheUnknownRule rule,
            GError **error)
{
  g_autoptr (GOutputStream) out = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

  if (set != NULL)
    return qihe_evaluate_cases (set, rule, out, error);
  return qihe_evaluate_file (path, options->framework, rule, out, error);
}

static gboolean
print_table (QiheCaseSet *set, QiheUnknownRule rule, GError **error)
{
  g_autofree char *table = qihe_fit_table (set, rule, error);

  if (table != NULL)
    qihe_command_print (table);
  return table != NULL;
}

/* A closed round has its rule; what is asked for here goes before that of an open one. */
static QiheCaseSet *
read_round (const Options *options, QiheUnknownRule *rule, GError **error)
{
  g_autofree char *usual = qihe_session_dup_default_path ();
  g_autofree char *ours = NULL;
  QiheUnknownRule own;
  QiheCaseSet *set = qihe_desk_read_cases (options->database != NULL ? options->database : usual,
                                           options->round, &own, &ours, error);

  if (set != NULL && own == QIHE_UNKNOWN_ABSENT)
    *rule = own;
  return set;
}

static gboolean
print (const Options *options, const char *path, QiheUnknownRule rule, QiheFormat format,
       GError **error)
{
  g_autoptr (QiheCaseSet) set = NULL;

  if (path == NULL)
    set = read_round (options, &rule, error);
  else if (format == QIHE_FORMAT_TABLE)
    set = qihe_evaluate_read (path, options->framework, rule, error);
  if (set == NULL && (path == NULL || format == QIHE_FORMAT_TABLE))
    return FALSE;
  return format == QIHE_FORMAT_JSON ? print_json (options, set, path, rule, error)
                                    : print_table (set, rule, error);
}

static gboolean
check_options (const Options *options, const char *path)
{
  if ((path != NULL) != (options->round != NULL || options->database != NULL))
    return options->framework == NULL || path != NULL ||
           (qihe_command_refuse (_ ("--framework goes with a file; a round has its own")), FALSE);
  qihe_command_refuse (_ ("give a file, or --round of a database"));
  return FALSE;
}

static QiheExit
evaluate (const Options *options, const char *path)
{
  g_autoptr (GError) error = NULL;
  QiheUnknownRule rule;
  QiheFormat format;

  if (!check_options (options, path) || !parse_rule (options->unknown, &rule) ||
      !qihe_command_parse_format (options->format, &format))
    return QIHE_EXIT_WRONG_USE;
  return print (options, path, rule, format, &error) ? QIHE_EXIT_DONE : qihe_command_fail (error);
}

static QiheExit
run (char **arguments)
{
  g_auto (Options) options = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  const GOptionEntry entries[] = {
    { "framework", 0, 0, G_OPTION_ARG_FILENAME, &options.framework,
      N_ ("Take the framework from a file"), "FILE" },
    { "unknown", 0, 0, G_OPTION_ARG_STRING, &options.unknown,
      N_ ("Count what nobody has asked about as not described"), "absent" },
    { "round", 0, 0, G_OPTION_ARG_STRING, &options.round,
      N_ ("Evaluate this round of a database, not a file"), "ROUND" },
    { "db", 0, 0, G_OPTION_ARG_FILENAME, &options.database,
      N_ ("Use this database, not the usual one"), "FILE" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_ ("How to print the result"),
      "table|json" },
    { NULL },
  };
  QiheExit exit;

  if (qihe_command_parse_range (&qihe_command_evaluate, entries, &rest, 0, 1, &exit))
    exit = evaluate (&options, rest[1]);
  return exit;
}

const QiheCommand qihe_command_evaluate = {
  .name = "evaluate",
  .arguments = "FILE",
  .summary = N_ ("Evaluate the rated cases of a file, JSON or CSV, or a round of a database"),
  .run = run,
};
