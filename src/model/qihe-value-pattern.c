/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-value-pattern.h"

GMatchInfo *
qihe_value_pattern_match (QiheValuePattern *self, const char *text)
{
  g_autoptr (GMatchInfo) found = NULL;

  if (g_once_init_enter (&self->regex)) {
    GRegex *regex = g_regex_new (self->text, G_REGEX_OPTIMIZE, 0, NULL);

    g_once_init_leave (&self->regex, (gsize) regex);
  }
  return g_regex_match ((GRegex *) self->regex, text, 0, &found) ? g_steal_pointer (&found) : NULL;
}
