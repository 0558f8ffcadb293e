/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * qihe_file_read:
 * @path: a file, or a pipe, in the encoding of file names
 * @max_size: the largest file in bytes
 *
 * Returns: (transfer full): what it holds, or %NULL with %G_FILE_ERROR, whose message begins with
 *   the path
 *
 * Any thread; blocks.
 */
GBytes *qihe_file_read (const char *path, gsize max_size, GError **error);

G_END_DECLS
