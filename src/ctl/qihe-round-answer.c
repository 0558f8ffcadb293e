/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl/qihe-round-answer.h"

#include <glib/gi18n-lib.h>

#include "ctl/qihe-fit-table.h"
#include "session/qihe-desk.h"
#include "session/qihe-round-json.h"

/* What is done to a place, as a QiheRoundWork. */
typedef struct {
  QihePlaceWork work;
  QiheCasePlace place;
  char **words;
  gpointer data;
} PlaceCall;

static char *
describe (const QiheRound *round)
{
  g_autofree char *title = qihe_round_dup_title (round);

  /* Translators: code, title, whether open or closed, framework of a round */
  return g_strdup_printf (_ ("%s: %s, %s, %s"), round->code, title, qihe_round_get_state (round),
                          round->framework);
}

static gboolean
print_table (const QiheEvaluation *evaluation, GError **error)
{
  g_autofree char *ours = NULL;
  g_autoptr (QiheCaseSet) set = qihe_evaluation_to_case_set (evaluation, &ours, error);
  g_autofree char *line = describe (evaluation->round);
  g_autofree char *table =
      set != NULL ? qihe_fit_table (set, qihe_evaluation_get_unknown (evaluation), error) : NULL;

  if (table == NULL)
    return FALSE;
  qihe_command_print (line);
  qihe_command_print ("\n");
  qihe_command_print (table);
  return TRUE;
}

static gboolean
print_json (const QiheEvaluation *evaluation, GError **error)
{
  g_autoptr (JsonNode) document = qihe_evaluation_to_json (evaluation, error);

  if (document != NULL)
    qihe_database_print_json (document);
  return document != NULL;
}

static char *
run_place (QiheStore *store, gpointer data, GError **error)
{
  PlaceCall *self = data;

  return self->work (store, &self->place, self->words, self->data, error)
             ? g_strdup (self->place.round)
             : NULL;
}

QiheExit
qihe_round_answer (const QiheDatabaseOptions *options, const QiheEvaluation *evaluation)
{
  g_autoptr (GError) error = NULL;
  gboolean printed = options->format == QIHE_FORMAT_JSON ? print_json (evaluation, &error)
                                                         : print_table (evaluation, &error);

  return printed ? QIHE_EXIT_DONE : qihe_command_fail (error);
}

QiheExit
qihe_round_run (const QiheDatabaseOptions *options, gboolean create, QiheRoundWork work,
                gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheStore) store = qihe_desk_open (options->path, create, &error);
  g_autofree char *round = store != NULL ? work (store, data, &error) : NULL;
  g_autoptr (QiheEvaluation) evaluation =
      round != NULL ? qihe_desk_read (store, round, &error) : NULL;

  return evaluation != NULL ? qihe_round_answer (options, evaluation) : qihe_command_fail (error);
}

QiheExit
qihe_place_run (const QiheCommand *command, char **arguments, const GOptionEntry *more,
                guint n_place, guint n_words, QihePlaceWork work, gpointer data)
{
  g_auto (QiheDatabaseOptions) options = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  PlaceCall call = { .work = work, .data = data };
  QiheExit exit;

  if (!qihe_database_options_parse (&options, command, more, &rest, n_place + n_words, &exit))
    return exit;
  call.place.round = rest[1];
  call.place.code = n_place > 1 ? rest[2] : NULL;
  call.place.indicator = n_place > 2 ? rest[3] : NULL;
  call.words = rest + 1 + n_place;
  return qihe_round_run (&options, FALSE, run_place, &call);
}
