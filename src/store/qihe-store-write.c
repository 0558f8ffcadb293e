/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "store/qihe-batch.h"
#include "store/qihe-store-error.h"
#include "store/qihe-store-private.h"
#include "store/qihe-undo-stack.h"
#include "store/qihe-undo.h"

/** UndoRequest: @batch is %NULL for the next of the stack */
typedef struct {
  gboolean redo;
  char *batch;
} UndoRequest;

static UndoRequest *
undo_request_new (gboolean redo, const char *batch)
{
  UndoRequest *self = g_new0 (UndoRequest, 1);

  self->redo = redo;
  self->batch = g_strdup (batch);
  return self;
}

static void
undo_request_free (gpointer data)
{
  UndoRequest *self = data;

  g_free (self->batch);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndoRequest, undo_request_free)

static gpointer
write_job (gpointer owner, gpointer data, GError **error)
{
  QiheChanges *changes = data;
  g_autoptr (QiheBatch) batch = qihe_store_begin (owner, changes->origin, error);

  if (batch == NULL)
    return NULL;
  for (guint i = 0; i < changes->items->len; i++) {
    if (!qihe_batch_apply (batch, g_ptr_array_index (changes->items, i), error))
      return NULL;
  }
  return qihe_store_commit (owner, batch, qihe_written_new (), error);
}

static char *
find_next (QiheStore *self, gboolean redo, GError **error)
{
  g_auto (QiheUndoStack) stack = { 0 };
  char **next = redo ? &stack.redo : &stack.undo;

  if (!qihe_undo_stack_read (self->opened.connection, self->actor, &stack, error))
    return NULL;
  if (*next == NULL)
    g_set_error_literal (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOTHING,
                         redo ? _ ("there is nothing to redo") : _ ("there is nothing to undo"));
  return g_steal_pointer (next);
}

static gpointer
undo_job (gpointer owner, gpointer data, GError **error)
{
  UndoRequest *request = data;
  g_autoptr (QiheBatch) batch = qihe_store_begin (owner, "here", error);
  g_autoptr (QiheWritten) written = qihe_written_new ();
  g_autofree char *target = NULL;

  if (batch == NULL)
    return NULL;
  target =
      request->batch != NULL ? g_strdup (request->batch) : find_next (owner, request->redo, error);
  if (target == NULL || !qihe_undo_run (batch, request->redo, target, written, error))
    return NULL;
  return qihe_store_commit (owner, batch, g_steal_pointer (&written), error);
}

static void
push (QiheStore *self, QiheJob job, gpointer data, GDestroyNotify free_data,
      GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, qihe_store_write_async);
  g_task_set_task_data (task, data, free_data);
  if (self->worker == NULL)
    g_task_return_new_error (task, QIHE_STORE_ERROR, QIHE_STORE_ERROR_CLOSED,
                             _ ("%s: the store is closed"), self->path);
  else
    qihe_worker_push (self->worker, job, g_steal_pointer (&task),
                      (GDestroyNotify) qihe_written_free);
}

QiheBatch *
qihe_store_begin (QiheStore *self, const char *origin, GError **error)
{
  return qihe_batch_begin (self->opened.connection, self->opened.guards, self->opened.database_id,
                           self->actor, origin, error);
}

QiheWritten *
qihe_written_new (void)
{
  QiheWritten *self = g_new0 (QiheWritten, 1);

  self->skipped = g_ptr_array_new_with_free_func (g_free);
  return self;
}

QiheWritten *
qihe_store_commit (QiheStore *self, QiheBatch *batch, QiheWritten *taken, GError **error)
{
  g_autoptr (QiheWritten) written = taken;

  written->changed = batch->changed;
  if (!qihe_batch_commit (batch, error))
    return NULL;
  if (!qihe_batch_is_empty (batch)) {
    written->batch = g_strdup (batch->id);
    qihe_store_committed (self, &batch->journal.tip);
  }
  return g_steal_pointer (&written);
}

QiheWritten *
qihe_store_write (QiheStore *self, QiheChanges *changes, GError **error)
{
  g_autoptr (QiheChanges) owned = changes;

  return qihe_store_run_job (self, write_job, owned, error);
}

void
qihe_store_write_async (QiheStore *self, QiheChanges *changes, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  push (self, write_job, changes, (GDestroyNotify) qihe_changes_free, cancellable, callback,
        user_data);
}

QiheWritten *
qihe_store_write_finish (QiheStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

QiheWritten *
qihe_store_undo (QiheStore *self, const char *batch, GError **error)
{
  g_autoptr (UndoRequest) request = undo_request_new (FALSE, batch);

  return qihe_store_run_job (self, undo_job, request, error);
}

void
qihe_store_undo_async (QiheStore *self, const char *batch, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  push (self, undo_job, undo_request_new (FALSE, batch), undo_request_free, cancellable, callback,
        user_data);
}

QiheWritten *
qihe_store_redo (QiheStore *self, GError **error)
{
  g_autoptr (UndoRequest) request = undo_request_new (TRUE, NULL);

  return qihe_store_run_job (self, undo_job, request, error);
}

void
qihe_store_redo_async (QiheStore *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer user_data)
{
  push (self, undo_job, undo_request_new (TRUE, NULL), undo_request_free, cancellable, callback,
        user_data);
}

void
qihe_written_free (QiheWritten *self)
{
  g_free (self->batch);
  g_ptr_array_unref (self->skipped);
  g_free (self->frozen);
  g_free (self);
}
