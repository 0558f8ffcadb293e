/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-label.h"

G_BEGIN_DECLS

/** QiheSlopeSpot: a value of the chart; see QiheSlopeValue */
typedef struct {
  int best;
  int worst;
  char *text;
} QiheSlopeSpot;

/**
 * QiheSlopeData: the data of a slope chart
 * @levels: titles of the bands
 * @spots: by line and point
 */
typedef struct {
  guint n_levels;
  char **levels;
  guint n_lines;
  char **titles;
  guint n_points;
  char **points;
  double *shares; /* (array length=n_points): see qihe_spread_new() */
  char **changes; /* (array length=n_points) (nullable elements) */
  QiheSlopeSpot *spots;
} QiheSlopeData;

/**
 * QiheSlopeLayout: where everything in a slope chart is
 * @plot: the bands, the best on top
 * @plates: (element-type QiheBox): under the words of changes
 * @mark_x: where the marks of the levels stand, below 0 where there is no room for them
 */
typedef struct {
  QiheBox plot;
  GArray *plates;
  double mark_x;
  double mark_radius;
} QiheSlopeLayout;

/** qihe_slope_layout_init: places everything in @box and adds all labels */
void qihe_slope_layout_init (QiheSlopeLayout *self, const QiheSlopeData *data, QiheTexts *texts,
                             QiheBox box, GArray *labels);
void qihe_slope_layout_clear (QiheSlopeLayout *self);

double qihe_slope_layout_get_x (const QiheSlopeLayout *self, const QiheSlopeData *data,
                                guint point);
/** qihe_slope_layout_get_edge: between a point and the one before; the side of the plot for the
 * first */
double qihe_slope_layout_get_edge (const QiheSlopeLayout *self, const QiheSlopeData *data,
                                   guint point);
/** qihe_slope_layout_get_y: the lane of a line within the band of a level */
double qihe_slope_layout_get_y (const QiheSlopeLayout *self, const QiheSlopeData *data, guint line,
                                int level);
/** qihe_slope_layout_get_band: the band of a level */
QiheBox qihe_slope_layout_get_band (const QiheSlopeLayout *self, const QiheSlopeData *data,
                                    guint level);

const QiheSlopeSpot *qihe_slope_data_get_spot (const QiheSlopeData *self, guint line, guint point);
/**
 * qihe_slope_data_get_before:
 *
 * Returns: the level of the value before, or -1 where that is a range or none or this is one
 */
int qihe_slope_data_get_before (const QiheSlopeData *self, guint line, guint point);

/** qihe_slope_layout_get_natural_size: at which all of it can be read */
void qihe_slope_layout_get_natural_size (const QiheSlopeData *data, QiheTexts *texts, double *width,
                                         double *height);

G_END_DECLS
