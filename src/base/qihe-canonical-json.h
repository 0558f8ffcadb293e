/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/*
 * The one form of JSON that digests are made of: no white space; members in the order given; `"`,
 * `\` and control characters escaped (`\n` `\t` `\r` `\b` `\f`, else `\u00xx` in lower case),
 * everything else as UTF-8; a floating-point number with the fewest digits that give it back,
 * always with a point or an exponent, so that it stays apart from an integer.
 *
 * Values are objects, strings, numbers, booleans and null. There are no lists: the columns of a
 * record have none.
 */

/**
 * qihe_canonical_json_append:
 * @node: a value as above, numbers finite
 */
void qihe_canonical_json_append (GString *out, JsonNode *node);

/**
 * qihe_canonical_json_append_object:
 */
void qihe_canonical_json_append_object (GString *out, JsonObject *object);

/**
 * qihe_canonical_json_parse:
 * @text: (nullable): need not end in a zero byte; may come from anywhere
 *
 * Reads any strict JSON, canonical or not: digests are those of the text itself.
 *
 * Returns: (transfer full): the object, or %NULL with %QIHE_BASE_ERROR_JSON
 */
JsonObject *qihe_canonical_json_parse (const char *text, gsize length, GError **error);

G_END_DECLS
