/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-session-private.h"

/*
 * Rounds: showing another one, making and closing one.
 */

/*
 * Work on the store that ends with a round being shown.
 * @run: does it; gives the id of the round to show
 */
typedef struct _Work Work;
struct _Work {
  char *(*run) (Work *self, GError **error);
  QiheStore *store;
  char *round;
  QiheRoundPlan plan;
  QiheUnknownRule unknown;
  QiheLoaded *loaded; /* afterwards */
};

static void
work_free (gpointer data)
{
  Work *self = data;

  g_object_unref (self->store);
  g_free (self->round);
  qihe_round_plan_clear (&self->plan);
  g_clear_pointer (&self->loaded, qihe_loaded_free);
  g_free (self);
}

static char *
run_show (Work *self, GError **error)
{
  return g_strdup (self->round);
}

static char *
run_add (Work *self, GError **error)
{
  return qihe_rounds_add (self->store, &self->plan, error);
}

static char *
run_close (Work *self, GError **error)
{
  return qihe_rounds_close (self->store, self->round, self->unknown, error) ? g_strdup (self->round)
                                                                            : NULL;
}

/* No round has an empty id: it is the newest that is shown then. */
static char *
run_delete (Work *self, GError **error)
{
  return qihe_rounds_delete (self->store, self->round, error) ? g_strdup ("") : NULL;
}

static void
work_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *self = data;
  GError *error = NULL;
  g_autofree char *round = self->run (self, &error);

  if (round != NULL)
    self->loaded = qihe_loaded_read (self->store, round, &error);
  if (self->loaded != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static Work *
work_new (QiheSession *self, char *(*run) (Work *, GError **) )
{
  Work *work = g_new0 (Work, 1);

  work->run = run;
  work->store = g_object_ref (qihe_session_get_store (self));
  return work;
}

/* What was changed before is written first. */
static void
start (QiheSession *self, Work *work, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_task_data (task, work, work_free);
  qihe_session_run_when_written (self, task, work_thread);
}

static gboolean
finish (QiheSession *self, GAsyncResult *result, GError **error)
{
  Work *work = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  /* Something may have been changed meanwhile in the round shown so far; it is written all the
   * same. */
  self->generation++; /* what is being loaded now is of the round shown so far */
  qihe_session_apply (self, g_steal_pointer (&work->loaded));
  return TRUE;
}

static void
shown (GObject *source, GAsyncResult *result, gpointer user_data)
{
  QiheSession *self = QIHE_SESSION (source);
  g_autoptr (GError) error = NULL;

  if (!finish (self, result, &error) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    qihe_session_fail (self, error->message);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *self = data;
  GError *error = NULL;
  QiheEvaluation *evaluation = qihe_evaluation_read (self->store, self->round, &error);

  if (evaluation != NULL)
    g_task_return_pointer (task, evaluation, (GDestroyNotify) qihe_evaluation_free);
  else
    g_task_return_error (task, error);
}

void
qihe_session_show_round (QiheSession *self, const char *id)
{
  Work *work = work_new (self, run_show);

  work->round = g_strdup (id);
  start (self, work, shown, NULL);
}

void
qihe_session_add_round_async (QiheSession *self, QiheRoundPlan *plan, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  Work *work = work_new (self, run_add);

  work->plan = *plan;
  *plan = (QiheRoundPlan){ 0 };
  start (self, work, callback, user_data);
}

gboolean
qihe_session_add_round_finish (QiheSession *self, GAsyncResult *result, GError **error)
{
  return finish (self, result, error);
}

void
qihe_session_close_round_async (QiheSession *self, QiheUnknownRule unknown,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  Work *work = work_new (self, run_close);

  work->round = g_strdup (qihe_session_get_round (self)->id);
  work->unknown = unknown;
  start (self, work, callback, user_data);
}

gboolean
qihe_session_close_round_finish (QiheSession *self, GAsyncResult *result, GError **error)
{
  return finish (self, result, error);
}

void
qihe_session_delete_round_async (QiheSession *self, GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  Work *work = work_new (self, run_delete);

  work->round = g_strdup (qihe_session_get_round (self)->id);
  start (self, work, callback, user_data);
}

gboolean
qihe_session_delete_round_finish (QiheSession *self, GAsyncResult *result, GError **error)
{
  return finish (self, result, error);
}

void
qihe_session_read_round_async (QiheSession *self, const char *id, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Work *work = work_new (self, NULL);

  work->round = g_strdup (id);
  g_task_set_task_data (task, work, work_free);
  qihe_session_run_when_settled (self, task, read_thread);
}

QiheEvaluation *
qihe_session_read_round_finish (QiheSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
