/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "widgets/qihe-chart-scroll.h"

#include <math.h>

static void
value_changed (QiheChartScroll *self)
{
  self->scrolled (self->widget);
}

void
qihe_chart_scroll_init (QiheChartScroll *self, GtkWidget *widget,
                        void (*scrolled) (GtkWidget *widget))
{
  *self = (QiheChartScroll){ .widget = widget, .scrolled = scrolled };
}

void
qihe_chart_scroll_clear (QiheChartScroll *self)
{
  qihe_chart_scroll_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  qihe_chart_scroll_set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
}

void
qihe_chart_scroll_set_adjustment (QiheChartScroll *self, GtkOrientation orientation,
                                  GtkAdjustment *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (*place == adjustment)
    return;
  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, value_changed, self);
  g_clear_object (place);
  if (adjustment == NULL)
    return;
  *place = g_object_ref_sink (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (value_changed), self);
  gtk_widget_queue_allocate (self->widget);
}

void
qihe_chart_scroll_configure (QiheChartScroll *self, GtkOrientation orientation, double size,
                             double page)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, gtk_adjustment_get_value (adjustment), 0,
                              MAX (size, page), page * 0.1, page * 0.9, page);
}

double
qihe_chart_scroll_get_value (const QiheChartScroll *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? floor (gtk_adjustment_get_value (adjustment)) : 0;
}

void
qihe_chart_scroll_set_value (QiheChartScroll *self, GtkOrientation orientation, double value)
{
  if (self->adjustments[orientation] != NULL)
    gtk_adjustment_set_value (self->adjustments[orientation], value);
}
