/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "base/qihe-bilingual.h"
#include "base/qihe-fraction.h"

G_BEGIN_DECLS

/**
 * qihe_json_parse:
 * @max_size: the largest document in bytes
 *
 * Reads a whole document as strictly as QiheJsonReader does.
 *
 * Returns: (transfer full): its tree, or %NULL with %QIHE_BASE_ERROR_JSON, line and column
 */
JsonNode *qihe_json_parse (GBytes *document, gsize max_size, GError **error);

/**
 * QiheJsonPlace: a node and where it is, so that whatever is wrong with it can be said by path
 * @parent: (nullable): the place that it is in; it has to outlive this one
 * @key: (nullable): the member of @parent, or %NULL for an element
 * @index: the element of @parent
 * @node: (nullable): %NULL where an optional member is missing
 *
 * A plain value without ownership. All functions below fail with %QIHE_BASE_ERROR_JSON and a
 * message such as `$.levels[1].missing_at_most: expected a number`.
 */
typedef struct _QiheJsonPlace QiheJsonPlace;
struct _QiheJsonPlace {
  const QiheJsonPlace *parent;
  const char *key;
  guint index;
  JsonNode *node;
};

/** qihe_json_root: the place of a whole document */
QiheJsonPlace qihe_json_root (JsonNode *root);

/** qihe_json_fail: (returns) %FALSE, with the path and the formatted message */
gboolean qihe_json_fail (const QiheJsonPlace *self, GError **error, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/** qihe_json_expect_object: fails where @self is no object */
gboolean qihe_json_expect_object (const QiheJsonPlace *self, GError **error);

/** qihe_json_optional: the member @key of an object; its node is %NULL where missing or null */
QiheJsonPlace qihe_json_optional (const QiheJsonPlace *object, const char *key);

/** qihe_json_required: the member @key of an object; fails where it is missing or null */
gboolean qihe_json_required (const QiheJsonPlace *object, const char *key, QiheJsonPlace *out,
                             GError **error);

/** qihe_json_required_array: as qihe_json_required(), for an array of 1 to @max elements */
gboolean qihe_json_required_array (const QiheJsonPlace *object, const char *key, guint max,
                                   QiheJsonPlace *out, guint *length, GError **error);

/** qihe_json_expect_array: fails where @self is no array of at most @max elements */
gboolean qihe_json_expect_array (const QiheJsonPlace *self, guint max, guint *length,
                                 GError **error);

/** qihe_json_element: the element @index of an array, which has so many */
QiheJsonPlace qihe_json_element (const QiheJsonPlace *array, guint index);

/** qihe_json_get_string: (transfer none): a text that is not empty, or %NULL with @error */
const char *qihe_json_get_string (const QiheJsonPlace *self, GError **error);

/** qihe_json_get_uint: a whole number from @min to @max */
gboolean qihe_json_get_uint (const QiheJsonPlace *self, guint min, guint max, guint *out,
                             GError **error);

/** qihe_json_get_boolean: true or false; @fallback where missing */
gboolean qihe_json_get_boolean (const QiheJsonPlace *self, gboolean fallback, gboolean *out,
                                GError **error);

/**
 * qihe_json_get_fraction:
 *
 * Takes a string as qihe_fraction_parse() does, or a number by its shortest decimal, so that 0.2 is
 * exactly 1/5.
 */
gboolean qihe_json_get_fraction (const QiheJsonPlace *self, QiheFraction *out, GError **error);

/**
 * qihe_json_get_strings:
 * @out: (out) (transfer full): NULL-terminated; empty where missing, %NULL on failure
 *
 * Takes an array of at most @max texts that are not empty.
 */
gboolean qihe_json_get_strings (const QiheJsonPlace *self, guint max, char ***out, GError **error);

/** qihe_json_get_bilingual: (out): @self as qihe_bilingual_parse() takes it; empty where missing */
gboolean qihe_json_get_bilingual (const QiheJsonPlace *self, QiheBilingual *out, GError **error);

G_END_DECLS
