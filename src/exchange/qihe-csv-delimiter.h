/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * qihe_csv_guess_delimiter:
 * @stream: what it holds in its buffer is looked at, not read
 *
 * Returns: whichever of comma, semicolon and tab comes most often outside quotes
 */
char qihe_csv_guess_delimiter (GBufferedInputStream *stream);

/** qihe_csv_guess_delimiter_of: the same of a text */
char qihe_csv_guess_delimiter_of (const char *text, gsize size);

G_END_DECLS
