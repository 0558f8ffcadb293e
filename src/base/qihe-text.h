/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * qihe_text_fold:
 * @text: any bytes
 *
 * Returns: (transfer full): @text as names are compared: made valid, without white space at the
 *   ends, with runs of it as one space, without differences of letter case and width (Unicode NFKC
 *   and case folding)
 */
char *qihe_text_fold (const char *text);

/**
 * qihe_text_printable:
 * @text: any bytes
 *
 * Returns: (transfer full): @text for a message: made valid, control characters (which could steer
 *   a terminal) replaced, long texts cut
 */
char *qihe_text_printable (const char *text);
/** qihe_text_printable_whole: the same, never cut */
char *qihe_text_printable_whole (const char *text);

/** qihe_text_is_blank: whether valid UTF-8 is white space alone, or nothing */
gboolean qihe_text_is_blank (const char *text);

/**
 * qihe_text_shorten:
 * @text: valid UTF-8
 * @max: characters, at least 1
 *
 * Returns: (transfer full): @text on one line, without white space at the ends and with runs of it
 *   as one space; what is longer than @max ends in "…" there
 */
char *qihe_text_shorten (const char *text, guint max);

/**
 * qihe_text_quote:
 * @text: any bytes
 *
 * Returns: (transfer full): @text in “quotes”, made printable
 */
char *qihe_text_quote (const char *text);

G_END_DECLS
