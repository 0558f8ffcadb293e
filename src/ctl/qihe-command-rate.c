/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "ctl/qihe-round-answer.h"

typedef struct {
  char *note;
  char *source;
  char *reason;
} Texts;

static void
clear_texts (Texts *self)
{
  g_free (self->note);
  g_free (self->source);
  g_free (self->reason);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Texts, clear_texts)

/* @words: the status, where the command takes one */
static gboolean
work (QiheStore *store, const QiheCasePlace *place, char **words, gpointer data, GError **error)
{
  const Texts *texts = data;
  const QiheRatingEdit edit = { words[0], texts->note, texts->source, texts->reason };

  return qihe_case_edit_rate (store, place, &edit, error);
}

static QiheExit
run (const QiheCommand *command, char **arguments, guint n_words)
{
  g_auto (Texts) texts = { 0 };
  const GOptionEntry more[] = {
    { "note", 0, 0, G_OPTION_ARG_STRING, &texts.note, N_ ("What was found; empty to take it away"),
      "TEXT" },
    { "source", 0, 0, G_OPTION_ARG_STRING, &texts.source, N_ ("Where it was found"), "TEXT" },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &texts.reason,
      N_ ("Why it differs from the round before"), "TEXT" },
    { NULL },
  };

  return qihe_place_run (command, arguments, more, 3, n_words, work, &texts);
}

static QiheExit
run_rate (char **arguments)
{
  return run (&qihe_command_rate, arguments, 1);
}

static QiheExit
run_annotate (char **arguments)
{
  return run (&qihe_command_annotate, arguments, 0);
}

const QiheCommand qihe_command_rate = {
  .name = "rate",
  .arguments = "ROUND CASE INDICATOR STATUS",
  .summary = N_ ("Rate an indicator of a case; STATUS may be “unknown”, or a measured value"),
  .run = run_rate,
};

const QiheCommand qihe_command_annotate = {
  .name = "annotate",
  .arguments = "ROUND CASE INDICATOR",
  .summary = N_ ("Change note, source or reason of a rating, and leave its status"),
  .run = run_annotate,
};
