/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-chart.h"

G_BEGIN_DECLS

/**
 * QiheChartViewport: a view of a chart that may be larger
 * @x: how far the chart is scrolled to the left
 * @y: how far it is scrolled up
 * @width: of the view
 * @height: of the view
 *
 * What qihe_chart_get_frozen() says stays in sight, unless it would take most of the view. The
 * chart is asked in its own coordinates, so that it knows nothing of scrolling; here all
 * coordinates are those of the view.
 */
typedef struct {
  double x;
  double y;
  double width;
  double height;
} QiheChartViewport;

/** qihe_chart_viewport_draw: as qihe_chart_draw(), what is seen alone */
void qihe_chart_viewport_draw (const QiheChartViewport *self, QiheChart *chart, cairo_t *cr,
                               QiheTheme theme, int focus, int hover);

/** qihe_chart_viewport_get_item_at: as qihe_chart_get_item_at() */
int qihe_chart_viewport_get_item_at (const QiheChartViewport *self, QiheChart *chart, double x,
                                     double y);

/** qihe_chart_viewport_get_item_area: what is seen of an item; %FALSE where nothing is */
gboolean qihe_chart_viewport_get_item_area (const QiheChartViewport *self, QiheChart *chart,
                                            guint item, cairo_rectangle_int_t *area);

/** qihe_chart_viewport_reveal: scrolls as little as it takes to show the item */
void qihe_chart_viewport_reveal (QiheChartViewport *self, QiheChart *chart, guint item);

/** qihe_chart_viewport_get_page: how many items of the height of @item are seen below each other,
 * at least 1 */
int qihe_chart_viewport_get_page (const QiheChartViewport *self, QiheChart *chart, guint item);

G_END_DECLS
