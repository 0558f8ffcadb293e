/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** QiheValuePattern: a regular expression that is compiled when it is first used, and then kept */
typedef struct {
  const char *text;
  gsize regex;
} QiheValuePattern;

/** qihe_value_pattern_match: (transfer full) (nullable): %NULL where @text is not of that form. Any
 * thread. */
GMatchInfo *qihe_value_pattern_match (QiheValuePattern *self, const char *text);

G_END_DECLS
