/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QiheScale: an axis with round figures
 * @from: a multiple of @step at or below all values
 * @to: a multiple of @step at or above all values, above @from
 * @step: 1, 2 or 5 times a power of ten
 * @decimals: that the figures need
 */
typedef struct {
  double from;
  double to;
  double step;
  int decimals;
} QiheScale;

/**
 * qihe_scale_new:
 * @n_steps: about so many steps, at least 1
 *
 * Returns: a scale that holds @least and @most, which are finite; swapped ones are put in order
 */
QiheScale qihe_scale_new (double least, double most, guint n_steps);

/** qihe_scale_get_share: where @value is: 0 at @from, 1 at @to */
double qihe_scale_get_share (const QiheScale *self, double value);

G_END_DECLS
