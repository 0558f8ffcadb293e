/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "chart/qihe-chart.h"

G_BEGIN_DECLS

#define QIHE_TYPE_CHART_VIEW (qihe_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (QiheChartView, qihe_chart_view, QIHE, CHART_VIEW, GtkWidget)

/**
 * QiheChartView:
 *
 * Shows a #QiheChart: hover with a tooltip, click, keyboard focus on items (arrows, Home, End, the
 * pages of a scrolled one; Enter activates), a menu to copy or save it, and its text twin for
 * screen readers.
 *
 * Property `chart` (nullable); `scroll`: whether it lies in a scrolled window, without a viewport,
 * and shows a part of a chart that may be larger, instead of fitting it into what it is given. The
 * titles of such a chart stay in sight.
 * Signal `item-activated (item)`.
 */

QiheChart *qihe_chart_view_get_chart (QiheChartView *self);
void qihe_chart_view_set_chart (QiheChartView *self, QiheChart *chart);
/** qihe_chart_view_get_focus_item: where the keyboard focus is within the chart, -1 for none */
int qihe_chart_view_get_focus_item (QiheChartView *self);
/** qihe_chart_view_set_focus_item: moves the keyboard focus within the chart, -1 for none */
void qihe_chart_view_set_focus_item (QiheChartView *self, int item);

G_END_DECLS
