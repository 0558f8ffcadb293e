/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-label.h"
#include "chart/qihe-scale.h"

G_BEGIN_DECLS

/**
 * QiheLines: the data of a line chart
 * @values: by line and point
 */
typedef struct {
  guint n_lines;
  guint n_points;
  char **titles;
  char **points;
  double *values;
  double *shares; /* (array length=n_points): see qihe_spread_new() */
} QiheLines;

/**
 * QiheLineLayout: where everything in a line chart is
 */
typedef struct {
  QiheScale scale;
  QiheBox plot;
} QiheLineLayout;

/** qihe_line_layout_init: places the plot in @box and adds all labels */
void qihe_line_layout_init (QiheLineLayout *self, const QiheLines *lines, QiheTexts *texts,
                            QiheBox box, GArray *labels);

/** qihe_line_layout_get_x: of a point */
double qihe_line_layout_get_x (const QiheLineLayout *self, const QiheLines *lines, guint point);
/** qihe_line_layout_get_y: of a value */
double qihe_line_layout_get_y (const QiheLineLayout *self, double value);

G_END_DECLS
