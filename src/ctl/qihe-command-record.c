/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is done to the records of a register. */

#include <glib/gi18n-lib.h>

#include "ctl/qihe-record-words.h"
#include "ctl/qihe-written-print.h"
#include "session/qihe-desk.h"
#include "session/qihe-records.h"
#include "session/qihe-references.h"
#include "session/qihe-session-error.h"
#include "session/qihe-written-json.h"

#define MAX_WORDS 1000

/** Options: of `list`, but @archive: of `delete` */
typedef struct {
  gboolean archive;
  char **where;
  char *sort;
  int limit;
} Options;

static void
clear_options (Options *self)
{
  g_strfreev (self->where);
  g_free (self->sort);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

/* Where the records are, with all registers that there are. */
typedef struct {
  QiheStore *store;
  GPtrArray *registers;
} Place;

/**
 * RecordWork: what a command does once the register is there
 * @words: what follows the name of the register
 *
 * Prints its answer.
 */
typedef gboolean (*RecordWork) (const Place *place, QiheRegister *shape, char **words,
                                QiheFormat format, const Options *options, GError **error);

/* Takes @record; %FALSE where it is %NULL. */
static gboolean
answer_with (const Place *place, QiheRegister *shape, JsonObject *record, QiheFormat format,
             GError **error)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);

  if (record == NULL)
    return FALSE;
  g_ptr_array_add (one, record);
  if (!qihe_references_name (place->store, place->registers, shape, one, error))
    return FALSE;
  qihe_record_words_print (shape, record, format);
  return TRUE;
}

static gboolean
get (const Place *place, QiheRegister *shape, char **words, QiheFormat format,
     const Options *options, GError **error)
{
  return answer_with (place, shape,
                      qihe_store_get (place->store, qihe_register_get_id (shape), words[0], error),
                      format, error);
}

static gboolean
add (const Place *place, QiheRegister *shape, char **words, QiheFormat format,
     const Options *options, GError **error)
{
  g_autoptr (GHashTable) texts = qihe_record_words_parse (shape, words, error);

  return texts != NULL &&
         answer_with (place, shape,
                      qihe_records_add (place->store, place->registers, shape, texts, error),
                      format, error);
}

static gboolean
set (const Place *place, QiheRegister *shape, char **words, QiheFormat format,
     const Options *options, GError **error)
{
  g_autoptr (GHashTable) texts = qihe_record_words_parse (shape, words + 1, error);

  return texts != NULL && answer_with (place, shape,
                                       qihe_records_set (place->store, place->registers, shape,
                                                         words[0], texts, error),
                                       format, error);
}

static QiheWritten *
remove_record (const Place *place, QiheRegister *shape, const char *id, const Options *options,
               GError **error)
{
  g_autoptr (GError) local = NULL;
  QiheWritten *written = qihe_records_delete (place->store, place->registers, shape, id, &local);

  if (written != NULL)
    return written;
  if (!g_error_matches (local, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_LINKED)) {
    g_propagate_error (error, g_steal_pointer (&local));
    return NULL;
  }
  if (options->archive)
    return qihe_records_archive (place->store, shape, id, error);
  g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_LINKED,
               _ ("%s; with --archive it is taken out of use instead"), local->message);
  return NULL;
}

static gboolean
delete_record (const Place *place, QiheRegister *shape, char **words, QiheFormat format,
               const Options *options, GError **error)
{
  g_autoptr (QiheWritten) written = remove_record (place, shape, words[0], options, error);
  g_autoptr (JsonNode) answer = written != NULL ? qihe_written_to_json (written) : NULL;

  if (answer == NULL)
    return FALSE;
  qihe_written_print (answer, format);
  return TRUE;
}

static gboolean
list (const Place *place, QiheRegister *shape, char **words, QiheFormat format,
      const Options *options, GError **error)
{
  char *none[] = { NULL };
  g_autoptr (GHashTable) where =
      qihe_record_words_parse (shape, options->where != NULL ? options->where : none, error);
  g_autoptr (GPtrArray) records = NULL;
  gint64 total;

  if (where == NULL)
    return FALSE;
  records = qihe_records_list (place->store, place->registers, shape, where, options->sort,
                               (guint) options->limit, &total, error);
  if (records == NULL ||
      !qihe_references_name (place->store, place->registers, shape, records, error))
    return FALSE;
  qihe_record_words_print_all (shape, records, total, format);
  return TRUE;
}

static QiheExit
work_on (const QiheDatabaseOptions *database, gboolean create, char **words, RecordWork work,
         const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheStore) store = qihe_desk_open (database->path, create, &error);
  g_autoptr (GPtrArray) registers = store != NULL ? qihe_registers_open (store, &error) : NULL;
  QiheRegister *shape =
      registers != NULL ? qihe_registers_find (registers, words[0], &error) : NULL;

  const Place place = { store, registers };

  if (shape == NULL || !work (&place, shape, words + 1, database->format, options, &error))
    return qihe_command_fail (error);
  return QIHE_EXIT_DONE;
}

static QiheExit
run (const QiheCommand *command, char **arguments, guint least, guint most, RecordWork work)
{
  g_auto (QiheDatabaseOptions) database = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  const Options none = { 0 };
  QiheExit exit;

  if (!qihe_database_options_parse_range (&database, command, NULL, &rest, least, most, &exit))
    return exit;
  return work_on (&database, work == add, rest + 1, work, &none);
}

static QiheExit
run_list (char **arguments)
{
  g_auto (QiheDatabaseOptions) database = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  g_auto (Options) options = { 0 };
  const GOptionEntry more[] = {
    { "where", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.where,
      N_ ("Only records with this value; may be given several times"), "FIELD=VALUE" },
    { "sort", 0, 0, G_OPTION_ARG_STRING, &options.sort, N_ ("Sort by this field"), "FIELD" },
    { "limit", 0, 0, G_OPTION_ARG_INT, &options.limit, N_ ("So many at most"), "N" },
    { NULL },
  };
  QiheExit exit;

  if (!qihe_database_options_parse (&database, &qihe_command_record_list, more, &rest, 1, &exit))
    return exit;
  if (options.limit < 0)
    return qihe_command_refuse (_ ("--limit takes a number that is not negative"));
  return work_on (&database, FALSE, rest + 1, list, &options);
}

static QiheExit
run_get (char **arguments)
{
  return run (&qihe_command_record_get, arguments, 2, 2, get);
}

static QiheExit
run_add (char **arguments)
{
  return run (&qihe_command_record_add, arguments, 2, MAX_WORDS, add);
}

static QiheExit
run_set (char **arguments)
{
  return run (&qihe_command_record_set, arguments, 3, MAX_WORDS, set);
}

static QiheExit
run_delete (char **arguments)
{
  g_auto (QiheDatabaseOptions) database = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  g_auto (Options) options = { 0 };
  const GOptionEntry more[] = {
    { "archive", 0, 0, G_OPTION_ARG_NONE, &options.archive,
      N_ ("Take it out of use instead where other records refer to it"), NULL },
    { NULL },
  };
  QiheExit exit;

  if (!qihe_database_options_parse (&database, &qihe_command_record_delete, more, &rest, 2, &exit))
    return exit;
  return work_on (&database, FALSE, rest + 1, delete_record, &options);
}

const QiheCommand qihe_command_record_list = {
  .name = "list",
  .arguments = "REGISTER",
  .summary = N_ ("List the records of a register"),
  .run = run_list,
};

const QiheCommand qihe_command_record_get = {
  .name = "get",
  .arguments = "REGISTER ID",
  .summary = N_ ("Show a record"),
  .run = run_get,
};

const QiheCommand qihe_command_record_add = {
  .name = "add",
  .arguments = "REGISTER FIELD=VALUE…",
  .summary = N_ ("Add a record to a register"),
  .run = run_add,
};

const QiheCommand qihe_command_record_set = {
  .name = "set",
  .arguments = "REGISTER ID FIELD=VALUE…",
  .summary = N_ ("Change a record; an empty value is taken away"),
  .run = run_set,
};

const QiheCommand qihe_command_record_delete = {
  .name = "delete",
  .arguments = "REGISTER ID",
  .summary = N_ ("Delete a record"),
  .run = run_delete,
};
