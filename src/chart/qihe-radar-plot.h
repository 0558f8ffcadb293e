/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-chart-cases.h"
#include "chart/qihe-label.h"

G_BEGIN_DECLS

/**
 * QiheRadarValue: the share described on one axis, 0 … 1
 * @low: with all unknown absent
 * @high: with all unknown described
 * @asked: whether anything is known; of an indicator either all or nothing is
 */
typedef struct {
  double low;
  double high;
  gboolean asked;
} QiheRadarValue;

typedef struct {
  double x;
  double y;
} QihePoint;

/**
 * QiheRadarPlot: the plot of a radar
 * @hole: the radius of 0: a ring, so that markers at 0 do not all lie on one point
 * @radius: the radius of 1
 * @values: by row and axis
 * @points: likewise, where the markers are: beside each other where values are the same
 */
typedef struct {
  QiheRadarAxes axes;
  guint n_rows;
  guint n_axes;
  QiheRadarValue *values;
  QihePoint *points;
  double x;
  double y;
  double hole;
  double radius;
  double marker;
} QiheRadarPlot;

/** qihe_radar_plot_init: takes the values of @cases; clear it with qihe_radar_plot_clear() */
void qihe_radar_plot_init (QiheRadarPlot *self, QiheChartCases *cases, QiheRadarAxes axes);
void qihe_radar_plot_clear (QiheRadarPlot *self);

/**
 * qihe_radar_plot_lay_out:
 *
 * Places plot and points within @box, and adds the labels of the axes.
 *
 * Returns: what the result is worth, to be compared with that for another @box
 */
double qihe_radar_plot_lay_out (QiheRadarPlot *self, QiheChartCases *cases, QiheTexts *texts,
                                QiheBox box, GArray *labels);

const char *qihe_radar_plot_get_axis_title (const QiheRadarPlot *self, QiheChartCases *cases,
                                            guint axis);
const QiheRadarValue *qihe_radar_plot_get_value (const QiheRadarPlot *self, guint row, guint axis);

/** qihe_radar_plot_get_point: where @share (0 … 1) is on @axis */
QihePoint qihe_radar_plot_get_point (const QiheRadarPlot *self, guint axis, double share);

/** qihe_radar_plot_is_crisp: whether it is large enough to be pointed at */
gboolean qihe_radar_plot_is_crisp (const QiheRadarPlot *self);

G_END_DECLS
