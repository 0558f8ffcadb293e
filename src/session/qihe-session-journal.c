/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "session/qihe-entry-words.h"
#include "session/qihe-session-private.h"

/*
 * Readings of the journal: undo, redo, and the history of a rating.
 */

typedef struct {
  gboolean redo;
  guint generation;
  QiheFramework *framework;
  QiheEvaluation *evaluation; /* afterwards */
  char *message;
} Undoing;

static void
undoing_free (Undoing *self)
{
  g_clear_pointer (&self->framework, qihe_framework_unref);
  g_clear_pointer (&self->evaluation, qihe_evaluation_free);
  g_free (self->message);
  g_free (self);
}

static char *
describe (Undoing *self, QiheStore *store, const QiheWritten *written)
{
  g_autoptr (GPtrArray) entries =
      written->batch != NULL ? qihe_store_batch (store, written->batch, NULL) : NULL;
  g_autofree char *words = NULL;

  if (written->changed == 0 && written->skipped->len > 0)
    return g_strdup (_ ("Nothing undone: it has been changed again since"));
  if (entries == NULL)
    return g_strdup (self->redo ? _ ("Nothing to redo") : _ ("Nothing to undo"));
  words = qihe_words_of_batch (self->framework, entries);
  if (written->skipped->len > 0)
    return g_strdup_printf (ngettext ("Undone in part: %s. %u record was changed since and stays",
                                      "Undone in part: %s. %u records were changed since and stay",
                                      written->skipped->len),
                            words, written->skipped->len);
  return g_strdup_printf (self->redo ? _ ("Redone. %s") : _ ("Undone. %s"), words);
}

static void
undo_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  QiheStore *store = qihe_session_get_store (source);
  Undoing *self = data;
  GError *error = NULL;
  g_autoptr (QiheWritten) written =
      self->redo ? qihe_store_redo (store, &error) : qihe_store_undo (store, NULL, &error);

  if (written != NULL) {
    self->message = describe (self, store, written);
    self->evaluation = qihe_evaluation_load (store, &error);
  }
  if (self->evaluation != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
undone (GObject *source, GAsyncResult *result, gpointer user_data)
{
  QiheSession *self = QIHE_SESSION (source);
  Undoing *data = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  qihe_session_release (self);
  if (g_task_propagate_boolean (G_TASK (result), &error)) {
    qihe_session_apply_if_current (self, g_steal_pointer (&data->evaluation), data->generation);
    qihe_session_tell (self, data->message);
  } else {
    qihe_session_fail (self, error->message);
  }
}

static void
start_undo (QiheSession *self, gboolean redo)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, undone, NULL);
  Undoing *data = g_new0 (Undoing, 1);

  data->redo = redo;
  data->framework = qihe_framework_ref (qihe_session_get_framework (self));
  g_task_set_task_data (task, data, (GDestroyNotify) undoing_free);
  data->generation = qihe_session_hold (self);
  g_task_run_in_thread (task, undo_thread);
}

void
qihe_session_undo (QiheSession *self)
{
  start_undo (self, FALSE);
}

void
qihe_session_redo (QiheSession *self)
{
  start_undo (self, TRUE);
}

typedef struct {
  QiheFramework *framework;
  char *rating_id;
} History;

static void
history_free (History *self)
{
  qihe_framework_unref (self->framework);
  g_free (self->rating_id);
  g_free (self);
}

static void
history_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const History *self = data;
  GError *error = NULL;
  g_autoptr (GPtrArray) entries =
      qihe_store_history (qihe_session_get_store (source), "rating", self->rating_id, &error);
  GPtrArray *lines;

  if (entries == NULL) {
    g_task_return_error (task, error);
    return;
  }
  lines = g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_history_line_free);
  for (guint i = entries->len; i-- > 0;)
    g_ptr_array_add (lines, qihe_history_line_new (self->framework, entries->pdata[i]));
  g_task_return_pointer (task, lines, (GDestroyNotify) g_ptr_array_unref);
}

void
qihe_session_history_async (QiheSession *self, QiheCase *one, guint indicator,
                            GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  History *data = g_new0 (History, 1);

  data->framework = qihe_framework_ref (qihe_case_get_framework (one));
  data->rating_id = qihe_case_dup_rating_id (one, indicator);
  g_task_set_task_data (task, data, (GDestroyNotify) history_free);
  g_task_run_in_thread (task, history_thread);
}

GPtrArray *
qihe_session_history_finish (QiheSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
