/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "session/qihe-session-private.h"
#include "store/qihe-store-error.h"

/*
 * Changes on their way to the database: one after the other, in the order in which they were made.
 * One that the database does not take now, because it is locked or the disk is full, stays with all
 * behind it, is kept outside, and tried again. Only what can never be written is taken back.
 */

#define RETRY_MS 2000
/* Most changes are written sooner; those that are not outlive a kill. */
#define KEEP_MS 200

typedef struct {
  QiheChanges *changes; /* or … */
  GTask *task;          /* … undo or redo, … */
  gboolean redo;
  QiheUndone undone; /* … and what is done then */
  guint kept;        /* number among the drafts, 0 for none */
} Outgoing;

static void
outgoing_free (Outgoing *self)
{
  g_clear_pointer (&self->changes, qihe_changes_free);
  g_clear_object (&self->task);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Outgoing, outgoing_free)

static void send_next (QiheSession *self);

static void
end_undo (Outgoing *self, QiheWritten *written, GError *error)
{
  self->undone (g_steal_pointer (&self->task), written, error);
}

static void
keep (QiheSession *self, Outgoing *one, gboolean again)
{
  if (one != NULL && one->changes != NULL && (one->kept == 0 || again))
    qihe_drafts_keep_changes (self->drafts, &one->kept, one->changes);
}

static void
keep_all (QiheSession *self, gboolean again)
{
  keep (self, self->sending, again);
  for (GList *l = self->outgoing.head; l != NULL; l = l->next)
    keep (self, l->data, again);
}

static void
keep_due (gpointer data)
{
  qihe_session_keep_waiting (data);
}

static void
retry (gpointer data)
{
  send_next (data);
}

/* What was to be undone is not there yet. */
static void
give_up_undo (QiheSession *self)
{
  GList *next;

  for (GList *l = self->outgoing.head; l != NULL; l = next) {
    Outgoing *one = l->data;

    next = l->next;
    if (one->task == NULL)
      continue;
    g_queue_delete_link (&self->outgoing, l);
    end_undo (one, NULL, g_error_copy (self->obstacle));
    outgoing_free (one);
  }
}

static void
get_stuck (QiheSession *self, Outgoing *one, const GError *error)
{
  g_queue_push_head (&self->outgoing, one);
  g_clear_error (&self->obstacle);
  self->obstacle = g_error_copy (error);
  qihe_session_keep_waiting (self);
  give_up_undo (self);
  qihe_session_settle (self);
  qihe_delay_start (&self->retry, RETRY_MS, retry, self);
}

/* @error: (nullable): why it can never be written */
static void
end_of_change (QiheSession *self, const Outgoing *one, const GError *error)
{
  qihe_drafts_drop_changes (self->drafts, one->kept);
  g_clear_error (&self->obstacle);
  if (error != NULL) {
    self->stale = TRUE;
    qihe_session_fail (self, error->message);
  }
  qihe_session_release (self);
}

static void
sent (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheSession) self = data;
  g_autoptr (Outgoing) one = g_steal_pointer (&self->sending);
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheWritten) written = qihe_store_write_finish (QIHE_STORE (source), result, &error);

  if (one->task != NULL)
    end_undo (one, g_steal_pointer (&written), g_steal_pointer (&error));
  else if (self->store == NULL)
    return; /* closing has written it itself */
  else if (written != NULL || qihe_session_is_refused (error))
    end_of_change (self, one, error);
  else
    get_stuck (self, g_steal_pointer (&one), error);
  qihe_session_tell_writing (self);
  if (self->obstacle == NULL && self->store != NULL)
    send_next (self);
}

static void
send_next (QiheSession *self)
{
  Outgoing *one;

  if (self->sending != NULL || g_queue_is_empty (&self->outgoing))
    return;
  one = self->sending = g_queue_pop_head (&self->outgoing);
  if (one->changes != NULL)
    qihe_store_write_async (self->store, qihe_changes_copy (one->changes), NULL, sent,
                            g_object_ref (self));
  else if (one->redo)
    qihe_store_redo_async (self->store, NULL, sent, g_object_ref (self));
  else
    qihe_store_undo_async (self->store, NULL, NULL, sent, g_object_ref (self));
}

static void
push (QiheSession *self, Outgoing *one)
{
  g_queue_push_tail (&self->outgoing, one);
  qihe_delay_start (&self->keep, KEEP_MS, keep_due, self);
  if (self->obstacle == NULL)
    send_next (self);
  qihe_session_tell_writing (self);
}

/* Again where it is under way: that changes nothing, and tells how it ended. */
static gboolean
write_now (QiheSession *self, Outgoing *one)
{
  g_autoptr (QiheWritten) written = NULL;
  g_autoptr (GError) error = NULL;

  if (one->changes != NULL)
    written = qihe_store_write (self->store, qihe_changes_copy (one->changes), &error);
  else if (one != self->sending)
    written = one->redo ? qihe_store_redo (self->store, &error)
                        : qihe_store_undo (self->store, NULL, &error);
  if (one->changes == NULL || written != NULL || qihe_session_is_refused (error)) {
    qihe_drafts_drop_changes (self->drafts, one->kept);
    return TRUE;
  }
  self->obstacle = g_steal_pointer (&error);
  return FALSE;
}

static void
cancel (gpointer data)
{
  Outgoing *one = data;

  if (one->task != NULL)
    end_undo (one, NULL, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "closed"));
  outgoing_free (one);
}

gboolean
qihe_session_is_refused (const GError *error)
{
  static const int refusals[] = { QIHE_STORE_ERROR_ENTITY,    QIHE_STORE_ERROR_FIELD,
                                  QIHE_STORE_ERROR_NOT_FOUND, QIHE_STORE_ERROR_EXISTS,
                                  QIHE_STORE_ERROR_NOTHING,   QIHE_STORE_ERROR_FROZEN };

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    if (g_error_matches (error, QIHE_STORE_ERROR, refusals[i]))
      return TRUE;
  return FALSE;
}

gboolean
qihe_session_finish_writing (QiheSession *self)
{
  gboolean done =
      self->obstacle == NULL && (self->sending == NULL || write_now (self, self->sending));

  qihe_delay_stop (&self->retry);
  qihe_delay_stop (&self->keep);
  for (GList *l = self->outgoing.head; done && l != NULL; l = l->next)
    done = write_now (self, l->data);
  if (!done)
    qihe_session_keep_waiting (self);
  g_queue_clear_full (&self->outgoing, cancel);
  g_clear_error (&self->obstacle);
  return done;
}

void
qihe_session_write (QiheSession *self, QiheChanges *changes)
{
  Outgoing *one = g_new0 (Outgoing, 1);

  one->changes = changes;
  qihe_session_hold (self);
  push (self, one);
}

void
qihe_session_send_undo (QiheSession *self, gboolean redo, GTask *task, QiheUndone undone)
{
  Outgoing *one = g_new0 (Outgoing, 1);

  one->task = task;
  one->redo = redo;
  one->undone = undone;
  push (self, one);
}

void
qihe_session_write_later (QiheSession *self, GPtrArray *changes, const GError *obstacle)
{
  self->obstacle = g_error_copy (obstacle);
  for (guint i = 0; i < changes->len; i++)
    qihe_session_write (self, qihe_changes_copy (changes->pdata[i]));
  qihe_delay_start (&self->retry, RETRY_MS, retry, self);
}

guint
qihe_session_get_waiting (QiheSession *self)
{
  return g_queue_get_length (&self->outgoing) + (self->sending != NULL);
}

const char *
qihe_session_get_obstacle (QiheSession *self)
{
  return self->obstacle != NULL ? self->obstacle->message : NULL;
}

gboolean
qihe_session_is_unsaved (QiheSession *self, QiheCase *one, guint indicator)
{
  g_autofree char *id = NULL;
  const Outgoing *sending = self->sending;

  if (self->obstacle == NULL)
    return FALSE;
  id = qihe_case_dup_rating_id (one, indicator);
  if (sending != NULL && qihe_changes_concern (sending->changes, "rating", id, "rating_id"))
    return TRUE;
  for (GList *l = self->outgoing.head; l != NULL; l = l->next)
    if (qihe_changes_concern (((Outgoing *) l->data)->changes, "rating", id, "rating_id"))
      return TRUE;
  return FALSE;
}

void
qihe_session_save_again (QiheSession *self)
{
  qihe_delay_stop (&self->retry);
  send_next (self);
}

void
qihe_session_keep_waiting (QiheSession *self)
{
  keep_all (self, FALSE);
}

gboolean
qihe_session_keep_unsaved (QiheSession *self)
{
  keep_all (self, FALSE);
  if (qihe_drafts_sync (self->drafts))
    return TRUE;
  keep_all (self, TRUE); /* there may be room now */
  return qihe_drafts_sync (self->drafts);
}
