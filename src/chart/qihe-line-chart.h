/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-chart.h"

G_BEGIN_DECLS

/**
 * QiheLine: one line of a line chart
 * @values: (array): one for each point, NaN where there is none: the line has a gap there
 */
typedef struct {
  const char *title;
  const double *values;
} QiheLine;

/**
 * qihe_line_chart_new:
 * @points: (array length=n_points): what each point is called, such as its year
 * @at: (array length=n_points) (nullable): their times; %NULL for evenly spaced ones
 *
 * Development over time. Lines are labelled at their ends; the first ones have colours, the others
 * are grey. Items are the points, line by line. Copies its arguments.
 */
QiheChart *qihe_line_chart_new (const QiheLine *lines, guint n_lines, const char *const *points,
                                const double *at, guint n_points);

G_END_DECLS
