/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-undo.h"

#include <glib/gi18n-lib.h>

#include "store/qihe-batch-start.h"
#include "store/qihe-record.h"
#include "store/qihe-replay.h"
#include "store/qihe-store-error.h"

typedef struct {
  char *entity;
  char *id;
} Record;

static void
record_free (gpointer data)
{
  Record *self = data;

  g_free (self->entity);
  g_free (self->id);
  g_free (self);
}

/* The batch whose entries @target stands by: its own, or those of the last redo. */
static char *
find_source (QiheConnection *connection, const char *target, gboolean redo, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (connection,
                  "SELECT action, batch FROM journal WHERE entity = 'batch' AND id = ?1 AND action "
                  "IN ('undo', 'redo') ORDER BY seq DESC LIMIT 1");
  g_autofree char *action = NULL;
  int code;

  qihe_query_bind_text (&query, 1, target);
  code = qihe_query_step (&query, error);
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    return NULL;
  action = code == SQLITE_ROW ? qihe_query_dup_text (&query, 0) : NULL;
  if ((g_strcmp0 (action, "undo") == 0) != redo) {
    g_set_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOTHING,
                 redo ? _ ("the batch “%s” is not undone") : _ ("the batch “%s” is undone already"),
                 target);
    return NULL;
  }
  return action != NULL ? qihe_query_dup_text (&query, 1) : g_strdup (target);
}

static gboolean
check_target (QiheConnection *connection, const char *target, GError **error)
{
  g_auto (QiheBatchStart) start = { 0 };

  if (!qihe_batch_start_read (&start, connection, target, error))
    return FALSE;
  if (qihe_batch_start_is_undoable (&start))
    return TRUE;
  g_set_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOTHING,
               _ ("the batch “%s” (%s) cannot be undone"), target, start.action);
  return FALSE;
}

/* The records that a batch changed, those that it changed last first. */
static GPtrArray *
list_records (QiheConnection *connection, const char *batch, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (connection, "SELECT entity, id FROM journal WHERE batch = ?1 AND "
                              "action IN ('add', 'set', 'delete') ORDER BY seq DESC");
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (record_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int code;

  qihe_query_bind_text (&query, 1, batch);
  while ((code = qihe_query_step (&query, error)) == SQLITE_ROW) {
    g_autofree char *entity = qihe_query_dup_text (&query, 0);
    g_autofree char *id = qihe_query_dup_text (&query, 1);

    if (g_hash_table_add (seen, g_strconcat (entity, "/", id, NULL))) {
      Record *record = g_new0 (Record, 1);

      record->entity = g_steal_pointer (&entity);
      record->id = g_steal_pointer (&id);
      g_ptr_array_add (records, record);
    }
  }
  return code == SQLITE_DONE ? g_steal_pointer (&records) : NULL;
}

static GPtrArray *
read_entries_backwards (QiheConnection *connection, const char *batch, const Record *record,
                        GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (connection,
                  "SELECT " QIHE_JOURNAL_COLUMNS " FROM journal WHERE entity = ?1 AND id = ?2 AND "
                  "batch = ?3 ORDER BY seq DESC");

  qihe_query_bind_text (&query, 1, record->entity);
  qihe_query_bind_text (&query, 2, record->id);
  qihe_query_bind_text (&query, 3, batch);
  return qihe_journal_read_entries (&query, error);
}

/* Columns that @to lacks become null. */
static JsonObject *
values_from_to (JsonObject *from, JsonObject *to)
{
  JsonObject *values = qihe_record_copy (to);
  g_autoptr (GList) names = json_object_get_members (from);

  for (GList *l = names; l != NULL; l = l->next) {
    if (!json_object_has_member (values, l->data))
      json_object_set_null_member (values, l->data);
  }
  return values;
}

static gboolean
write_state (QiheBatch *batch, const Record *record, JsonObject *from, JsonObject *to,
             GError **error)
{
  g_autoptr (JsonObject) values = NULL;

  if (to == NULL)
    return from == NULL || qihe_batch_delete (batch, record->entity, record->id, error);
  if (from == NULL)
    return qihe_batch_add (batch, record->entity, record->id, to, error);
  values = values_from_to (from, to);
  return qihe_batch_set (batch, record->entity, record->id, values, error);
}

static void
skip (QiheWritten *written, const Record *record)
{
  g_ptr_array_add (written->skipped, g_strconcat (record->entity, "/", record->id, NULL));
}

/* What belongs to a closed round is left like what was changed since. */
static gboolean
write_unless_frozen (QiheBatch *batch, const Record *record, JsonObject *from, JsonObject *to,
                     QiheWritten *written, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (write_state (batch, record, from, to, &local))
    return TRUE;
  if (!g_error_matches (local, QIHE_STORE_ERROR, QIHE_STORE_ERROR_FROZEN)) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  skip (written, record);
  if (written->frozen == NULL)
    written->frozen = g_strdup (local->message);
  return TRUE;
}

static gboolean
compensate_record (QiheBatch *batch, const char *source, const Record *record, QiheWritten *written,
                   GError **error)
{
  QiheTable *table = qihe_table_find (batch->connection, record->entity, error);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (JsonObject) now = NULL;
  g_autoptr (JsonObject) then = NULL;

  if (table == NULL || !qihe_record_read (batch->connection, table, record->id, &now, error))
    return FALSE;
  entries = read_entries_backwards (batch->connection, source, record, error);
  if (entries == NULL)
    return FALSE;
  then = now != NULL ? qihe_record_copy (now) : NULL;
  for (guint i = 0; i < entries->len; i++) {
    if (!qihe_replay (&then, g_ptr_array_index (entries, i), FALSE)) {
      skip (written, record);
      return TRUE;
    }
  }
  return write_unless_frozen (batch, record, now, then, written, error);
}

gboolean
qihe_undo_run (QiheBatch *batch, gboolean redo, const char *target, QiheWritten *written,
               GError **error)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *source = NULL;

  if (!check_target (batch->connection, target, error))
    return FALSE;
  source = find_source (batch->connection, target, redo, error);
  if (source == NULL)
    return FALSE;
  records = list_records (batch->connection, source, error);
  if (records == NULL ||
      !qihe_batch_mark (batch, redo ? "redo" : "undo", "batch", target, NULL, error))
    return FALSE;
  for (guint i = 0; i < records->len; i++) {
    if (!compensate_record (batch, source, g_ptr_array_index (records, i), written, error))
      return FALSE;
  }
  return TRUE;
}
