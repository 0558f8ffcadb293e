/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-radar-plot.h"

#include <math.h>

#include "chart/qihe-radar-labels.h"

#define HOLE_SHARE 0.12
#define HOLE_MOST 0.35
/* Points at 0 on neighbouring axes are at least so far apart, in pixels. */
#define POINT_PITCH 2.2
#define MARKER_SHARE 0.028
#define MARKER_LEAST 2.5
#define MARKER_MOST 5.5

static QiheRadarValue
value_of_dimension (const QiheChartDimension *d)
{
  return (QiheRadarValue){ d->low, d->high, d->asked };
}

static QiheRadarValue
value_of_status (QiheChartCases *cases, int status)
{
  double share = 1 - qihe_chart_cases_get_status_missing (cases, status);

  return status == QIHE_UNKNOWN ? (QiheRadarValue){ 0, 1, FALSE }
                                : (QiheRadarValue){ share, share, TRUE };
}

static double
share_of_marker (const QiheRadarValue *value)
{
  return (value->low + value->high) / 2;
}

/* Rows whose markers would cover each other on one axis: how many, and which of them @row is. */
static guint
count_crowd (const QiheRadarPlot *self, guint row, guint axis, guint *order)
{
  double reach = 2 * self->marker / MAX (self->radius - self->hole, 1);
  double share = share_of_marker (qihe_radar_plot_get_value (self, row, axis));
  guint n = 0;

  *order = 0;
  for (guint i = 0; i < self->n_rows; i++) {
    double other = share_of_marker (qihe_radar_plot_get_value (self, i, axis));

    if (fabs (other - share) >= reach)
      continue;
    n++;
    if (i < row)
      ++*order;
  }
  return n;
}

static void
place_point (QiheRadarPlot *self, guint row, guint axis)
{
  double share = share_of_marker (qihe_radar_plot_get_value (self, row, axis));
  double angle = 2 * G_PI * axis / self->n_axes;
  double distance = self->hole + share * (self->radius - self->hole);
  QihePoint point = qihe_radar_plot_get_point (self, axis, share);
  guint order;
  guint crowd = count_crowd (self, row, axis, &order);
  double arc = 2 * G_PI * distance / self->n_axes;
  double step = MIN (2 * self->marker + 1, arc / crowd);
  double aside = (order - (crowd - 1) / 2.0) * step;

  self->points[row * self->n_axes + axis] =
      (QihePoint){ point.x + cos (angle) * aside, point.y + sin (angle) * aside };
}

void
qihe_radar_plot_init (QiheRadarPlot *self, QiheChartCases *cases, QiheRadarAxes axes)
{
  self->axes = axes;
  self->n_rows = cases->n_rows;
  self->n_axes = axes == QIHE_RADAR_DIMENSIONS ? cases->n_dimensions : cases->n_indicators;
  self->values = g_new0 (QiheRadarValue, self->n_rows * self->n_axes);
  self->points = g_new0 (QihePoint, self->n_rows * self->n_axes);
  for (guint row = 0; row < self->n_rows; row++)
    for (guint axis = 0; axis < self->n_axes; axis++)
      self->values[row * self->n_axes + axis] =
          axes == QIHE_RADAR_DIMENSIONS ? value_of_dimension (&cases->rows[row].dimensions[axis])
                                        : value_of_status (cases, cases->rows[row].ratings[axis]);
}

void
qihe_radar_plot_clear (QiheRadarPlot *self)
{
  g_clear_pointer (&self->values, g_free);
  g_clear_pointer (&self->points, g_free);
}

double
qihe_radar_plot_lay_out (QiheRadarPlot *self, QiheChartCases *cases, QiheTexts *texts, QiheBox box,
                         GArray *labels)
{
  double pitch = self->n_axes * self->n_rows * POINT_PITCH / (2 * G_PI);
  double worth = qihe_radar_labels_place (self, cases, texts, box, labels);

  self->hole = MIN (MAX (self->radius * HOLE_SHARE, pitch), self->radius * HOLE_MOST);
  self->marker = CLAMP (self->radius * MARKER_SHARE, MARKER_LEAST, MARKER_MOST);
  for (guint row = 0; row < self->n_rows; row++)
    for (guint axis = 0; axis < self->n_axes; axis++)
      place_point (self, row, axis);
  return worth;
}

const char *
qihe_radar_plot_get_axis_title (const QiheRadarPlot *self, QiheChartCases *cases, guint axis)
{
  return self->axes == QIHE_RADAR_DIMENSIONS ? qihe_chart_cases_get_dimension_title (cases, axis)
                                             : qihe_chart_cases_get_indicator_title (cases, axis);
}

const QiheRadarValue *
qihe_radar_plot_get_value (const QiheRadarPlot *self, guint row, guint axis)
{
  return &self->values[row * self->n_axes + axis];
}

QihePoint
qihe_radar_plot_get_point (const QiheRadarPlot *self, guint axis, double share)
{
  double angle = 2 * G_PI * axis / self->n_axes;
  double distance = self->hole + share * (self->radius - self->hole);

  return (QihePoint){ self->x + sin (angle) * distance, self->y - cos (angle) * distance };
}

gboolean
qihe_radar_plot_is_crisp (const QiheRadarPlot *self)
{
  return self->radius >= 16 &&
         2 * G_PI * self->hole >= self->n_axes * self->n_rows * POINT_PITCH * 0.99;
}
