/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * qihe_text_decode:
 *
 * Spreadsheet programs on Chinese systems save text as UTF-8, UTF-16 with a byte order mark, or GB
 * 18030.
 *
 * Returns: (transfer full): @document in UTF-8; %NULL with %QIHE_EXCHANGE_ERROR_FORM where it is
 *   none of them
 */
GBytes *qihe_text_decode (GBytes *document, GError **error);

/**
 * qihe_text_decode_stream:
 *
 * The same for what is too long to be held: the first MiB tells which it is.
 *
 * Returns: (transfer full): @stream in UTF-8, as far as it can be told; what reads it checks it
 */
GInputStream *qihe_text_decode_stream (GInputStream *stream, GError **error);

G_END_DECLS
