/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * QiheChartScroll: how far a widget is scrolled in both directions: the adjustments of
 * #GtkScrollable
 */
typedef struct {
  GtkWidget *widget;
  GtkAdjustment *adjustments[2]; /* by GtkOrientation, NULL outside a scrolled window */
  void (*scrolled) (GtkWidget *widget);
} QiheChartScroll;

/** qihe_chart_scroll_init: @scrolled is called when a value changes */
void qihe_chart_scroll_init (QiheChartScroll *self, GtkWidget *widget,
                             void (*scrolled) (GtkWidget *widget));
void qihe_chart_scroll_clear (QiheChartScroll *self);

void qihe_chart_scroll_set_adjustment (QiheChartScroll *self, GtkOrientation orientation,
                                       GtkAdjustment *adjustment);

/** qihe_chart_scroll_configure: @size of what is scrolled, @page of it are seen */
void qihe_chart_scroll_configure (QiheChartScroll *self, GtkOrientation orientation, double size,
                                  double page);

/** qihe_chart_scroll_get_value: in whole pixels, so that lines stay sharp */
double qihe_chart_scroll_get_value (const QiheChartScroll *self, GtkOrientation orientation);
void qihe_chart_scroll_set_value (QiheChartScroll *self, GtkOrientation orientation, double value);

G_END_DECLS
