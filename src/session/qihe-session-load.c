/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-data.h"
#include "base/qihe-json.h"
#include "session/qihe-session-private.h"

/*
 * What the database has, brought into the cases in memory.
 */

/* Changes by another process are loaded when none came for so long. */
#define RELOAD_DELAY_MS 150

#define MAX_ADVICE (16 * 1024 * 1024)

static QiheAdvice *
load_advice (QiheFramework *framework)
{
  g_autofree char *name = g_strdup_printf ("advice/%s.json", qihe_framework_get_id (framework));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = qihe_data_load (name, NULL);
  g_autoptr (JsonNode) root = NULL;
  QiheAdvice *advice = NULL;

  if (bytes == NULL)
    return NULL; /* a framework of the office's own: nothing is recommended for it */
  root = qihe_json_parse (bytes, MAX_ADVICE, &error);
  if (root != NULL)
    advice = qihe_advice_new_from_json (framework, root, &error);
  if (advice == NULL)
    g_critical ("data/%s: %s", name, error->message);
  return advice;
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
  self->advice = load_advice (framework);
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

static void
place_case (QiheSession *self, guint position, QiheCaseData *data)
{
  QiheCase *one = qihe_session_find_case (self, data->id);
  guint at;

  if (one == NULL) {
    g_autoptr (QiheCase) added = qihe_case_new (self->framework, data);

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
load_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  QiheEvaluation *evaluation = qihe_evaluation_load (QIHE_STORE (data), &error);

  if (evaluation != NULL)
    g_task_return_pointer (task, evaluation, (GDestroyNotify) qihe_evaluation_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  QiheSession *self = QIHE_SESSION (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheEvaluation) evaluation = g_task_propagate_pointer (G_TASK (result), &error);

  if (evaluation == NULL)
    qihe_session_fail (self, error->message);
  else
    qihe_session_apply_if_current (self, g_steal_pointer (&evaluation), GPOINTER_TO_UINT (data));
}

static void
reload (gpointer data)
{
  QiheSession *self = data;
  g_autoptr (GTask) task = NULL;

  if (self->holds > 0) {
    self->stale = TRUE;
    return;
  }
  task = g_task_new (self, NULL, loaded, GUINT_TO_POINTER (self->generation));
  g_task_set_task_data (task, g_object_ref (self->store), g_object_unref);
  g_task_run_in_thread (task, load_thread);
}

void
qihe_session_apply (QiheSession *self, QiheEvaluation *evaluation)
{
  QiheCase *ours = qihe_session_get_our_case (self);

  set_framework (self, evaluation->framework);
  remove_gone (self, evaluation);
  for (guint i = 0; i < evaluation->cases->len; i++)
    place_case (self, i, g_steal_pointer (&evaluation->cases->pdata[i]));
  g_ptr_array_set_free_func (evaluation->cases, NULL);
  qihe_evaluation_free (evaluation);
  if (ours != qihe_session_get_our_case (self))
    g_object_notify (G_OBJECT (self), "our-case");
}

void
qihe_session_apply_if_current (QiheSession *self, QiheEvaluation *evaluation, guint generation)
{
  if (generation == self->generation && self->holds == 0) {
    qihe_session_apply (self, evaluation);
    return;
  }
  qihe_evaluation_free (evaluation);
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
