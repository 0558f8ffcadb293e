/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-maintenance.h"
#include "session/qihe-session.h"

/*
 * A backup in place of a database that cannot be opened.
 */

typedef struct {
  char *path;
  char *backup;
} Restoring;

static void
restoring_free (gpointer data)
{
  Restoring *self = data;

  g_free (self->path);
  g_free (self->backup);
  g_free (self);
}

static void
restore_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Restoring *restoring = data;
  g_autofree char *kept = NULL;
  GError *error = NULL;

  if (qihe_maintenance_restore (restoring->path, restoring->backup, &kept, &error))
    g_task_return_pointer (task, kept != NULL ? g_steal_pointer (&kept) : g_strdup (""), g_free);
  else
    g_task_return_error (task, error);
}

void
qihe_session_restore_async (const char *path, const char *backup, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Restoring *restoring = g_new0 (Restoring, 1);

  restoring->path = path != NULL ? g_strdup (path) : qihe_session_dup_default_path ();
  restoring->backup = g_strdup (backup);
  g_task_set_task_data (task, restoring, restoring_free);
  g_task_run_in_thread (task, restore_thread);
}

char *
qihe_session_restore_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
