/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QiheDrafts:
 *
 * What is being typed and not yet in the database, kept outside it, in
 * `$XDG_STATE_HOME/qihe/drafts/<database id>/<one folder a process>`, so that a crash loses less
 * than a second of it. The folder is locked as long as its process lives; what a dead one left is
 * taken by the next that opens the database.
 *
 * Main thread, except qihe_drafts_take_abandoned(). Writing happens on a thread, in order. Drafts
 * are a safety net: a folder that cannot be written is said once on standard error and otherwise
 * ignored.
 */
typedef struct _QiheDrafts QiheDrafts;

/**
 * QiheDraft: the text of one column of a record
 */
typedef struct {
  char *entity;
  char *id;
  char *column;
  char *text;
} QiheDraft;

QiheDrafts *qihe_drafts_new (const char *database_id);
/** qihe_drafts_free: waits for what is being written; what is left stays for the next process */
void qihe_drafts_free (QiheDrafts *self);

/** qihe_drafts_keep: @text in place of what was kept for that column before; returns at once */
void qihe_drafts_keep (QiheDrafts *self, const char *entity, const char *id, const char *column,
                       const char *text);
/** qihe_drafts_drop: the database has it now; nothing happens where there is no such draft */
void qihe_drafts_drop (QiheDrafts *self, const char *entity, const char *id, const char *column);

/**
 * qihe_drafts_take_abandoned:
 *
 * Reads and removes the drafts of processes that are gone. Blocks; any thread.
 *
 * Returns: (transfer full) (element-type QiheDraft): may be empty
 */
GPtrArray *qihe_drafts_take_abandoned (const char *database_id);

void qihe_draft_free (QiheDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheDrafts, qihe_drafts_free)

G_END_DECLS
