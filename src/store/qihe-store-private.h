/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-batch.h"
#include "store/qihe-opening.h"
#include "store/qihe-pool.h"
#include "store/qihe-store.h"
#include "store/qihe-worker.h"

G_BEGIN_DECLS

/**
 * @opened: the connection that writes. Only the worker uses it.
 * @data_version: what SQLite said when somebody else last wrote. Only the worker uses it.
 * @can_undo: read and written atomically, like @can_redo and @change_waits
 * @context: where signals are emitted
 */
struct _QiheStore {
  GObject parent_instance;

  char *path;
  char *actor;
  QiheOpened opened;
  gint64 data_version;
  QiheWorker *worker;
  QihePool *readers;
  GMainContext *context;
  int can_undo;
  int can_redo;
  int change_waits;
};

/** qihe_store_take_reader: %QIHE_STORE_ERROR_CLOSED after qihe_store_close() */
QiheConnection *qihe_store_take_reader (QiheStore *self, GError **error);
void qihe_store_give_reader (QiheStore *self, QiheConnection *connection);

/** qihe_store_begin: (on the worker): see qihe_batch_begin() */
QiheBatch *qihe_store_begin (QiheStore *self, const char *origin, GError **error);
QiheWritten *qihe_written_new (void);
/** qihe_store_commit: (on the worker): @taken: (transfer full): also where it fails */
QiheWritten *qihe_store_commit (QiheStore *self, QiheBatch *batch, QiheWritten *taken,
                                GError **error);

/** qihe_store_run_job: does @job on the worker; its owner is the store */
gpointer qihe_store_run_job (QiheStore *self, QiheJob job, gpointer data, GError **error);

/**
 * qihe_store_committed: (on the worker)
 * @tip: the last entry now
 *
 * Moves the head, and tells that the data have changed.
 */
void qihe_store_committed (QiheStore *self, const QiheTip *tip);

G_END_DECLS
