/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-case-tags.h"

static gboolean
is_separator (gunichar letter)
{
  return letter == ',' || letter == ';' || letter == '\n' || letter == 0xff0c /* ， */ ||
         letter == 0xff1b /* ； */ || letter == 0x3001 /* 、 */;
}

static char **
tidy (char **tags)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; tags[i] != NULL; i++) {
    g_autofree char *tag = g_strstrip (g_strdup (tags[i]));

    if (*tag != '\0' && !g_ptr_array_find_with_equal_func (list, tag, g_str_equal, NULL))
      g_ptr_array_add (list, g_steal_pointer (&tag));
  }
  g_ptr_array_add (list, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&list), FALSE);
}

char **
qihe_tags_parse (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_auto (GStrv) tags = NULL;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_unichar (out,
                             is_separator (g_utf8_get_char (at)) ? '\n' : g_utf8_get_char (at));
  tags = g_strsplit (out->str, "\n", -1);
  return tidy (tags);
}
