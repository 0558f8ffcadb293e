/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-weighing.h"

#include "model/qihe-fit-private.h"

static gboolean
parse_day (const char *text, GDate *day)
{
  g_date_clear (day, 1);
  g_date_set_parse (day, text);
  return g_date_valid (day);
}

/* How many days two rounds are apart; more than any where a day is none. */
static guint
days_between (const QiheRound *a, const QiheRound *b)
{
  GDate one, other;

  if (!parse_day (a->date, &one) || !parse_day (b->date, &other))
    return G_MAXUINT;
  return (guint) ABS (g_date_days_between (&one, &other));
}

/* The first of equal ones: the list begins with the newest. */
static const QiheRound *
find_nearest (GPtrArray *rounds, const QiheRound *round, QiheEvaluator evaluator)
{
  const QiheRound *nearest = NULL;

  for (guint i = 0; i < rounds->len; i++) {
    const QiheRound *one = g_ptr_array_index (rounds, i);

    if (!one->scenario && one->evaluator == evaluator &&
        g_str_equal (one->framework, round->framework) &&
        days_between (one, round) <= QIHE_WEIGHING_DAYS &&
        (nearest == NULL || days_between (one, round) < days_between (nearest, round)))
      nearest = one;
  }
  return nearest;
}

static void
set_mean (QiheFraction *mean, QiheFit *const *fits, const guint *weights, guint n, guint dimension,
          gint64 whole, gboolean most)
{
  gint64 sum = 0, total = 0;

  for (guint i = 0; i < n; i++) {
    QiheFraction share;

    if (fits[i] == NULL)
      continue;
    share = most ? fits[i]->dimensions[dimension].most : fits[i]->dimensions[dimension].least;
    /* All shares of a dimension are whole multiples of 1 / (indicators · scale). */
    sum += weights[i] * (share.num * (whole / share.den));
    total += weights[i];
  }
  *mean = qihe_fraction (sum, total * whole);
}

static int
level_of (QiheFramework *framework, QiheFraction share)
{
  guint n = qihe_framework_get_n_levels (framework);
  guint level = 0;

  while (level + 1 < n &&
         qihe_fraction_compare (share,
                                qihe_framework_get_level (framework, level)->missing_at_most) > 0)
    level++;
  return (int) level;
}

/* Whoever finds something wholly missing vetoes, whatever he counts. */
static QiheVeto
join_vetoes (QiheFit *const *fits, guint n, guint dimension)
{
  QiheVeto veto = QIHE_VETO_NONE;

  for (guint i = 0; i < n; i++)
    if (fits[i] != NULL)
      veto = MAX (veto, fits[i]->dimensions[dimension].veto);
  return veto;
}

static void
weigh_dimension (QiheFramework *framework, QiheFit *const *fits, const guint *weights, guint n,
                 guint dimension, QiheDimensionFit *out)
{
  const QiheDimension *one = qihe_framework_get_dimension (framework, dimension);
  gint64 whole = one->n_indicators * qihe_framework_get_scale (framework)->one;

  set_mean (&out->least, fits, weights, n, dimension, whole, FALSE);
  set_mean (&out->most, fits, weights, n, dimension, whole, TRUE);
  out->veto = join_vetoes (fits, n, dimension);
  out->best = level_of (framework, out->least);
  out->worst = level_of (framework, out->most);
  if (out->veto != QIHE_VETO_NONE) {
    int last = (int) qihe_framework_get_n_levels (framework) - 1;

    out->best = out->veto == QIHE_VETO_VIOLATED ? last : 0;
    out->worst = out->veto == QIHE_VETO_CLEAR ? 0 : last;
  }
  out->level = out->best == out->worst ? out->best : -1;
  out->known = qihe_fraction_compare (out->least, out->most) == 0;
  out->missing = out->least;
  out->up.to = -1;
  out->down.to = -1;
}

static gboolean
has_weight (QiheFit *const *fits, const guint *weights, guint n)
{
  for (guint i = 0; i < n; i++)
    if (fits[i] != NULL && weights[i] > 0)
      return TRUE;
  return FALSE;
}

static void
free_case (gpointer data)
{
  QiheWeighedCase *self = data;

  for (guint i = 0; i < QIHE_N_EVALUATORS; i++)
    g_clear_pointer (&self->fits[i], qihe_fit_free);
  g_free (self->fits);
  g_clear_pointer (&self->fit, qihe_fit_free);
  g_free (self);
}

/* (returns) how many of the rounds have the case, 0 with @error */
static guint
fit_all (QiheWeighing *self, QiheWeighedCase *weighed, GError **error)
{
  guint n = 0;

  for (guint i = 0; i < self->evaluations->len; i++) {
    const QiheEvaluation *evaluation = g_ptr_array_index (self->evaluations, i);
    const QiheCaseData *one = qihe_evaluation_find (evaluation, weighed->one->code);

    if (one == NULL)
      continue;
    weighed->fits[i] = qihe_evaluation_fit (evaluation, one, error);
    if (weighed->fits[i] == NULL)
      return 0;
    n++;
  }
  return n;
}

static gboolean
add_case (QiheWeighing *self, const QiheCaseData *one, GError **error)
{
  QiheWeighedCase *weighed = g_new0 (QiheWeighedCase, 1);
  guint n;

  weighed->one = one;
  weighed->fits = g_new0 (QiheFit *, QIHE_N_EVALUATORS);
  n = fit_all (self, weighed, error);
  if (n > 1)
    g_ptr_array_add (self->cases, weighed);
  else
    free_case (weighed);
  return n > 0;
}

QiheFit *
qihe_weighing_fit (QiheFramework *framework, QiheFit *const *fits, const guint *weights, guint n,
                   GError **error)
{
  static const guint equal[QIHE_N_EVALUATORS] = { 1, 1, 1 };
  g_autoptr (QiheFit) self = g_new0 (QiheFit, 1);

  g_return_val_if_fail (n <= QIHE_N_EVALUATORS, NULL);
  if (!has_weight (fits, weights, n))
    weights = equal;
  self->n_dimensions = qihe_framework_get_n_dimensions (framework);
  self->dimensions = g_new0 (QiheDimensionFit, self->n_dimensions);
  for (guint i = 0; i < self->n_dimensions; i++)
    weigh_dimension (framework, fits, weights, n, i, &self->dimensions[i]);
  return qihe_fit_find_models (framework, NULL, self, error) ? g_steal_pointer (&self) : NULL;
}

GPtrArray *
qihe_weighing_find (GPtrArray *rounds, const QiheRound *round)
{
  GPtrArray *found = g_ptr_array_new ();

  g_ptr_array_add (found, (gpointer) round);
  for (int i = 0; i < QIHE_N_EVALUATORS; i++) {
    const QiheRound *nearest = (QiheEvaluator) i != round->evaluator
                                   ? find_nearest (rounds, round, (QiheEvaluator) i)
                                   : NULL;

    if (nearest != NULL)
      g_ptr_array_add (found, (gpointer) nearest);
  }
  return found;
}

gboolean
qihe_weighing_update (QiheWeighing *self, GError **error)
{
  const QiheEvaluation *first = g_ptr_array_index (self->evaluations, 0);
  guint weights[QIHE_N_EVALUATORS] = { 0 };

  for (guint i = 0; i < self->evaluations->len; i++)
    weights[i] = ((const QiheEvaluation *) g_ptr_array_index (self->evaluations, i))->round->weight;
  for (guint i = 0; i < self->cases->len; i++) {
    QiheWeighedCase *one = g_ptr_array_index (self->cases, i);

    g_clear_pointer (&one->fit, qihe_fit_free);
    one->fit =
        qihe_weighing_fit (first->framework, one->fits, weights, self->evaluations->len, error);
    if (one->fit == NULL)
      return FALSE;
  }
  return TRUE;
}

QiheWeighing *
qihe_weighing_new (GPtrArray *evaluations, GError **error)
{
  g_autoptr (QiheWeighing) self = g_new0 (QiheWeighing, 1);
  const QiheEvaluation *first = g_ptr_array_index (evaluations, 0);

  self->evaluations = evaluations;
  self->cases = g_ptr_array_new_with_free_func (free_case);
  for (guint i = 0; i < first->cases->len; i++)
    if (!add_case (self, g_ptr_array_index (first->cases, i), error))
      return NULL;
  return qihe_weighing_update (self, error) ? g_steal_pointer (&self) : NULL;
}

void
qihe_weighing_free (QiheWeighing *self)
{
  g_ptr_array_unref (self->cases);
  g_ptr_array_unref (self->evaluations);
  g_free (self);
}
