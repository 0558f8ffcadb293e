/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/qihe-ratings-import.h"

G_BEGIN_DECLS

/** import_framework: (transfer full): the built-in one */
QiheFramework *import_framework (void);

/** import_text: (transfer full): what a file of that name and content would bring */
QiheImport *import_text (const char *name, const char *text);
QiheImport *import_bytes (const char *name, GBytes *document, const char *sheet);

/** import_fails: nothing of it can be read; the message has @words */
void import_fails (const char *name, GBytes *document, const char *sheet, const char *words);

/** import_assert_problem: the problem at @index is in that cell and says @words */
void import_assert_problem (const QiheImport *import, guint index, guint row, guint column,
                            const char *words);

/** import_assert_status: @status: an id, or %NULL for unknown */
void import_assert_status (const QiheImport *import, const char *code, const char *indicator,
                           const char *status);

G_END_DECLS
