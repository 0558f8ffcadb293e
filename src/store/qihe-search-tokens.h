/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/*
 * How texts fall apart into what the search index holds: a Chinese character with the one behind
 * it, and runs of Latin letters and digits as words, in small letters. The last character of a run
 * stands alone. Full-width letters count as what they stand for.
 */

/** What stands around a title, so that its start and its end can be asked for */
#define QIHE_SEARCH_START "\xee\x80\x80"
#define QIHE_SEARCH_END "\xee\x80\x81"

/** The tokenizer's name in SQL */
#define QIHE_SEARCH_TOKENIZER "qihe"

/** QiheTokenFunc: @start, @end: where the token stands in the text, in bytes; 0 goes on */
typedef int (*QiheTokenFunc) (void *context, int flags, const char *token, int length, int start,
                              int end);

/**
 * qihe_search_tokens_each:
 * @text: (array length=length): may be cut or damaged
 * @query: whether it is asked for: what ends in a pair does not repeat its last character
 *
 * Returns: 0, or what @func returned that was not 0
 */
int qihe_search_tokens_each (const char *text, int length, gboolean query, QiheTokenFunc func,
                             void *context);

/** qihe_search_tokens_register: (returns) a code of SQLite */
int qihe_search_tokens_register (sqlite3 *db);

G_END_DECLS
