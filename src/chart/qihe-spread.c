/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-spread.h"

/* Of the way between evenly spaced ones. */
#define LEAST 0.3

double *
qihe_spread_new (const double *at, guint n)
{
  double *out = g_new0 (double, MAX (n, 1));
  double whole = at != NULL && n > 1 ? at[n - 1] - at[0] : 0;

  for (guint i = 1; i < n; i++) {
    double even = 1.0 / (n - 1);
    double way = whole > 0 ? (at[i] - at[i - 1]) / whole : even;

    out[i] = out[i - 1] + MAX (way, LEAST * even);
  }
  whole = n > 1 ? out[n - 1] : 1;
  for (guint i = 1; i < n; i++)
    out[i] /= whole;
  if (n == 1)
    out[0] = 0.5;
  return out;
}
