/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-batch.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-canonical-json.h"
#include "base/qihe-clock.h"
#include "base/qihe-uuid.h"
#include "store/qihe-difference.h"
#include "store/qihe-migrations.h"
#include "store/qihe-record.h"
#include "store/qihe-store-error.h"

#define MAX_ID 512

static gboolean
check_id (const char *entity, const char *id, GError **error)
{
  gsize length = strlen (id);

  if (length > 0 && length <= MAX_ID && g_utf8_validate (id, (gssize) length, NULL))
    return TRUE;
  g_set_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_FIELD,
               _ ("an id of %s has to be UTF-8 text of 1 to %d bytes"), entity, MAX_ID);
  return FALSE;
}

static QiheTable *
find_table (QiheBatch *self, const char *entity, GError **error)
{
  if (self->table == NULL || !g_str_equal (self->table->name, entity))
    self->table = qihe_table_find (self->connection, entity, error);
  return self->table;
}

static gboolean
append_entry (QiheBatch *self, const char *action, const char *entity, const char *id, gint64 base,
              const char *before, const char *after, GError **error)
{
  QiheJournalRow row = { .batch = self->id,
                         .time = self->time,
                         .actor = self->actor,
                         .origin = self->origin,
                         .action = action,
                         .entity = entity,
                         .id = id,
                         .base = base,
                         .before = before,
                         .after = after };

  return qihe_journal_append (&self->journal, &row, error);
}

static gboolean
append_change (QiheBatch *self, const char *action, QiheTable *table, const char *id,
               const char *before, const char *after, GError **error)
{
  gint64 base;

  if (!qihe_journal_find_last (self->connection, table->name, id, &base, error) ||
      !append_entry (self, action, table->name, id, base, before, after, error))
    return FALSE;
  /* A record that this batch has written before counts once. */
  if (base < self->first)
    self->changed++;
  return TRUE;
}

static const char *
write_record (GString *out, QiheTable *table, JsonObject *record)
{
  const char *separator = "\"";

  g_string_assign (out, "{");
  for (guint i = 0; i < table->columns->len; i++) {
    const QiheColumn *column = g_ptr_array_index (table->columns, i);
    JsonNode *value = json_object_get_member (record, column->name);

    if (value == NULL || JSON_NODE_HOLDS_NULL (value))
      continue;
    g_string_append (out, separator);
    g_string_append (out, column->name);
    g_string_append (out, "\":");
    qihe_canonical_json_append (out, value);
    separator = ",\"";
  }
  g_string_append_c (out, '}');
  return out->str;
}

static const char *
write_values (GString *out, JsonObject *values)
{
  g_string_truncate (out, 0);
  qihe_canonical_json_append_object (out, values);
  return out->str;
}

static QiheTable *
find_record (QiheBatch *self, const char *entity, const char *id, JsonObject **record,
             GError **error)
{
  QiheTable *table = find_table (self, entity, error);

  if (table == NULL || !qihe_record_read (self->connection, table, id, record, error))
    return NULL;
  if (*record == NULL) {
    g_set_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOT_FOUND,
                 _ ("there is no %s “%s” any more; reload and try again"), entity, id);
    return NULL;
  }
  return table;
}

static gboolean
put (QiheBatch *self, QiheChange *change, GError **error)
{
  QiheTable *table = find_table (self, change->entity, error);
  g_autoptr (JsonObject) record = NULL;

  if (table == NULL || !qihe_record_read (self->connection, table, change->id, &record, error))
    return FALSE;
  return record != NULL ? qihe_batch_set (self, change->entity, change->id, change->values, error)
                        : qihe_batch_add (self, change->entity, change->id, change->values, error);
}

/* A newer program may have changed the tables since this one opened them. */
static gboolean
check_version (QiheConnection *connection, GError **error)
{
  gint64 version;

  return qihe_connection_get_pragma (connection, "user_version", &version, error) &&
         qihe_migrations_check_version (connection, version, error);
}

/* SQLite would go on writing into a file that nobody finds again. */
static gboolean
check_in_place (QiheConnection *connection, GError **error)
{
  int moved = 0;
  int code = sqlite3_file_control (connection->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved);

  if (code == SQLITE_OK && !moved)
    return TRUE;
  g_set_error (
      error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_IO,
      _ ("%s was moved, replaced or deleted while it was open; nothing was written: put it "
         "back, or close the window and open it again"),
      sqlite3_db_filename (connection->db, "main"));
  return FALSE;
}

/* Leaves the guards away where they would find nothing. */
static gboolean
set_guards (QiheBatch *self, QiheGuards *guards, GError **error)
{
  g_auto (QiheQuery) query = qihe_query (self->connection, "SELECT 1 FROM round LIMIT 1");
  int code = qihe_query_step (&query, error);

  if (code == SQLITE_ROW)
    self->guards = guards;
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

static void
free_search (gpointer index)
{
  if (index != NULL)
    qihe_search_index_free (index);
}

static gboolean
remove_from_search (QiheBatch *self, const char *entity, const char *id, GError **error)
{
  QiheSearchIndex *index;

  return qihe_batch_find_search (self, entity, &index, error) &&
         (index == NULL || qihe_search_index_remove (index, self->connection, id, error));
}

/* What nobody searches leaves the index as it is. */
static gboolean
update_record (QiheBatch *self, QiheTable *table, const char *id, JsonObject *values,
               GError **error)
{
  QiheSearchIndex *index;

  if (!qihe_batch_find_search (self, table->name, &index, error))
    return FALSE;
  if (index == NULL || !qihe_search_index_has (index, values))
    return qihe_record_update (self->connection, table, id, values, error);
  return qihe_search_index_remove (index, self->connection, id, error) &&
         qihe_record_update (self->connection, table, id, values, error) &&
         qihe_search_index_put (index, self->connection, id, error);
}

static gboolean
add_to_search (QiheBatch *self, const char *entity, GError **error)
{
  QiheSearchIndex *index;

  if (!qihe_batch_find_search (self, entity, &index, error))
    return FALSE;
  if (index != NULL)
    qihe_search_index_add (index, self->connection);
  return TRUE;
}

static gboolean
flush_search (QiheBatch *self, GError **error)
{
  GHashTableIter iter;
  gpointer index;

  g_hash_table_iter_init (&iter, self->searched);
  while (g_hash_table_iter_next (&iter, NULL, &index))
    if (index != NULL && !qihe_search_index_flush (index, self->connection, error))
      return FALSE;
  return TRUE;
}

/* Leaves in @values only what differs; nothing where that is nothing. */
static gboolean
update (QiheBatch *self, const char *entity, const char *id, JsonObject *values, GError **error)
{
  g_autoptr (JsonObject) record = NULL;
  g_autoptr (JsonObject) before = json_object_new ();
  g_autoptr (JsonObject) after = json_object_new ();
  QiheTable *table = find_record (self, entity, id, &record, error);

  if (table == NULL || !qihe_table_normalize (table, values, error) ||
      !qihe_batch_check (self, entity, id, error))
    return FALSE;
  qihe_difference_keep (table, record, values, before, after);
  if (json_object_get_size (values) == 0)
    return TRUE;
  return update_record (self, table, id, values, error) &&
         append_change (self, "set", table, id, write_values (self->before, before),
                        write_values (self->after, after), error);
}

QiheBatch *
qihe_batch_begin (QiheConnection *connection, QiheGuards *guards, const char *database_id,
                  const char *actor, const char *origin, GError **error)
{
  g_autoptr (QiheBatch) self = NULL;

  qihe_connection_trim (connection);
  if (!qihe_connection_run (connection, "BEGIN IMMEDIATE", error))
    return NULL;
  self = g_new0 (QiheBatch, 1);
  self->connection = connection;
  self->journal.connection = connection;
  self->journal.sum = g_checksum_new (G_CHECKSUM_SHA256);
  self->id = qihe_uuid_new ();
  self->time = qihe_clock_format (qihe_clock_now ());
  self->actor = g_strdup (actor);
  self->origin = g_strdup (origin);
  self->searched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_search);
  self->before = g_string_new (NULL);
  self->after = g_string_new (NULL);
  if (!check_in_place (connection, error) || !check_version (connection, error) ||
      !set_guards (self, guards, error) ||
      !qihe_journal_read_tip (connection, database_id, &self->journal.tip, error))
    return NULL;
  self->first = self->journal.tip.seq + 1;
  return g_steal_pointer (&self);
}

void
qihe_batch_free (QiheBatch *self)
{
  qihe_connection_rollback (self->connection);
  g_checksum_free (self->journal.sum);
  g_hash_table_unref (self->searched);
  g_free (self->id);
  g_free (self->time);
  g_free (self->actor);
  g_free (self->origin);
  g_string_free (self->before, TRUE);
  g_string_free (self->after, TRUE);
  g_free (self);
}

/* Only when it is there can be told what it belongs to. */
static gboolean
check_added (QiheBatch *self, QiheTable *table, const char *id, GError **error)
{
  if (qihe_batch_check (self, table->name, id, error))
    return TRUE;
  qihe_record_delete (self->connection, table, id, NULL);
  return FALSE;
}

gboolean
qihe_batch_check (QiheBatch *self, const char *entity, const char *id, GError **error)
{
  return self->guards == NULL ||
         qihe_guards_check (self->guards, self->connection, entity, id, error);
}

gboolean
qihe_batch_add (QiheBatch *self, const char *entity, const char *id, JsonObject *values,
                GError **error)
{
  QiheTable *table = find_table (self, entity, error);

  if (table == NULL || !check_id (entity, id, error) ||
      !qihe_table_normalize (table, values, error))
    return FALSE;
  qihe_table_fill (table, values);
  return qihe_record_insert (self->connection, table, id, values, error) &&
         add_to_search (self, entity, error) && check_added (self, table, id, error) &&
         append_change (self, "add", table, id, NULL, write_record (self->after, table, values),
                        error);
}

gboolean
qihe_batch_set (QiheBatch *self, const char *entity, const char *id, JsonObject *values,
                GError **error)
{
  /* Nor may anything be moved into a closed round. */
  return update (self, entity, id, values, error) && qihe_batch_check (self, entity, id, error);
}

gboolean
qihe_batch_seal (QiheBatch *self, const char *entity, const char *id, JsonObject *values,
                 const char *column, GError **error)
{
  g_autofree char *hash = qihe_digest_to_hex (&self->journal.tip.hash);
  g_autofree char *end = g_strdup_printf ("%" G_GINT64_FORMAT ":%s", self->journal.tip.seq, hash);

  json_object_set_string_member (values, column, end);
  return qihe_batch_mark (self, "seal", "seal", id, NULL, error) &&
         update (self, entity, id, values, error);
}

gboolean
qihe_batch_delete (QiheBatch *self, const char *entity, const char *id, GError **error)
{
  g_autoptr (JsonObject) record = NULL;
  QiheTable *table = find_record (self, entity, id, &record, error);

  return table != NULL && qihe_batch_check (self, entity, id, error) &&
         remove_from_search (self, entity, id, error) &&
         qihe_record_delete (self->connection, table, id, error) &&
         append_change (self, "delete", table, id, write_record (self->before, table, record), NULL,
                        error);
}

gboolean
qihe_batch_apply (QiheBatch *self, QiheChange *change, GError **error)
{
  switch (change->kind) {
  case QIHE_CHANGE_ADD:
    return qihe_batch_add (self, change->entity, change->id, change->values, error);
  case QIHE_CHANGE_SET:
    return qihe_batch_set (self, change->entity, change->id, change->values, error);
  case QIHE_CHANGE_PUT:
    return put (self, change, error);
  case QIHE_CHANGE_DELETE:
    return qihe_batch_delete (self, change->entity, change->id, error);
  case QIHE_CHANGE_SEAL:
    return qihe_batch_seal (self, change->entity, change->id, change->values, change->column,
                            error);
  default:
    g_return_val_if_reached (FALSE);
  }
}

gboolean
qihe_batch_mark (QiheBatch *self, const char *action, const char *entity, const char *id,
                 JsonObject *after, GError **error)
{
  const char *text = after != NULL ? write_values (self->after, after) : NULL;
  gint64 base;

  return qihe_journal_find_last (self->connection, entity, id, &base, error) &&
         append_entry (self, action, entity, id, base, NULL, text, error);
}

gboolean
qihe_batch_commit (QiheBatch *self, GError **error)
{
  if (!qihe_batch_is_empty (self))
    return flush_search (self, error) && qihe_connection_run (self->connection, "COMMIT", error);
  qihe_connection_rollback (self->connection);
  return TRUE;
}

gboolean
qihe_batch_find_search (QiheBatch *self, const char *entity, QiheSearchIndex **index,
                        GError **error)
{
  gpointer found;

  if (g_hash_table_lookup_extended (self->searched, entity, NULL, &found)) {
    *index = found;
    return TRUE;
  }
  if (!qihe_search_index_find (self->connection, entity, index, error))
    return FALSE;
  g_hash_table_insert (self->searched, g_strdup (entity), *index);
  return TRUE;
}

gboolean
qihe_batch_is_empty (QiheBatch *self)
{
  return self->journal.tip.seq < self->first;
}
