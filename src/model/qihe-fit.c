/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-fit.h"

#include "model/qihe-fit-private.h"

static void
list_unknown (QiheFramework *framework, const gint16 *ratings, guint dimension,
              QiheDimensionFit *fit)
{
  const QiheDimension *one = qihe_framework_get_dimension (framework, dimension);

  fit->unknown = g_new (guint, one->n_indicators);
  for (guint i = one->first; i < one->first + one->n_indicators; i++)
    if (ratings[i] == QIHE_UNKNOWN)
      fit->unknown[fit->n_unknown++] = i;
}

static int
level_at_end (QiheFramework *framework, gboolean violated)
{
  return violated ? (int) qihe_framework_get_n_levels (framework) - 1 : 0;
}

static void
measure_veto (QiheFramework *framework, const gint16 *ratings, guint dimension, guint n_unknown,
              QiheDimensionFit *fit)
{
  gboolean violated = qihe_fit_count_violated (framework, ratings, dimension) > 0;

  if (violated)
    fit->veto = QIHE_VETO_VIOLATED;
  else
    fit->veto = n_unknown > 0 ? QIHE_VETO_OPEN : QIHE_VETO_CLEAR;
  fit->best = level_at_end (framework, violated);
  fit->worst = level_at_end (framework, violated || n_unknown > 0);
}

static void
measure_level (QiheFramework *framework, const QiheTally *tally, QiheDimensionFit *fit)
{
  const QiheScale *scale = qihe_framework_get_scale (framework);
  guint n_levels = qihe_framework_get_n_levels (framework);
  gint64 most = tally->sum + tally->n_unknown * scale->one;

  fit->best = (int) qihe_scale_level (scale, n_levels, tally->n, tally->sum);
  fit->worst = (int) qihe_scale_level (scale, n_levels, tally->n, most);
}

static void
measure_dimension (QiheFramework *framework, const gint16 *ratings, guint dimension,
                   QiheDimensionFit *fit)
{
  const QiheScale *scale = qihe_framework_get_scale (framework);
  QiheTally tally = qihe_tally (framework, ratings, dimension);

  fit->least = qihe_fraction (tally.sum, tally.n * scale->one);
  fit->most = qihe_fraction (tally.sum + tally.n_unknown * scale->one, tally.n * scale->one);
  if (qihe_framework_get_dimension (framework, dimension)->veto)
    measure_veto (framework, ratings, dimension, tally.n_unknown, fit);
  else
    measure_level (framework, &tally, fit);
  fit->level = fit->best == fit->worst ? fit->best : -1;
  fit->known = tally.n_unknown == 0;
  fit->up.to = -1;
  fit->down.to = -1;
  if (!fit->known)
    return;
  fit->missing = fit->least;
  qihe_fit_measure_distances (framework, ratings, dimension, fit);
}

/* The ratings to compute with: unknown as absent where the rule says so. */
static gint16 *
apply_rule (QiheFramework *framework, const gint16 *ratings, QiheUnknownRule rule)
{
  guint n = qihe_framework_get_n_indicators (framework);
  gint16 *applied = g_memdup2 (ratings, n * sizeof *ratings);

  if (rule == QIHE_UNKNOWN_ABSENT)
    for (guint i = 0; i < n; i++)
      if (applied[i] == QIHE_UNKNOWN)
        applied[i] = (gint16) qihe_framework_get_absent (framework);
  return applied;
}

static gboolean
is_known (const QiheFit *self)
{
  for (guint i = 0; i < self->n_dimensions; i++)
    if (!self->dimensions[i].known)
      return FALSE;
  return TRUE;
}

guint
qihe_scale_level (const QiheScale *self, guint n_levels, guint n, gint64 sum)
{
  guint level = 0;

  while (level + 1 < n_levels && sum > self->thresholds[level] * n)
    level++;
  return level;
}

QiheTally
qihe_tally (QiheFramework *framework, const gint16 *ratings, guint dimension)
{
  const QiheDimension *one = qihe_framework_get_dimension (framework, dimension);
  const QiheScale *scale = qihe_framework_get_scale (framework);
  QiheTally tally = { .n = one->n_indicators };

  for (guint i = one->first; i < one->first + one->n_indicators; i++)
    if (ratings[i] == QIHE_UNKNOWN)
      tally.n_unknown++;
    else
      tally.sum += scale->weights[ratings[i]];
  return tally;
}

guint
qihe_fit_count_violated (QiheFramework *framework, const gint16 *ratings, guint dimension)
{
  const QiheDimension *one = qihe_framework_get_dimension (framework, dimension);
  const QiheScale *scale = qihe_framework_get_scale (framework);
  guint n = 0;

  for (guint i = one->first; i < one->first + one->n_indicators; i++)
    if (ratings[i] != QIHE_UNKNOWN && scale->weights[ratings[i]] == scale->one)
      n++;
  return n;
}

QiheFit *
qihe_fit_new (QiheFramework *framework, const gint16 *ratings, QiheUnknownRule rule, GError **error)
{
  g_autoptr (QiheFit) self = g_new0 (QiheFit, 1);
  g_autofree gint16 *applied = apply_rule (framework, ratings, rule);

  self->n_dimensions = qihe_framework_get_n_dimensions (framework);
  self->dimensions = g_new0 (QiheDimensionFit, self->n_dimensions);
  for (guint i = 0; i < self->n_dimensions; i++) {
    measure_dimension (framework, applied, i, &self->dimensions[i]);
    list_unknown (framework, ratings, i, &self->dimensions[i]);
  }
  if (!qihe_fit_find_models (framework, applied, self, error))
    return NULL;
  if (is_known (self))
    qihe_fit_measure_sensitivity (framework, applied, self);
  return g_steal_pointer (&self);
}

gboolean
qihe_fit_status_is_variable (QiheFramework *framework, guint status)
{
  QiheFraction missing = qihe_framework_get_status (framework, status)->missing;

  return missing.num != 0 && missing.num != missing.den;
}

void
qihe_fit_free (QiheFit *self)
{
  for (guint i = 0; i < self->n_dimensions; i++) {
    g_free (self->dimensions[i].unknown);
    g_free (self->dimensions[i].up.indicators);
    g_free (self->dimensions[i].down.indicators);
  }
  g_free (self->dimensions);
  g_free (self->model);
  g_strfreev (self->candidates);
  g_free (self->statuses);
  g_free (self->levels);
  g_free (self);
}
