/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-chart-viewport.h"
#include "widgets/qihe-chart-scroll.h"
#include "widgets/qihe-chart-view.h"

G_BEGIN_DECLS

struct _QiheChartView {
  GtkWidget parent_instance;

  QiheChart *chart;
  GtkWidget *menu;
  gboolean in_scrolled; /* property scroll */
  QiheChartScroll scroll;
  double chart_width; /* as laid out: more than the widget's where it is scrolled */
  double chart_height;
  int focus;
  int hover;
  double pointer_x; /* of the pointer, below 0 while it is elsewhere */
  double pointer_y;
};

/** qihe_chart_view_get_viewport: the part of the chart that is seen */
QiheChartViewport qihe_chart_view_get_viewport (QiheChartView *self);

/** qihe_chart_view_update_hover: finds the item below the pointer anew */
void qihe_chart_view_update_hover (QiheChartView *self);

/** qihe_chart_view_add_input: pointer, keys and the menu of the chart */
void qihe_chart_view_add_input (QiheChartView *self);
/** qihe_chart_view_class_add_input: their shortcuts */
void qihe_chart_view_class_add_input (GtkWidgetClass *widget_class);

G_END_DECLS
