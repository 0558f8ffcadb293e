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
 * qihe_undo_run:
 * @batch: an open batch, to which the compensating entries are added
 * @redo: whether to take back the last undo of @target, instead of @target
 * @target: id of a batch
 * @written: receives what was left alone
 */
gboolean qihe_undo_run (QiheBatch *batch, gboolean redo, const char *target, QiheWritten *written,
                        GError **error);

G_END_DECLS
