/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-what-if-work.h"

#include "model/qihe-fit-words.h"
#include "session/qihe-case.h"

typedef struct {
  QiheFramework *framework;
  QiheUnknownRule rule;
  gint16 *ratings;
  guint status;
  guint level;
  guint size;
} MapWork;

/* A case to evaluate: its ratings in the sandbox, and its model as it is. */
typedef struct {
  char *one;
  char *before;      /* in words */
  char **candidates; /* several while the model is open */
  gint16 *ratings;
} CaseWork;

typedef struct {
  QiheFramework *framework;
  QiheUnknownRule rule;
  GPtrArray *cases;
} CasesWork;

static void
map_work_free (gpointer data)
{
  MapWork *self = data;

  qihe_framework_unref (self->framework);
  g_free (self->ratings);
  g_free (self);
}

static void
case_work_free (gpointer data)
{
  CaseWork *self = data;

  g_free (self->one);
  g_free (self->before);
  g_strfreev (self->candidates);
  g_free (self->ratings);
  g_free (self);
}

static void
cases_work_free (gpointer data)
{
  CasesWork *self = data;

  qihe_framework_unref (self->framework);
  g_ptr_array_unref (self->cases);
  g_free (self);
}

static void
change_free (gpointer data)
{
  QiheModelChange *self = data;

  g_free (self->one);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

static void
map_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const MapWork *self = data;
  GError *error = NULL;
  QiheModelMap *map = qihe_model_map_new (self->framework, self->ratings, self->rule, self->status,
                                          self->level, self->size, cancellable, &error);

  if (map != NULL)
    g_task_return_pointer (task, map, (GDestroyNotify) qihe_model_map_free);
  else
    g_task_return_error (task, error);
}

/* A model that stays open may have others to choose from. */
static gboolean
is_same (const CaseWork *one, const QiheFit *fit)
{
  return g_strv_equal ((const char *const *) one->candidates,
                       (const char *const *) fit->candidates);
}

static void
add_if_changed (GPtrArray *changes, const CasesWork *self, const CaseWork *one)
{
  g_autoptr (QiheFit) fit = qihe_fit_new (self->framework, one->ratings, self->rule, NULL);
  QiheModelChange *change;

  if (fit == NULL || is_same (one, fit))
    return;
  change = g_new0 (QiheModelChange, 1);
  change->one = g_strdup (one->one);
  change->before = g_strdup (one->before);
  change->after = qihe_fit_words_model (self->framework, fit);
  g_ptr_array_add (changes, change);
}

static void
cases_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const CasesWork *self = data;
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (change_free);

  for (guint i = 0; i < self->cases->len; i++) {
    if (g_task_return_error_if_cancelled (task))
      return;
    add_if_changed (changes, self, g_ptr_array_index (self->cases, i));
  }
  g_task_return_pointer (task, g_steal_pointer (&changes), (GDestroyNotify) g_ptr_array_unref);
}

static void
add_case (CasesWork *work, QiheWhatIf *self, QiheCase *one)
{
  const QiheFit *fit = qihe_case_get_fit (one);
  CaseWork *item;

  if (fit == NULL)
    return;
  item = g_new0 (CaseWork, 1);
  item->one = g_strdup (qihe_case_get_id (one));
  item->before = qihe_fit_words_model (qihe_what_if_get_base (self), fit);
  item->candidates = g_strdupv (fit->candidates);
  item->ratings = qihe_what_if_dup_ratings (self, item->one, qihe_case_get_ratings (one));
  g_ptr_array_add (work->cases, item);
}

void
qihe_what_if_map_async (QiheWhatIf *self, const gint16 *ratings, guint status, guint level,
                        guint size, GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  QiheFramework *framework = qihe_what_if_get_framework (self);
  MapWork *work = g_new0 (MapWork, 1);

  work->framework = qihe_framework_ref (framework);
  work->rule = qihe_what_if_get_rule (self);
  work->ratings =
      g_memdup2 (ratings, qihe_framework_get_n_indicators (framework) * sizeof *ratings);
  work->status = status;
  work->level = level;
  work->size = size;
  g_task_set_task_data (task, work, map_work_free);
  g_task_run_in_thread (task, map_thread);
}

QiheModelMap *
qihe_what_if_map_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
qihe_what_if_cases_async (QiheWhatIf *self, GListModel *cases, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  CasesWork *work = g_new0 (CasesWork, 1);

  work->framework = qihe_framework_ref (qihe_what_if_get_framework (self));
  work->rule = qihe_what_if_get_rule (self);
  work->cases = g_ptr_array_new_with_free_func (case_work_free);
  for (guint i = 0; i < g_list_model_get_n_items (cases); i++) {
    g_autoptr (QiheCase) one = g_list_model_get_item (cases, i);

    add_case (work, self, one);
  }
  g_task_set_task_data (task, work, cases_work_free);
  g_task_run_in_thread (task, cases_thread);
}

GPtrArray *
qihe_what_if_cases_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
