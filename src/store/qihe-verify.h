/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-store.h"

G_BEGIN_DECLS

/**
 * QiheProblemFound: one thing that does not hold
 * @seq: entry of the journal, 0 where it is not about one
 */
typedef struct {
  gint64 seq;
  char *what;
} QiheProblemFound;

/**
 * QiheVerification:
 * @head: hash of the last entry in hexadecimal
 * @problems: (element-type QiheProblemFound): the first 1,000
 */
typedef struct {
  gboolean ok;
  gint64 entries;
  char *head;
  GPtrArray *problems;
} QiheVerification;

/**
 * qihe_verify_store:
 * @path: the database; it is opened read-only and nothing is repaired
 *
 * Checks `PRAGMA integrity_check`, the chain of the journal against the head kept outside, each
 * record against its entries, and each attached file against its hash. Takes long; any thread.
 *
 * Returns: (transfer full): the result, or %NULL with an error where @path cannot be read at all
 */
QiheVerification *qihe_verify_store (const char *path, const char *key, GCancellable *cancellable,
                                     GError **error);
void qihe_verification_free (QiheVerification *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheVerification, qihe_verification_free)

G_END_DECLS
