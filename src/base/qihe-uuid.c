/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-uuid.h"

#include "base/qihe-random.h"

#define LENGTH 36

static gboolean
is_hyphen_position (gsize i)
{
  return i == 8 || i == 13 || i == 18 || i == 23;
}

char *
qihe_uuid_new (void)
{
  static const char digits[] = "0123456789abcdef";
  guint64 now = (guint64) g_get_real_time ();
  guint64 time = now / 1000;
  guint fraction = (guint) (now % 1000 * 4096 / 1000); /* of the millisecond, in 12 bits */
  guint8 bytes[16];
  g_autoptr (GString) text = g_string_sized_new (LENGTH);

  qihe_random_fill (bytes, sizeof bytes);
  for (guint i = 0; i < 6; i++)
    bytes[i] = (guint8) (time >> (40 - 8 * i));
  bytes[6] = (guint8) (0x70 | fraction >> 8);
  bytes[7] = (guint8) fraction;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;

  for (guint i = 0; i < sizeof bytes; i++) {
    if (is_hyphen_position (text->len))
      g_string_append_c (text, '-');
    g_string_append_c (text, digits[bytes[i] >> 4]);
    g_string_append_c (text, digits[bytes[i] & 0x0f]);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

gboolean
qihe_uuid_is_valid (const char *text)
{
  if (strlen (text) != LENGTH)
    return FALSE;
  for (gsize i = 0; i < LENGTH; i++) {
    if (is_hyphen_position (i) ? text[i] != '-'
                               : !g_ascii_isxdigit (text[i]) || g_ascii_isupper (text[i]))
      return FALSE;
  }
  return TRUE;
}
