/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-json-string.h"

#include <glib/gi18n-lib.h>

/* The escapes of one letter, and what they stand for. */
static const char names[] = "\"\\/bfnrt";
static const char values[] = "\"\\/\b\f\n\r\t";

#define HIGH_SURROGATE 0xd800
#define LOW_SURROGATE 0xdc00
#define SURROGATE_END 0xdfff

static gboolean
read_hex (const char *at, gunichar *out)
{
  *out = 0;
  for (int i = 0; i < 4; i++) {
    if (!g_ascii_isxdigit (at[i]))
      return FALSE;
    *out = *out << 4 | (gunichar) g_ascii_xdigit_value (at[i]);
  }
  return TRUE;
}

/* @at: behind `\u` */
static const char *
decode_unicode (char **at, char **end)
{
  gunichar c;
  gunichar low;

  if (!read_hex (*at, &c))
    return _ ("“\\u” needs four hexadecimal digits");
  if (c == 0)
    return _ ("“\\u0000” is not allowed in a text");
  *at += 4;
  if (c >= HIGH_SURROGATE && c <= SURROGATE_END) {
    if (c >= LOW_SURROGATE || (*at)[0] != '\\' || (*at)[1] != 'u' || !read_hex (*at + 2, &low) ||
        low < LOW_SURROGATE || low > SURROGATE_END)
      return _ ("half of a surrogate pair");
    c = 0x10000 + ((c - HIGH_SURROGATE) << 10) + (low - LOW_SURROGATE);
    *at += 6;
  }
  *end += g_unichar_to_utf8 (c, *end);
  return NULL;
}

/* @at: behind the backslash; @end: where the decoded text ends so far */
static const char *
decode_escape (char **at, char **end)
{
  const char *found;

  if (**at == 'u') {
    ++*at;
    return decode_unicode (at, end);
  }
  found = **at == '\0' ? NULL : strchr (names, **at);
  if (found == NULL)
    return _ ("no such escape after “\\”");
  *(*end)++ = values[found - names];
  ++*at;
  return NULL;
}

static gboolean
is_plain (char c)
{
  return c != '"' && c != '\\' && (guchar) c >= 0x20;
}

const char *
qihe_json_string_decode (char **at)
{
  char *end = *at;

  while (is_plain (*end))
    end++;
  *at = end;
  while (**at != '"') {
    if (**at == '\0')
      return _ ("the text has no closing quote");
    if (**at == '\\') {
      const char *fault;

      ++*at;
      fault = decode_escape (at, &end);
      if (fault != NULL)
        return fault;
    } else if (is_plain (**at)) {
      *end++ = *(*at)++;
    } else {
      return _ ("a control character in a text; write it as an escape");
    }
  }
  ++*at;
  *end = '\0';
  return NULL;
}

void
qihe_json_string_append (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (;;) {
    const char *start = text;
    const char *found;

    while (is_plain (*text))
      text++;
    g_string_append_len (out, start, text - start);
    if (*text == '\0')
      break;
    found = strchr (values, *text);
    if (found != NULL)
      g_string_append_printf (out, "\\%c", names[found - values]);
    else
      g_string_append_printf (out, "\\u%04x", (guint) (guchar) *text);
    text++;
  }
  g_string_append_c (out, '"');
}
