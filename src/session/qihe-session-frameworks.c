/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-session-frameworks.h"

#include "base/qihe-file.h"
#include "session/qihe-session-private.h"

#define MAX_SIZE ((gsize) 16 * 1024 * 1024)

/*
 * Work on the library.
 * @run: does it; gives a text
 */
typedef struct _Work Work;
struct _Work {
  char *(*run) (Work *self, GError **error);
  QiheStore *store;
  char *argument;
};

static void
work_free (gpointer data)
{
  Work *self = data;

  g_object_unref (self->store);
  g_free (self->argument);
  g_free (self);
}

static char *
run_read (Work *self, GError **error)
{
  return qihe_framework_library_get (self->store, self->argument, error);
}

static char *
run_copy (Work *self, GError **error)
{
  return qihe_framework_library_copy (self->store, self->argument, error);
}

static char *
run_add_version (Work *self, GError **error)
{
  return qihe_framework_library_add_version (self->store, self->argument, error);
}

static char *
run_delete (Work *self, GError **error)
{
  return qihe_framework_library_delete (self->store, self->argument, error)
             ? g_strdup (self->argument)
             : NULL;
}

static char *
run_import (Work *self, GError **error)
{
  g_autoptr (GBytes) bytes = qihe_file_read (self->argument, MAX_SIZE, error);
  g_autofree char *text = NULL;

  if (bytes == NULL)
    return NULL;
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return qihe_framework_library_import (self->store, text, error);
}

static void
text_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *self = data;
  GError *error = NULL;
  char *text = self->run (self, &error);

  if (text != NULL)
    g_task_return_pointer (task, text, g_free);
  else
    g_task_return_error (task, error);
}

static void
list_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *self = data;
  GError *error = NULL;
  GPtrArray *entries = qihe_framework_library_list (self->store, &error);

  if (entries != NULL)
    g_task_return_pointer (task, entries, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/* What was changed before is written first. */
static void
start (QiheSession *self, char *(*run) (Work *, GError **), const char *argument,
       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->run = run;
  work->store = g_object_ref (qihe_session_get_store (self));
  work->argument = g_strdup (argument);
  g_task_set_task_data (task, work, work_free);
  qihe_session_run_when_written (self, task, run != NULL ? text_thread : list_thread);
}

void
qihe_session_list_frameworks_async (QiheSession *self, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data)
{
  start (self, NULL, NULL, cancellable, callback, user_data);
}

GPtrArray *
qihe_session_list_frameworks_finish (QiheSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
qihe_session_read_framework_async (QiheSession *self, const char *reference,
                                   GCancellable *cancellable, GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  start (self, run_read, reference, cancellable, callback, user_data);
}

char *
qihe_session_read_framework_finish (QiheSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
qihe_session_change_frameworks_async (QiheSession *self, QiheFrameworkAction action,
                                      const char *argument, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data)
{
  static char *(*const runs[]) (Work *, GError **) = {
    [QIHE_FRAMEWORK_COPY] = run_copy,
    [QIHE_FRAMEWORK_ADD_VERSION] = run_add_version,
    [QIHE_FRAMEWORK_DELETE] = run_delete,
    [QIHE_FRAMEWORK_IMPORT] = run_import,
  };

  start (self, runs[action], argument, cancellable, callback, user_data);
}

char *
qihe_session_change_frameworks_finish (QiheSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
qihe_session_save_framework (QiheSession *self, const char *reference, const char *text)
{
  qihe_session_write (self, qihe_framework_library_save_changes (reference, text));
}
