/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/qihe-csv-writer.h"

#include <string.h>

/* Without it spreadsheet programs take UTF-8 for something else. */
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* A field that begins like a formula would run when somebody opens the file. */
static gboolean
begins_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@", *text) != NULL;
}

GString *
qihe_csv_begin (void)
{
  return g_string_new (BYTE_ORDER_MARK);
}

void
qihe_csv_append (GString *out, const char *text, gboolean last)
{
  g_string_append_c (out, '"');
  if (text != NULL && begins_formula (text))
    g_string_append_c (out, ' ');
  for (const char *at = text != NULL ? text : ""; *at != '\0'; at++) {
    if (*at == '"')
      g_string_append_c (out, '"');
    g_string_append_c (out, *at);
  }
  g_string_append (out, last ? "\"\r\n" : "\",");
}
