/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-store.h"

G_BEGIN_DECLS

/*
 * Attached files, kept by the SHA-256 of their content in `files/` beside the database, so that one
 * file attached twice is kept once. They are in place, synced, before a record names them.
 */

/**
 * qihe_blobs_add:
 * @size: (nullable): as for qihe_blob_files_take()
 *
 * Copies @file in. Refuses folders, special files, more than 2 GiB and what there is no room for.
 * Blocks; any thread.
 *
 * Returns: (transfer full): its hash in hexadecimal
 */
char *qihe_blobs_add (QiheStore *store, GFile *file, gsize *size, GCancellable *cancellable,
                      GError **error);
char *qihe_blobs_add_bytes (QiheStore *store, GBytes *bytes, GError **error);

/** qihe_blobs_get_path: (transfer full) (nullable): where the file is, %NULL for no well-formed
 * hash */
char *qihe_blobs_get_path (QiheStore *store, const char *hash);

G_END_DECLS
