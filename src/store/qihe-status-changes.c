/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-status-changes.h"

#include "store/qihe-query.h"
#include "store/qihe-store-private.h"

static void
change_free (gpointer data)
{
  QiheStatusChange *self = data;

  g_free (self->time);
  g_free (self->actor);
  g_free (self);
}

/* Of the columns beside max() SQLite gives those of the row that has it. */
static GHashTable *
read_changes (QiheConnection *connection, const char *round, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (connection,
                  "SELECT rating.id, journal.time, journal.actor, max(journal.seq)"
                  " FROM consortium_case AS one JOIN rating ON rating.case_id = one.id"
                  " JOIN journal ON journal.entity = 'rating' AND journal.id = rating.id"
                  " WHERE one.round = ?1 AND json_type(journal.after, '$.status') IS NOT NULL"
                  " GROUP BY rating.id");
  g_autoptr (GHashTable) changes =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, change_free);
  int code;

  qihe_query_bind_text (&query, 1, round);
  while ((code = qihe_query_step (&query, error)) == SQLITE_ROW) {
    QiheStatusChange *change = g_new0 (QiheStatusChange, 1);

    change->time = qihe_query_dup_text (&query, 1);
    change->actor = qihe_query_dup_text (&query, 2);
    g_hash_table_insert (changes, qihe_query_dup_text (&query, 0), change);
  }
  return code == SQLITE_DONE ? g_steal_pointer (&changes) : NULL;
}

GHashTable *
qihe_status_changes_read (QiheStore *store, const char *round, GError **error)
{
  QiheConnection *reader = qihe_store_take_reader (store, error);
  GHashTable *changes;

  if (reader == NULL)
    return NULL;
  changes = read_changes (reader, round, error);
  qihe_store_give_reader (store, reader);
  return changes;
}
