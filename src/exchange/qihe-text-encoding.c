/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/qihe-text-encoding.h"

#include <glib/gi18n-lib.h>

#include "exchange/qihe-exchange-error.h"

#define LOOK_AT ((gsize) 1 << 20)
/* The longest character in bytes: the end of what is looked at may cut one. */
#define LONGEST 4

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

static gboolean
begins_as_utf8 (const char *data, gsize size)
{
  const char *end;

  /* A zero byte is in none of them but UTF-16; whoever reads it says where it is. */
  return g_utf8_validate_len (data, size, &end) ||
         (*end == '\0' && !has_prefix (data, size, "\xff\xfe", 2) &&
          !has_prefix (data, size, "\xfe\xff", 2)) ||
         (size == LOOK_AT && size - (gsize) (end - data) < LONGEST);
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

GInputStream *
qihe_text_decode_stream (GInputStream *stream, GError **error)
{
  g_autoptr (GInputStream) buffered = g_buffered_input_stream_new_sized (stream, LOOK_AT);
  g_autoptr (GCharsetConverter) converter = NULL;
  const char *data;
  gsize size;

  /* A pipe may give less at a time than was asked for. */
  for (gssize n = 1; n > 0;) {
    n = g_buffered_input_stream_fill (G_BUFFERED_INPUT_STREAM (buffered), -1, NULL, error);
    if (n < 0)
      return NULL;
    if (g_buffered_input_stream_get_available (G_BUFFERED_INPUT_STREAM (buffered)) == LOOK_AT)
      break;
  }
  data = g_buffered_input_stream_peek_buffer (G_BUFFERED_INPUT_STREAM (buffered), &size);
  if (begins_as_utf8 (data, size))
    return g_steal_pointer (&buffered);
  converter = g_charset_converter_new ("UTF-8", guess_encoding (data, size), error);
  return converter != NULL ? g_converter_input_stream_new (buffered, G_CONVERTER (converter))
                           : NULL;
}
