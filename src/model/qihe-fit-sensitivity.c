/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-fit-private.h"

/* From 0 to 1, both included: weights and thresholds are shares. */
static const QiheInterval whole = { { 0, 1 }, { 1, 1 }, TRUE, TRUE };

static void
raise_from (QiheInterval *interval, QiheFraction from, gboolean included)
{
  int order = qihe_fraction_compare (from, interval->from);

  if (order > 0 || (order == 0 && !included)) {
    interval->from = from;
    interval->from_included = included;
  }
}

static void
lower_to (QiheInterval *interval, QiheFraction to, gboolean included)
{
  int order = qihe_fraction_compare (to, interval->to);

  if (order < 0 || (order == 0 && !included)) {
    interval->to = to;
    interval->to_included = included;
  }
}

static guint
count_status (const QiheDimension *dimension, const gint16 *ratings, guint status)
{
  guint n = 0;

  for (guint i = dimension->first; i < dimension->first + dimension->n_indicators; i++)
    if ((guint) ratings[i] == status)
      n++;
  return n;
}

/*
 * A dimension of n indicators keeps its level l while T(l-1)·n < rest + count·w ≤ T(l)·n, where w
 * is the weight of the status and rest the sum of the others.
 */
static void
narrow_weight (QiheFramework *framework, const gint16 *ratings, guint dimension, guint level,
               guint status, QiheInterval *interval)
{
  const QiheDimension *one = qihe_framework_get_dimension (framework, dimension);
  const QiheScale *scale = qihe_framework_get_scale (framework);
  gint64 count = count_status (one, ratings, status);
  gint64 rest = qihe_tally (framework, ratings, dimension).sum - count * scale->weights[status];
  gint64 n = one->n_indicators;

  if (count == 0)
    return;
  if (level > 0)
    raise_from (interval,
                qihe_fraction (scale->thresholds[level - 1] * n - rest, count * scale->one), FALSE);
  lower_to (interval, qihe_fraction (scale->thresholds[level] * n - rest, count * scale->one),
            TRUE);
}

/* A weight of 1 would violate where nothing is violated yet. */
static void
narrow_veto (QiheFramework *framework, const gint16 *ratings, guint dimension, QiheVeto veto,
             guint status, QiheInterval *interval)
{
  const QiheDimension *one = qihe_framework_get_dimension (framework, dimension);

  if (veto == QIHE_VETO_CLEAR && count_status (one, ratings, status) > 0)
    lower_to (interval, (QiheFraction){ 1, 1 }, FALSE);
}

static QiheInterval
measure_weight (QiheFramework *framework, const gint16 *ratings, const QiheFit *fit, guint status)
{
  QiheInterval interval = whole;

  for (guint i = 0; i < fit->n_dimensions; i++) {
    const QiheDimensionFit *one = &fit->dimensions[i];

    if (one->veto != QIHE_VETO_NONE)
      narrow_veto (framework, ratings, i, one->veto, status, &interval);
    else
      narrow_weight (framework, ratings, i, (guint) one->level, status, &interval);
  }
  return interval;
}

/*
 * Moving the threshold of a level touches only the dimensions at this level, which have to stay
 * within it, and those at the next, which have to stay beyond it.
 */
static QiheInterval
measure_threshold (QiheFramework *framework, const QiheFit *fit, guint level)
{
  QiheInterval interval = whole;

  if (level > 0)
    raise_from (&interval, qihe_framework_get_level (framework, level - 1)->missing_at_most, TRUE);
  lower_to (&interval, qihe_framework_get_level (framework, level + 1)->missing_at_most, TRUE);
  for (guint i = 0; i < fit->n_dimensions; i++) {
    const QiheDimensionFit *dimension = &fit->dimensions[i];

    if (dimension->veto != QIHE_VETO_NONE)
      continue;
    if ((guint) dimension->level == level)
      raise_from (&interval, dimension->missing, TRUE);
    else if ((guint) dimension->level == level + 1)
      lower_to (&interval, dimension->missing, FALSE);
  }
  return interval;
}

void
qihe_fit_measure_sensitivity (QiheFramework *framework, const gint16 *ratings, QiheFit *fit)
{
  guint n_statuses = qihe_framework_get_n_statuses (framework);
  guint n_levels = qihe_framework_get_n_levels (framework);

  fit->has_sensitivity = TRUE;
  fit->statuses = g_new0 (QiheInterval, n_statuses);
  fit->levels = g_new0 (QiheInterval, n_levels);
  for (guint i = 0; i < n_statuses; i++)
    if (qihe_fit_status_is_variable (framework, i))
      fit->statuses[i] = measure_weight (framework, ratings, fit, i);
  for (guint i = 0; i + 1 < n_levels; i++)
    fit->levels[i] = measure_threshold (framework, fit, i);
}
