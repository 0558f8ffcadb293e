/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-chart-cases.h"
#include "chart/qihe-label.h"

G_BEGIN_DECLS

/**
 * QiheLevelsRow: one dimension
 * @row: all of it
 * @bar: from 0 to 100 % missing
 * @mark: centre of the level's mark
 */
typedef struct {
  QiheBox row;
  QiheBox title;
  QiheBox bar;
  double mark_x;
  double mark_y;
  double mark_radius;
} QiheLevelsRow;

/** QIHE_LEVELS_MAX_ZONES: a framework of more levels shows the first ones */
#define QIHE_LEVELS_MAX_ZONES 8

/**
 * QiheLevelsRows: where everything in a levels chart is
 * @top: where the rows begin, under the names of the levels
 * @bottom: where they end, over the scale
 * @beside: whether texts stand beside the bars, else over them
 * @zone_mark_x: where the marks of the levels are, below 0 where one has no room
 */
typedef struct {
  guint n_rows;
  QiheLevelsRow *rows;
  double top;
  double bottom;
  gboolean beside;
  guint n_zones;
  double zone_mark_x[QIHE_LEVELS_MAX_ZONES];
  double zone_mark_y;
  double zone_mark_radius;
} QiheLevelsRows;

/** qihe_levels_rows_lay_out: places the rows and adds all labels */
void qihe_levels_rows_lay_out (QiheLevelsRows *self, QiheChartCases *cases, QiheTexts *texts,
                               double width, double height, GArray *labels);

/** qihe_levels_rows_get_natural_height: with room around each bar */
double qihe_levels_rows_get_natural_height (const QiheLevelsRows *self, QiheTexts *texts,
                                            double width);

G_END_DECLS
