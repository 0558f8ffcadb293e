/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "ctl/qihe-round-answer.h"
#include "ctl/qihe-text-table.h"
#include "model/qihe-choices.h"
#include "session/qihe-desk.h"
#include "session/qihe-result-uses.h"
#include "session/qihe-round-json.h"

typedef struct {
  char *kind;
  char *text;
  char *date;
  char *person;
} Options;

static void
clear_options (Options *self)
{
  g_free (self->kind);
  g_free (self->text);
  g_free (self->date);
  g_free (self->person);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static gboolean
add (QiheStore *store, const QiheCasePlace *place, char **words, gpointer data, GError **error)
{
  const Options *options = data;
  const QiheUseEdit edit = { words[0], words[1], options->date, options->person };

  return qihe_result_uses_add (store, place->round, &edit, error);
}

static gboolean
set (QiheStore *store, const QiheCasePlace *place, char **words, gpointer data, GError **error)
{
  const Options *options = data;
  const QiheUseEdit edit = { options->kind, options->text, options->date, options->person };

  return qihe_result_uses_set (store, place->round, words[0], &edit, error);
}

static gboolean
delete_use (QiheStore *store, const QiheCasePlace *place, char **words, gpointer data,
            GError **error)
{
  return qihe_result_uses_delete (store, place->round, words[0], error);
}

static void
add_line (QiheTextTable *table, const QiheResultUse *use)
{
  qihe_text_table_add (table, use->date);
  qihe_text_table_add (table, qihe_choices_get_title (QIHE_CHOICES_RESULT_USE, use->kind));
  qihe_text_table_add (table, use->person != NULL ? use->person : "–");
  qihe_text_table_add (table, use->text);
  qihe_text_table_add (table, use->id);
}

static void
print_table (GPtrArray *uses)
{
  g_autoptr (QiheTextTable) table = qihe_text_table_new (5);
  g_autofree char *text = NULL;

  qihe_text_table_add (table, _ ("date"));
  qihe_text_table_add (table, _ ("used for"));
  qihe_text_table_add (table, _ ("by whom"));
  qihe_text_table_add (table, _ ("text"));
  qihe_text_table_add (table, _ ("id"));
  for (guint i = 0; i < uses->len; i++)
    add_line (table, g_ptr_array_index (uses, i));
  text = qihe_text_table_to_string (table);
  qihe_command_print (text);
}

static void
print_json (GPtrArray *uses)
{
  g_autoptr (JsonNode) document = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (document, json_object_new ());
  json_object_set_array_member (json_node_get_object (document), "uses",
                                qihe_result_uses_to_json (uses));
  qihe_database_print_json (document);
}

static QiheExit
run_list (char **arguments)
{
  g_auto (QiheDatabaseOptions) options = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheStore) store = NULL;
  g_autoptr (QiheEvaluation) evaluation = NULL;
  QiheExit exit;

  if (!qihe_database_options_parse (&options, &qihe_command_use_list, NULL, &rest, 1, &exit))
    return exit;
  store = qihe_desk_open (options.path, FALSE, &error);
  evaluation = store != NULL ? qihe_desk_read (store, rest[1], &error) : NULL;
  if (evaluation == NULL)
    return qihe_command_fail (error);
  if (options.format == QIHE_FORMAT_JSON)
    print_json (evaluation->uses);
  else
    print_table (evaluation->uses);
  return QIHE_EXIT_DONE;
}

static QiheExit
run_add (char **arguments)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry more[] = {
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, N_ ("When; without, today"), "2026-06-30" },
    { "by", 0, 0, G_OPTION_ARG_STRING, &options.person, N_ ("Who used it"), "TEXT" },
    { NULL },
  };

  return qihe_place_run (&qihe_command_use_add, arguments, more, 1, 2, add, &options);
}

static QiheExit
run_set (char **arguments)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry more[] = {
    { "kind", 0, 0, G_OPTION_ARG_STRING, &options.kind, N_ ("What kind of use it is"), "KIND" },
    { "text", 0, 0, G_OPTION_ARG_STRING, &options.text, N_ ("What it was used for"), "TEXT" },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, N_ ("When"), "2026-06-30" },
    { "by", 0, 0, G_OPTION_ARG_STRING, &options.person, N_ ("Who used it"), "TEXT" },
    { NULL },
  };

  return qihe_place_run (&qihe_command_use_set, arguments, more, 1, 1, set, &options);
}

static QiheExit
run_delete (char **arguments)
{
  return qihe_place_run (&qihe_command_use_delete, arguments, NULL, 1, 1, delete_use, NULL);
}

const QiheCommand qihe_command_use_list = {
  .name = "use list",
  .arguments = "ROUND",
  .summary = N_ ("List what the result of a round was used for, the newest first"),
  .run = run_list,
};

const QiheCommand qihe_command_use_add = {
  .name = "use add",
  .arguments = "ROUND KIND TEXT",
  .summary = N_ ("Say what the result of a round was used for; the round may be closed"),
  .run = run_add,
};

const QiheCommand qihe_command_use_set = {
  .name = "use set",
  .arguments = "ROUND ID",
  .summary = N_ ("Change what is said about a use"),
  .run = run_set,
};

const QiheCommand qihe_command_use_delete = {
  .name = "use delete",
  .arguments = "ROUND ID",
  .summary = N_ ("Delete a use"),
  .run = run_delete,
};
