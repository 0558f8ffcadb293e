/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ctl/qihe-database-options.h"
#include "session/qihe-registers.h"

G_BEGIN_DECLS

/*
 * Records on the command line: what is typed as FIELD=VALUE, and what is printed.
 */

/**
 * qihe_record_words_parse:
 * @words: NULL-terminated: `FIELD=VALUE`, the field by id, title or alias
 *
 * Returns: (transfer full) (element-type utf8 utf8): values by field id; %NULL with
 *   %QIHE_SESSION_ERROR where a word is not of this form, a field unknown or given twice
 */
GHashTable *qihe_record_words_parse (QiheRegister *shape, char **words, GError **error);

/** qihe_record_words_print: prints @record, or its fields with their titles */
void qihe_record_words_print (QiheRegister *shape, JsonObject *record, QiheFormat format);

/** qihe_record_words_print_all: prints `{"total", "rows"}`, or the columns of the register */
void qihe_record_words_print_all (QiheRegister *shape, GPtrArray *records, gint64 total,
                                  QiheFormat format);

G_END_DECLS
