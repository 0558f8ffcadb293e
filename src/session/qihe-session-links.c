/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-session-links.h"

#include "session/qihe-references.h"
#include "session/qihe-session-private.h"
#include "store/qihe-search.h"

/* A form suggests so many. */
#define MAX_SUGGESTED 8

/* @registers: (nullable); @text: an id, or what was typed */
typedef struct {
  QiheStore *store;
  GPtrArray *registers;
  QiheRegister *shape;
  char *text;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  g_object_unref (self->store);
  g_clear_pointer (&self->registers, g_ptr_array_unref);
  qihe_register_unref (self->shape);
  g_free (self->text);
  g_free (self);
}

static void
start (GTask *task, QiheSession *session, GPtrArray *registers, QiheRegister *shape,
       const char *text, GTaskThreadFunc func)
{
  Request *request = g_new0 (Request, 1);

  request->store = g_object_ref (session->store);
  request->registers = registers != NULL ? g_ptr_array_ref (registers) : NULL;
  request->shape = qihe_register_ref (shape);
  request->text = g_strdup (text);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, func);
}

static void
suggest_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Request *self = data;
  GError *error = NULL;
  g_autoptr (GPtrArray) hits = qihe_store_search (self->store, qihe_register_get_id (self->shape),
                                                  self->text, 2 * MAX_SUGGESTED, &error);
  g_autoptr (GPtrArray) records =
      g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);

  if (hits == NULL) {
    g_task_return_error (task, error);
    return;
  }
  for (guint i = 0; i < hits->len && records->len < MAX_SUGGESTED; i++) {
    const QiheHit *hit = g_ptr_array_index (hits, i);

    if (!json_object_has_member (hit->record, QIHE_REGISTER_ARCHIVED))
      g_ptr_array_add (records, json_object_ref (hit->record));
  }
  g_task_return_pointer (task, g_steal_pointer (&records), (GDestroyNotify) g_ptr_array_unref);
}

static void
list_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Request *self = data;
  GError *error = NULL;
  gint64 total;
  GPtrArray *links =
      qihe_links_list (self->store, self->registers, self->shape, self->text, &total, &error);

  if (links != NULL)
    g_task_return_pointer (task, links, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Request *self = data;
  GError *error = NULL;
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  JsonObject *record =
      qihe_store_get (self->store, qihe_register_get_id (self->shape), self->text, &error);

  if (record != NULL)
    g_ptr_array_add (one, record);
  if (record != NULL &&
      qihe_references_name (self->store, self->registers, self->shape, one, &error))
    g_task_return_pointer (task, json_object_ref (record), (GDestroyNotify) json_object_unref);
  else
    g_task_return_error (task, error);
}

void
qihe_session_suggest_records_async (QiheSession *self, QiheRegister *shape, const char *text,
                                    GCancellable *cancellable, GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  start (task, self, NULL, shape, text, suggest_thread);
}

GPtrArray *
qihe_session_suggest_records_finish (QiheSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
qihe_session_list_links_async (QiheSession *self, GPtrArray *registers, QiheRegister *shape,
                               const char *id, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  start (task, self, registers, shape, id, list_thread);
}

GPtrArray *
qihe_session_list_links_finish (QiheSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
qihe_session_read_record_async (QiheSession *self, GPtrArray *registers, QiheRegister *shape,
                                const char *id, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  start (task, self, registers, shape, id, read_thread);
}

JsonObject *
qihe_session_read_record_finish (QiheSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
