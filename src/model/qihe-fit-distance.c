/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-fit-private.h"

/* One indicator and by how much the sum changes when its status does. */
typedef struct {
  guint indicator;
  gint64 change;
} Step;

static int
compare_steps (const void *a, const void *b)
{
  const Step *left = a;
  const Step *right = b;

  if (left->change != right->change)
    return left->change > right->change ? -1 : 1;
  return (left->indicator > right->indicator) - (left->indicator < right->indicator);
}

/* What each indicator of the dimension would change by going to the weight @to, largest first. */
static Step *
sort_steps (QiheFramework *framework, const gint16 *ratings, const QiheDimension *dimension,
            gint64 to)
{
  const QiheScale *scale = qihe_framework_get_scale (framework);
  Step *steps = g_new (Step, dimension->n_indicators);

  for (guint i = 0; i < dimension->n_indicators; i++) {
    guint indicator = dimension->first + i;

    steps[i] = (Step){ indicator, ABS (to - scale->weights[ratings[indicator]]) };
  }
  qsort (steps, dimension->n_indicators, sizeof *steps, compare_steps);
  return steps;
}

static void
take (QiheDistance *distance, const Step *steps, guint n, guint to)
{
  distance->to = (int) to;
  distance->n = n;
  distance->indicators = g_new (guint, n);
  for (guint i = 0; i < n; i++)
    distance->indicators[i] = steps[i].indicator;
}

/* What comes nearest to the @n largest changes leaves out the last of them for the one behind it:
 * where that does not reach @level, nothing else does. @sum is what is missing with all @n. */
static gboolean
is_only (const QiheScale *scale, guint n_levels, const Step *steps, guint n_steps, guint n,
         gint64 sum, int sign, guint level)
{
  gint64 other;

  if (n == n_steps)
    return TRUE;
  other = sum + sign * (steps[n].change - steps[n - 1].change);
  return qihe_scale_level (scale, n_levels, n_steps, other) != level;
}

/*
 * Taking the largest changes first is optimal: any k indicators change the sum by at most what the
 * k largest do. Goes from the level of @fit by steps of @sign.
 */
static void
measure (QiheFramework *framework, const gint16 *ratings, guint dimension, int sign,
         const QiheDimensionFit *fit, QiheDistance *distance)
{
  const QiheDimension *one = qihe_framework_get_dimension (framework, dimension);
  const QiheScale *scale = qihe_framework_get_scale (framework);
  guint n_levels = qihe_framework_get_n_levels (framework);
  gint64 sum = qihe_tally (framework, ratings, dimension).sum;
  g_autofree Step *steps = sort_steps (framework, ratings, one, sign < 0 ? 0 : scale->one);

  for (guint i = 0; i < one->n_indicators; i++) {
    guint level;

    sum += sign * steps[i].change;
    level = qihe_scale_level (scale, n_levels, one->n_indicators, sum);
    if (level != (guint) fit->level) {
      take (distance, steps, i + 1, level);
      distance->only = is_only (scale, n_levels, steps, one->n_indicators, i + 1, sum, sign, level);
      return;
    }
  }
}

/* All that is violated has to be lifted, any one more violates; the largest changes come first. */
static void
measure_veto (QiheFramework *framework, const gint16 *ratings, guint dimension,
              QiheDimensionFit *fit)
{
  const QiheDimension *one = qihe_framework_get_dimension (framework, dimension);
  const QiheScale *scale = qihe_framework_get_scale (framework);
  guint n = qihe_fit_count_violated (framework, ratings, dimension);
  g_autofree Step *steps = sort_steps (framework, ratings, one, n > 0 ? 0 : scale->one);

  if (n > 0)
    take (&fit->up, steps, n, 0);
  else
    take (&fit->down, steps, 1, qihe_framework_get_n_levels (framework) - 1);
  fit->up.only = n > 0;
  fit->down.only = n == 0 && one->n_indicators == 1;
}

void
qihe_fit_measure_distances (QiheFramework *framework, const gint16 *ratings, guint dimension,
                            QiheDimensionFit *fit)
{
  if (fit->veto != QIHE_VETO_NONE) {
    measure_veto (framework, ratings, dimension, fit);
    return;
  }
  measure (framework, ratings, dimension, -1, fit, &fit->up);
  measure (framework, ratings, dimension, 1, fit, &fit->down);
}
