/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-session-private.h"

/*
 * Writing behind: while changes are on their way into the database, nothing is loaded from it, and
 * what reads it waits.
 */

typedef struct {
  GTask *task;
  GTaskThreadFunc thread;
} Waiting;

static void
waiting_free (gpointer data)
{
  Waiting *self = data;

  g_object_unref (self->task);
  g_free (self);
}

static void
run_waiting (QiheSession *self)
{
  Waiting *one;

  while ((one = g_queue_pop_head (&self->waiting)) != NULL) {
    g_task_run_in_thread (one->task, one->thread);
    waiting_free (one);
  }
}

/* Drafts of what could not be written stay. */
static void
end_of_writing (QiheSession *self)
{
  if (self->write_failed)
    g_hash_table_remove_all (self->typed);
  else
    g_signal_emit_by_name (self, "saved");
  self->write_failed = FALSE;
  qihe_session_flush_drafts (self);
}

static void
written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheSession) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheWritten) done = qihe_store_write_finish (QIHE_STORE (source), result, &error);

  if (done == NULL) {
    self->stale = self->write_failed = TRUE;
    qihe_session_fail (self, error->message);
  }
  qihe_session_release (self);
}

void
qihe_session_write (QiheSession *self, QiheChanges *changes)
{
  qihe_session_hold (self);
  qihe_store_write_async (self->store, changes, NULL, written, g_object_ref (self));
}

guint
qihe_session_hold (QiheSession *self)
{
  self->holds++;
  return ++self->generation;
}

void
qihe_session_release (QiheSession *self)
{
  g_assert (self->holds > 0);
  if (--self->holds > 0)
    return;
  end_of_writing (self);
  run_waiting (self);
  if (!self->stale)
    return;
  self->stale = FALSE;
  qihe_session_schedule_reload (self);
}

void
qihe_session_run_when_written (QiheSession *self, GTask *task, GTaskThreadFunc thread)
{
  Waiting *one = g_new0 (Waiting, 1);

  one->task = task;
  one->thread = thread;
  g_queue_push_tail (&self->waiting, one);
  if (self->holds == 0)
    run_waiting (self);
}

void
qihe_session_cancel_waiting (QiheSession *self)
{
  Waiting *one;

  while ((one = g_queue_pop_head (&self->waiting)) != NULL) {
    g_task_return_new_error (one->task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "the session is closed");
    waiting_free (one);
  }
}
