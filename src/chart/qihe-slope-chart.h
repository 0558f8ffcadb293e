/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-chart.h"
#include "model/qihe-framework.h"

G_BEGIN_DECLS

/**
 * QiheSlopeValue: where a line stands at a point
 * @best, @worst: levels of the chart's framework, equal but for a range; -1 where there is none
 * @text: (nullable): what more is to be said of it, such as what is missing
 */
typedef struct {
  int best;
  int worst;
  const char *text;
} QiheSlopeValue;

/**
 * QiheSlopeLine: the levels of one dimension or case over the points
 * @values: (array): one for each point
 */
typedef struct {
  const char *title;
  const QiheSlopeValue *values;
} QiheSlopeLine;

/**
 * QiheSlopePoint: a round
 * @at: its time, in any unit; evenly spaced where all are the same
 * @change: (nullable): what is different from this point on, such as the version of the framework
 */
typedef struct {
  const char *title;
  const char *change;
  double at;
} QiheSlopePoint;

/**
 * qihe_slope_chart_new:
 * @framework: whose levels are the bands
 *
 * How levels change over rounds: a band a level, the best on top, a line in a lane of its own in
 * each band. A change is marked with an arrow and the word of the level reached; a range by a
 * bracket and a broken line. Items are the values, line by line. Copies its arguments.
 */
QiheChart *qihe_slope_chart_new (QiheFramework *framework, const QiheSlopeLine *lines,
                                 guint n_lines, const QiheSlopePoint *points, guint n_points);

G_END_DECLS
