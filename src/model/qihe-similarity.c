/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-similarity.h"

#include "model/qihe-framework-private.h"

/* The comparison of two cases. */
typedef struct {
  QiheFramework *framework;
  const QiheScale *scale;
  const gint16 *a;
  const gint16 *b;
} Pair;

static gint64
difference (const Pair *self, guint indicator)
{
  gint16 a = self->a[indicator], b = self->b[indicator];

  if (a == QIHE_UNKNOWN || b == QIHE_UNKNOWN)
    return 0;
  return ABS (self->scale->weights[a] - self->scale->weights[b]);
}

static int
compare_differences (gconstpointer a, gconstpointer b, gpointer data)
{
  const Pair *self = data;
  guint one = *(const guint *) a, other = *(const guint *) b;
  gint64 larger = difference (self, other) - difference (self, one);

  return larger != 0 ? (larger > 0 ? 1 : -1) : (int) one - (int) other;
}

static QiheSimilarity *
compare_pair (const Pair *self, guint other)
{
  QiheSimilarity *result = g_new0 (QiheSimilarity, 1);
  guint n = qihe_framework_get_n_indicators (self->framework);
  gint64 sum = 0;

  result->other = other;
  result->differing = g_new (guint, n);
  for (guint i = 0; i < n; i++) {
    gint64 weight = difference (self, i);

    result->n_compared += self->a[i] != QIHE_UNKNOWN && self->b[i] != QIHE_UNKNOWN;
    sum += weight;
    if (weight > 0)
      result->differing[result->n_differing++] = i;
  }
  result->distance = result->n_compared > 0
                         ? qihe_fraction (sum, result->n_compared * self->scale->one)
                         : (QiheFraction){ 1, 1 };
  g_qsort_with_data (result->differing, (int) result->n_differing, sizeof (guint),
                     compare_differences, (gpointer) self);
  return result;
}

static int
compare_similarities (gconstpointer a, gconstpointer b)
{
  const QiheSimilarity *one = *(const QiheSimilarity *const *) a;
  const QiheSimilarity *other = *(const QiheSimilarity *const *) b;
  int by_distance = qihe_fraction_compare (one->distance, other->distance);

  if (by_distance != 0)
    return by_distance;
  if (one->n_compared != other->n_compared)
    return one->n_compared > other->n_compared ? -1 : 1;
  return (int) one->other - (int) other->other;
}

GPtrArray *
qihe_similarities_new (QiheFramework *framework, const gint16 *ratings, const gint16 *const *others,
                       guint n_others)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_similarity_free);

  for (guint i = 0; i < n_others; i++) {
    Pair pair = { framework, qihe_framework_get_scale (framework), ratings, others[i] };

    g_ptr_array_add (list, compare_pair (&pair, i));
  }
  g_ptr_array_sort (list, compare_similarities);
  return list;
}

void
qihe_similarity_free (QiheSimilarity *self)
{
  g_free (self->differing);
  g_free (self);
}
