/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-trend-charts.h"

#include <math.h>

#include "chart/qihe-line-chart.h"
#include "chart/qihe-slope-chart.h"
#include "model/qihe-fit-words.h"
#include "model/qihe-framework-name.h"

/* Texts that the charts copy. */
typedef struct {
  const QiheTrend *trend;
  guint n_points;
  guint n_dimensions;
  GPtrArray *texts;
} Work;

static Work
start (const QiheTrend *trend)
{
  return (Work){ trend, trend->points->len,
                 qihe_framework_get_n_dimensions (qihe_trend_get_framework (trend)),
                 g_ptr_array_new_with_free_func (g_free) };
}

static const char *
keep (Work *work, char *text)
{
  g_ptr_array_add (work->texts, text);
  return text;
}

static const char *
dimension_title (const Work *work, guint dimension)
{
  const QiheDimension *one =
      qihe_framework_get_dimension (qihe_trend_get_framework (work->trend), dimension);

  return qihe_bilingual_get (&one->short_title, qihe_language_current (), one->id);
}

static const char *
round_title (Work *work, guint point)
{
  const QiheTrendPoint *one = g_ptr_array_index (work->trend->points, point);

  return keep (work, qihe_round_dup_title (one->round));
}

/* The day of a round, as a number of days. */
static double
day_of (const Work *work, guint point)
{
  const QiheTrendPoint *one = g_ptr_array_index (work->trend->points, point);
  int year = 1, month = 1, day = 1;
  GDate date;

  g_date_clear (&date, 1);
  if (sscanf (one->round->date, "%4d-%2d-%2d", &year, &month, &day) == 3 &&
      g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_valid (&date) ? g_date_get_julian (&date) : 0;
}

static QiheSlopeValue
level_at (Work *work, guint point, guint dimension)
{
  const QiheTrendPoint *one = g_ptr_array_index (work->trend->points, point);
  const QiheDimensionFit *fit = qihe_trend_find (work->trend, point, dimension);
  QiheSlopeValue value = { -1, -1, NULL };

  if (fit == NULL)
    return value;
  value.best = qihe_trend_map_level (work->trend, point, fit->best);
  value.worst = qihe_trend_map_level (work->trend, point, fit->worst);
  value.text = keep (work, qihe_fit_words_missing (one->framework, one->fit,
                                                   (guint) (fit - one->fit->dimensions)));
  if (value.best < 0 || value.worst < 0)
    value.best = value.worst = -1;
  return value;
}

static QiheSlopePoint *
make_points (Work *work)
{
  QiheSlopePoint *points = g_new0 (QiheSlopePoint, work->n_points);

  for (guint i = 0; i < work->n_points; i++) {
    const QiheTrendPoint *one = g_ptr_array_index (work->trend->points, i);

    points[i].title = round_title (work, i);
    points[i].at = day_of (work, i);
    if (qihe_trend_is_other_version (work->trend, i))
      points[i].change = keep (work, qihe_framework_dup_name (one->framework));
  }
  return points;
}

QiheChart *
qihe_trend_levels_chart (const QiheTrend *trend)
{
  Work work;
  g_autofree QiheSlopePoint *points = NULL;
  g_autofree QiheSlopeLine *lines = NULL;
  g_autofree QiheSlopeValue *values = NULL;
  QiheChart *chart;

  if (trend->points->len == 0)
    return NULL;
  work = start (trend);
  points = make_points (&work);
  lines = g_new0 (QiheSlopeLine, work.n_dimensions);
  values = g_new0 (QiheSlopeValue, work.n_dimensions * work.n_points);
  for (guint dimension = 0; dimension < work.n_dimensions; dimension++) {
    QiheSlopeValue *own = values + dimension * work.n_points;

    lines[dimension] = (QiheSlopeLine){ dimension_title (&work, dimension), own };
    for (guint point = 0; point < work.n_points; point++)
      own[point] = level_at (&work, point, dimension);
  }
  chart = qihe_slope_chart_new (qihe_trend_get_framework (trend), lines, work.n_dimensions, points,
                                work.n_points);
  g_ptr_array_unref (work.texts);
  return chart;
}

static double
missing_at (const Work *work, guint point, guint dimension)
{
  const QiheDimensionFit *fit = qihe_trend_find (work->trend, point, dimension);

  return fit != NULL ? 100 * qihe_fraction_to_double (fit->most) : NAN;
}

QiheChart *
qihe_trend_missing_chart (const QiheTrend *trend)
{
  Work work;
  g_autofree QiheLine *lines = NULL;
  g_autofree const char **points = NULL;
  g_autofree double *values = NULL;
  g_autofree double *at = NULL;
  QiheChart *chart;

  if (trend->points->len == 0)
    return NULL;
  work = start (trend);
  lines = g_new0 (QiheLine, work.n_dimensions);
  points = g_new0 (const char *, work.n_points);
  values = g_new0 (double, work.n_dimensions *work.n_points);
  at = g_new0 (double, work.n_points);
  for (guint point = 0; point < work.n_points; point++) {
    points[point] = round_title (&work, point);
    at[point] = day_of (&work, point);
  }
  for (guint dimension = 0; dimension < work.n_dimensions; dimension++) {
    double *own = values + dimension * work.n_points;

    lines[dimension] = (QiheLine){ dimension_title (&work, dimension), own };
    for (guint point = 0; point < work.n_points; point++)
      own[point] = missing_at (&work, point, dimension);
  }
  chart = qihe_line_chart_new (lines, work.n_dimensions, points, at, work.n_points);
  g_ptr_array_unref (work.texts);
  return chart;
}
