/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-session-registers.h"

#include "session/qihe-records.h"
#include "session/qihe-registers.h"
#include "session/qihe-session-private.h"

/* @id: (nullable), @texts: (nullable) */
typedef struct {
  QiheStore *store;
  GPtrArray *registers;
  QiheRegister *shape;
  char *id;
  GHashTable *texts;
} Edit;

static void
edit_free (gpointer data)
{
  Edit *self = data;

  g_object_unref (self->store);
  g_ptr_array_unref (self->registers);
  qihe_register_unref (self->shape);
  g_free (self->id);
  g_clear_pointer (&self->texts, g_hash_table_unref);
  g_free (self);
}

static void
start (QiheSession *self, GPtrArray *registers, QiheRegister *shape, const char *id,
       GHashTable *texts, GTaskThreadFunc func, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  Edit *edit = g_new0 (Edit, 1);

  edit->store = g_object_ref (self->store);
  edit->registers = g_ptr_array_ref (registers);
  edit->shape = qihe_register_ref (shape);
  edit->id = g_strdup (id);
  edit->texts = texts != NULL ? g_hash_table_ref (texts) : NULL;
  g_task_set_task_data (task, edit, edit_free);
  g_task_run_in_thread (task, func);
}

static void
open_thread (GTask *task, gpointer source, gpointer store, GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *registers = qihe_registers_open (store, &error);

  if (registers != NULL)
    g_task_return_pointer (task, registers, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
put_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Edit *self = data;
  GError *error = NULL;
  JsonObject *record =
      self->id != NULL
          ? qihe_records_set (self->store, self->registers, self->shape, self->id, self->texts,
                              &error)
          : qihe_records_add (self->store, self->registers, self->shape, self->texts, &error);

  if (record != NULL)
    g_task_return_pointer (task, record, (GDestroyNotify) json_object_unref);
  else
    g_task_return_error (task, error);
}

static void
delete_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Edit *self = data;
  GError *error = NULL;
  g_autoptr (QiheWritten) written =
      qihe_records_delete (self->store, self->registers, self->shape, self->id, &error);

  if (written != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
archive_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Edit *self = data;
  GError *error = NULL;
  g_autoptr (QiheWritten) written =
      qihe_records_archive (self->store, self->shape, self->id, &error);

  if (written != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
qihe_session_open_registers_async (QiheSession *self, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_task_data (task, g_object_ref (self->store), g_object_unref);
  g_task_run_in_thread (task, open_thread);
}

GPtrArray *
qihe_session_open_registers_finish (QiheSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

QiheRecordList *
qihe_session_list_records (QiheSession *self, GPtrArray *registers, QiheRegister *shape)
{
  return qihe_record_list_new (self->store, registers, shape);
}

void
qihe_session_put_record_async (QiheSession *self, GPtrArray *registers, QiheRegister *shape,
                               const char *id, GHashTable *texts, GAsyncReadyCallback callback,
                               gpointer user_data)
{
  start (self, registers, shape, id, texts, put_thread, callback, user_data);
}

JsonObject *
qihe_session_put_record_finish (QiheSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
qihe_session_delete_record_async (QiheSession *self, GPtrArray *registers, QiheRegister *shape,
                                  const char *id, GAsyncReadyCallback callback, gpointer user_data)
{
  start (self, registers, shape, id, NULL, delete_thread, callback, user_data);
}

gboolean
qihe_session_delete_record_finish (QiheSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
qihe_session_archive_record_async (QiheSession *self, GPtrArray *registers, QiheRegister *shape,
                                   const char *id, GAsyncReadyCallback callback, gpointer user_data)
{
  start (self, registers, shape, id, NULL, archive_thread, callback, user_data);
}
