/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-text.h"

#define MAX_PRINTED 80
#define REPLACEMENT 0xfffd

/* White space goes from the ends, runs of it become one space. */
static GString *
collapse_spaces (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));
  gboolean space = FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (g_unichar_isspace (c)) {
      space = out->len > 0;
      continue;
    }
    if (space)
      g_string_append_c (out, ' ');
    space = FALSE;
    g_string_append_unichar (out, c);
  }
  return out;
}

/* Whether it is ASCII and common Chinese characters alone, which have one form each. */
static gboolean
is_plain (const char *text)
{
  const guint8 *at = (const guint8 *) text;

  while (*at != '\0') {
    if (*at < 0x80)
      at++;
    else if (*at >= 0xe5 && *at <= 0xe9 && (at[1] & 0xc0) == 0x80 && (at[2] & 0xc0) == 0x80)
      at += 3; /* U+5000 to U+9FFF */
    else
      return FALSE;
  }
  return TRUE;
}

static char *
fold_plain (const char *text)
{
  char *folded = g_ascii_strdown (text, -1);
  char *out = folded;

  for (const char *at = folded; *at != '\0'; at++) {
    if (!g_ascii_isspace (*at))
      *out++ = *at;
    else if (out > folded && out[-1] != ' ')
      *out++ = ' ';
  }
  if (out > folded && out[-1] == ' ')
    out--;
  *out = '\0';
  return folded;
}

static char *
make_printable (const char *text, int max)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_new (NULL);
  int n = 0;

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (++n > max) {
      g_string_append (out, "…");
      break;
    }
    g_string_append_unichar (out, g_unichar_isprint (c) ? c : REPLACEMENT);
  }
  return g_string_free (out, FALSE);
}

char *
qihe_text_fold (const char *text)
{
  if (is_plain (text))
    return fold_plain (text);

  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *normal = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (normal, -1);

  return g_string_free (collapse_spaces (folded), FALSE);
}

gboolean
qihe_text_is_blank (const char *text)
{
  const char *at = text;

  while (*at != '\0' && g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return *at == '\0';
}

char *
qihe_text_shorten (const char *text, guint max)
{
  GString *out = collapse_spaces (text);
  glong length = g_utf8_strlen (out->str, -1);

  if (length > (glong) max) {
    g_string_truncate (out,
                       (gsize) (g_utf8_offset_to_pointer (out->str, (glong) max - 1) - out->str));
    g_string_append (out, "…");
  }
  return g_string_free (out, FALSE);
}

char *
qihe_text_printable (const char *text)
{
  return make_printable (text, MAX_PRINTED);
}

char *
qihe_text_printable_whole (const char *text)
{
  return make_printable (text, G_MAXINT - 1);
}

char *
qihe_text_quote (const char *text)
{
  g_autofree char *printable = qihe_text_printable (text);

  return g_strconcat ("“", printable, "”", NULL);
}
