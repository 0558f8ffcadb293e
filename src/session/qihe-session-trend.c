/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-session-private.h"
#include "store/qihe-trend-read.h"

/* A case over all rounds: read, not kept. */

typedef struct {
  QiheStore *store;
  char *code;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_object_unref (self->store);
  g_free (self->code);
  g_free (self);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Reading *self = data;
  GError *error = NULL;
  QiheTrend *trend = qihe_trend_read (self->store, self->code, &error);

  if (trend != NULL)
    g_task_return_pointer (task, trend, (GDestroyNotify) qihe_trend_free);
  else
    g_task_return_error (task, error);
}

void
qihe_session_read_trend_async (QiheSession *self, const char *code, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Reading *reading = g_new0 (Reading, 1);

  reading->store = g_object_ref (qihe_session_get_store (self));
  reading->code = g_strdup (code);
  g_task_set_task_data (task, reading, reading_free);
  qihe_session_run_when_written (self, task, read_thread);
}

QiheTrend *
qihe_session_read_trend_finish (QiheSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
