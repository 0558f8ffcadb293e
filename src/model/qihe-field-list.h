/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-field.h"

G_BEGIN_DECLS

/*
 * Fields with several values. They are stored as the text of a JSON array, `["a","b"]`, which plain
 * SQLite reads by json_each(), and which the journal, undo and search take as any other text.
 */

/** QIHE_FIELD_LIST_MAX: so many values at most */
#define QIHE_FIELD_LIST_MAX 1000

/**
 * qihe_field_list_split:
 * @text: values parted by `;`, `；`, `、` or line breaks, or a JSON array of them
 *
 * Returns: (transfer full): the values as they are typed, without blank ones
 */
char **qihe_field_list_split (const char *text);

/** qihe_field_list_join: (transfer full): a text that qihe_field_list_split() takes apart again */
char *qihe_field_list_join (const char *const *texts);

/** qihe_field_list_read: (transfer full): the values of what is stored; empty for null */
JsonArray *qihe_field_list_read (JsonNode *value);

/** qihe_field_list_store: (transfer full): as it is stored; null where @values are none */
JsonNode *qihe_field_list_store (JsonArray *values);

/** qihe_field_list_parse: qihe_field_parse() of a list; what is named twice is kept once */
JsonNode *qihe_field_list_parse (const QiheField *self, const char *text, GError **error);
/** qihe_field_list_show: qihe_field_show_named() of a list */
char *qihe_field_list_show (const QiheField *self, JsonNode *value, JsonObject *names);

/** qihe_field_parse_one: reads one value of a list, or that of a field that is none; @text is not
 * blank */
JsonNode *qihe_field_parse_one (const QiheField *self, const char *text, GError **error);
/** qihe_field_show_one: @names: (nullable) */
char *qihe_field_show_one (const QiheField *self, JsonNode *value, JsonObject *names);

G_END_DECLS
