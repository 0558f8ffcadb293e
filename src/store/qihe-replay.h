/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-store.h"

G_BEGIN_DECLS

/**
 * qihe_replay:
 * @state: (inout) (nullable): the record, %NULL where it does not exist
 * @forward: %TRUE to apply @entry, %FALSE to take it back
 *
 * Returns: %FALSE where @state is not what @entry starts from (or, taken back, led to), or @entry
 *   is erased; @state is then as it was or partly changed, and of no use
 */
gboolean qihe_replay (JsonObject **state, const QiheEntry *entry, gboolean forward);

/**
 * qihe_replay_expand:
 * @state: (inout) (nullable): the record before @entry, then after it
 *
 * Puts whole texts in place of the splices of @entry.
 */
void qihe_replay_expand (JsonObject **state, QiheEntry *entry);

G_END_DECLS
