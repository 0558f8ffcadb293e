/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "session/qihe-session-private.h"

/*
 * Writing behind: while changes are on their way into the database, nothing is loaded from it, and
 * what reads it waits.
 */

typedef struct {
  GTask *task;
  GTaskThreadFunc thread;
  gboolean settled; /* it need not be written */
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

static void
wait_for_writing (QiheSession *self, GTask *task, GTaskThreadFunc thread, gboolean settled)
{
  Waiting *one = g_new0 (Waiting, 1);

  one->task = task;
  one->thread = thread;
  one->settled = settled;
  g_queue_push_tail (&self->waiting, one);
  if (self->holds == 0)
    run_waiting (self);
  else if (self->obstacle != NULL)
    qihe_session_settle (self);
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
  qihe_session_flush_drafts (self);
  run_waiting (self);
  if (!self->stale)
    return;
  self->stale = FALSE;
  qihe_session_schedule_reload (self);
}

void
qihe_session_run_when_written (QiheSession *self, GTask *task, GTaskThreadFunc thread)
{
  wait_for_writing (self, task, thread, FALSE);
}

void
qihe_session_run_when_settled (QiheSession *self, GTask *task, GTaskThreadFunc thread)
{
  wait_for_writing (self, task, thread, TRUE);
}

void
qihe_session_settle (QiheSession *self)
{
  Waiting *one;

  while ((one = g_queue_pop_head (&self->waiting)) != NULL) {
    if (one->settled)
      g_task_run_in_thread (one->task, one->thread);
    else
      g_task_return_new_error (one->task, G_IO_ERROR, G_IO_ERROR_BUSY,
                               _ ("What was changed before is not saved yet. %s"),
                               self->obstacle->message);
    waiting_free (one);
  }
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
