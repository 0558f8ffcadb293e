/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QiheJsonToken: what qihe_json_reader_next() came to
 */
typedef enum {
  QIHE_JSON_ERROR,
  QIHE_JSON_OBJECT,
  QIHE_JSON_OBJECT_END,
  QIHE_JSON_ARRAY,
  QIHE_JSON_ARRAY_END,
  QIHE_JSON_STRING,
  QIHE_JSON_INTEGER,
  QIHE_JSON_DOUBLE,
  QIHE_JSON_TRUE,
  QIHE_JSON_FALSE,
  QIHE_JSON_NULL,
  QIHE_JSON_END, /* of the document */
} QiheJsonToken;

/** QIHE_JSON_MAX_DEPTH: how deep arrays and objects may nest */
#define QIHE_JSON_MAX_DEPTH 64

/**
 * QiheJsonReader:
 *
 * Reads JSON (RFC 8259) piece by piece, without recursion and without building a tree. Strict: no
 * comments, no trailing commas, valid UTF-8, no key twice in one object, no number that a 64-bit
 * integer or a double cannot hold, no U+0000. A byte order mark is skipped.
 */
typedef struct _QiheJsonReader QiheJsonReader;

/**
 * qihe_json_reader_new:
 * @max_size: the largest document in bytes
 *
 * Returns: (transfer full): a reader before the first piece; %NULL with %QIHE_BASE_ERROR_JSON where
 *   the document is too large or not UTF-8
 */
QiheJsonReader *qihe_json_reader_new (GBytes *document, gsize max_size, GError **error);
void qihe_json_reader_free (QiheJsonReader *self);

/**
 * qihe_json_reader_next:
 *
 * Returns: the next value, end of a container or end of the document; %QIHE_JSON_ERROR with
 *   %QIHE_BASE_ERROR_JSON, whose message begins with line and column
 */
QiheJsonToken qihe_json_reader_next (QiheJsonReader *self, GError **error);

/**
 * qihe_json_reader_skip:
 * @token: what qihe_json_reader_next() has just returned
 *
 * Reads the rest of the value that began with @token.
 */
gboolean qihe_json_reader_skip (QiheJsonReader *self, QiheJsonToken token, GError **error);

/** qihe_json_reader_get_key: (transfer none): of the member that has just begun; as long as the
 * reader lives */
const char *qihe_json_reader_get_key (QiheJsonReader *self);
/** qihe_json_reader_get_string: (transfer none): as long as the reader lives */
const char *qihe_json_reader_get_string (QiheJsonReader *self);
gint64 qihe_json_reader_get_integer (QiheJsonReader *self);
double qihe_json_reader_get_double (QiheJsonReader *self);

/** qihe_json_reader_dup_path: (transfer full): where the last value is, such as `$.cases[2].id` */
char *qihe_json_reader_dup_path (QiheJsonReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheJsonReader, qihe_json_reader_free)

G_END_DECLS
