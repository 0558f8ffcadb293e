/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-chain.h"

#include <glib/gi18n-lib.h>

/* How many entries between two looks at the cancellable. */
#define STRIDE 1000

typedef struct {
  QiheConnection *connection;
  GChecksum *sum;
  QiheQuery *query;
} Check;

static const guint8 *
get_bytes (Check *self, QiheJournalColumn column, int length)
{
  sqlite3_stmt *statement = self->query->statement;

  if (sqlite3_column_type (statement, (int) column) != SQLITE_BLOB ||
      sqlite3_column_bytes (statement, (int) column) != length)
    return NULL;
  return sqlite3_column_blob (statement, (int) column);
}

static gboolean
is_null (Check *self, QiheJournalColumn column)
{
  return sqlite3_column_type (self->query->statement, (int) column) == SQLITE_NULL;
}

static const char *
get_text (Check *self, QiheJournalColumn column)
{
  return (const char *) sqlite3_column_text (self->query->statement, (int) column);
}

/* Another type, or a text with a zero in it, was not written by us, even where its bytes agree. */
static gboolean
has_text (Check *self, QiheJournalColumn column)
{
  sqlite3_stmt *statement = self->query->statement;
  const char *text;

  if (sqlite3_column_type (statement, (int) column) != SQLITE_TEXT)
    return FALSE;
  text = get_text (self, column);
  return text != NULL && strlen (text) == (gsize) sqlite3_column_bytes (statement, (int) column);
}

static gboolean
is_well_formed (Check *self)
{
  for (int column = QIHE_JOURNAL_BATCH; column <= QIHE_JOURNAL_ID; column++) {
    if (!has_text (self, (QiheJournalColumn) column))
      return FALSE;
  }
  for (int column = QIHE_JOURNAL_BEFORE; column <= QIHE_JOURNAL_AFTER; column++) {
    if (!is_null (self, (QiheJournalColumn) column) && !has_text (self, (QiheJournalColumn) column))
      return FALSE;
  }
  for (int column = QIHE_JOURNAL_BEFORE_DIGEST; column <= QIHE_JOURNAL_AFTER_DIGEST; column++) {
    if (!is_null (self, (QiheJournalColumn) column) &&
        get_bytes (self, (QiheJournalColumn) column, QIHE_DIGEST_LENGTH) == NULL)
      return FALSE;
  }
  return sqlite3_column_type (self->query->statement, QIHE_JOURNAL_BASE) == SQLITE_INTEGER &&
         get_bytes (self, QIHE_JOURNAL_HASH, QIHE_DIGEST_LENGTH) != NULL;
}

static gboolean
is_erased_later (Check *self, gboolean *erased, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (self->connection, "SELECT 1 FROM journal WHERE entity = ?1 AND id = ?2 AND "
                                    "seq > ?3 AND action = 'erase'");
  int code;

  qihe_query_bind_text (&query, 1, get_text (self, QIHE_JOURNAL_ENTITY));
  qihe_query_bind_text (&query, 2, get_text (self, QIHE_JOURNAL_ID));
  qihe_query_bind_int (&query, 3, qihe_query_get_int (self->query, QIHE_JOURNAL_SEQ));
  code = qihe_query_step (&query, error);
  *erased = code == SQLITE_ROW;
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

static gboolean
digest_holds (Check *self, QiheJournalColumn text_column, QiheJournalColumn digest_column)
{
  const guint8 *salt = get_bytes (self, QIHE_JOURNAL_SALT, QIHE_JOURNAL_SALT_LENGTH);
  const guint8 *expected = get_bytes (self, digest_column, QIHE_DIGEST_LENGTH);

  if (is_null (self, text_column))
    return expected == NULL;
  if (expected == NULL || salt == NULL)
    return FALSE;

  QiheDigest actual = qihe_journal_digest (self->sum, salt, get_text (self, text_column),
                                           (gsize) sqlite3_column_bytes (self->query->statement,
                                                                         (int) text_column));
  return memcmp (actual.bytes, expected, QIHE_DIGEST_LENGTH) == 0;
}

static gboolean
sides_hold (Check *self)
{
  gboolean has_side =
      !is_null (self, QIHE_JOURNAL_BEFORE_DIGEST) || !is_null (self, QIHE_JOURNAL_AFTER_DIGEST);

  return digest_holds (self, QIHE_JOURNAL_BEFORE, QIHE_JOURNAL_BEFORE_DIGEST) &&
         digest_holds (self, QIHE_JOURNAL_AFTER, QIHE_JOURNAL_AFTER_DIGEST) &&
         has_side == !is_null (self, QIHE_JOURNAL_SALT);
}

/* The values are gone, and the salt with them; the digests stay. */
static gboolean
looks_erased (Check *self)
{
  return is_null (self, QIHE_JOURNAL_BEFORE) && is_null (self, QIHE_JOURNAL_AFTER) &&
         is_null (self, QIHE_JOURNAL_SALT);
}

static QiheDigest
compute_hash (Check *self, const QiheDigest *previous)
{
  QiheJournalRow row = { .batch = get_text (self, QIHE_JOURNAL_BATCH),
                         .time = get_text (self, QIHE_JOURNAL_TIME),
                         .actor = get_text (self, QIHE_JOURNAL_ACTOR),
                         .origin = get_text (self, QIHE_JOURNAL_ORIGIN),
                         .action = get_text (self, QIHE_JOURNAL_ACTION),
                         .entity = get_text (self, QIHE_JOURNAL_ENTITY),
                         .id = get_text (self, QIHE_JOURNAL_ID),
                         .base = qihe_query_get_int (self->query, QIHE_JOURNAL_BASE) };
  /* A QiheDigest is its bytes. */
  const QiheDigest *before =
      (const QiheDigest *) get_bytes (self, QIHE_JOURNAL_BEFORE_DIGEST, QIHE_DIGEST_LENGTH);
  const QiheDigest *after =
      (const QiheDigest *) get_bytes (self, QIHE_JOURNAL_AFTER_DIGEST, QIHE_DIGEST_LENGTH);

  return qihe_journal_hash (self->sum, previous, qihe_query_get_int (self->query, QIHE_JOURNAL_SEQ),
                            &row, before, after);
}

static gboolean
find_problem (Check *self, const QiheTip *previous, const char **problem, GError **error)
{
  gboolean erased;

  *problem = NULL;
  if (qihe_query_get_int (self->query, QIHE_JOURNAL_SEQ) != previous->seq + 1) {
    *problem = _ ("entries before this one are missing");
    return TRUE;
  }
  if (!is_well_formed (self)) {
    *problem = _ ("the entry is malformed");
    return TRUE;
  }
  if (!sides_hold (self)) {
    if (!is_erased_later (self, &erased, error))
      return FALSE;
    if (!erased || !looks_erased (self)) {
      *problem = _ ("the values of the entry were changed");
      return TRUE;
    }
  }

  QiheDigest hash = compute_hash (self, &previous->hash);
  if (memcmp (hash.bytes, get_bytes (self, QIHE_JOURNAL_HASH, QIHE_DIGEST_LENGTH),
              QIHE_DIGEST_LENGTH) != 0)
    *problem = _ ("the entry was changed, or another one stood before it");
  return TRUE;
}

static void
move_on (Check *self, QiheTip *tip)
{
  const guint8 *hash = get_bytes (self, QIHE_JOURNAL_HASH, QIHE_DIGEST_LENGTH);

  tip->seq = qihe_query_get_int (self->query, QIHE_JOURNAL_SEQ);
  if (hash != NULL)
    memcpy (tip->hash.bytes, hash, QIHE_DIGEST_LENGTH);
}

static gboolean
check_rows (Check *self, QiheTip *tip, QiheProblemFunc report, gpointer user_data,
            GCancellable *cancellable, GError **error)
{
  int code;

  while ((code = qihe_query_step (self->query, error)) == SQLITE_ROW) {
    const char *problem;

    if (tip->seq % STRIDE == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    if (!find_problem (self, tip, &problem, error))
      return FALSE;
    if (problem != NULL)
      report (qihe_query_get_int (self->query, QIHE_JOURNAL_SEQ), problem, user_data);
    move_on (self, tip);
  }
  return code == SQLITE_DONE;
}

gboolean
qihe_chain_check (QiheConnection *connection, QiheTip *tip, QiheProblemFunc report,
                  gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_auto (QiheQuery) query = qihe_query (connection, "SELECT " QIHE_JOURNAL_COLUMNS
                                                     " FROM journal WHERE seq > ?1 ORDER BY seq");
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  Check check = { connection, sum, &query };

  qihe_query_bind_int (&query, 1, tip->seq);
  return check_rows (&check, tip, report, user_data, cancellable, error);
}
