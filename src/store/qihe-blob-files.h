/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Files named by the SHA-256 of their content: `<folder>/<first two digits>/<hash>`.
 */

/** QIHE_BLOB_MAX_SIZE: the largest file that is taken in, 2 GiB */
#define QIHE_BLOB_MAX_SIZE (G_GOFFSET_CONSTANT (2) << 30)

/** qihe_blob_files_folder: (transfer full): the folder of a database, `files` beside it */
char *qihe_blob_files_folder (const char *database);

/** qihe_blob_files_path: (transfer full) (nullable): %NULL where @hash is not well-formed */
char *qihe_blob_files_path (const char *folder, const char *hash);

/**
 * qihe_blob_files_take:
 * @name: what to call @stream in an error
 * @size: (nullable): how much of it is copied; another thread may read it meanwhile, atomically
 *
 * Copies a stream in; it is synced when this returns.
 *
 * Returns: (transfer full): the hash
 */
char *qihe_blob_files_take (const char *folder, GInputStream *stream, const char *name, gsize *size,
                            GCancellable *cancellable, GError **error);

/** qihe_blob_files_check_size: refuses what is too large, or would leave the database no room to go
 * on: before it is copied, which may take minutes */
gboolean qihe_blob_files_check_size (const char *folder, const char *name, goffset size,
                                     GError **error);

/**
 * qihe_blob_files_check:
 * @problem: (out) (nullable): what is wrong with the file that @hash names
 *
 * Returns: %FALSE where it was cancelled
 */
gboolean qihe_blob_files_check (const char *folder, const char *hash, goffset size, char **problem,
                                GCancellable *cancellable, GError **error);

/** qihe_blob_files_copy: copies all files of one folder to another, where they are not yet */
gboolean qihe_blob_files_copy (const char *from, const char *to, GCancellable *cancellable,
                               GError **error);

G_END_DECLS
