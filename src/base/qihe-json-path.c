/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-json-path.h"

#include "base/qihe-text.h"

static gboolean
is_plain_word (const char *key)
{
  if (!g_ascii_isalpha (*key) && *key != '_')
    return FALSE;
  for (const char *at = key; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && *at != '_' && *at != '-')
      return FALSE;
  return TRUE;
}

void
qihe_json_path_append_key (GString *path, const char *key)
{
  g_autofree char *printable = qihe_text_printable (key);

  g_string_append_printf (path, is_plain_word (printable) ? ".%s" : "[\"%s\"]", printable);
}

void
qihe_json_path_append_index (GString *path, guint index)
{
  g_string_append_printf (path, "[%u]", index);
}
