/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/qihe-slide-pdf.h"
#include "session/qihe-meeting.h"
#include "session/qihe-session-private.h"

/*
 * What a meeting needs of a session.
 */

typedef struct {
  QiheStore *store;
  char *round;
  char *before; /* (nullable): other than the round before */
  char *path;   /* (nullable): to write to */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_object_unref (self->store);
  g_free (self->round);
  g_free (self->before);
  g_free (self->path);
  g_free (self);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Reading *self = data;
  GError *error = NULL;
  QihePrepared *prepared = qihe_prepared_read (self->store, self->round, self->before, &error);

  if (prepared != NULL)
    g_task_return_pointer (task, prepared, (GDestroyNotify) qihe_prepared_free);
  else
    g_task_return_error (task, error);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Reading *self = data;
  GError *error = NULL;
  g_autoptr (QihePrepared) prepared = qihe_prepared_read (self->store, self->round, NULL, &error);

  if (prepared != NULL && qihe_slides_write_pdf (prepared->facts, prepared->deck,
                                                 prepared->deck->ground, self->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static Reading *
reading_new (QiheSession *self, const char *round)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->store = g_object_ref (qihe_session_get_store (self));
  reading->round = g_strdup (round != NULL ? round : qihe_session_get_round (self)->id);
  return reading;
}

/* Takes @reading. */
static void
start (QiheSession *self, Reading *reading, GTask *task, GTaskThreadFunc thread)
{
  g_task_set_task_data (task, reading, reading_free);
  qihe_session_run_when_written (self, task, thread);
}

void
qihe_session_prepare_meeting_async (QiheSession *self, const char *round, const char *before,
                                    GCancellable *cancellable, GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  Reading *reading = reading_new (self, round);

  reading->before = g_strdup (before);
  start (self, reading, g_task_new (self, cancellable, callback, user_data), read_thread);
}

void
qihe_session_save_slides_async (QiheSession *self, const char *path, GAsyncReadyCallback callback,
                                gpointer user_data)
{
  Reading *reading = reading_new (self, NULL);

  reading->path = g_strdup (path);
  start (self, reading, g_task_new (self, NULL, callback, user_data), write_thread);
}

gboolean
qihe_session_save_slides_finish (QiheSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

QihePrepared *
qihe_session_prepare_meeting_finish (QiheSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
qihe_session_set_deck (QiheSession *self, const char *round, const QiheDeck *deck)
{
  QiheChanges *changes = qihe_changes_new ("here");

  qihe_deck_add_changes (changes, round, deck);
  qihe_session_write (self, changes);
}
