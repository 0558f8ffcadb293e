/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * QiheWorker:
 *
 * A thread that does one job after another. While it waits it ticks.
 */
typedef struct _QiheWorker QiheWorker;

/**
 * QiheJob:
 * @owner: what the worker was made for
 *
 * Returns: the result, or %NULL with @error set
 */
typedef gpointer (*QiheJob) (gpointer owner, gpointer data, GError **error);

/**
 * qihe_worker_new:
 * @owner: outlives the worker's jobs
 * @tick: called on the thread about every second while there is no job
 */
QiheWorker *qihe_worker_new (gpointer owner, GFunc tick);

/** qihe_worker_run: does @job on the worker and waits for it */
gpointer qihe_worker_run (QiheWorker *self, QiheJob job, gpointer data, GError **error);

/**
 * qihe_worker_push:
 * @task: (transfer full): its task data is handed to @job; it returns the result, a pointer
 * @free_result: for a result that nobody takes
 */
void qihe_worker_push (QiheWorker *self, QiheJob job, GTask *task, GDestroyNotify free_result);

/**
 * qihe_worker_stop:
 *
 * Does the jobs that wait, then ends the thread. From a job's own callbacks it does not wait for
 * that.
 */
void qihe_worker_stop (QiheWorker *self);

G_END_DECLS
