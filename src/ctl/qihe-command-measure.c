/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "ctl/qihe-round-answer.h"

typedef struct {
  char *indicator;
  char *text;
  char *owner;
  char *due;
  char *done;
} Options;

static void
clear_options (Options *self)
{
  g_free (self->indicator);
  g_free (self->text);
  g_free (self->owner);
  g_free (self->due);
  g_free (self->done);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static QiheMeasureEdit
make_edit (const Options *self, const char *text)
{
  return (QiheMeasureEdit){ text, self->owner, self->due, self->done };
}

static gboolean
add (QiheStore *store, const QiheCasePlace *place, char **words, gpointer data, GError **error)
{
  const Options *options = data;
  const QiheMeasureEdit edit = make_edit (options, words[0]);
  const QiheCasePlace at = { place->round, place->code, options->indicator };

  return qihe_case_edit_add_measure (store, &at, &edit, error);
}

static gboolean
set (QiheStore *store, const QiheCasePlace *place, char **words, gpointer data, GError **error)
{
  const Options *options = data;
  const QiheMeasureEdit edit = make_edit (options, options->text);

  return qihe_case_edit_set_measure (store, place, words[0], &edit, error);
}

static gboolean
delete_measure (QiheStore *store, const QiheCasePlace *place, char **words, gpointer data,
                GError **error)
{
  return qihe_case_edit_delete_measure (store, place, words[0], error);
}

static QiheExit
run (const QiheCommand *command, char **arguments, const GOptionEntry *special, QihePlaceWork work,
     Options *options)
{
  const GOptionEntry more[] = {
    *special,
    { "owner", 0, 0, G_OPTION_ARG_STRING, &options->owner, N_ ("Which office does it"), "TEXT" },
    { "due", 0, 0, G_OPTION_ARG_STRING, &options->due, N_ ("Until when"), "2026-06-30" },
    { "done", 0, 0, G_OPTION_ARG_STRING, &options->done, N_ ("Since when it is done"),
      "2026-06-30" },
    { NULL },
  };

  return qihe_place_run (command, arguments, more, 2, 1, work, options);
}

static QiheExit
run_add (char **arguments)
{
  g_auto (Options) options = { 0 };

  const GOptionEntry indicator = { "indicator",
                                   0,
                                   0,
                                   G_OPTION_ARG_STRING,
                                   &options.indicator,
                                   N_ ("Which indicator it is about; without, the case as a whole"),
                                   "INDICATOR" };

  return run (&qihe_command_measure_add, arguments, &indicator, add, &options);
}

static QiheExit
run_set (char **arguments)
{
  g_auto (Options) options = { 0 };

  const GOptionEntry text = {
    "text", 0, 0, G_OPTION_ARG_STRING, &options.text, N_ ("What is to be done"), "TEXT"
  };

  return run (&qihe_command_measure_set, arguments, &text, set, &options);
}

static QiheExit
run_delete (char **arguments)
{
  return qihe_place_run (&qihe_command_measure_delete, arguments, NULL, 2, 1, delete_measure, NULL);
}

const QiheCommand qihe_command_measure_add = {
  .name = "measure add",
  .arguments = "ROUND CASE TEXT",
  .summary = N_ ("Add a measure: what is to be done, by whom, until when"),
  .run = run_add,
};

const QiheCommand qihe_command_measure_set = {
  .name = "measure set",
  .arguments = "ROUND CASE ID",
  .summary = N_ ("Change a measure, or say that it is done"),
  .run = run_set,
};

const QiheCommand qihe_command_measure_delete = {
  .name = "measure delete",
  .arguments = "ROUND CASE ID",
  .summary = N_ ("Delete a measure"),
  .run = run_delete,
};
