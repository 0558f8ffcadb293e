/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-digest.h"

#define NO_PART G_MAXUINT32

void
qihe_digest_add_part (GChecksum *sum, gconstpointer bytes, gsize length)
{
  guint32 prefix = GUINT32_TO_BE (bytes != NULL ? (guint32) length : NO_PART);

  g_checksum_update (sum, (const guchar *) &prefix, sizeof prefix);
  if (bytes != NULL)
    g_checksum_update (sum, bytes, (gssize) length);
}

void
qihe_digest_add_text (GChecksum *sum, const char *text)
{
  qihe_digest_add_part (sum, text, strlen (text));
}

void
qihe_digest_add_int (GChecksum *sum, gint64 value)
{
  gint64 bytes = GINT64_TO_BE (value);

  qihe_digest_add_part (sum, &bytes, sizeof bytes);
}

QiheDigest
qihe_digest_finish (GChecksum *sum)
{
  QiheDigest digest;
  gsize length = sizeof digest.bytes;

  g_checksum_get_digest (sum, digest.bytes, &length);
  g_checksum_reset (sum);
  return digest;
}

char *
qihe_digest_of_text (const char *text)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

char *
qihe_digest_to_hex (const QiheDigest *self)
{
  static const char digits[] = "0123456789abcdef";
  char *text = g_malloc (QIHE_DIGEST_HEX_LENGTH + 1);

  for (guint i = 0; i < QIHE_DIGEST_LENGTH; i++) {
    text[2 * i] = digits[self->bytes[i] >> 4];
    text[2 * i + 1] = digits[self->bytes[i] & 0x0f];
  }
  text[QIHE_DIGEST_HEX_LENGTH] = '\0';
  return text;
}

gboolean
qihe_digest_from_hex (const char *text, QiheDigest *out)
{
  if (strlen (text) != QIHE_DIGEST_HEX_LENGTH ||
      strspn (text, "0123456789abcdef") != QIHE_DIGEST_HEX_LENGTH)
    return FALSE;
  for (guint i = 0; i < QIHE_DIGEST_LENGTH; i++)
    out->bytes[i] =
        (guint8) (g_ascii_xdigit_value (text[2 * i]) * 16 + g_ascii_xdigit_value (text[2 * i + 1]));
  return TRUE;
}

gboolean
qihe_digest_equal (const QiheDigest *a, const QiheDigest *b)
{
  return memcmp (a->bytes, b->bytes, QIHE_DIGEST_LENGTH) == 0;
}
