/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-line-ends.h"

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  double ya = ((const QiheLineEnd *) a)->y;
  double yb = ((const QiheLineEnd *) b)->y;

  return (ya > yb) - (ya < yb);
}

void
qihe_line_ends_spread (GArray *ends, double from, double to, double height)
{
  double free_from = from;

  g_array_sort (ends, compare_ends);
  for (guint i = 0; i < ends->len; i++) {
    QiheLineEnd *end = &g_array_index (ends, QiheLineEnd, i);

    end->y = MAX (end->y - height / 2, free_from);
    free_from = end->y + height;
  }
  for (guint i = ends->len; i-- > 0; to -= height)
    g_array_index (ends, QiheLineEnd, i).y =
        MIN (g_array_index (ends, QiheLineEnd, i).y, to - height);
}
