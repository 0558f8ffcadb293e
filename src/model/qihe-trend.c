/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-trend.h"

static const QiheTrendPoint *
get_point (const QiheTrend *self, guint point)
{
  return g_ptr_array_index (self->points, point);
}

static void
point_free (gpointer data)
{
  QiheTrendPoint *self = data;

  qihe_round_free (self->round);
  qihe_framework_unref (self->framework);
  g_clear_pointer (&self->fit, qihe_fit_free);
  g_free (self);
}

QiheTrend *
qihe_trend_new (void)
{
  QiheTrend *self = g_new0 (QiheTrend, 1);

  self->points = g_ptr_array_new_with_free_func (point_free);
  return self;
}

void
qihe_trend_free (QiheTrend *self)
{
  g_ptr_array_unref (self->points);
  g_free (self);
}

void
qihe_trend_add (QiheTrend *self, QiheRound *round, QiheFramework *framework, const gint16 *ratings)
{
  QiheTrendPoint *point = g_new0 (QiheTrendPoint, 1);

  point->round = round;
  point->framework = qihe_framework_ref (framework);
  point->fit =
      qihe_fit_new (framework, ratings, round->closed ? round->unknown : QIHE_UNKNOWN_RANGE, NULL);
  g_ptr_array_add (self->points, point);
}

void
qihe_trend_keep (QiheTrend *self, QiheEvaluator evaluator)
{
  for (guint i = self->points->len; i-- > 0;)
    if (get_point (self, i)->round->evaluator != evaluator)
      g_ptr_array_remove_index (self->points, i);
}

QiheFramework *
qihe_trend_get_framework (const QiheTrend *self)
{
  return self->points->len > 0 ? get_point (self, self->points->len - 1)->framework : NULL;
}

gboolean
qihe_trend_is_other_version (const QiheTrend *self, guint point)
{
  return point > 0 && !g_str_equal (get_point (self, point)->round->framework,
                                    get_point (self, point - 1)->round->framework);
}

const QiheDimensionFit *
qihe_trend_find (const QiheTrend *self, guint point, guint dimension)
{
  const QiheTrendPoint *one = get_point (self, point);
  const char *id = qihe_framework_get_dimension (qihe_trend_get_framework (self), dimension)->id;

  for (guint i = 0; one->fit != NULL && i < one->fit->n_dimensions; i++)
    if (g_str_equal (qihe_framework_get_dimension (one->framework, i)->id, id))
      return &one->fit->dimensions[i];
  return NULL;
}

int
qihe_trend_map_level (const QiheTrend *self, guint point, int level)
{
  QiheFramework *newest = qihe_trend_get_framework (self);
  const char *id;

  if (level < 0)
    return -1;
  id = qihe_framework_get_level (get_point (self, point)->framework, (guint) level)->id;
  for (guint i = 0; i < qihe_framework_get_n_levels (newest); i++)
    if (g_str_equal (qihe_framework_get_level (newest, i)->id, id))
      return (int) i;
  return -1;
}
