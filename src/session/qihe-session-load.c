/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-string.h"
#include "session/qihe-advice-load.h"
#include "session/qihe-session-private.h"

/*
 * What the database has, brought into the cases in memory.
 */

/* Changes by another process are loaded when none came for so long. */
#define RELOAD_DELAY_MS 150

typedef struct {
  QiheStore *store;
  char *round; /* (nullable) */
} Loading;

static void
loading_free (gpointer data)
{
  Loading *self = data;

  g_object_unref (self->store);
  g_free (self->round);
  g_free (self);
}

static void
set_framework (QiheSession *self, QiheFramework *framework)
{
  if (self->framework != NULL && g_str_equal (qihe_framework_get_reference (self->framework),
                                              qihe_framework_get_reference (framework)))
    return;
  g_clear_pointer (&self->framework, qihe_framework_unref);
  g_clear_pointer (&self->advice, qihe_advice_unref);
  self->framework = qihe_framework_ref (framework);
  self->advice = qihe_advice_load (framework);
  g_list_store_remove_all (self->cases);
}

static gboolean
is_kept (QiheEvaluation *evaluation, const char *id)
{
  for (guint i = 0; i < evaluation->cases->len; i++)
    if (g_str_equal (((QiheCaseData *) evaluation->cases->pdata[i])->id, id))
      return TRUE;
  return FALSE;
}

static void
remove_gone (QiheSession *self, QiheEvaluation *evaluation)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->cases)); i-- > 0;) {
    g_autoptr (QiheCase) one = g_list_model_get_item (G_LIST_MODEL (self->cases), i);

    if (!is_kept (evaluation, qihe_case_get_id (one)))
      g_list_store_remove (self->cases, i);
  }
}

static QiheCase *
case_new (QiheSession *self, QiheCaseData *data)
{
  return qihe_case_new (self->framework, qihe_evaluation_get_unknown (self->evaluation), data);
}

static void
place_case (QiheSession *self, guint position, QiheCaseData *data)
{
  QiheCase *one = qihe_session_find_case (self, data->id);
  guint at;

  if (one == NULL) {
    g_autoptr (QiheCase) added = case_new (self, data);

    g_list_store_insert (self->cases, position, added);
    return;
  }
  if (g_list_store_find (self->cases, one, &at) && at != position) {
    g_autoptr (QiheCase) moved = g_object_ref (one);

    g_list_store_remove (self->cases, at);
    g_list_store_insert (self->cases, position, moved);
  }
  if (qihe_case_data_equal (qihe_case_get_data (one), data))
    qihe_case_data_free (data);
  else
    qihe_case_replace (one, data);
}

static void
update_cases (QiheSession *self, QiheEvaluation *evaluation)
{
  remove_gone (self, evaluation);
  for (guint i = 0; i < evaluation->cases->len; i++)
    place_case (self, i, g_steal_pointer (&evaluation->cases->pdata[i]));
}

/* All at once: a round may have thousands. */
static void
replace_cases (QiheSession *self, QiheEvaluation *evaluation)
{
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < evaluation->cases->len; i++)
    g_ptr_array_add (cases, case_new (self, g_steal_pointer (&evaluation->cases->pdata[i])));
  g_list_store_splice (self->cases, 0, g_list_model_get_n_items (G_LIST_MODEL (self->cases)),
                       cases->pdata, cases->len);
}

static gboolean
is_same_round (const QiheRound *a, const QiheRound *b)
{
  return a != NULL && b != NULL && g_str_equal (a->id, b->id) && a->closed == b->closed &&
         g_str_equal (a->framework, b->framework);
}

static void
load_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  const Loading *self = data;
  QiheLoaded *loaded = qihe_loaded_read (self->store, self->round, &error);

  if (loaded != NULL)
    g_task_return_pointer (task, loaded, (GDestroyNotify) qihe_loaded_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  QiheSession *self = QIHE_SESSION (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheLoaded) loaded = g_task_propagate_pointer (G_TASK (result), &error);

  if (loaded == NULL)
    qihe_session_fail (self, error->message);
  else
    qihe_session_apply_if_current (self, g_steal_pointer (&loaded), GPOINTER_TO_UINT (data));
}

static void
reload (gpointer data)
{
  QiheSession *self = data;
  g_autoptr (GTask) task = NULL;
  Loading *loading;

  if (self->holds > 0) {
    self->stale = TRUE;
    return;
  }
  task = g_task_new (self, NULL, loaded, GUINT_TO_POINTER (self->generation));
  loading = g_new0 (Loading, 1);
  loading->store = g_object_ref (self->store);
  loading->round = g_strdup (self->wanted_round);
  g_task_set_task_data (task, loading, loading_free);
  g_task_run_in_thread (task, load_thread);
}

void
qihe_session_apply (QiheSession *self, QiheLoaded *loaded)
{
  QiheEvaluation *evaluation = loaded->evaluation;
  QiheCase *ours = qihe_session_get_our_case (self);
  gboolean same =
      self->loaded != NULL && is_same_round (self->loaded->evaluation->round, evaluation->round);

  g_clear_pointer (&self->loaded, qihe_loaded_free);
  self->loaded = loaded;
  self->evaluation = evaluation;
  qihe_set_str (&self->wanted_round, evaluation->round != NULL ? evaluation->round->id : NULL);
  set_framework (self, evaluation->framework);
  if (same)
    update_cases (self, evaluation);
  else
    replace_cases (self, evaluation);
  g_ptr_array_set_free_func (evaluation->cases, NULL);
  g_ptr_array_set_size (evaluation->cases, 0);
  if (ours != qihe_session_get_our_case (self))
    g_object_notify (G_OBJECT (self), "our-case");
  g_object_notify (G_OBJECT (self), "round");
  qihe_session_load_before (self);
}

void
qihe_session_apply_if_current (QiheSession *self, QiheLoaded *loaded, guint generation)
{
  if (generation == self->generation && self->holds == 0) {
    qihe_session_apply (self, loaded);
    return;
  }
  qihe_loaded_free (loaded);
  if (self->holds > 0)
    self->stale = TRUE;
  else
    qihe_session_schedule_reload (self);
}

void
qihe_session_schedule_reload (QiheSession *self)
{
  if (self->store != NULL)
    qihe_delay_start (&self->reload, RELOAD_DELAY_MS, reload, self);
}
