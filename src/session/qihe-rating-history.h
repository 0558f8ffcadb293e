/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-store.h"

G_BEGIN_DECLS

/**
 * qihe_rating_history_read:
 *
 * Blocks.
 *
 * Returns: (transfer full) (element-type QiheEntry): what was done to a rating and to the files
 *   attached to it, oldest first
 */
GPtrArray *qihe_rating_history_read (QiheStore *store, const char *rating_id, GError **error);

G_END_DECLS
