/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-i18n.h"
#include "base/qihe-text.h"
#include "ctl/qihe-command.h"
#include "ctl/qihe-database-options.h"
#include "session/qihe-report.h"

typedef struct {
  char *database;
  char *round;
  char *output;
  char *log;
  char *language;
  char *layout;
  char *date;
  char *format;
} Options;

static void
clear_options (Options *self)
{
  g_free (self->database);
  g_free (self->round);
  g_free (self->output);
  g_free (self->log);
  g_free (self->language);
  g_free (self->layout);
  g_free (self->date);
  g_free (self->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static void
print_table (JsonNode *result)
{
  JsonObject *object = json_node_get_object (result);
  gint64 pages = json_object_get_int_member (object, "pages");
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("%s: %u page, fonts in %s\n", "%s: %u pages, fonts in %s\n",
                                    (gulong) pages),
                          json_object_get_string_member (object, "file"), (guint) pages,
                          json_object_get_string_member (object, "log"));
  qihe_command_print (text);
}

static QiheExit
report (const Options *options, QiheFormat format)
{
  g_autofree char *usual = qihe_session_dup_default_path ();
  QiheReportOptions wanted = {
    .round = options->round,
    .language = qihe_language_current (),
    .layout = options->layout != NULL ? options->layout : (char *) "plain",
    .date = options->date,
    .parts = QIHE_REPORT_ALL,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) result = NULL;

  if (options->language != NULL && !qihe_language_from_name (options->language, &wanted.language)) {
    g_autofree char *quoted = qihe_text_quote (options->language);

    return qihe_command_refuse (_ ("there is no language %s; there are: zh en"), quoted);
  }
  result = qihe_report_write (options->database != NULL ? options->database : usual, &wanted,
                              options->output, options->log, NULL, NULL, NULL, &error);
  if (result == NULL)
    return qihe_command_fail (error);
  if (format == QIHE_FORMAT_JSON)
    qihe_database_print_json (result);
  else
    print_table (result);
  return QIHE_EXIT_DONE;
}

static QiheExit
refuse_name (const char *name)
{
  g_autofree char *quoted = qihe_text_quote (name);

  return qihe_command_refuse ("%s %s; %s", _ ("unknown format of"), quoted,
                              _ ("use a name that ends in .pdf"));
}

static QiheExit
run (char **arguments)
{
  g_auto (Options) options = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  const GOptionEntry entries[] = {
    { "db", 0, 0, G_OPTION_ARG_FILENAME, &options.database,
      N_ ("Use this database, not the usual one"), "FILE" },
    { "round", 0, 0, G_OPTION_ARG_STRING, &options.round,
      N_ ("Report on this round, by id or code, not on the newest"), "ID" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("Write the report to this file"),
      "FILE.pdf" },
    { "log", 0, 0, G_OPTION_ARG_FILENAME, &options.log,
      N_ ("Say in this file which fonts were used"), "FILE" },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &options.language, N_ ("Language of the report"),
      "zh|en" },
    { "layout", 0, 0, G_OPTION_ARG_STRING, &options.layout, N_ ("Layout of the report"),
      "plain|official" },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date,
      N_ ("Date of the report, not that of today"), "YYYY-MM-DD" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_ ("How to print the result"),
      "table|json" },
    { NULL },
  };
  QiheFormat format;
  QiheExit exit;

  if (!qihe_command_parse (&qihe_command_report, entries, &rest, 0, &exit))
    return exit;
  if (!qihe_command_parse_format (options.format, &format))
    return QIHE_EXIT_WRONG_USE;
  if (options.output == NULL)
    return qihe_command_refuse (_ ("--output is missing: the file to write"));
  if (!g_str_has_suffix (options.output, ".pdf"))
    return refuse_name (options.output);
  return report (&options, format);
}

const QiheCommand qihe_command_report = {
  .name = "report",
  .arguments = "--output FILE.pdf",
  .summary = N_ ("Write the evaluation report of a round"),
  .run = run,
};
