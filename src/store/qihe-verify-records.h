/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-chain.h"

G_BEGIN_DECLS

/**
 * qihe_verify_records:
 *
 * Replays the entries of each record and compares the outcome with the record, then looks for
 * records without any entry.
 */
gboolean qihe_verify_records (QiheConnection *connection, QiheProblemFunc report,
                              gpointer user_data, GCancellable *cancellable, GError **error);

/** qihe_verify_files: checks the file that each attachment names */
gboolean qihe_verify_files (QiheConnection *connection, const char *folder, QiheProblemFunc report,
                            gpointer user_data, GCancellable *cancellable, GError **error);

G_END_DECLS
