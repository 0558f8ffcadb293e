/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "naive-fit.h"

#include <string.h>

int
rational_compare (Rational a, Rational b)
{
  __int128 difference = (__int128) a.num * b.den - (__int128) b.num * a.den;

  return (difference > 0) - (difference < 0);
}

static Rational
reduce (__int128 num, __int128 den)
{
  __int128 a = num < 0 ? -num : num;
  __int128 b = den;

  while (b != 0) {
    __int128 rest = a % b;

    a = b;
    b = rest;
  }
  return (Rational){ (gint64) (num / a), (gint64) (den / a) };
}

Rational
rational_add (Rational a, Rational b)
{
  return reduce ((__int128) a.num * b.den + (__int128) b.num * a.den, (__int128) a.den * b.den);
}

Rational
rational_middle (Rational a, Rational b)
{
  Rational sum = rational_add (a, b);

  return (Rational){ sum.num, 2 * sum.den };
}

const char *
naive_status_id (int status)
{
  static const char *const ids[NAIVE_MAX_STATUSES] = {
    "described", "absent", "s2", "s3", "s4", "s5"
  };

  return ids[status];
}

Rational
naive_share (const NaiveFramework *framework, const int *ratings, int dimension)
{
  Rational sum = { 0, 1 };

  for (int i = framework->first[dimension]; i < framework->first[dimension + 1]; i++)
    sum = rational_add (sum, framework->weights[ratings[i]]);
  sum.den *= framework->first[dimension + 1] - framework->first[dimension];
  return sum;
}

gboolean
naive_violated (const NaiveFramework *framework, const int *ratings, int dimension)
{
  for (int i = framework->first[dimension]; i < framework->first[dimension + 1]; i++)
    if (ratings[i] != NAIVE_UNKNOWN &&
        rational_compare (framework->weights[ratings[i]], (Rational){ 1, 1 }) == 0)
      return TRUE;
  return FALSE;
}

int
naive_level (const NaiveFramework *framework, const int *ratings, int dimension)
{
  Rational share = naive_share (framework, ratings, dimension);

  if (framework->veto[dimension])
    return naive_violated (framework, ratings, dimension) ? framework->n_levels - 1 : 0;

  for (int level = 0; level < framework->n_levels; level++)
    if (rational_compare (share, framework->thresholds[level]) <= 0)
      return level;
  g_assert_not_reached ();
}

char *
naive_model (const NaiveFramework *framework, const int *ratings)
{
  g_autoptr (GString) strong = g_string_new (NULL);
  gboolean same = TRUE;
  int first = -1;
  int n_strong = 0;
  int n = 0;

  for (int i = 0; i < framework->n_dimensions; i++) {
    int level = naive_level (framework, ratings, i);

    if (framework->veto[i] && naive_violated (framework, ratings, i))
      return g_strdup ("vetoed");
    if (framework->veto[i])
      continue;
    n++;
    first = first < 0 ? level : first;
    same = same && level == first;
    if (level == 0)
      g_string_append_printf (strong, "%sd%d", n_strong++ == 0 ? "strong:" : "+", i);
  }
  if (n_strong == n)
    return g_strdup ("strong-balanced");
  if (n_strong > 0)
    return g_strdup (strong->str);
  return same ? g_strdup_printf ("balanced:l%d", first) : g_strdup ("unbalanced");
}

static int
compare_ids (const void *a, const void *b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static void
add_once (GPtrArray *ids, char *id)
{
  if (g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_free (id);
  else
    g_ptr_array_add (ids, id);
}

static void
complete (const NaiveFramework *framework, int *ratings, int from, GPtrArray *models)
{
  int end = framework->first[framework->n_dimensions];

  while (from < end && ratings[from] != NAIVE_UNKNOWN)
    from++;
  if (from == end) {
    add_once (models, naive_model (framework, ratings));
    return;
  }
  for (int status = 0; status < framework->n_statuses; status++) {
    ratings[from] = status;
    complete (framework, ratings, from + 1, models);
  }
  ratings[from] = NAIVE_UNKNOWN;
}

GPtrArray *
naive_candidates (const NaiveFramework *framework, const int *ratings)
{
  GPtrArray *models = g_ptr_array_new_with_free_func (g_free);
  int copy[NAIVE_MAX_INDICATORS];

  memcpy (copy, ratings, sizeof copy);
  complete (framework, copy, 0, models);
  qsort (models->pdata, models->len, sizeof *models->pdata, compare_ids);
  return models;
}

/* In the direction of @sign: to another level, or into or out of a veto. */
static gboolean
has_moved (const NaiveFramework *framework, const int *before, const int *after, int dimension,
           int sign)
{
  int from = naive_level (framework, before, dimension);
  int to = naive_level (framework, after, dimension);

  if (framework->veto[dimension]) {
    from = naive_violated (framework, before, dimension);
    to = naive_violated (framework, after, dimension);
  }
  return (to - from) * sign > 0;
}

/* @ratings with those of the dimension that @subset has as @status; whether that has moved it. */
static gboolean
move_subset (const NaiveFramework *framework, const int *ratings, int dimension, int subset,
             int status, int sign, int *changed)
{
  int first = framework->first[dimension];

  memcpy (changed, ratings, NAIVE_MAX_INDICATORS * sizeof *changed);
  for (int i = 0; first + i < framework->first[dimension + 1]; i++)
    if (subset >> i & 1)
      changed[first + i] = status;
  return has_moved (framework, ratings, changed, dimension, sign);
}

int
naive_distance (const NaiveFramework *framework, const int *ratings, int dimension, int status,
                int sign)
{
  int n = framework->first[dimension + 1] - framework->first[dimension];
  int fewest = -1;

  for (int subset = 1; subset < 1 << n; subset++) {
    int size = __builtin_popcount ((guint) subset);
    int changed[NAIVE_MAX_INDICATORS];

    if (move_subset (framework, ratings, dimension, subset, status, sign, changed) &&
        (fewest < 0 || size < fewest))
      fewest = size;
  }
  return fewest;
}

int
naive_count_sets (const NaiveFramework *framework, const int *ratings, int dimension, int status,
                  int sign, int size, int to)
{
  int n = framework->first[dimension + 1] - framework->first[dimension];
  int count = 0;

  for (int subset = 1; subset < 1 << n; subset++) {
    int changed[NAIVE_MAX_INDICATORS];

    count += __builtin_popcount ((guint) subset) == size &&
             move_subset (framework, ratings, dimension, subset, status, sign, changed) &&
             naive_level (framework, changed, dimension) == to;
  }
  return count;
}
