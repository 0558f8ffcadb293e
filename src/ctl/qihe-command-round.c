/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is done to a round as a whole, other than making one. */

#include <glib/gi18n-lib.h>

#include "base/qihe-text.h"
#include "ctl/qihe-round-answer.h"
#include "ctl/qihe-text-table.h"
#include "session/qihe-desk.h"
#include "session/qihe-round-json.h"
#include "session/qihe-rounds.h"
#include "session/qihe-session-error.h"
#include "session/qihe-template.h"

typedef struct {
  const char *round;
  const char *unknown; /* (nullable) */
} Closing;

static void
add_line (QiheTextTable *table, const QiheRound *round)
{
  g_autofree char *title = qihe_round_dup_title (round);

  qihe_text_table_add (table, round->code);
  qihe_text_table_add (table, round->date);
  qihe_text_table_add (table, qihe_evaluator_get_title (round->evaluator));
  qihe_text_table_add (table, qihe_round_get_state (round));
  qihe_text_table_add (table, title);
}

static void
print_table (GPtrArray *rounds)
{
  g_autoptr (QiheTextTable) table = qihe_text_table_new (5);
  g_autofree char *text = NULL;

  qihe_text_table_add (table, _ ("round"));
  qihe_text_table_add (table, _ ("date"));
  qihe_text_table_add (table, _ ("evaluator"));
  qihe_text_table_add (table, _ ("state"));
  qihe_text_table_add (table, _ ("title"));
  for (guint i = 0; i < rounds->len; i++)
    add_line (table, g_ptr_array_index (rounds, i));
  text = qihe_text_table_to_string (table);
  qihe_command_print (text);
}

static void
print_json (GPtrArray *rounds)
{
  g_autoptr (JsonNode) document = json_node_new (JSON_NODE_OBJECT);
  JsonArray *array = json_array_new ();

  json_node_take_object (document, json_object_new ());
  for (guint i = 0; i < rounds->len; i++)
    json_array_add_element (array, qihe_round_to_json (g_ptr_array_index (rounds, i)));
  json_object_set_array_member (json_node_get_object (document), "rounds", array);
  qihe_database_print_json (document);
}

static QiheExit
run_list (char **arguments)
{
  g_auto (QiheDatabaseOptions) options = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheStore) store = NULL;
  g_autoptr (GPtrArray) rounds = NULL;
  QiheExit exit;

  if (!qihe_database_options_parse (&options, &qihe_command_round_list, NULL, &rest, 0, &exit))
    return exit;
  store = qihe_desk_open (options.path, FALSE, &error);
  rounds = store != NULL ? qihe_rounds_read (store, &error) : NULL;
  if (rounds == NULL)
    return qihe_command_fail (error);
  if (options.format == QIHE_FORMAT_JSON)
    print_json (rounds);
  else
    print_table (rounds);
  return QIHE_EXIT_DONE;
}

static char *
show (QiheStore *store, gpointer data, GError **error)
{
  return g_strdup (data);
}

static QiheExit
run_show (char **arguments)
{
  g_auto (QiheDatabaseOptions) options = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  QiheExit exit;

  if (!qihe_database_options_parse (&options, &qihe_command_round_show, NULL, &rest, 1, &exit))
    return exit;
  return qihe_round_run (&options, FALSE, show, rest[1]);
}

static guint
count_unknown (const QiheEvaluation *evaluation)
{
  guint n = 0;

  for (guint i = 0; i < evaluation->cases->len; i++) {
    const QiheCaseData *one = g_ptr_array_index (evaluation->cases, i);

    for (guint j = 0; j < one->n_indicators; j++)
      n += one->ratings[j] == QIHE_UNKNOWN;
  }
  return n;
}

/* Where something was not asked, how it counts is for a person to say: closing is for good. */
static gboolean
choose_rule (const QiheEvaluation *evaluation, const char *text, QiheUnknownRule *rule,
             GError **error)
{
  guint n = count_unknown (evaluation);

  *rule = g_strcmp0 (text, "absent") == 0 ? QIHE_UNKNOWN_ABSENT : QIHE_UNKNOWN_RANGE;
  if (text != NULL || n == 0 || evaluation->round->closed)
    return TRUE;
  g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_ROUND,
               ngettext ("%u rating has not been asked about; say how it counts: "
                         "--unknown=range or --unknown=absent",
                         "%u ratings have not been asked about; say how they count: "
                         "--unknown=range or --unknown=absent",
                         n),
               n);
  return FALSE;
}

static char *
close_round (QiheStore *store, gpointer data, GError **error)
{
  const Closing *closing = data;
  g_autoptr (QiheEvaluation) evaluation = qihe_desk_read (store, closing->round, error);
  QiheUnknownRule rule;

  if (evaluation == NULL || !choose_rule (evaluation, closing->unknown, &rule, error) ||
      !qihe_rounds_close (store, evaluation->round->id, rule, error))
    return NULL;
  return g_strdup (evaluation->round->id);
}

static QiheExit
refuse_rule (const char *text)
{
  g_autofree char *quoted = qihe_text_quote (text);

  return qihe_command_refuse (_ ("unknown rule %s; --unknown takes range or absent"), quoted);
}

static QiheExit
run_close (char **arguments)
{
  g_auto (QiheDatabaseOptions) options = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  g_autofree char *unknown = NULL;
  const GOptionEntry more[] = {
    { "unknown", 0, 0, G_OPTION_ARG_STRING, &unknown,
      N_ ("How what nobody has asked about counts: as a range, or as not described"),
      "range|absent" },
    { NULL },
  };
  Closing closing;
  QiheExit exit;

  if (!qihe_database_options_parse (&options, &qihe_command_round_close, more, &rest, 1, &exit))
    return exit;
  if (unknown != NULL && strcmp (unknown, "range") != 0 && strcmp (unknown, "absent") != 0)
    return refuse_rule (unknown);
  closing = (Closing){ rest[1], unknown };
  return qihe_round_run (&options, FALSE, close_round, &closing);
}

static void
print_deleted (QiheFormat format, const QiheRound *round)
{
  g_autoptr (JsonNode) document = qihe_round_to_json (round);
  g_autofree char *text = g_strdup_printf (_ ("Round “%s” deleted"), round->code);

  if (format == QIHE_FORMAT_JSON) {
    qihe_database_print_json (document);
    return;
  }
  qihe_command_print (text);
  qihe_command_print ("\n");
}

static QiheExit
run_delete (char **arguments)
{
  g_auto (QiheDatabaseOptions) options = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheStore) store = NULL;
  g_autoptr (QiheRound) round = NULL;
  QiheExit exit;

  if (!qihe_database_options_parse (&options, &qihe_command_round_delete, NULL, &rest, 1, &exit))
    return exit;
  store = qihe_desk_open (options.path, FALSE, &error);
  round = store != NULL ? qihe_rounds_find (store, rest[1], &error) : NULL;
  if (round == NULL || !qihe_rounds_delete (store, round->id, &error))
    return qihe_command_fail (error);
  print_deleted (options.format, round);
  return QIHE_EXIT_DONE;
}

static QiheExit
run_template (char **arguments)
{
  g_auto (QiheDatabaseOptions) options = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheStore) store = NULL;
  g_autoptr (QiheEvaluation) evaluation = NULL;
  QiheExit exit;

  if (!qihe_database_options_parse (&options, &qihe_command_round_template, NULL, &rest, 2, &exit))
    return exit;
  store = qihe_desk_open (options.path, FALSE, &error);
  evaluation = store != NULL ? qihe_desk_read (store, rest[1], &error) : NULL;
  if (evaluation == NULL || !qihe_template_write (evaluation, rest[2], &error))
    return qihe_command_fail (error);
  return qihe_round_answer (&options, evaluation);
}

const QiheCommand qihe_command_round_list = {
  .name = "round list",
  .arguments = "",
  .summary = N_ ("List the rounds, the newest first"),
  .run = run_list,
};

const QiheCommand qihe_command_round_show = {
  .name = "round show",
  .arguments = "ROUND",
  .summary = N_ ("Show a round with its cases and how they fit"),
  .run = run_show,
};

const QiheCommand qihe_command_round_close = {
  .name = "round close",
  .arguments = "ROUND",
  .summary = N_ ("Close a round: nothing of it changes any more"),
  .run = run_close,
};

const QiheCommand qihe_command_round_delete = {
  .name = "round delete",
  .arguments = "ROUND",
  .summary = N_ ("Delete a round that is open, with all that belongs to it; “undo” brings it back"),
  .run = run_delete,
};

const QiheCommand qihe_command_round_template = {
  .name = "round template",
  .arguments = "ROUND FILE.csv",
  .summary = N_ ("Write the ratings of a round into a table, to be filled in and read again"),
  .run = run_template,
};
