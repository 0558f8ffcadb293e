/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-journal.h"

G_BEGIN_DECLS

/** QiheProblemFunc: told of each thing that does not hold; @seq is 0 where it is about no entry */
typedef void (*QiheProblemFunc) (gint64 seq, const char *what, gpointer user_data);

/**
 * qihe_chain_check:
 * @tip: (inout): the entry after which to begin; then the last one
 *
 * Checks that entries follow each other, that digests are those of the texts, that only what an
 * `erase` names is erased, and that each hash continues the one before. One changed entry gives one
 * problem: the check goes on from the hash that is stored.
 *
 * Returns: %FALSE with an error where the journal cannot be read to its end
 */
gboolean qihe_chain_check (QiheConnection *connection, QiheTip *tip, QiheProblemFunc report,
                           gpointer user_data, GCancellable *cancellable, GError **error);

G_END_DECLS
