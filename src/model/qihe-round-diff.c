/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-round-diff.h"

static gboolean
same_status (QiheFramework *from_framework, int from, QiheFramework *to_framework, int to)
{
  if (from == QIHE_UNKNOWN || to == QIHE_UNKNOWN)
    return from == to;
  return from_framework == to_framework
             ? from == to
             : g_str_equal (qihe_framework_get_status (from_framework, (guint) from)->id,
                            qihe_framework_get_status (to_framework, (guint) to)->id);
}

/* By id alone: a title may be that of another indicator in another version. */
static int
find_by_id (QiheFramework *framework, const char *id)
{
  int found = qihe_framework_find_indicator (framework, id);

  if (found < 0 || !g_str_equal (qihe_framework_get_indicator (framework, (guint) found)->id, id))
    return -1;
  return found;
}

static int
find_indicator (QiheFramework *in, QiheFramework *framework, guint indicator)
{
  if (in == framework)
    return (int) indicator;
  return find_by_id (in, qihe_framework_get_indicator (framework, indicator)->id);
}

static void
case_diff_free (gpointer data)
{
  QiheCaseDiff *self = data;

  g_clear_pointer (&self->from_fit, qihe_fit_free);
  g_clear_pointer (&self->to_fit, qihe_fit_free);
  g_array_unref (self->ratings);
  g_free (self);
}

static void
add_rating (QiheRoundDiff *self, QiheCaseDiff *one, QiheRatingDiff rating)
{
  g_array_append_val (one->ratings, rating);
  one->n_changed += rating.changed ? 1 : 0;
  if (rating.from != QIHE_UNKNOWN && rating.to != QIHE_UNKNOWN) {
    self->n_rated++;
    self->n_agreed += rating.changed ? 0 : 1;
  }
}

static void
add_gone_indicators (QiheRoundDiff *self, QiheCaseDiff *one)
{
  QiheFramework *from = self->from->framework, *to = self->to->framework;

  for (guint i = 0; from != to && i < qihe_framework_get_n_indicators (from); i++)
    if (find_indicator (to, from, i) < 0) {
      int status = one->from->ratings[i];

      add_rating (self, one,
                  (QiheRatingDiff){ (int) i, -1, status, QIHE_UNKNOWN, status != QIHE_UNKNOWN });
    }
}

static void
compare_ratings (QiheRoundDiff *self, QiheCaseDiff *one)
{
  for (guint i = 0; i < one->to->n_indicators; i++)
    add_rating (self, one,
                qihe_rating_compare (self->from->framework, one->from, self->to->framework,
                                     one->to->ratings, i));
  add_gone_indicators (self, one);
  self->n_changed += one->n_changed;
}

static void
add_case (QiheRoundDiff *self, const QiheCaseData *from, const QiheCaseData *to)
{
  QiheCaseDiff *one = g_new0 (QiheCaseDiff, 1);

  one->from = from;
  one->to = to;
  one->from_fit = from != NULL ? qihe_evaluation_fit (self->from, from, NULL) : NULL;
  one->to_fit = to != NULL ? qihe_evaluation_fit (self->to, to, NULL) : NULL;
  one->ratings = g_array_new (FALSE, FALSE, sizeof (QiheRatingDiff));
  if (from != NULL && to != NULL)
    compare_ratings (self, one);
  g_ptr_array_add (self->cases, one);
}

static GHashTable *
cases_by_code (const QiheEvaluation *evaluation)
{
  GHashTable *cases = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < evaluation->cases->len; i++) {
    QiheCaseData *one = g_ptr_array_index (evaluation->cases, i);

    g_hash_table_insert (cases, one->code, one);
  }
  return cases;
}

QiheRatingDiff
qihe_rating_compare (QiheFramework *from_framework, const QiheCaseData *from,
                     QiheFramework *to_framework, const gint16 *to, guint indicator)
{
  QiheRatingDiff diff = { find_indicator (from_framework, to_framework, indicator), (int) indicator,
                          QIHE_UNKNOWN, to[indicator], FALSE };

  if (from != NULL && diff.from_indicator >= 0)
    diff.from = from->ratings[diff.from_indicator];
  diff.changed = !same_status (from_framework, diff.from, to_framework, diff.to);
  return diff;
}

gboolean
qihe_rating_diff_wants_reason (const QiheRatingDiff *self)
{
  return self->changed && self->from != QIHE_UNKNOWN;
}

QiheRoundDiff *
qihe_round_diff_new (const QiheEvaluation *from, const QiheEvaluation *to)
{
  QiheRoundDiff *self = g_new0 (QiheRoundDiff, 1);
  g_autoptr (GHashTable) before = cases_by_code (from);
  g_autoptr (GHashTable) after = cases_by_code (to);

  self->from = from;
  self->to = to;
  self->cases = g_ptr_array_new_with_free_func (case_diff_free);
  for (guint i = 0; i < to->cases->len; i++) {
    const QiheCaseData *one = g_ptr_array_index (to->cases, i);

    add_case (self, g_hash_table_lookup (before, one->code), one);
  }
  for (guint i = 0; i < from->cases->len; i++) {
    const QiheCaseData *one = g_ptr_array_index (from->cases, i);

    if (!g_hash_table_contains (after, one->code))
      add_case (self, one, NULL);
  }
  return self;
}

void
qihe_round_diff_free (QiheRoundDiff *self)
{
  g_ptr_array_unref (self->cases);
  g_free (self);
}

const char *
qihe_round_diff_get_reason (const QiheCaseDiff *one, const QiheRatingDiff *rating)
{
  return one->to != NULL && rating->to_indicator >= 0 ? one->to->texts[rating->to_indicator].reason
                                                      : NULL;
}
