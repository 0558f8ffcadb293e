/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * qihe_document_text_tame:
 * @text: any bytes
 *
 * Returns: (transfer full): what of it can be printed: valid, without control characters but line
 *   breaks, without invisible signs that turn the direction of other texts, and with at most three
 *   combining marks on a letter
 */
char *qihe_document_text_tame (const char *text);

/**
 * qihe_document_text_number:
 * @pattern: with `{n}`, `{path}` or `{han}`
 * @numbers: (array length=level): of the headings above, and of the heading itself
 *
 * Returns: (transfer full): the number of a heading: “2”, “2.1”, “二”
 */
char *qihe_document_text_number (const char *pattern, const guint *numbers, guint level);

/** qihe_document_text_fill: (transfer full): @pattern with @value for each @name */
char *qihe_document_text_fill (const char *pattern, const char *name, const char *value);

G_END_DECLS
