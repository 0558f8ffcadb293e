/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-head-check.h"

#include <glib/gi18n-lib.h>

#include "store/qihe-chain.h"

static void
keep_first_problem (gint64 seq, const char *what, gpointer user_data)
{
  char **problem = user_data;

  if (*problem == NULL)
    *problem = g_strdup_printf (_ ("entry %lld: %s"), (long long) seq, what);
}

static gboolean
read_hash_at (QiheConnection *connection, const char *database_id, gint64 seq, QiheDigest *hash,
              gboolean *found, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (connection, "SELECT hash FROM journal WHERE seq = ?1 AND length(hash) = 32");
  int code;

  *hash = qihe_journal_genesis (database_id);
  *found = seq == 0;
  if (seq == 0)
    return TRUE;
  qihe_query_bind_int (&query, 1, seq);
  code = qihe_query_step (&query, error);
  *found = code == SQLITE_ROW && sqlite3_column_bytes (query.statement, 0) == QIHE_DIGEST_LENGTH;
  if (*found)
    memcpy (hash->bytes, sqlite3_column_blob (query.statement, 0), QIHE_DIGEST_LENGTH);
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

gboolean
qihe_head_compare (QiheConnection *connection, QiheHead *head, const QiheTip *noted,
                   const QiheTip *tip, char **problem, GError **error)
{
  QiheDigest hash;
  gboolean found;

  *problem = NULL;
  if (tip->epoch > noted->epoch)
    return qihe_head_check_epoch (connection, tip->epoch, problem, error);
  if (!read_hash_at (connection, head->database_id, noted->seq, &hash, &found, error))
    return FALSE;
  if (tip->epoch < noted->epoch || !found)
    *problem = g_strdup_printf (
        _ ("the database ends at entry %lld, but was at entry %lld before: it was replaced by an "
           "older copy, or its end was cut off"),
        (long long) tip->seq, (long long) noted->seq);
  else if (!qihe_digest_equal (&hash, &noted->hash))
    *problem = g_strdup_printf (_ ("entry %lld is not the one that was written here"),
                                (long long) noted->seq);
  return TRUE;
}

gboolean
qihe_head_check (QiheConnection *connection, QiheHead *head, QiheTip *tip, char **problem,
                 GError **error)
{
  g_autoptr (GError) local = NULL;
  QiheTip noted;
  gboolean found;

  *problem = NULL;
  if (!qihe_journal_read_tip (connection, head->database_id, tip, error))
    return FALSE;
  if (!qihe_head_read (head, &noted, &found, &local)) {
    *problem = g_strdup (local->message);
    return TRUE;
  }
  if (!found)
    return TRUE;
  if (!qihe_head_compare (connection, head, &noted, tip, problem, error))
    return FALSE;
  return *problem != NULL || tip->epoch != noted.epoch ||
         qihe_chain_check (connection, &noted, keep_first_problem, problem, NULL, error);
}

gboolean
qihe_head_check_epoch (QiheConnection *connection, gint64 epoch, char **problem, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (connection, "SELECT ifnull(max(seq), 0), ifnull(json_extract(after, '$.epoch'), "
                              "1) FROM journal WHERE action = 'restore'");
  gint64 expected;

  if (qihe_query_step (&query, error) != SQLITE_ROW)
    return FALSE;
  expected = qihe_query_get_int (&query, 1);
  if (expected != epoch)
    *problem =
        g_strdup_printf (_ ("the database is of epoch %lld, but by its journal of epoch %lld"),
                         (long long) epoch, (long long) expected);
  return TRUE;
}
