/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-round-read.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-json.h"
#include "store/qihe-evaluation-read.h"
#include "store/qihe-query.h"
#include "store/qihe-store-error.h"
#include "store/qihe-store-private.h"

#define MAX_FRAMEWORK ((gsize) 16 * 1024 * 1024)

#define ROUND_COLUMNS                                                                               \
  "id, code, title, framework, date, evaluator, people, based_on, closed, unknown, closed_at, "     \
  "closed_head, note, (SELECT weight FROM evaluator_weight WHERE evaluator_weight.id = round.id), " \
  "scenario"

static QiheRound *
read_round (QiheQuery *query, GError **error)
{
  g_autofree char *id = qihe_query_dup_text (query, 0);
  g_autoptr (QiheRound) self = qihe_round_new (id);
  g_autofree char *evaluator = qihe_query_dup_text (query, 5);
  g_autofree char *unknown = qihe_query_dup_text (query, 9);

  self->code = qihe_query_dup_text (query, 1);
  self->title = qihe_query_dup_nullable (query, 2);
  self->framework = qihe_query_dup_text (query, 3);
  self->date = qihe_query_dup_text (query, 4);
  self->people = qihe_query_dup_lines (query, 6);
  self->based_on = qihe_query_dup_nullable (query, 7);
  self->closed = qihe_query_get_int (query, 8) != 0;
  self->unknown = g_str_equal (unknown, "absent") ? QIHE_UNKNOWN_ABSENT : QIHE_UNKNOWN_RANGE;
  self->closed_at = qihe_query_dup_nullable (query, 10);
  self->closed_head = qihe_query_dup_nullable (query, 11);
  self->note = qihe_query_dup_nullable (query, 12);
  if (qihe_query_peek_text (query, 13) != NULL)
    self->weight = (guint) CLAMP (qihe_query_get_int (query, 13), 0, QIHE_MAX_WEIGHT);
  self->scenario = qihe_query_get_int (query, 14) != 0;
  if (qihe_evaluator_from_id (evaluator, &self->evaluator))
    return g_steal_pointer (&self);
  qihe_round_set_damaged (error, self->code, _ ("who evaluates is not known"));
  return NULL;
}

static QiheFramework *
parse_framework (QiheQuery *query, GError **error)
{
  g_autofree char *body = qihe_query_dup_text (query, 0);
  gsize length = strlen (body);
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_steal_pointer (&body), length);
  g_autoptr (JsonNode) root = qihe_json_parse (bytes, MAX_FRAMEWORK, error);

  return root != NULL ? qihe_framework_new_from_json (root, error) : NULL;
}

gboolean
qihe_round_set_damaged (GError **error, const char *round, const char *what)
{
  g_set_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_DAMAGED,
               _ ("round “%s”: %s; restore a backup"), round, what);
  return FALSE;
}

QiheRound *
qihe_round_find (QiheConnection *connection, const char *id, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (connection, "SELECT " ROUND_COLUMNS " FROM round WHERE id = ?1");
  int code;

  qihe_query_bind_text (&query, 1, id);
  code = qihe_query_step (&query, error);
  if (code == SQLITE_ROW)
    return read_round (&query, error);
  if (code == SQLITE_DONE)
    g_set_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOT_FOUND, _ ("there is no round “%s”"),
                 id);
  return NULL;
}

GPtrArray *
qihe_rounds_list (QiheConnection *connection, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (connection,
                  "SELECT " ROUND_COLUMNS " FROM round ORDER BY scenario, date DESC, id DESC");
  g_autoptr (GPtrArray) rounds = g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_round_free);
  int code;

  while ((code = qihe_query_step (&query, error)) == SQLITE_ROW) {
    QiheRound *round = read_round (&query, error);

    if (round == NULL)
      return NULL;
    g_ptr_array_add (rounds, round);
  }
  return code == SQLITE_DONE ? g_steal_pointer (&rounds) : NULL;
}

QiheFramework *
qihe_framework_find (QiheConnection *connection, const char *reference, GError **error)
{
  g_auto (QiheQuery) query = qihe_query (connection, "SELECT body FROM framework WHERE id = ?1");
  QiheFramework *framework = NULL;
  int code;

  qihe_query_bind_text (&query, 1, reference);
  code = qihe_query_step (&query, error);
  if (code == SQLITE_ROW)
    framework = parse_framework (&query, error);
  else if (code == SQLITE_DONE)
    g_set_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOT_FOUND,
                 _ ("there is no framework “%s”"), reference);
  if (framework == NULL)
    g_prefix_error (error, "%s: ", reference);
  return framework;
}

GPtrArray *
qihe_rounds_read (QiheStore *store, GError **error)
{
  QiheConnection *reader = qihe_store_take_reader (store, error);
  GPtrArray *rounds;

  if (reader == NULL)
    return NULL;
  rounds = qihe_rounds_list (reader, error);
  qihe_store_give_reader (store, reader);
  return rounds;
}

QiheFramework *
qihe_framework_read (QiheStore *store, const char *reference, GError **error)
{
  QiheConnection *reader = qihe_store_take_reader (store, error);
  QiheFramework *framework;

  if (reader == NULL)
    return NULL;
  framework = qihe_framework_find (reader, reference, error);
  qihe_store_give_reader (store, reader);
  return framework;
}
