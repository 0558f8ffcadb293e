/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-verify-records.h"

#include <glib/gi18n-lib.h>

#include "store/qihe-blob-files.h"
#include "store/qihe-record.h"
#include "store/qihe-replay.h"
#include "store/qihe-store-error.h"

#define STRIDE 1000

/*
 * The record whose entries are being replayed.
 * @unknown: its values were erased, up to an entry `erase` that is still to come
 * @broken: a problem was told already
 */
typedef struct {
  char *entity;
  char *id;
  gint64 seq;
  JsonObject *state;
  gboolean unknown;
  gboolean broken;
} Subject;

typedef struct {
  QiheConnection *connection;
  QiheProblemFunc report;
  gpointer user_data;
  GCancellable *cancellable;
} Check;

static void
subject_clear (Subject *self)
{
  g_clear_pointer (&self->entity, g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->state, json_object_unref);
  *self = (Subject){ 0 };
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Subject, subject_clear)

G_GNUC_PRINTF (3, 4)
static void
tell (Check *self, gint64 seq, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  self->report (seq, what, self->user_data);
}

static void
subject_replay (Subject *self, Check *check, const QiheEntry *entry)
{
  self->seq = entry->seq;
  if (g_str_equal (entry->action, "erase")) {
    g_clear_pointer (&self->state, json_object_unref);
    self->unknown = FALSE;
  } else if (entry->before == NULL && entry->after == NULL) {
    self->unknown = TRUE;
  } else if (!self->broken && !self->unknown && !qihe_replay (&self->state, entry, TRUE)) {
    tell (check, entry->seq, _ ("%s “%s”: the entry does not follow from those before"),
          self->entity, self->id);
    self->broken = TRUE;
  }
}

static gboolean
subject_compare (Subject *self, Check *check, GError **error)
{
  g_autoptr (JsonObject) record = NULL;
  QiheTable *table;

  if (self->entity == NULL || self->broken)
    return TRUE;
  table = qihe_table_find (check->connection, self->entity, error);
  if (table == NULL || !qihe_record_read (check->connection, table, self->id, &record, error))
    return FALSE;
  if (self->unknown || (record == NULL) != (self->state == NULL) ||
      (record != NULL && !qihe_record_equal (record, self->state)))
    tell (check, self->seq, _ ("%s “%s” was changed behind the journal’s back"), self->entity,
          self->id);
  return TRUE;
}

static gboolean
take_entry (Subject *subject, Check *check, QiheQuery *query, GError **error)
{
  g_autoptr (QiheEntry) entry = qihe_journal_read_entry (query, error);

  if (entry == NULL)
    return FALSE;
  if (g_strcmp0 (subject->entity, entry->entity) != 0 || g_strcmp0 (subject->id, entry->id) != 0) {
    if (!subject_compare (subject, check, error))
      return FALSE;
    subject_clear (subject);
    subject->entity = g_strdup (entry->entity);
    subject->id = g_strdup (entry->id);
  }
  subject_replay (subject, check, entry);
  return TRUE;
}

static gboolean
replay_all (Check *check, GError **error)
{
  g_auto (Subject) subject = { 0 };
  g_auto (QiheQuery) query =
      qihe_query (check->connection, "SELECT " QIHE_JOURNAL_COLUMNS " FROM journal WHERE action IN "
                                     "('add', 'set', 'delete', 'erase') ORDER BY entity, id, seq");
  guint n = 0;
  int code;

  while ((code = qihe_query_step (&query, error)) == SQLITE_ROW) {
    if (n++ % STRIDE == 0 && g_cancellable_set_error_if_cancelled (check->cancellable, error))
      return FALSE;
    if (!take_entry (&subject, check, &query, error))
      return FALSE;
  }
  return code == SQLITE_DONE && subject_compare (&subject, check, error);
}

static gboolean
find_unexplained (Check *check, const char *entity, GError **error)
{
  QiheTable *table = qihe_table_find (check->connection, entity, error);
  int code;

  if (table == NULL)
    return FALSE;

  g_autofree char *sql = g_strdup_printf (
      "SELECT id FROM \"%s\" AS r WHERE NOT EXISTS "
      "(SELECT 1 FROM journal WHERE entity = ?1 AND journal.id = r.id) OR id IS NULL",
      table->name);
  g_auto (QiheQuery) query = qihe_query_built (check->connection, sql);

  qihe_query_bind_text (&query, 1, entity);
  while ((code = qihe_query_step (&query, error)) == SQLITE_ROW) {
    g_autofree char *id = qihe_query_dup_text (&query, 0);

    tell (check, 0, _ ("%s “%s” was added behind the journal’s back"), entity, id);
  }
  return code == SQLITE_DONE;
}

static gboolean
check_attachment (Check *check, const char *folder, QiheQuery *query, GError **error)
{
  g_autofree char *id = qihe_query_dup_text (query, 0);
  g_autofree char *hash = qihe_query_dup_text (query, 1);
  g_autofree char *problem = NULL;

  if (!qihe_blob_files_check (folder, hash, qihe_query_get_int (query, 2), &problem,
                              check->cancellable, error))
    return FALSE;
  if (problem != NULL)
    tell (check, 0, "attachment “%s”: %s", id, problem);
  return TRUE;
}

gboolean
qihe_verify_records (QiheConnection *connection, QiheProblemFunc report, gpointer user_data,
                     GCancellable *cancellable, GError **error)
{
  Check check = { connection, report, user_data, cancellable };
  g_autoptr (GPtrArray) entities = NULL;

  if (!replay_all (&check, error))
    return FALSE;
  entities = qihe_table_list (connection, error);
  if (entities == NULL)
    return FALSE;
  for (guint i = 0; i < entities->len; i++) {
    if (!find_unexplained (&check, g_ptr_array_index (entities, i), error))
      return FALSE;
  }
  return TRUE;
}

gboolean
qihe_verify_files (QiheConnection *connection, const char *folder, QiheProblemFunc report,
                   gpointer user_data, GCancellable *cancellable, GError **error)
{
  Check check = { connection, report, user_data, cancellable };
  g_auto (QiheQuery) query =
      qihe_query (connection, "SELECT id, hash, size FROM attachment ORDER BY id");
  int code;

  while ((code = qihe_query_step (&query, error)) == SQLITE_ROW) {
    if (!check_attachment (&check, folder, &query, error))
      return FALSE;
  }
  return code == SQLITE_DONE;
}
