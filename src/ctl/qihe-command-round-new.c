/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "base/qihe-clock.h"
#include "base/qihe-text.h"
#include "ctl/qihe-import-report.h"
#include "ctl/qihe-round-answer.h"
#include "session/qihe-desk.h"
#include "session/qihe-import.h"

typedef struct {
  QiheDatabaseOptions database;
  QiheRoundPlan plan;
  char *evaluator;
  char **people;
  char *from;
  char *sheet;
  gboolean take_good;
  gboolean dry_run;
} Options;

static void
clear_options (Options *self)
{
  qihe_database_options_clear (&self->database);
  qihe_round_plan_clear (&self->plan);
  g_free (self->evaluator);
  g_strfreev (self->people);
  g_free (self->from);
  g_free (self->sheet);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static gboolean
parse_evaluator (Options *self)
{
  g_autofree char *quoted = NULL;

  if (self->evaluator == NULL || qihe_evaluator_from_id (self->evaluator, &self->plan.evaluator))
    return TRUE;
  quoted = qihe_text_quote (self->evaluator);
  qihe_command_refuse (_ ("unknown evaluator %s; there are self, third-party and superior"),
                       quoted);
  return FALSE;
}

/* “A, B” and “甲、乙” are two people, and so are two options. */
static char **
split_people (char **options)
{
  g_autofree char *text = g_strjoinv (",", options);
  g_auto (GStrv) parts = g_regex_split_simple ("[,;，、；\n]", text, 0, 0);
  g_autoptr (GStrvBuilder) people = g_strv_builder_new ();

  for (char **part = parts; *part != NULL; part++)
    if (*g_strstrip (*part) != '\0')
      g_strv_builder_add (people, *part);
  return g_strv_builder_end (people);
}

static gboolean
check_options (Options *self)
{
  if (self->from == NULL && (self->dry_run || self->sheet != NULL || self->take_good)) {
    qihe_command_refuse (_ ("--dry-run, --sheet and --take-good go with --from"));
    return FALSE;
  }
  if (self->people != NULL)
    self->plan.people = split_people (self->people);
  if (self->plan.date == NULL)
    self->plan.date = qihe_clock_dup_today ();
  return parse_evaluator (self);
}

/* A database that is not there yet is not made for looking at a file. */
static QiheImport *
read_import (Options *self, GError **error)
{
  g_autoptr (QiheStore) store = NULL;

  if (g_file_test (self->database.path, G_FILE_TEST_EXISTS)) {
    store = qihe_desk_open (self->database.path, FALSE, error);
    if (store == NULL)
      return NULL;
  }
  return qihe_import_read (store, self->from, self->sheet, self->plan.framework, NULL, error);
}

static gboolean
take_import (Options *self, GError **error)
{
  g_autoptr (QiheImport) import = read_import (self, error);

  if (import == NULL)
    return FALSE;
  if (!self->take_good)
    qihe_import_report_complain (import);
  return qihe_import_accept (import, !self->take_good, &self->plan, error);
}

static QiheExit
try (Options *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheImport) import = read_import (self, &error);

  if (import == NULL)
    return qihe_command_fail (error);
  qihe_import_report_print (import, self->database.format);
  return import->n_problems == 0 ? QIHE_EXIT_DONE : QIHE_EXIT_FAILED;
}

static char *
add_round (QiheStore *store, gpointer data, GError **error)
{
  const Options *self = data;

  return qihe_rounds_add (store, &self->plan, error);
}

static QiheExit
make (Options *self)
{
  g_autoptr (GError) error = NULL;

  if (self->from != NULL && !take_import (self, &error))
    return qihe_command_fail (error);
  return qihe_round_run (&self->database, TRUE, add_round, self);
}

static QiheExit
run (char **arguments)
{
  g_auto (Options) self = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  const GOptionEntry more[] = {
    { "code", 0, 0, G_OPTION_ARG_STRING, &self.plan.code,
      N_ ("Short id; without, made of date and evaluator"), "TEXT" },
    { "title", 0, 0, G_OPTION_ARG_STRING, &self.plan.title, N_ ("A name of its own"), "TEXT" },
    { "date", 0, 0, G_OPTION_ARG_STRING, &self.plan.date,
      N_ ("The day as of which is rated; without, today"), "2026-06-30" },
    { "evaluator", 0, 0, G_OPTION_ARG_STRING, &self.evaluator, N_ ("Who evaluates"),
      "self|third-party|superior" },
    { "people", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self.people,
      N_ ("Who rates, separated by commas"), "NAMES" },
    { "framework", 0, 0, G_OPTION_ARG_STRING, &self.plan.framework,
      N_ ("What is rated against; without, as before"), "ID@VERSION" },
    { "based-on", 0, 0, G_OPTION_ARG_STRING, &self.plan.based_on,
      N_ ("Begin with the ratings of this round"), "ROUND" },
    { "note", 0, 0, G_OPTION_ARG_STRING, &self.plan.note, N_ ("A note on the round"), "TEXT" },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &self.from,
      N_ ("Take the ratings from a file: JSON, CSV or XLSX"), "FILE" },
    { "sheet", 0, 0, G_OPTION_ARG_STRING, &self.sheet, N_ ("Which sheet of a workbook"), "NAME" },
    { "ours", 0, 0, G_OPTION_ARG_STRING, &self.plan.ours,
      N_ ("Which case of the file is our consortium"), "CASE" },
    { "take-good", 0, 0, G_OPTION_ARG_NONE, &self.take_good,
      N_ ("Take the rows without a problem, not all or nothing"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &self.dry_run,
      N_ ("Say what the file would bring, with every problem; write nothing"), NULL },
    { NULL },
  };
  QiheExit exit;

  if (!qihe_database_options_parse (&self.database, &qihe_command_round_new, more, &rest, 0, &exit))
    return exit;
  if (!check_options (&self))
    return QIHE_EXIT_WRONG_USE;
  return self.dry_run ? try (&self) : make (&self);
}

const QiheCommand qihe_command_round_new = {
  .name = "round new",
  .arguments = "",
  .summary = N_ ("Begin a round: from scratch, from an earlier one, or from a file"),
  .run = run,
};
