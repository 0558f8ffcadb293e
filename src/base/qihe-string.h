/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * qihe_set_str:
 * @where: a string that is owned there
 * @value: (nullable)
 *
 * Puts a copy of @value in place of what is there.
 *
 * Returns: whether it differed
 */
static inline gboolean
qihe_set_str (char **where, const char *value)
{
  char *old = *where;

  if (g_strcmp0 (old, value) == 0)
    return FALSE;
  *where = g_strdup (value);
  g_free (old);
  return TRUE;
}

G_END_DECLS
