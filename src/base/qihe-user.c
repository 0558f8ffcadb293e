/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-user.h"

/* What GLib says where the system has no name. */
#define UNKNOWN "Unknown"

char *
qihe_user_choose_name (const char *real_name, const char *login)
{
  g_autofree char *name = g_strstrip (g_utf8_make_valid (real_name, -1));

  if (*name == '\0' || g_str_equal (name, UNKNOWN))
    return g_utf8_make_valid (login, -1);
  return g_steal_pointer (&name);
}

char *
qihe_user_dup_name (void)
{
  return qihe_user_choose_name (g_get_real_name (), g_get_user_name ());
}
