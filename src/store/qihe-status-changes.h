/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-store.h"

G_BEGIN_DECLS

/** QiheStatusChange: when a rating got its status, and by whom */
typedef struct {
  char *time; /* ISO 8601 in UTC */
  char *actor;
} QiheStatusChange;

/**
 * qihe_status_changes_read:
 * @round: id of a round
 *
 * Reads for all ratings of a round at once who set the status last. Blocks; any thread.
 *
 * Returns: (transfer full) (element-type utf8 QiheStatusChange): by id of the rating
 */
GHashTable *qihe_status_changes_read (QiheStore *store, const char *round, GError **error);

G_END_DECLS
