/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "widgets/qihe-chart-view-private.h"

#define LEAST_SIDE 120

enum {
  PROP_0,
  PROP_CHART,
  PROP_SCROLL,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};
static GParamSpec *props[N_PROPS];

enum { ITEM_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void scrollable_init (GtkScrollableInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QiheChartView, qihe_chart_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, scrollable_init))

static QiheTheme
current_theme (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ()) ? QIHE_THEME_DARK
                                                                       : QIHE_THEME_LIGHT;
}

/* What a screen reader says: the chart's title, and the item that has the focus or all there is. */
static void
update_accessible (QiheChartView *self)
{
  g_autofree char *description = NULL;
  const char *title = NULL;

  if (self->chart != NULL) {
    title = qihe_chart_get_title (self->chart);
    description = self->focus >= 0 ? qihe_chart_dup_item_text (self->chart, (guint) self->focus)
                                   : qihe_chart_dup_summary (self->chart);
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : _ ("Chart"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : "", -1);
}

static void
scrolled (GtkWidget *widget)
{
  qihe_chart_view_update_hover (QIHE_CHART_VIEW (widget));
  gtk_widget_queue_draw (widget);
}

static void
chart_changed (QiheChartView *self)
{
  update_accessible (self);
  qihe_chart_view_update_hover (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
scroll_to_item (QiheChartView *self, int item)
{
  QiheChartViewport viewport = qihe_chart_view_get_viewport (self);

  if (!self->in_scrolled || self->chart == NULL || item < 0)
    return;
  qihe_chart_viewport_reveal (&viewport, self->chart, (guint) item);
  qihe_chart_scroll_set_value (&self->scroll, GTK_ORIENTATION_HORIZONTAL, viewport.x);
  qihe_chart_scroll_set_value (&self->scroll, GTK_ORIENTATION_VERTICAL, viewport.y);
}

/* Here and not only when drawing, so that items are found for the size of now. */
static void
lay_out (QiheChartView *self, int width, int height)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));

  self->chart_width = width;
  self->chart_height = height;
  if (self->in_scrolled)
    qihe_chart_get_scrolled_size (self->chart, context, width, &self->chart_width,
                                  &self->chart_height);
  qihe_chart_layout (self->chart, context, self->chart_width, self->chart_height);
}

static void
qihe_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QiheChartView *self = QIHE_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  QiheChartViewport viewport = qihe_chart_view_get_viewport (self);
  cairo_t *cr;

  if (self->chart == NULL || width <= 0 || height <= 0)
    return;
  qihe_chart_layout (self->chart, gtk_widget_get_pango_context (widget), self->chart_width,
                     self->chart_height);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  qihe_chart_viewport_draw (&viewport, self->chart, cr, current_theme (),
                            gtk_widget_has_focus (widget) ? self->focus : -1, self->hover);
  cairo_destroy (cr);
}

static void
qihe_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  QiheChartView *self = QIHE_CHART_VIEW (widget);
  double width = LEAST_SIDE, height = LEAST_SIDE;

  if (self->chart != NULL)
    qihe_chart_get_natural_size (self->chart, gtk_widget_get_pango_context (widget), &width,
                                 &height);
  *natural = (int) ceil (orientation == GTK_ORIENTATION_HORIZONTAL ? width : height);
  *minimum = MIN (*natural, LEAST_SIDE);
}

static void
qihe_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  QiheChartView *self = QIHE_CHART_VIEW (widget);

  if (self->chart != NULL && width > 0 && height > 0)
    lay_out (self, width, height);
  qihe_chart_scroll_configure (&self->scroll, GTK_ORIENTATION_HORIZONTAL, self->chart_width, width);
  qihe_chart_scroll_configure (&self->scroll, GTK_ORIENTATION_VERTICAL, self->chart_height, height);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static gboolean
qihe_chart_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  /* Arrow keys belong to the items; Tab alone enters and leaves. */
  if (gtk_widget_has_focus (widget) &&
      (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD))
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static void
qihe_chart_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QiheChartView *self = QIHE_CHART_VIEW (object);

  switch (id) {
  case PROP_CHART:
    g_value_set_object (value, self->chart);
    break;
  case PROP_SCROLL:
    g_value_set_boolean (value, self->in_scrolled);
    break;
  case PROP_HADJUSTMENT:
    g_value_set_object (value, self->scroll.adjustments[GTK_ORIENTATION_HORIZONTAL]);
    break;
  case PROP_VADJUSTMENT:
    g_value_set_object (value, self->scroll.adjustments[GTK_ORIENTATION_VERTICAL]);
    break;
  case PROP_HSCROLL_POLICY:
  case PROP_VSCROLL_POLICY:
    g_value_set_enum (value, GTK_SCROLL_MINIMUM);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
qihe_chart_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  QiheChartView *self = QIHE_CHART_VIEW (object);

  switch (id) {
  case PROP_CHART:
    qihe_chart_view_set_chart (self, g_value_get_object (value));
    break;
  case PROP_SCROLL:
    self->in_scrolled = g_value_get_boolean (value);
    gtk_widget_queue_resize (GTK_WIDGET (self));
    break;
  case PROP_HADJUSTMENT:
    qihe_chart_scroll_set_adjustment (&self->scroll, GTK_ORIENTATION_HORIZONTAL,
                                      g_value_get_object (value));
    break;
  case PROP_VADJUSTMENT:
    qihe_chart_scroll_set_adjustment (&self->scroll, GTK_ORIENTATION_VERTICAL,
                                      g_value_get_object (value));
    break;
  case PROP_HSCROLL_POLICY:
  case PROP_VSCROLL_POLICY:
    break; /* it takes what it is given, whatever the policy */
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
qihe_chart_view_dispose (GObject *object)
{
  QiheChartView *self = QIHE_CHART_VIEW (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  qihe_chart_view_set_chart (self, NULL);
  qihe_chart_scroll_clear (&self->scroll);
  G_OBJECT_CLASS (qihe_chart_view_parent_class)->dispose (object);
}

/* Where indicators of more to come belong: beside the frozen parts. */
static gboolean
get_border (GtkScrollable *scrollable, GtkBorder *border)
{
  QiheChartView *self = QIHE_CHART_VIEW (scrollable);
  double width = 0, height = 0;

  if (self->chart != NULL)
    qihe_chart_get_frozen (self->chart, &width, &height);
  *border = (GtkBorder){ .left = (gint16) width, .top = (gint16) height };
  return TRUE;
}

static void
scrollable_init (GtkScrollableInterface *interface)
{
  interface->get_border = get_border;
}

static void
qihe_chart_view_class_init (QiheChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = qihe_chart_view_get_property;
  object_class->set_property = qihe_chart_view_set_property;
  object_class->dispose = qihe_chart_view_dispose;
  widget_class->snapshot = qihe_chart_view_snapshot;
  widget_class->measure = qihe_chart_view_measure;
  widget_class->size_allocate = qihe_chart_view_size_allocate;
  widget_class->focus = qihe_chart_view_focus;
  props[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, QIHE_TYPE_CHART, flags);
  props[PROP_SCROLL] = g_param_spec_boolean ("scroll", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", QIHE_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  qihe_chart_view_class_add_input (widget_class);
}

static void
qihe_chart_view_init (QiheChartView *self)
{
  self->focus = self->hover = -1;
  self->pointer_x = self->pointer_y = -1;
  qihe_chart_scroll_init (&self->scroll, GTK_WIDGET (self), scrolled);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  qihe_chart_view_add_input (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

QiheChartViewport
qihe_chart_view_get_viewport (QiheChartView *self)
{
  return (QiheChartViewport){
    .x = qihe_chart_scroll_get_value (&self->scroll, GTK_ORIENTATION_HORIZONTAL),
    .y = qihe_chart_scroll_get_value (&self->scroll, GTK_ORIENTATION_VERTICAL),
    .width = gtk_widget_get_width (GTK_WIDGET (self)),
    .height = gtk_widget_get_height (GTK_WIDGET (self)),
  };
}

QiheChart *
qihe_chart_view_get_chart (QiheChartView *self)
{
  return self->chart;
}

void
qihe_chart_view_set_chart (QiheChartView *self, QiheChart *chart)
{
  int n;

  if (self->chart == chart)
    return;
  if (self->chart != NULL)
    g_signal_handlers_disconnect_by_data (self->chart, self);
  g_set_object (&self->chart, chart);
  if (chart != NULL)
    g_signal_connect_swapped (chart, "changed", G_CALLBACK (chart_changed), self);
  n = chart != NULL ? (int) qihe_chart_get_n_items (chart) : 0;
  if (self->focus >= n)
    self->focus = n - 1;
  self->hover = -1;
  update_accessible (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHART]);
}

int
qihe_chart_view_get_focus_item (QiheChartView *self)
{
  return self->focus;
}

void
qihe_chart_view_set_focus_item (QiheChartView *self, int item)
{
  if (self->focus == item)
    return;
  self->focus = item;
  scroll_to_item (self, item);
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
