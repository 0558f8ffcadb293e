/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/qihe-text-encoding.h"

#include <glib/gi18n-lib.h>

#include "exchange/qihe-exchange-error.h"

static gboolean
has_prefix (const char *data, gsize size, const char *prefix, gsize length)
{
  return size >= length && memcmp (data, prefix, length) == 0;
}

static const char *
guess_encoding (const char *data, gsize size)
{
  if (has_prefix (data, size, "\xff\xfe", 2) || has_prefix (data, size, "\xfe\xff", 2))
    return "UTF-16";
  return "GB18030";
}

GBytes *
qihe_text_decode (GBytes *document, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (document, &size);
  const char *encoding;
  char *text;

  if (size == 0 || g_utf8_validate_len (data, size, NULL))
    return g_bytes_ref (document);
  encoding = guess_encoding (data, size);
  text = g_convert (data, (gssize) size, "UTF-8", encoding, NULL, &size, NULL);
  /* A zero byte ends a text for everything behind this. */
  if (text != NULL && g_utf8_validate_len (text, size, NULL))
    return g_bytes_new_take (text, size);
  g_free (text);
  g_set_error_literal (error, QIHE_EXCHANGE_ERROR, QIHE_EXCHANGE_ERROR_FORM,
                       _ ("neither UTF-8 nor GB 18030; save it as “CSV UTF-8” or XLSX"));
  return NULL;
}
