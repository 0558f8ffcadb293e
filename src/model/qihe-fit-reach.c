/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-i18n.h"
#include "model/qihe-fit-private.h"
#include "model/qihe-model-error.h"

/* Sums looked at for one case: a blink, and far beyond what real scales need. */
#define MAX_WORK 2000000

/*
 * Which levels can the completions of a dimension reach? With u unknown indicators the question is
 * whether a sum of u weights falls into the half-open interval of the level. The weights 0 and 1
 * are always there: j of the unknown may add j whole indicators. What the weights between may add
 * is searched by the number of indicators that have them, in sorted lists without repetition.
 */
typedef struct {
  const QiheScale *scale;
  const QiheTally *tally;
  GArray *between; /* gint64: the distinct weights between 0 and 1, ascending */
  guint first;     /* the levels strictly between best and worst */
  guint end;
  gboolean *reached;
  guint n_open; /* levels not reached yet */
  guint *work;  /* so far, for all dimensions of the case */
} Search;

static int
compare_sums (const void *a, const void *b)
{
  const gint64 *left = a;
  const gint64 *right = b;

  return (*left > *right) - (*left < *right);
}

static void
drop_repeated (GArray *sums)
{
  guint n = 0;

  g_array_sort (sums, compare_sums);
  for (guint i = 0; i < sums->len; i++)
    if (i == 0 || g_array_index (sums, gint64, i) != g_array_index (sums, gint64, n - 1))
      g_array_index (sums, gint64, n++) = g_array_index (sums, gint64, i);
  g_array_set_size (sums, n);
}

static GArray *
list_weights_between (QiheFramework *framework, const QiheScale *scale)
{
  GArray *weights = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < qihe_framework_get_n_statuses (framework); i++)
    if (scale->weights[i] > 0 && scale->weights[i] < scale->one)
      g_array_append_val (weights, scale->weights[i]);
  drop_repeated (weights);
  return weights;
}

static gint64
widest_gap (const Search *search)
{
  gint64 widest = 0;
  gint64 last = 0;

  for (guint i = 0; i < search->between->len; i++) {
    gint64 weight = g_array_index (search->between, gint64, i);

    widest = MAX (widest, weight - last);
    last = weight;
  }
  return MAX (widest, search->scale->one - last);
}

static gint64
width (const Search *search, guint level)
{
  return (search->scale->thresholds[level] - search->scale->thresholds[level - 1]) *
         search->tally->n;
}

static void
mark (Search *search, guint level)
{
  if (search->reached[level])
    return;
  search->reached[level] = TRUE;
  search->n_open--;
}

/*
 * Raising one unknown indicator after another from weight to weight leads from best to worst by
 * steps of at most the widest gap, so no level as wide can be jumped over. An empty one never is
 * reached.
 */
static void
settle_wide_and_empty (Search *search)
{
  gint64 gap = widest_gap (search);

  for (guint level = search->first; level < search->end; level++)
    if (width (search, level) >= gap)
      mark (search, level);
    else if (width (search, level) == 0)
      search->n_open--;
}

/* Marks the levels that @sum and up to @room whole indicators reach. */
static void
try_sum (Search *search, gint64 sum, guint room)
{
  const QiheScale *scale = search->scale;
  guint n = search->tally->n;

  for (guint level = search->first; level < search->end; level++) {
    gint64 above = scale->thresholds[level - 1] * n;
    gint64 whole = sum > above ? 0 : (above - sum) / scale->one + 1;

    if (whole <= room && sum + whole * scale->one <= scale->thresholds[level] * n)
      mark (search, level);
  }
}

/* Every sum plus every weight between, unless it leads beyond all levels in question. */
static GArray *
add_one_indicator (const Search *search, GArray *sums)
{
  guint n_weights = search->between->len;
  gint64 limit = search->scale->thresholds[search->end - 1] * search->tally->n;
  GArray *next = g_array_sized_new (FALSE, FALSE, sizeof (gint64), sums->len * n_weights);

  for (guint i = 0; i < sums->len; i++)
    for (guint j = 0; j < n_weights; j++) {
      gint64 sum = g_array_index (sums, gint64, i) + g_array_index (search->between, gint64, j);

      if (sum > limit)
        break;
      g_array_append_val (next, sum);
    }
  drop_repeated (next);
  return next;
}

static gboolean
spend (Search *search, gsize work, GError **error)
{
  if (work <= MAX_WORK - *search->work) {
    *search->work += (guint) work;
    return TRUE;
  }
  g_set_error_literal (
      error, QIHE_MODEL_ERROR, QIHE_MODEL_ERROR_TOO_LARGE,
      _ ("too many completions of the unknown indicators to look through; rate more "
         "of them, or use fewer weights or wider levels"));
  return FALSE;
}

static gboolean
search_narrow (Search *search, GError **error)
{
  g_autoptr (GArray) sums = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (sums, search->tally->sum);
  for (guint used = 0; search->n_open > 0 && sums->len > 0; used++) {
    guint room = search->tally->n_unknown - used;
    GArray *next;

    if (!spend (search, (gsize) sums->len * (search->end - search->first), error))
      return FALSE;
    for (guint i = 0; i < sums->len && search->n_open > 0; i++)
      try_sum (search, g_array_index (sums, gint64, i), room);
    if (room == 0)
      break;
    if (!spend (search, (gsize) sums->len * search->between->len, error))
      return FALSE;
    next = add_one_indicator (search, sums);
    g_array_unref (sums);
    sums = next;
  }
  return TRUE;
}

gboolean
qihe_fit_reach_levels (QiheFramework *framework, const QiheTally *tally,
                       const QiheDimensionFit *fit, gboolean *reached, guint *work, GError **error)
{
  g_autoptr (GArray) between = NULL;
  Search search = {
    .scale = qihe_framework_get_scale (framework),
    .tally = tally,
    .first = (guint) fit->best + 1,
    .end = (guint) fit->worst,
    .reached = reached,
    .work = work,
  };

  reached[fit->best] = TRUE;
  reached[fit->worst] = TRUE;
  if (search.first >= search.end)
    return TRUE;
  search.n_open = search.end - search.first;
  search.between = between = list_weights_between (framework, search.scale);
  settle_wide_and_empty (&search);
  return search_narrow (&search, error);
}
