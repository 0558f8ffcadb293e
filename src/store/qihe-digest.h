/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define QIHE_DIGEST_LENGTH 32
#define QIHE_DIGEST_HEX_LENGTH (2 * QIHE_DIGEST_LENGTH)

/** QiheDigest: a SHA-256 */
typedef struct {
  guint8 bytes[QIHE_DIGEST_LENGTH];
} QiheDigest;

/**
 * qihe_digest_add_part:
 * @bytes: (nullable): %NULL differs from empty
 *
 * Feeds @sum with the length of @bytes and @bytes, so that parts cannot run into each other.
 */
void qihe_digest_add_part (GChecksum *sum, gconstpointer bytes, gsize length);
void qihe_digest_add_text (GChecksum *sum, const char *text);
void qihe_digest_add_int (GChecksum *sum, gint64 value);

/** qihe_digest_finish: the digest; @sum is then ready for another */
QiheDigest qihe_digest_finish (GChecksum *sum);

/** qihe_digest_of_text: (transfer full): SHA-256 of @text in hexadecimal */
char *qihe_digest_of_text (const char *text);

char *qihe_digest_to_hex (const QiheDigest *self);

/** qihe_digest_from_hex: %FALSE where @text is not 64 digits in lower case */
gboolean qihe_digest_from_hex (const char *text, QiheDigest *out);

gboolean qihe_digest_equal (const QiheDigest *a, const QiheDigest *b);

G_END_DECLS
