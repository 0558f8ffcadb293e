/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-changes.h"

G_BEGIN_DECLS

/**
 * QiheAbandoned:
 *
 * Drafts of processes that are gone (see QiheDrafts). As long as it lives, no other process takes
 * them; they stay on the disk until they are removed, so that nothing is lost where the database
 * does not take them either. Blocks; any thread, one at a time.
 */
typedef struct _QiheAbandoned QiheAbandoned;

QiheAbandoned *qihe_abandoned_new (const char *database_id);
void qihe_abandoned_free (QiheAbandoned *self);

/** qihe_abandoned_get_changes: (transfer none) (element-type QiheChanges): what they held, in the
 * order in which it was done; may be empty */
GPtrArray *qihe_abandoned_get_changes (QiheAbandoned *self);

/** qihe_abandoned_remove: from the disk: the database has them, or other drafts */
void qihe_abandoned_remove (QiheAbandoned *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheAbandoned, qihe_abandoned_free)

G_END_DECLS
