/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-connection.h"

G_BEGIN_DECLS

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

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QiheUndoStack, qihe_undo_stack_clear)

G_END_DECLS
