/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "base/qihe-text.h"
#include "session/qihe-entry-words.h"
#include "session/qihe-rating-history.h"
#include "session/qihe-session-private.h"

/*
 * Readings of the journal: undo, redo, and the history of a rating.
 */

/* Characters that a notice has of what was undone: a note may be as long as a page. */
#define MAX_TOLD 100

typedef struct {
  gboolean redo;
  guint generation;
  QiheFramework *framework;
  QiheStore *store;
  QiheWritten *written;
  char *round;        /* (nullable): the one that is shown */
  QiheLoaded *loaded; /* afterwards */
  char *message;
} Undoing;

static void
undoing_free (Undoing *self)
{
  g_clear_pointer (&self->framework, qihe_framework_unref);
  g_clear_object (&self->store);
  g_clear_pointer (&self->written, qihe_written_free);
  g_free (self->round);
  g_clear_pointer (&self->loaded, qihe_loaded_free);
  g_free (self->message);
  g_free (self);
}

/* The entries of what was undone: those that compensate it would tell the contrary. */
static GPtrArray *
read_undone (Undoing *self)
{
  g_autoptr (GPtrArray) entries = qihe_store_batch (self->store, self->written->batch, NULL);

  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    const QiheEntry *entry = entries->pdata[i];

    if (g_str_equal (entry->entity, "batch"))
      return qihe_store_batch (self->store, entry->id, NULL);
  }
  return NULL;
}

static char *
describe_nothing (const Undoing *self)
{
  const char *why = self->written->frozen;

  if (why == NULL)
    why = self->written->skipped->len > 0 ? _ ("it has been changed again since")
                                          : _ ("it would change nothing");
  return g_strdup_printf (self->redo ? _ ("Nothing redone: %s") : _ ("Nothing undone: %s"), why);
}

static char *
describe_part (const Undoing *self, const char *words)
{
  guint n = self->written->skipped->len;

  if (self->written->frozen != NULL)
    return g_strdup_printf (ngettext ("Undone in part: %s. %u record stays: %s",
                                      "Undone in part: %s. %u records stay: %s", n),
                            words, n, self->written->frozen);
  return g_strdup_printf (ngettext ("Undone in part: %s. %u record was changed since and stays",
                                    "Undone in part: %s. %u records were changed since and stay",
                                    n),
                          words, n);
}

static char *
describe (Undoing *self)
{
  const QiheWritten *written = self->written;
  g_autoptr (GPtrArray) entries = written->batch != NULL ? read_undone (self) : NULL;
  g_autofree char *whole = NULL;
  g_autofree char *words = NULL;

  if (entries == NULL)
    return g_strdup (self->redo ? _ ("Nothing to redo") : _ ("Nothing to undo"));
  if (written->changed == 0)
    return describe_nothing (self);
  whole = qihe_words_of_batch (self->store, self->framework, entries);
  words = qihe_text_shorten (whole, MAX_TOLD);
  if (written->skipped->len > 0)
    return describe_part (self, words);
  return g_strdup_printf (self->redo ? _ ("Redone: %s") : _ ("Undone: %s"), words);
}

static void
load_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Undoing *self = data;
  GError *error = NULL;

  self->message = describe (self);
  self->loaded = qihe_loaded_read (self->store, self->round, &error);
  if (self->loaded != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
undone_and_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  QiheSession *self = QIHE_SESSION (source);
  Undoing *data = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  qihe_session_release (self);
  if (g_task_propagate_boolean (G_TASK (result), &error)) {
    qihe_session_apply_if_current (self, g_steal_pointer (&data->loaded), data->generation);
    qihe_session_tell (self, data->message);
  } else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    qihe_session_fail (self, error->message);
  }
}

static void
undone (GTask *task, QiheWritten *written, GError *error)
{
  g_autoptr (GTask) owned = task;
  Undoing *data = g_task_get_task_data (task);

  data->written = written;
  if (written != NULL)
    g_task_run_in_thread (task, load_thread);
  else
    g_task_return_error (task, error);
}

/* Queued here and now, not on the thread that loads: it undoes what was last when the user said so,
 * whatever is changed in the meantime. */
static void
start_undo (QiheSession *self, gboolean redo)
{
  GTask *task;
  Undoing *data;

  if (qihe_session_get_obstacle (self) != NULL)
    return; /* what would be undone is not what was done last */
  task = g_task_new (self, NULL, undone_and_loaded, NULL);
  data = g_new0 (Undoing, 1);
  data->redo = redo;
  data->framework = qihe_framework_ref (qihe_session_get_framework (self));
  data->store = g_object_ref (qihe_session_get_store (self));
  data->round = g_strdup (self->wanted_round);
  data->generation = qihe_session_hold (self);
  g_task_set_task_data (task, data, (GDestroyNotify) undoing_free);
  qihe_session_send_undo (self, redo, task, undone);
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
  QiheStore *store;
  char *rating_id;
} History;

static void
history_free (History *self)
{
  qihe_framework_unref (self->framework);
  g_object_unref (self->store);
  g_free (self->rating_id);
  g_free (self);
}

static void
history_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const History *self = data;
  GError *error = NULL;
  g_autoptr (GPtrArray) entries = qihe_rating_history_read (self->store, self->rating_id, &error);
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
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  History *data = g_new0 (History, 1);

  data->framework = qihe_framework_ref (qihe_case_get_framework (one));
  data->store = g_object_ref (qihe_session_get_store (self));
  data->rating_id = qihe_case_dup_rating_id (one, indicator);
  g_task_set_task_data (task, data, (GDestroyNotify) history_free);
  qihe_session_run_when_settled (self, task, history_thread);
}

GPtrArray *
qihe_session_history_finish (QiheSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
