/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * qihe_zip_read:
 * @document: a ZIP file
 * @name: of one file in it
 * @max_size: how large that file may be in bytes, uncompressed
 * @content: (out) (transfer full) (nullable): %NULL where there is none of that name
 *
 * Returns: %FALSE with %QIHE_EXCHANGE_ERROR_FORM where @document is no ZIP file, damaged, or the
 *   file in it is too large
 */
gboolean qihe_zip_read (GBytes *document, const char *name, gsize max_size, GBytes **content,
                        GError **error);

G_END_DECLS
