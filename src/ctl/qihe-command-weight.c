/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the evaluators of one time come to together, and how much each counts. */

#include <glib/gi18n-lib.h>

#include "ctl/qihe-database-options.h"
#include "ctl/qihe-text-table.h"
#include "model/qihe-fit-words.h"
#include "model/qihe-weighing-words.h"
#include "session/qihe-desk.h"
#include "session/qihe-session-error.h"
#include "session/qihe-weighing-read.h"

static void
add_heads (QiheTextTable *table, QiheFramework *framework)
{
  qihe_text_table_add (table, _ ("case"));
  for (guint i = 0; i < qihe_framework_get_n_dimensions (framework); i++) {
    const QiheDimension *one = qihe_framework_get_dimension (framework, i);

    qihe_text_table_add (table,
                         qihe_bilingual_get (&one->short_title, qihe_language_current (), one->id));
  }
  qihe_text_table_add (table, _ ("model"));
}

static void
add_line (QiheTextTable *table, QiheFramework *framework, const QiheWeighedCase *one)
{
  g_autofree char *model = qihe_fit_words_model (framework, one->fit);

  qihe_text_table_add (table, one->one->code);
  for (guint i = 0; i < one->fit->n_dimensions; i++) {
    g_autofree char *level = qihe_weighing_words_level (framework, one->fit, i);

    qihe_text_table_add (table, level);
  }
  qihe_text_table_add (table, model);
}

static void
print_table (const QiheWeighing *weighing)
{
  const QiheEvaluation *first = g_ptr_array_index (weighing->evaluations, 0);
  QiheFramework *framework = first->framework;
  g_autoptr (QiheTextTable) table =
      qihe_text_table_new (qihe_framework_get_n_dimensions (framework) + 2);
  g_autofree char *text = NULL;

  for (guint i = 0; i < weighing->evaluations->len; i++) {
    const QiheEvaluation *one = g_ptr_array_index (weighing->evaluations, i);
    g_autofree char *words = qihe_weighing_words_round (weighing, i);
    g_autofree char *line = g_strdup_printf (_ ("%s: %s"), one->round->code, words);

    qihe_command_print (line);
    qihe_command_print ("\n");
  }
  add_heads (table, framework);
  for (guint i = 0; i < weighing->cases->len; i++)
    add_line (table, framework, g_ptr_array_index (weighing->cases, i));
  text = qihe_text_table_to_string (table);
  qihe_command_print (text);
}

static QiheWeighing *
read_weighing (QiheStore *store, const char *name, GError **error)
{
  g_autoptr (QiheEvaluation) evaluation = qihe_desk_read (store, name, error);
  QiheWeighing *weighing = NULL;

  if (evaluation == NULL || !qihe_weighing_read (store, evaluation->round->id, &weighing, error) ||
      weighing != NULL)
    return weighing;
  g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_ROUND,
               _ ("no other evaluator has evaluated against the same framework within %d days of "
                  "the round “%s”; there is nothing to weigh"),
               QIHE_WEIGHING_DAYS, evaluation->round->code);
  return NULL;
}

static QiheExit
run_on (const QiheCommand *command, char **arguments, gboolean set)
{
  g_auto (QiheDatabaseOptions) options = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheStore) store = NULL;
  g_autoptr (QiheWeighing) weighing = NULL;
  g_autoptr (JsonNode) document = NULL;
  QiheExit exit;

  if (!qihe_database_options_parse (&options, command, NULL, &rest, set ? 2 : 1, &exit))
    return exit;
  store = qihe_desk_open (options.path, FALSE, &error);
  if (store != NULL)
    weighing = read_weighing (store, rest[1], &error);
  if (set && weighing != NULL) { /* one alone has no weight */
    g_clear_pointer (&weighing, qihe_weighing_free);
    if (qihe_weighing_set (store, rest[1], rest[2], &error))
      weighing = read_weighing (store, rest[1], &error);
  }
  if (weighing == NULL)
    return qihe_command_fail (error);
  if (options.format == QIHE_FORMAT_JSON)
    qihe_database_print_json (document = qihe_weighing_to_json (weighing));
  else
    print_table (weighing);
  return QIHE_EXIT_DONE;
}

static QiheExit
run_evaluators (char **arguments)
{
  return run_on (&qihe_command_round_evaluators, arguments, FALSE);
}

static QiheExit
run_weight (char **arguments)
{
  return run_on (&qihe_command_round_weight, arguments, TRUE);
}

const QiheCommand qihe_command_round_evaluators = {
  .name = "round evaluators",
  .arguments = "ROUND",
  .summary = N_ ("Weigh a round against those of other evaluators of the same time"),
  .run = run_evaluators,
};

const QiheCommand qihe_command_round_weight = {
  .name = "round weight",
  .arguments = "ROUND PERCENT",
  .summary = N_ ("Say how much the evaluator of a round counts; the round may be closed"),
  .run = run_weight,
};
