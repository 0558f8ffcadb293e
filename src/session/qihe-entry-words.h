/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-framework.h"
#include "model/qihe-round.h"
#include "session/qihe-session.h"
#include "store/qihe-store.h"

G_BEGIN_DECLS

/*
 * Entries of the journal in words, in the current language. Any thread.
 */

/**
 * qihe_words_of_entry:
 *
 * Returns: (transfer full): what an entry that is not of a framework did: "Status: not described →
 * described"
 */
char *qihe_words_of_entry (QiheFramework *framework, const QiheEntry *entry);

/**
 * qihe_words_of_batch:
 * @store: where frameworks are looked up; blocks
 * @entries: (element-type QiheEntry)
 *
 * Returns: (transfer full): a batch in one short line: "Technology transfer and trade: described →
 *   not described"
 */
char *qihe_words_of_batch (QiheStore *store, QiheFramework *framework, GPtrArray *entries);

/** qihe_history_line_new: @entry: an entry of a rating or of an attachment to it */
QiheHistoryLine *qihe_history_line_new (QiheFramework *framework, const QiheEntry *entry);
void qihe_history_line_free (QiheHistoryLine *self);

G_END_DECLS
