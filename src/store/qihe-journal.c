/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-journal.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-canonical-json.h"
#include "base/qihe-random.h"
#include "store/qihe-store-error.h"

typedef struct {
  QiheDigest digest;
  gboolean present;
} Side;

static const guint8 *
take_salt (QiheJournalWriter *writer)
{
  if (writer->n_salts == 0) {
    qihe_random_fill (&writer->salts[0][0], sizeof writer->salts);
    writer->n_salts = G_N_ELEMENTS (writer->salts);
  }
  return writer->salts[--writer->n_salts];
}

static Side
side_digest (GChecksum *sum, const guint8 *salt, const char *text)
{
  Side side = { .present = text != NULL };

  if (text != NULL)
    side.digest = qihe_journal_digest (sum, salt, text, strlen (text));
  return side;
}

static void
bind_digest (QiheQuery *query, QiheJournalColumn column, const Side *side)
{
  if (side->present)
    qihe_query_bind_bytes (query, (int) column + 1, side->digest.bytes, QIHE_DIGEST_LENGTH);
}

static gboolean
insert (QiheConnection *connection, const QiheJournalRow *row, const QiheTip *tip,
        const guint8 *salt, const Side *before, const Side *after, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (connection, "INSERT INTO journal (" QIHE_JOURNAL_COLUMNS
                              ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, "
                              "?14, ?15)");

  qihe_query_bind_int (&query, QIHE_JOURNAL_SEQ + 1, tip->seq);
  qihe_query_bind_text (&query, QIHE_JOURNAL_BATCH + 1, row->batch);
  qihe_query_bind_text (&query, QIHE_JOURNAL_TIME + 1, row->time);
  qihe_query_bind_text (&query, QIHE_JOURNAL_ACTOR + 1, row->actor);
  qihe_query_bind_text (&query, QIHE_JOURNAL_ORIGIN + 1, row->origin);
  qihe_query_bind_text (&query, QIHE_JOURNAL_ACTION + 1, row->action);
  qihe_query_bind_text (&query, QIHE_JOURNAL_ENTITY + 1, row->entity);
  qihe_query_bind_text (&query, QIHE_JOURNAL_ID + 1, row->id);
  qihe_query_bind_int (&query, QIHE_JOURNAL_BASE + 1, row->base);
  qihe_query_bind_text (&query, QIHE_JOURNAL_BEFORE + 1, row->before);
  qihe_query_bind_text (&query, QIHE_JOURNAL_AFTER + 1, row->after);
  if (before->present || after->present)
    qihe_query_bind_bytes (&query, QIHE_JOURNAL_SALT + 1, salt, QIHE_JOURNAL_SALT_LENGTH);
  bind_digest (&query, QIHE_JOURNAL_BEFORE_DIGEST, before);
  bind_digest (&query, QIHE_JOURNAL_AFTER_DIGEST, after);
  qihe_query_bind_bytes (&query, QIHE_JOURNAL_HASH + 1, tip->hash.bytes, QIHE_DIGEST_LENGTH);
  return qihe_query_run (&query, error);
}

static void
set_damaged (QiheQuery *query, const char *what, GError **error)
{
  qihe_store_set_error (error, QIHE_STORE_ERROR_DAMAGED, query->connection->path,
                        _ ("entry %lld of the journal: %s; restore a backup"),
                        (long long) qihe_query_get_int (query, QIHE_JOURNAL_SEQ), what);
}

static gboolean
read_side (QiheQuery *query, QiheJournalColumn column, JsonObject **out, GError **error)
{
  const char *text = (const char *) sqlite3_column_text (query->statement, (int) column);
  gsize length = (gsize) sqlite3_column_bytes (query->statement, (int) column);
  g_autoptr (GError) local = NULL;

  *out = NULL;
  if (text == NULL)
    return TRUE;
  *out = qihe_canonical_json_parse (text, length, &local);
  if (*out == NULL)
    set_damaged (query, local->message, error);
  return *out != NULL;
}

static gboolean
read_hash (QiheQuery *query, int column, QiheDigest *hash, GError **error)
{
  const void *bytes = sqlite3_column_blob (query->statement, column);

  if (sqlite3_column_bytes (query->statement, column) != QIHE_DIGEST_LENGTH) {
    qihe_store_set_error (error, QIHE_STORE_ERROR_DAMAGED, query->connection->path,
                          _ ("the last entry of the journal has no hash; restore a backup"));
    return FALSE;
  }
  memcpy (hash->bytes, bytes, QIHE_DIGEST_LENGTH);
  return TRUE;
}

static gboolean
read_epoch (QiheConnection *connection, gint64 *epoch, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (connection, "SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'epoch'");
  int code = qihe_query_step (&query, error);

  if (code == SQLITE_ROW) {
    *epoch = qihe_query_get_int (&query, 0);
    return TRUE;
  }
  if (code == SQLITE_DONE)
    qihe_store_set_error (error, QIHE_STORE_ERROR_DAMAGED, connection->path,
                          _ ("the database does not say its epoch; restore a backup"));
  return FALSE;
}

QiheDigest
qihe_journal_genesis (const char *database_id)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  qihe_digest_add_text (sum, "qihe-journal-1");
  qihe_digest_add_text (sum, database_id);
  return qihe_digest_finish (sum);
}

QiheDigest
qihe_journal_digest (GChecksum *sum, const guint8 *salt, const char *text, gsize length)
{
  g_checksum_update (sum, salt, QIHE_JOURNAL_SALT_LENGTH);
  g_checksum_update (sum, (const guchar *) text, (gssize) length);
  return qihe_digest_finish (sum);
}

QiheDigest
qihe_journal_hash (GChecksum *sum, const QiheDigest *previous, gint64 seq,
                   const QiheJournalRow *row, const QiheDigest *before, const QiheDigest *after)
{
  const char *texts[] = { row->batch,  row->time,   row->actor, row->origin,
                          row->action, row->entity, row->id };

  qihe_digest_add_part (sum, previous->bytes, QIHE_DIGEST_LENGTH);
  qihe_digest_add_int (sum, seq);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    qihe_digest_add_text (sum, texts[i]);
  qihe_digest_add_int (sum, row->base);
  qihe_digest_add_part (sum, before != NULL ? before->bytes : NULL, QIHE_DIGEST_LENGTH);
  qihe_digest_add_part (sum, after != NULL ? after->bytes : NULL, QIHE_DIGEST_LENGTH);
  return qihe_digest_finish (sum);
}

gboolean
qihe_journal_append (QiheJournalWriter *writer, const QiheJournalRow *row, GError **error)
{
  const guint8 *salt = take_salt (writer);
  Side before = side_digest (writer->sum, salt, row->before);
  Side after = side_digest (writer->sum, salt, row->after);
  QiheTip *tip = &writer->tip;

  tip->seq++;
  tip->hash = qihe_journal_hash (writer->sum, &tip->hash, tip->seq, row,
                                 before.present ? &before.digest : NULL,
                                 after.present ? &after.digest : NULL);
  return insert (writer->connection, row, tip, salt, &before, &after, error);
}

gboolean
qihe_journal_read_tip (QiheConnection *connection, const char *database_id, QiheTip *tip,
                       GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (connection, "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1");

  if (!read_epoch (connection, &tip->epoch, error))
    return FALSE;
  tip->seq = 0;
  tip->hash = qihe_journal_genesis (database_id);

  int code = qihe_query_step (&query, error);
  if (code == SQLITE_ROW) {
    tip->seq = qihe_query_get_int (&query, 0);
    return read_hash (&query, 1, &tip->hash, error);
  }
  return code == SQLITE_DONE;
}

gboolean
qihe_journal_find_last (QiheConnection *connection, const char *entity, const char *id, gint64 *seq,
                        GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (connection,
                  "SELECT ifnull(max(seq), 0) FROM journal WHERE entity = ?1 AND id = ?2");

  qihe_query_bind_text (&query, 1, entity);
  qihe_query_bind_text (&query, 2, id);
  if (qihe_query_step (&query, error) != SQLITE_ROW)
    return FALSE;
  *seq = qihe_query_get_int (&query, 0);
  return TRUE;
}

QiheEntry *
qihe_journal_read_entry (QiheQuery *query, GError **error)
{
  g_autoptr (QiheEntry) entry = g_new0 (QiheEntry, 1);
  char **texts[] = { &entry->batch,  &entry->time,   &entry->actor, &entry->origin,
                     &entry->action, &entry->entity, &entry->id };

  entry->seq = qihe_query_get_int (query, QIHE_JOURNAL_SEQ);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    *texts[i] = qihe_query_dup_text (query, QIHE_JOURNAL_BATCH + (int) i);
  if (!read_side (query, QIHE_JOURNAL_BEFORE, &entry->before, error) ||
      !read_side (query, QIHE_JOURNAL_AFTER, &entry->after, error))
    return NULL;
  return g_steal_pointer (&entry);
}

GPtrArray *
qihe_journal_read_entries (QiheQuery *query, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_entry_free);
  int code;

  while ((code = qihe_query_step (query, error)) == SQLITE_ROW) {
    QiheEntry *entry = qihe_journal_read_entry (query, error);

    if (entry == NULL)
      return NULL;
    g_ptr_array_add (entries, entry);
  }
  return code == SQLITE_DONE ? g_steal_pointer (&entries) : NULL;
}

void
qihe_entry_free (QiheEntry *self)
{
  g_free (self->batch);
  g_free (self->time);
  g_free (self->actor);
  g_free (self->origin);
  g_free (self->action);
  g_free (self->entity);
  g_free (self->id);
  g_clear_pointer (&self->before, json_object_unref);
  g_clear_pointer (&self->after, json_object_unref);
  g_free (self);
}
