/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/qihe-document-text.h"

#define MAX_COMBINING 3
#define ZERO_WIDTH_NON_JOINER 0x200c
#define ZERO_WIDTH_JOINER 0x200d

static gboolean
is_line_break (gunichar c, GUnicodeType type)
{
  return c == '\n' || type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR;
}

/* Invisible, and able to change how others look; but letters of some scripts need the joiners. */
static gboolean
is_dropped (gunichar c, GUnicodeType type)
{
  return c == '\r' ||
         (type == G_UNICODE_FORMAT && c != ZERO_WIDTH_JOINER && c != ZERO_WIDTH_NON_JOINER);
}

char *
qihe_document_text_tame (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_new (NULL);
  guint combining = 0;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    GUnicodeType type = g_unichar_type (c);

    combining = g_unichar_ismark (c) ? combining + 1 : 0;
    if (combining > MAX_COMBINING || is_dropped (c, type))
      continue;
    if (is_line_break (c, type))
      c = '\n';
    else if (type == G_UNICODE_CONTROL)
      c = ' ';
    g_string_append_unichar (out, c);
  }
  return g_strchomp (g_string_free (out, FALSE));
}

static void
append_digit (GString *out, guint digit)
{
  static const char *const digits[] = {
    "", "一", "二", "三", "四", "五", "六", "七", "八", "九",
  };

  g_string_append (out, digits[digit]);
}

/* 一 … 九十九; nobody counts headings further. */
static char *
count_in_chinese (guint n)
{
  GString *out = g_string_new (NULL);

  if (n >= 100) {
    g_string_printf (out, "%u", n);
    return g_string_free (out, FALSE);
  }
  if (n >= 20)
    append_digit (out, n / 10);
  if (n >= 10)
    g_string_append (out, "十");
  append_digit (out, n % 10);
  return g_string_free (out, FALSE);
}

static char *
join_path (const guint *numbers, guint level)
{
  GString *path = g_string_new (NULL);

  for (guint i = 0; i < level; i++)
    g_string_append_printf (path, "%s%u", i > 0 ? "." : "", numbers[i]);
  return g_string_free (path, FALSE);
}

char *
qihe_document_text_fill (const char *pattern, const char *name, const char *value)
{
  g_auto (GStrv) parts = g_strsplit (pattern, name, -1);

  return g_strjoinv (value, parts);
}

char *
qihe_document_text_number (const char *pattern, const guint *numbers, guint level)
{
  g_autofree char *plain = g_strdup_printf ("%u", numbers[level - 1]);
  g_autofree char *path = join_path (numbers, level);
  g_autofree char *chinese = count_in_chinese (numbers[level - 1]);
  g_autofree char *with_plain = qihe_document_text_fill (pattern, "{n}", plain);
  g_autofree char *with_path = qihe_document_text_fill (with_plain, "{path}", path);

  return qihe_document_text_fill (with_path, "{han}", chinese);
}
