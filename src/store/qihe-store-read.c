/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "store/qihe-journal.h"
#include "store/qihe-record.h"
#include "store/qihe-replay.h"
#include "store/qihe-store-error.h"
#include "store/qihe-store-private.h"

static JsonObject *
get (QiheConnection *connection, const char *entity, const char *id, GError **error)
{
  QiheTable *table = qihe_table_find (connection, entity, error);
  JsonObject *record;

  if (table == NULL || !qihe_record_read (connection, table, id, &record, error))
    return NULL;
  if (record == NULL)
    g_set_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOT_FOUND, _ ("there is no %s “%s”"),
                 entity, id);
  else
    json_object_set_string_member (record, "id", id);
  return record;
}

static GPtrArray *
history (QiheConnection *connection, const char *entity, const char *id, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (connection, "SELECT " QIHE_JOURNAL_COLUMNS
                              " FROM journal WHERE entity = ?1 AND id = ?2 ORDER BY seq");
  g_autoptr (JsonObject) state = NULL;
  GPtrArray *entries;

  qihe_query_bind_text (&query, 1, entity);
  qihe_query_bind_text (&query, 2, id);
  entries = qihe_journal_read_entries (&query, error);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    qihe_replay_expand (&state, g_ptr_array_index (entries, i));
  return entries;
}

/* What is added or deleted is journaled whole. */
static GPtrArray *
history_of_parts (QiheConnection *connection, const char *entity, const char *field,
                  const char *value, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (connection, "SELECT " QIHE_JOURNAL_COLUMNS
                              " FROM journal WHERE entity = ?1 AND action IN ('add', 'delete') "
                              "AND json_extract(ifnull(after, before), '$.' || ?2) = ?3 "
                              "ORDER BY seq");

  qihe_query_bind_text (&query, 1, entity);
  qihe_query_bind_text (&query, 2, field);
  qihe_query_bind_text (&query, 3, value);
  return qihe_journal_read_entries (&query, error);
}

static GPtrArray *
batch_entries (QiheConnection *connection, const char *batch, GError **error)
{
  g_auto (QiheQuery) query = qihe_query (connection, "SELECT " QIHE_JOURNAL_COLUMNS
                                                     " FROM journal WHERE batch = ?1 ORDER BY seq");

  qihe_query_bind_text (&query, 1, batch);
  return qihe_journal_read_entries (&query, error);
}

JsonObject *
qihe_store_get (QiheStore *self, const char *entity, const char *id, GError **error)
{
  QiheConnection *reader = qihe_store_take_reader (self, error);
  JsonObject *record;

  if (reader == NULL)
    return NULL;
  record = get (reader, entity, id, error);
  qihe_store_give_reader (self, reader);
  return record;
}

GPtrArray *
qihe_store_history (QiheStore *self, const char *entity, const char *id, GError **error)
{
  QiheConnection *reader = qihe_store_take_reader (self, error);
  GPtrArray *entries;

  if (reader == NULL)
    return NULL;
  entries = history (reader, entity, id, error);
  qihe_store_give_reader (self, reader);
  return entries;
}

GPtrArray *
qihe_store_history_of_parts (QiheStore *self, const char *entity, const char *field,
                             const char *value, GError **error)
{
  QiheConnection *reader = qihe_store_take_reader (self, error);
  GPtrArray *entries;

  if (reader == NULL)
    return NULL;
  entries = history_of_parts (reader, entity, field, value, error);
  qihe_store_give_reader (self, reader);
  return entries;
}

GPtrArray *
qihe_store_batch (QiheStore *self, const char *batch, GError **error)
{
  QiheConnection *reader = qihe_store_take_reader (self, error);
  GPtrArray *entries;

  if (reader == NULL)
    return NULL;
  entries = batch_entries (reader, batch, error);
  qihe_store_give_reader (self, reader);
  return entries;
}

char *
qihe_store_dup_head (QiheStore *self, GError **error)
{
  QiheConnection *reader = qihe_store_take_reader (self, error);
  g_autofree char *hash = NULL;
  QiheTip tip;
  gboolean read;

  if (reader == NULL)
    return NULL;
  read = qihe_journal_read_tip (reader, qihe_store_get_database_id (self), &tip, error);
  qihe_store_give_reader (self, reader);
  if (!read)
    return NULL;
  hash = qihe_digest_to_hex (&tip.hash);
  return g_strdup_printf ("%" G_GINT64_FORMAT ":%s", tip.seq, hash);
}
