/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-evaluation-read.h"

G_BEGIN_DECLS

/**
 * QiheLoaded: what a session shows of a database
 * @rounds: (element-type QiheRound): all, the newest first
 * @evaluation: the round that is shown. Before anything is set up it has no round and no case, and
 *   the built-in framework.
 */
typedef struct {
  GPtrArray *rounds;
  QiheEvaluation *evaluation;
} QiheLoaded;

/**
 * qihe_loaded_read:
 * @round: (nullable): id of the round wanted; without it, or where it is gone, the newest open one,
 *   else the newest
 *
 * Blocks; any thread.
 */
QiheLoaded *qihe_loaded_read (QiheStore *store, const char *round, GError **error);
void qihe_loaded_free (QiheLoaded *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheLoaded, qihe_loaded_free)

G_END_DECLS
