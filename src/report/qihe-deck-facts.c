/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/qihe-deck-facts.h"

#include "base/qihe-i18n.h"

#include "report/qihe-report-error.h"

static const QiheCaseData *
find_ours (const QiheEvaluation *evaluation)
{
  for (guint i = 0; i < evaluation->cases->len; i++) {
    const QiheCaseData *one = g_ptr_array_index (evaluation->cases, i);

    if (one->ours)
      return one;
  }
  return NULL;
}

static gboolean
evaluate (QiheDeckFacts *self, GError **error)
{
  for (guint i = 0; i < self->now->cases->len; i++) {
    const QiheCaseData *one = g_ptr_array_index (self->now->cases, i);
    QiheFit *fit = qihe_evaluation_fit (self->now, one, error);

    if (fit == NULL)
      return FALSE;
    g_ptr_array_add (self->fits, fit);
    if (one == self->ours)
      self->fit = fit;
  }
  return TRUE;
}

/* A round is not before itself. */
static gboolean
evaluate_before (QiheDeckFacts *self, GError **error)
{
  if (self->before != NULL && g_str_equal (self->before->round->id, self->now->round->id))
    g_clear_pointer (&self->before, qihe_evaluation_free);
  if (self->before != NULL)
    self->ours_before = qihe_evaluation_find (self->before, self->ours->code);
  if (self->ours_before == NULL)
    return TRUE;
  self->fit_before = qihe_evaluation_fit (self->before, self->ours_before, error);
  return self->fit_before != NULL;
}

QiheDeckFacts *
qihe_deck_facts_new (QiheEvaluation *now, QiheEvaluation *before, const char *today, GError **error)
{
  g_autoptr (QiheDeckFacts) self = g_new0 (QiheDeckFacts, 1);

  self->now = now;
  self->before = before;
  self->today = g_strdup (today);
  self->fits = g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_fit_free);
  self->ours = find_ours (now);
  if (self->ours == NULL) {
    g_set_error (error, QIHE_REPORT_ERROR, QIHE_REPORT_ERROR_EMPTY,
                 _ ("the round has no case of our own to present; add one first"));
    return NULL;
  }
  self->n_references = now->cases->len - 1;
  if (!evaluate (self, error) || !evaluate_before (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
qihe_deck_facts_free (QiheDeckFacts *self)
{
  g_clear_pointer (&self->now, qihe_evaluation_free);
  g_clear_pointer (&self->before, qihe_evaluation_free);
  g_clear_pointer (&self->fits, g_ptr_array_unref);
  g_clear_pointer (&self->fit_before, qihe_fit_free);
  g_free (self->today);
  g_free (self);
}

int
qihe_deck_facts_find_before (const QiheDeckFacts *self, guint dimension)
{
  const char *id = qihe_framework_get_dimension (self->now->framework, dimension)->id;

  if (self->fit_before == NULL)
    return -1;
  for (guint i = 0; i < self->fit_before->n_dimensions; i++)
    if (g_str_equal (qihe_framework_get_dimension (self->before->framework, i)->id, id))
      return (int) i;
  return -1;
}

guint
qihe_deck_facts_find_weakest (const QiheDeckFacts *self)
{
  guint weakest = 0;

  for (guint i = 1; i < self->fit->n_dimensions; i++) {
    const QiheDimensionFit *one = &self->fit->dimensions[i];
    const QiheDimensionFit *least = &self->fit->dimensions[weakest];

    if (one->worst > least->worst ||
        (one->worst == least->worst && qihe_fraction_compare (one->most, least->most) > 0))
      weakest = i;
  }
  return weakest;
}

int
qihe_deck_facts_find_nearest (const QiheDeckFacts *self)
{
  int nearest = -1;

  for (guint i = 0; i < self->fit->n_dimensions; i++) {
    const QiheDimensionFit *one = &self->fit->dimensions[i];

    if (one->known && one->up.to >= 0 &&
        (nearest < 0 || one->up.n < self->fit->dimensions[nearest].up.n))
      nearest = (int) i;
  }
  return nearest;
}

void
qihe_deck_facts_count_levels (const QiheDeckFacts *self, guint dimension, guint *counts)
{
  guint n_levels = qihe_framework_get_n_levels (self->now->framework);

  memset (counts, 0, (n_levels + 1) * sizeof *counts);
  for (guint i = 0; i < self->fits->len; i++) {
    const QiheFit *fit = g_ptr_array_index (self->fits, i);
    int level = fit->dimensions[dimension].level;

    counts[level >= 0 ? (guint) level : n_levels]++;
  }
}

guint
qihe_deck_facts_count_better (const QiheDeckFacts *self, guint dimension)
{
  const QiheDimensionFit *ours = &self->fit->dimensions[dimension];
  guint n = 0;

  for (guint i = 0; i < self->fits->len; i++) {
    const QiheFit *fit = g_ptr_array_index (self->fits, i);

    n += fit->dimensions[dimension].worst < ours->best;
  }
  return n;
}

guint
qihe_deck_facts_count_perhaps_better (const QiheDeckFacts *self, guint dimension)
{
  const QiheDimensionFit *ours = &self->fit->dimensions[dimension];
  guint n = 0;

  for (guint i = 0; i < self->fits->len; i++) {
    const QiheFit *fit = g_ptr_array_index (self->fits, i);
    const QiheDimensionFit *one = &fit->dimensions[dimension];

    n += one != ours && one->best < ours->worst && one->worst >= ours->best;
  }
  return n;
}

guint
qihe_deck_facts_count_rated (const QiheDeckFacts *self, int status)
{
  guint n = 0;

  for (guint i = 0; i < self->ours->n_indicators; i++)
    n += self->ours->ratings[i] == status;
  return n;
}

guint
qihe_deck_facts_count_done (const QiheDeckFacts *self)
{
  guint n = 0;

  for (guint i = 0; i < self->ours->measures->len; i++)
    n += ((const QihePlannedMeasure *) g_ptr_array_index (self->ours->measures, i))->done != NULL;
  return n;
}

guint
qihe_deck_facts_count_overdue (const QiheDeckFacts *self)
{
  guint n = 0;

  for (guint i = 0; i < self->ours->measures->len; i++)
    n += qihe_planned_measure_is_overdue (g_ptr_array_index (self->ours->measures, i), self->today);
  return n;
}

/* Days of ISO 8601 compare as text. */
gboolean
qihe_planned_measure_is_overdue (const QihePlannedMeasure *self, const char *today)
{
  return self->done == NULL && self->due != NULL && strcmp (self->due, today) < 0;
}
