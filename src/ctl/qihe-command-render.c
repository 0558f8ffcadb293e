/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "base/qihe-text.h"
#include "ctl/qihe-command.h"
#include "session/qihe-desk.h"
#include "session/qihe-evaluate.h"
#include "session/qihe-render-rounds.h"
#include "session/qihe-render.h"
#include "session/qihe-session.h"

typedef struct {
  char *case_id;
  char *output;
  char *theme;
  char *input;
  char *framework;
  char *database;
  char *round;
  gboolean sample;
} Options;

static void
clear_options (Options *self)
{
  g_free (self->case_id);
  g_free (self->output);
  g_free (self->theme);
  g_free (self->input);
  g_free (self->framework);
  g_free (self->database);
  g_free (self->round);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static gboolean
refuse_name (const char *what, const char *name, const char *there_are)
{
  g_autofree char *quoted = qihe_text_quote (name);

  qihe_command_refuse ("%s %s; %s", what, quoted, there_are);
  return FALSE;
}

static gboolean
check_options (const Options *options)
{
  QiheChartFormat format;

  if (options->output == NULL) {
    qihe_command_refuse (_ ("--output is missing: the file to write"));
    return FALSE;
  }
  if (!qihe_chart_format_from_name (options->output, &format))
    return refuse_name (_ ("unknown format of"), options->output,
                        _ ("use a name that ends in .png, .svg or .pdf"));
  if ((options->input != NULL) + (options->database != NULL) + options->sample > 1) {
    qihe_command_refuse (_ ("--input, --sample and --db exclude each other"));
    return FALSE;
  }
  if (options->round != NULL && (options->input != NULL || options->sample)) {
    qihe_command_refuse (_ ("--round goes with a database"));
    return FALSE;
  }
  if (options->framework != NULL && options->input == NULL) {
    qihe_command_refuse (_ ("--framework goes with --input"));
    return FALSE;
  }
  return TRUE;
}

static QiheCaseSet *
read_cases (const Options *options, char **ours, GError **error)
{
  g_autofree char *usual = qihe_session_dup_default_path ();
  QiheUnknownRule rule;

  if (options->sample)
    return qihe_render_read_sample (ours, error);
  if (options->input != NULL)
    return qihe_evaluate_read (options->input, options->framework, QIHE_UNKNOWN_RANGE, error);
  return qihe_desk_read_cases (options->database != NULL ? options->database : usual,
                               options->round, &rule, ours, error);
}

static gboolean
is_over_rounds (QiheRenderKind kind)
{
  return kind == QIHE_RENDER_SLOPE || kind == QIHE_RENDER_TREND;
}

static gboolean
write_chart (const Options *options, QiheCaseSet *set, const QiheRendering *rendering,
             GError **error)
{
  g_autofree char *usual = qihe_session_dup_default_path ();

  if (!is_over_rounds (rendering->kind))
    return qihe_render_case_set (set, rendering, options->output, error);
  return qihe_render_rounds (options->database != NULL ? options->database : usual, rendering,
                             options->output, error);
}

static QiheExit
render (const Options *options, const char *kind)
{
  QiheRendering rendering = { .case_id = options->case_id };
  g_autofree char *ours = NULL;
  g_autoptr (QiheCaseSet) set = NULL;
  g_autoptr (GError) error = NULL;

  if (!check_options (options))
    return QIHE_EXIT_WRONG_USE;
  if (!qihe_render_kind_from_name (kind, &rendering.kind)) {
    refuse_name (_ ("unknown chart"), kind,
                 _ ("there are radar, heatmap, levels, map, slope and trend"));
    return QIHE_EXIT_WRONG_USE;
  }
  if (options->theme != NULL && !qihe_render_theme_from_name (options->theme, &rendering.theme)) {
    refuse_name (_ ("unknown theme"), options->theme, _ ("there are light, dark and print"));
    return QIHE_EXIT_WRONG_USE;
  }
  if (is_over_rounds (rendering.kind) && (options->sample || options->input != NULL))
    return qihe_command_refuse (_ ("slope and trend go with a database"));
  set = read_cases (options, &ours, &error);
  rendering.ours = ours;
  if (set == NULL || !write_chart (options, set, &rendering, &error))
    return qihe_command_fail (error);
  return QIHE_EXIT_DONE;
}

static QiheExit
run (char **arguments)
{
  g_auto (Options) options = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("Write the chart to this file"),
      "FILE.png|FILE.svg|FILE.pdf" },
    { "case", 0, 0, G_OPTION_ARG_STRING, &options.case_id, N_ ("Show this case alone"), "ID" },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &options.theme, N_ ("Colours of the chart"),
      "light|dark|print" },
    { "db", 0, 0, G_OPTION_ARG_FILENAME, &options.database,
      N_ ("Take the cases from this database, not from the usual one"), "FILE" },
    { "round", 0, 0, G_OPTION_ARG_STRING, &options.round,
      N_ ("Take this round of the database, not the newest"), "ROUND" },
    { "input", 0, 0, G_OPTION_ARG_FILENAME, &options.input,
      N_ ("Take the cases from a file of ratings, JSON or CSV"), "FILE" },
    { "framework", 0, 0, G_OPTION_ARG_FILENAME, &options.framework,
      N_ ("Take the framework from a file"), "FILE" },
    { "sample", 0, 0, G_OPTION_ARG_NONE, &options.sample, N_ ("Take the cases of the sample"),
      NULL },
    { NULL },
  };
  QiheExit exit;

  if (qihe_command_parse (&qihe_command_render, entries, &rest, 1, &exit))
    exit = render (&options, rest[1]);
  return exit;
}

const QiheCommand qihe_command_render = {
  .name = "render",
  .arguments = "radar|heatmap|levels|map|slope|trend",
  .summary = N_ ("Draw a chart of the evaluation into a file"),
  .run = run,
};
