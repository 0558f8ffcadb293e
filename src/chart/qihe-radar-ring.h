/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-label.h"
#include "chart/qihe-radar-plot.h"

G_BEGIN_DECLS

/**
 * QiheRadarRing: boxes around a circle, one at the end of each axis
 * @gap: between circle and boxes
 * @directions: of the axes, x to the right, y down
 * @boxes: of sizes that the caller sets; their places count from the centre
 * @order: the axes from the equator to the poles, the order in which boxes find their places
 */
typedef struct {
  guint n;
  double gap;
  QihePoint *directions;
  QiheBox *boxes;
  guint *order;
} QiheRadarRing;

/** qihe_radar_ring_init: @n axes, the first upwards, and boxes without size */
void qihe_radar_ring_init (QiheRadarRing *self, guint n, double gap);
void qihe_radar_ring_clear (QiheRadarRing *self);

/** qihe_radar_ring_get_xalign: 0: the box begins at the axis, 0.5: stands over or under it, 1: ends
 * there */
double qihe_radar_ring_get_xalign (const QiheRadarRing *self, guint axis);

/**
 * qihe_radar_ring_fit:
 *
 * Places the boxes, each clear of the others as far as can be, around the largest circle that
 * leaves them room.
 *
 * Returns: the radius of the circle
 */
double qihe_radar_ring_fit (QiheRadarRing *self, QiheBox box, QihePoint *centre);

G_END_DECLS
