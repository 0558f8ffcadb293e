/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-batch.h"

G_BEGIN_DECLS

/*
 * Undo and redo, read from the journal alone. The batch that undoes another begins with an entry
 * `undo` of the entity `batch` whose id is the batch undone; one that takes that back, with `redo`
 * and the same id.
 */

/**
 * QiheUndoStack: what can be undone and redone next
 * @undo: (nullable): id of a batch
 * @redo: (nullable): id of a batch that was undone
 */
typedef struct {
  char *undo;
  char *redo;
} QiheUndoStack;

/** qihe_undo_stack_read: the stack of what @actor did on this desktop */
gboolean qihe_undo_stack_read (QiheConnection *connection, const char *actor, QiheUndoStack *stack,
                               GError **error);
void qihe_undo_stack_clear (QiheUndoStack *self);

/**
 * qihe_undo_run:
 * @batch: an open batch, to which the compensating entries are added
 * @redo: whether to take back the last undo of @target, instead of @target
 * @target: id of a batch
 * @skipped: (element-type utf8): receives `entity/id` of records changed since
 */
gboolean qihe_undo_run (QiheBatch *batch, gboolean redo, const char *target, GPtrArray *skipped,
                        GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QiheUndoStack, qihe_undo_stack_clear)

G_END_DECLS
