/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * qihe_spread_new:
 * @at: (array length=n) (nullable): times in rising order, in any unit; %NULL for evenly spaced
 *
 * Returns: (transfer full) (array length=n): where each is, from 0 for the first to 1 for the last:
 *   as far apart as in time, but never so near that they cannot be told apart
 */
double *qihe_spread_new (const double *at, guint n);

G_END_DECLS
