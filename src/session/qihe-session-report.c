/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reports of a session: the work runs on a thread of its own, once all changes are written. */

#include "session/qihe-report-private.h"
#include "session/qihe-session-private.h"

/* How much has to be done between two tellings. */
#define STEP 0.02

/*
 * @output: (nullable): a file to write
 * @progress: (nullable): called on the main thread
 * @told: what it was told last
 */
typedef struct {
  QiheStore *store;
  QiheReportOptions *options;
  char *output;
  QiheProgress progress;
  gpointer user_data;
  double told;
} Job;

/* One telling under way to the main thread; it keeps the task, whose callback comes later. */
typedef struct {
  GTask *task;
  double share;
} Telling;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_object_unref (self->store);
  qihe_report_options_free (self->options);
  g_free (self->output);
  g_free (self);
}

static gboolean
tell (gpointer data)
{
  Telling *self = data;
  Job *job = g_task_get_task_data (self->task);

  if (!g_task_get_completed (self->task) &&
      !g_cancellable_is_cancelled (g_task_get_cancellable (self->task)))
    job->progress (self->share, job->user_data);
  return G_SOURCE_REMOVE;
}

static void
telling_free (gpointer data)
{
  Telling *self = data;

  g_object_unref (self->task);
  g_free (self);
}

static void
note_progress (double share, gpointer data)
{
  GTask *task = data;
  Job *job = g_task_get_task_data (task);
  Telling *telling;

  if (job->progress == NULL || (share < job->told + STEP && share < 1))
    return;
  job->told = share;
  telling = g_new (Telling, 1);
  *telling = (Telling){ g_object_ref (task), share };
  g_main_context_invoke_full (g_task_get_context (task), G_PRIORITY_DEFAULT, tell, telling,
                              telling_free);
}

static void
set_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  QihePages *pages =
      qihe_report_set (job->store, job->options, cancellable, note_progress, task, &error);

  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) qihe_pages_unref);
  else
    g_task_return_error (task, error);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  JsonNode *result = qihe_report_write_from (job->store, job->options, job->output, NULL,
                                             cancellable, note_progress, task, &error);

  if (result != NULL)
    g_task_return_pointer (task, result, (GDestroyNotify) json_node_unref);
  else
    g_task_return_error (task, error);
}

static void
start (QiheSession *self, const QiheReportOptions *options, const char *output,
       GCancellable *cancellable, QiheProgress progress, GAsyncReadyCallback callback,
       gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->store = g_object_ref (qihe_session_get_store (self));
  job->options = qihe_report_options_copy (options);
  job->output = g_strdup (output);
  job->progress = progress;
  job->user_data = user_data;
  g_task_set_task_data (task, job, job_free);
  qihe_session_run_when_written (self, task, output != NULL ? write_thread : set_thread);
}

void
qihe_session_set_report_async (QiheSession *self, const QiheReportOptions *options,
                               GCancellable *cancellable, QiheProgress progress,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  start (self, options, NULL, cancellable, progress, callback, user_data);
}

QihePages *
qihe_session_set_report_finish (QiheSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
qihe_session_write_report_async (QiheSession *self, const QiheReportOptions *options,
                                 const char *output, GCancellable *cancellable,
                                 QiheProgress progress, GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  start (self, options, output, cancellable, progress, callback, user_data);
}

JsonNode *
qihe_session_write_report_finish (QiheSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
