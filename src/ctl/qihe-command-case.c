/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "ctl/qihe-round-answer.h"
#include "model/qihe-case-tags.h"

typedef struct {
  char *description;
  char *park_level;
  char *industries;
  char *output;
  char **checks;
  char *practices[QIHE_N_PRACTICES];
  char *tags;
} About;

static void
clear_about (About *self)
{
  g_free (self->description);
  g_free (self->park_level);
  g_free (self->industries);
  g_free (self->output);
  g_strfreev (self->checks);
  for (guint i = 0; i < QIHE_N_PRACTICES; i++)
    g_free (self->practices[i]);
  g_free (self->tags);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (About, clear_about)

static gboolean
add (QiheStore *store, const QiheCasePlace *place, char **words, gpointer data, GError **error)
{
  const gboolean *ours = data;

  return qihe_case_edit_add (store, place, words[0], *ours, error);
}

static gboolean
rename_case (QiheStore *store, const QiheCasePlace *place, char **words, gpointer data,
             GError **error)
{
  return qihe_case_edit_rename (store, place, words[0], error);
}

static gboolean
describe (QiheStore *store, const QiheCasePlace *place, char **words, gpointer data, GError **error)
{
  const About *about = data;
  g_auto (GStrv) tags = about->tags != NULL ? qihe_tags_parse (about->tags) : NULL;
  QiheAboutEdit edit = { .description = about->description,
                         .park_level = about->park_level,
                         .industries = about->industries,
                         .output = about->output,
                         .checks = (const char *const *) about->checks,
                         .tags = (const char *const *) tags };

  for (guint i = 0; i < QIHE_N_PRACTICES; i++)
    edit.practices[i] = about->practices[i];
  return qihe_case_edit_describe (store, place, &edit, error);
}

static gboolean
delete_case (QiheStore *store, const QiheCasePlace *place, char **words, gpointer data,
             GError **error)
{
  return qihe_case_edit_delete (store, place, error);
}

static QiheExit
run_add (char **arguments)
{
  gboolean ours = FALSE;
  const GOptionEntry more[] = {
    { "ours", 0, 0, G_OPTION_ARG_NONE, &ours, N_ ("It is our consortium, not a reference"), NULL },
    { NULL },
  };

  return qihe_place_run (&qihe_command_case_add, arguments, more, 2, 1, add, &ours);
}

static QiheExit
run_rename (char **arguments)
{
  return qihe_place_run (&qihe_command_case_rename, arguments, NULL, 2, 1, rename_case, NULL);
}

static QiheExit
run_describe (char **arguments)
{
  g_auto (About) about = { 0 };
  char **practices = about.practices;
  const GOptionEntry more[] = {
    { "description", 0, 0, G_OPTION_ARG_STRING, &about.description,
      N_ ("What the consortium is; empty to take it away"), "TEXT" },
    { "park-level", 0, 0, G_OPTION_ARG_STRING, &about.park_level, N_ ("What kind of park it is in"),
      "KIND" },
    { "industries", 0, 0, G_OPTION_ARG_STRING, &about.industries,
      N_ ("The leading industries of the park"), "TEXT" },
    { "output", 0, 0, G_OPTION_ARG_STRING, &about.output, N_ ("The park’s output of a year"),
      "86.3亿元" },
    { "check", 0, 0, G_OPTION_ARG_STRING_ARRAY, &about.checks,
      N_ ("Whether it meets a consideration, and why; may be repeated"),
      "CONSIDERATION=met|not-met|open[:REASON]" },
    { "resources", 0, 0, G_OPTION_ARG_STRING, &practices[QIHE_PRACTICE_RESOURCES],
      N_ ("How resources are distributed"), "TEXT" },
    { "information", 0, 0, G_OPTION_ARG_STRING, &practices[QIHE_PRACTICE_INFORMATION],
      N_ ("How information is shared"), "TEXT" },
    { "decision", 0, 0, G_OPTION_ARG_STRING, &practices[QIHE_PRACTICE_DECISION],
      N_ ("How decisions are coordinated"), "TEXT" },
    { "tags", 0, 0, G_OPTION_ARG_STRING, &about.tags,
      N_ ("Modes that it is an example of, separated by commas"), "TEXT" },
    { NULL },
  };

  return qihe_place_run (&qihe_command_case_describe, arguments, more, 2, 0, describe, &about);
}

static QiheExit
run_delete (char **arguments)
{
  return qihe_place_run (&qihe_command_case_delete, arguments, NULL, 2, 0, delete_case, NULL);
}

const QiheCommand qihe_command_case_add = {
  .name = "case add",
  .arguments = "ROUND CASE TITLE",
  .summary = N_ ("Add a case to a round, everything not asked yet; CASE is its short code"),
  .run = run_add,
};

const QiheCommand qihe_command_case_rename = {
  .name = "case rename",
  .arguments = "ROUND CASE TITLE",
  .summary = N_ ("Give a case another title"),
  .run = run_rename,
};

const QiheCommand qihe_command_case_describe = {
  .name = "case describe",
  .arguments = "ROUND CASE",
  .summary = N_ ("Change what is said about a case: description, profile, practices, mode tags"),
  .run = run_describe,
};

const QiheCommand qihe_command_case_delete = {
  .name = "case delete",
  .arguments = "ROUND CASE",
  .summary = N_ ("Delete a case with its ratings"),
  .run = run_delete,
};
