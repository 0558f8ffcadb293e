/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-session-private.h"

/*
 * What is being typed: kept outside the database until it is written there. What an earlier process
 * left there, together with changes that it could not write, is written now.
 */

static const char *const columns[] = { "note", "source", "reason" };

static void
restore (QiheRestored *self, QiheStore *store, QiheChanges *changes)
{
  g_autoptr (QiheWritten) written = NULL;

  if (self->obstacle == NULL)
    written = qihe_store_write (store, qihe_changes_copy (changes), &self->obstacle);
  if (written != NULL) {
    self->n += written->changed > 0;
  } else if (qihe_session_is_refused (self->obstacle)) {
    self->lost++;
    g_clear_error (&self->obstacle);
  } else {
    g_ptr_array_add (self->waiting, qihe_changes_copy (changes));
  }
}

static void
free_changes (gpointer changes)
{
  qihe_changes_free (changes);
}

void
qihe_session_keep_draft (QiheSession *self, QiheCase *one, guint indicator, const char *column,
                         const char *text)
{
  g_autofree char *id = qihe_case_dup_rating_id (one, indicator);

  g_hash_table_remove (self->typed, id); /* typed in again before it was written */
  qihe_drafts_keep (self->drafts, "rating", id, column, text);
}

guint
qihe_session_get_restored (QiheSession *self)
{
  return self->restored->n;
}

guint
qihe_session_get_lost (QiheSession *self)
{
  return self->restored->lost;
}

void
qihe_session_drop_drafts (QiheSession *self, const char *rating_id)
{
  g_hash_table_add (self->typed, g_strdup (rating_id));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (qihe_drafts_has (self->drafts, "rating", rating_id, columns[i]))
      qihe_session_keep_waiting (self); /* it is newer than the draft, and must outlive it */
  if (self->holds == 0)
    qihe_session_flush_drafts (self);
}

void
qihe_session_flush_drafts (QiheSession *self)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->typed);
  while (g_hash_table_iter_next (&iter, &id, NULL)) {
    for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
      qihe_drafts_drop (self->drafts, "rating", id, columns[i]);
    g_hash_table_iter_remove (&iter);
  }
}

QiheRestored *
qihe_session_restore_drafts (QiheStore *store)
{
  QiheRestored *self = g_new0 (QiheRestored, 1);
  GPtrArray *changes;

  self->waiting = g_ptr_array_new_with_free_func (free_changes);
  if (qihe_store_get_read_only (store) != NULL)
    return self; /* they stay where they are until it can be written */
  self->abandoned = qihe_abandoned_new (qihe_store_get_database_id (store));
  changes = qihe_abandoned_get_changes (self->abandoned);
  for (guint i = 0; i < changes->len; i++)
    restore (self, store, changes->pdata[i]);
  return self;
}

void
qihe_restored_free (QiheRestored *self)
{
  g_clear_pointer (&self->abandoned, qihe_abandoned_free);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_error (&self->obstacle);
  g_free (self);
}

void
qihe_session_adopt_restored (QiheSession *self)
{
  if (self->restored->abandoned == NULL)
    return;
  if (self->restored->waiting->len > 0)
    qihe_session_write_later (self, self->restored->waiting, self->restored->obstacle);
  /* Only when they are kept anew may they go from where they were. */
  if (self->restored->waiting->len == 0 || qihe_session_keep_unsaved (self))
    qihe_abandoned_remove (self->restored->abandoned);
  g_clear_pointer (&self->restored->abandoned, qihe_abandoned_free);
}
