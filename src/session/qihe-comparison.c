/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-comparison.h"

#include "session/qihe-session-private.h"
#include "session/qihe-weighing-read.h"
#include "store/qihe-evaluation-read.h"
#include "store/qihe-status-changes.h"

typedef struct {
  QiheStore *store;
  char *from;
  char *to;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_object_unref (self->store);
  g_free (self->from);
  g_free (self->to);
  g_free (self);
}

static QiheComparison *
read_comparison (const Reading *reading, GError **error)
{
  g_autoptr (QiheComparison) self = g_new0 (QiheComparison, 1);

  self->from = qihe_evaluation_read (reading->store, reading->from, error);
  if (self->from != NULL)
    self->to = qihe_evaluation_read (reading->store, reading->to, error);
  if (self->to != NULL)
    self->changes = qihe_status_changes_read (reading->store, reading->to, error);
  if (self->changes == NULL ||
      !qihe_weighing_read (reading->store, reading->to, &self->weighing, error))
    return NULL;
  self->diff = qihe_round_diff_new (self->from, self->to);
  return g_steal_pointer (&self);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  QiheComparison *comparison = read_comparison (data, &error);

  if (comparison != NULL)
    g_task_return_pointer (task, comparison, (GDestroyNotify) qihe_comparison_free);
  else
    g_task_return_error (task, error);
}

void
qihe_comparison_free (QiheComparison *self)
{
  g_clear_pointer (&self->diff, qihe_round_diff_free);
  g_clear_pointer (&self->from, qihe_evaluation_free);
  g_clear_pointer (&self->to, qihe_evaluation_free);
  g_clear_pointer (&self->weighing, qihe_weighing_free);
  g_clear_pointer (&self->changes, g_hash_table_unref);
  g_free (self);
}

char *
qihe_comparison_dup_change (const QiheComparison *self, const QiheCaseDiff *one,
                            const QiheRatingDiff *rating)
{
  const QiheStatusChange *change = NULL;
  g_autofree char *id = NULL;
  g_autofree char *when = NULL;
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) local = NULL;

  /* Whoever tried something has rated nothing. */
  if (!self->to->round->scenario && one->to != NULL && rating->to_indicator >= 0) {
    id = g_strconcat (
        one->to->id, "/",
        qihe_framework_get_indicator (self->to->framework, (guint) rating->to_indicator)->id, NULL);
    change = g_hash_table_lookup (self->changes, id);
  }
  if (change == NULL)
    return g_strdup ("");
  utc = g_date_time_new_from_iso8601 (change->time, NULL);
  local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  when = local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : g_strdup (change->time);
  return g_strdup_printf ("%s · %s", when, change->actor);
}

void
qihe_comparison_read_async (QiheSession *session, const char *from, const char *to,
                            GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task = g_task_new (session, cancellable, callback, user_data);
  Reading *reading = g_new0 (Reading, 1);

  reading->store = g_object_ref (qihe_session_get_store (session));
  reading->from = g_strdup (from);
  reading->to = g_strdup (to);
  g_task_set_task_data (task, reading, reading_free);
  qihe_session_run_when_written (session, task, read_thread);
}

QiheComparison *
qihe_comparison_read_finish (QiheSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
