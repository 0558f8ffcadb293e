/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-changes.h"

G_BEGIN_DECLS

/**
 * QiheDrafts:
 *
 * What is being typed or was changed and is not yet in the database, kept outside it, in
 * `$XDG_STATE_HOME/qihe/drafts/<database id>/<one folder a process>`, so that a crash loses less
 * than a second of it. The folder is locked as long as its process lives; what a dead one left is
 * taken by the next that opens the database (see QiheAbandoned).
 *
 * Main thread. Writing happens on a thread, in order. Drafts
 * are a safety net: a folder that cannot be written is said once on standard error and otherwise
 * ignored.
 */
typedef struct _QiheDrafts QiheDrafts;

QiheDrafts *qihe_drafts_new (const char *database_id);
/** qihe_drafts_free: waits for what is being written; what is left stays for the next process */
void qihe_drafts_free (QiheDrafts *self);

/** qihe_drafts_keep: @text in place of what was kept for that column before; returns at once */
void qihe_drafts_keep (QiheDrafts *self, const char *entity, const char *id, const char *column,
                       const char *text);
gboolean qihe_drafts_has (QiheDrafts *self, const char *entity, const char *id, const char *column);
/** qihe_drafts_drop: the database has it now; nothing happens where there is no such draft */
void qihe_drafts_drop (QiheDrafts *self, const char *entity, const char *id, const char *column);

/**
 * qihe_drafts_keep_changes: changes that the database does not take now; returns at once
 * @number: (inout): under which they are kept; 0 for one after all before
 */
void qihe_drafts_keep_changes (QiheDrafts *self, guint *number, QiheChanges *changes);
/** qihe_drafts_drop_changes: the database has them; nothing happens where there are none */
void qihe_drafts_drop_changes (QiheDrafts *self, guint number);

/**
 * qihe_drafts_sync: waits until all is in its file. Blocks.
 *
 * Returns: whether all that was kept since the last time is there
 */
gboolean qihe_drafts_sync (QiheDrafts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheDrafts, qihe_drafts_free)

G_END_DECLS
