/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-scale.h"

#include <math.h>

/* Beyond this a double holds no steps between neighbouring figures. */
#define LARGEST 1e15

static double
round_step (double rough)
{
  static const double factors[] = { 1, 2, 5 };
  double power = pow (10, floor (log10 (rough)));

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    if (factors[i] * power >= rough * (1 - 1e-9))
      return factors[i] * power;
  return 10 * power;
}

QiheScale
qihe_scale_new (double least, double most, guint n_steps)
{
  double low = CLAMP (MIN (least, most), -LARGEST, LARGEST);
  double high = CLAMP (MAX (least, most), -LARGEST, LARGEST);
  /* All values alike: a scale around them. */
  double span = MAX (high - low, MAX (fabs (high) * 1e-6, 1e-6));
  QiheScale scale = { .step = round_step (span / MAX (n_steps, 1)) };

  scale.from = floor (low / scale.step + 1e-9) * scale.step;
  scale.to = MAX (ceil (high / scale.step - 1e-9) * scale.step, scale.from + scale.step);
  scale.decimals = MAX ((int) -floor (log10 (scale.step) + 1e-9), 0);
  return scale;
}

double
qihe_scale_get_share (const QiheScale *self, double value)
{
  return (value - self->from) / (self->to - self->from);
}
