/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** QiheLineEnd: where the name of a line is to stand, at the line's end if it can */
typedef struct {
  guint line;
  double y;
} QiheLineEnd;

/**
 * qihe_line_ends_spread:
 * @ends: (element-type QiheLineEnd): the middle of each name; afterwards its top, in this order
 * @height: of a name; all of them find room between @from and @to
 *
 * Moves names down where they would cover each other, then up again as far as the last ones need.
 */
void qihe_line_ends_spread (GArray *ends, double from, double to, double height);

G_END_DECLS
