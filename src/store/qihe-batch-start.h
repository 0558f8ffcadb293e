/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-journal.h"

G_BEGIN_DECLS

/**
 * QiheBatchStart: the first entry of a batch in the journal
 */
typedef struct {
  gint64 seq;
  char *actor;
  char *origin;
  char *action;
  char *id;
} QiheBatchStart;

/** qihe_batch_start_read: @self: zeroed; %QIHE_STORE_ERROR_NOT_FOUND where there is no such batch
 */
gboolean qihe_batch_start_read (QiheBatchStart *self, QiheConnection *connection, const char *batch,
                                GError **error);
void qihe_batch_start_clear (QiheBatchStart *self);

/** qihe_batch_start_is_undoable: whether it changes records, and is neither undo nor redo */
gboolean qihe_batch_start_is_undoable (const QiheBatchStart *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QiheBatchStart, qihe_batch_start_clear)

G_END_DECLS
