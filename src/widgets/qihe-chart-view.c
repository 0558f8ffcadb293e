/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "widgets/qihe-chart-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "widgets/qihe-chart-save.h"

struct _QiheChartView {
  GtkWidget parent_instance;

  QiheChart *chart;
  GtkWidget *menu;
  gboolean scroll;
  int focus;
  int hover;
};

enum { PROP_0, PROP_CHART, PROP_SCROLL, N_PROPS };
static GParamSpec *props[N_PROPS];

enum { ITEM_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheChartView, qihe_chart_view, GTK_TYPE_WIDGET)

static QiheTheme
current_theme (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ()) ? QIHE_THEME_DARK
                                                                       : QIHE_THEME_LIGHT;
}

/* What a screen reader says: the chart's title, or the item that has the focus. */
static void
update_accessible (QiheChartView *self)
{
  g_autofree char *item = NULL;
  g_autofree char *description = NULL;
  const char *title = NULL;

  if (self->chart != NULL) {
    title = qihe_chart_get_title (self->chart);
    description = qihe_chart_dup_description (self->chart);
    if (self->focus >= 0)
      item = qihe_chart_dup_item_text (self->chart, (guint) self->focus);
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : _ ("Chart"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  item != NULL ? item : (description != NULL ? description : ""),
                                  -1);
}

static void
set_hover (QiheChartView *self, int item)
{
  if (self->hover == item)
    return;
  self->hover = item;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), item >= 0 ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static int
item_at (QiheChartView *self, double x, double y)
{
  return self->chart != NULL ? qihe_chart_get_item_at (self->chart, x, y) : -1;
}

static void
activate_item (QiheChartView *self, int item)
{
  if (item >= 0)
    g_signal_emit (self, signals[ITEM_ACTIVATED], 0, (guint) item);
}

/* Brings an item into the part of a scrolled window that is seen. */
static void
scroll_to_item (QiheChartView *self, int item)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  cairo_rectangle_int_t area;

  if (scrolled == NULL || !self->scroll || item < 0 ||
      !qihe_chart_get_item_area (self->chart, (guint) item, &area))
    return;
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled)),
                             area.x, area.x + area.width);
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)),
                             area.y, area.y + area.height);
}

static void
motion (QiheChartView *self, double x, double y)
{
  set_hover (self, item_at (self, x, y));
}

static void
leave (QiheChartView *self)
{
  set_hover (self, -1);
}

static void
clicked (QiheChartView *self, int n_press, double x, double y)
{
  int item = item_at (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (item < 0)
    return;
  qihe_chart_view_set_focus_item (self, item);
  activate_item (self, item);
}

static void
show_menu_at (QiheChartView *self, const GdkRectangle *where)
{
  if (self->chart == NULL)
    return;
  if (self->menu == NULL) {
    g_autoptr (GMenuModel) model = qihe_chart_save_menu ();

    self->menu = gtk_popover_menu_new_from_model (model);
    gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
    gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
    gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), where);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
secondary_pressed (QiheChartView *self, int n_press, double x, double y)
{
  show_menu_at (self, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

static gboolean
popup_menu (GtkWidget *widget, GVariant *args, gpointer data)
{
  QiheChartView *self = QIHE_CHART_VIEW (widget);

  show_menu_at (self, &(GdkRectangle){ gtk_widget_get_width (widget) / 2,
                                       gtk_widget_get_height (widget) / 2, 1, 1 });
  return TRUE;
}

static gboolean
move_focus (QiheChartView *self, int dx, int dy)
{
  int item = qihe_chart_get_neighbour (self->chart, self->focus, dx, dy);

  if (item == self->focus)
    return GDK_EVENT_STOP;
  qihe_chart_view_set_focus_item (self, item);
  return GDK_EVENT_STOP;
}

static gboolean
key_pressed (QiheChartView *self, guint keyval, guint keycode, GdkModifierType state)
{
  guint n = self->chart != NULL ? qihe_chart_get_n_items (self->chart) : 0;

  if (n == 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval) {
  case GDK_KEY_Left:
    return move_focus (self, -1, 0);
  case GDK_KEY_Right:
    return move_focus (self, 1, 0);
  case GDK_KEY_Up:
    return move_focus (self, 0, -1);
  case GDK_KEY_Down:
    return move_focus (self, 0, 1);
  case GDK_KEY_Home:
    qihe_chart_view_set_focus_item (self, 0);
    return GDK_EVENT_STOP;
  case GDK_KEY_End:
    qihe_chart_view_set_focus_item (self, (int) n - 1);
    return GDK_EVENT_STOP;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
  case GDK_KEY_space:
    activate_item (self, self->focus);
    return GDK_EVENT_STOP;
  default:
    return GDK_EVENT_PROPAGATE;
  }
}

static gboolean
query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip,
               gpointer data)
{
  QiheChartView *self = QIHE_CHART_VIEW (widget);
  int item = keyboard ? self->focus : item_at (self, x, y);
  g_autofree char *text = NULL;
  cairo_rectangle_int_t area;

  if (item < 0 || self->chart == NULL)
    return FALSE;
  text = qihe_chart_dup_item_text (self->chart, (guint) item);
  gtk_tooltip_set_text (tooltip, text);
  if (qihe_chart_get_item_area (self->chart, (guint) item, &area))
    gtk_tooltip_set_tip_area (tooltip, &area);
  return text != NULL;
}

static void
chart_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheChartView *self = QIHE_CHART_VIEW (widget);

  if (self->chart == NULL)
    return;
  if (g_str_equal (name, "chart.copy-image"))
    qihe_chart_copy_image (self->chart, widget);
  else if (g_str_equal (name, "chart.copy-text"))
    qihe_chart_copy_text (self->chart, widget);
  else
    qihe_chart_save (self->chart, widget, g_variant_get_string (parameter, NULL));
}

static void
qihe_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QiheChartView *self = QIHE_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (self->chart == NULL || width <= 0 || height <= 0)
    return;
  qihe_chart_layout (self->chart, gtk_widget_get_pango_context (widget), width, height);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  qihe_chart_draw (self->chart, cr, current_theme (),
                   gtk_widget_has_focus (widget) ? self->focus : -1, self->hover);
  cairo_destroy (cr);
}

static void
qihe_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  QiheChartView *self = QIHE_CHART_VIEW (widget);
  double width = 120, height = 120;

  if (self->chart != NULL)
    qihe_chart_get_natural_size (self->chart, gtk_widget_get_pango_context (widget), &width,
                                 &height);
  *natural = (int) ceil (orientation == GTK_ORIENTATION_HORIZONTAL ? width : height);
  *minimum = self->scroll ? *natural : MIN (*natural, 120);
}

static void
qihe_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  QiheChartView *self = QIHE_CHART_VIEW (widget);

  /* Here and not only when drawing, so that item_at() answers for the size of now. */
  if (self->chart != NULL && width > 0 && height > 0)
    qihe_chart_layout (self->chart, gtk_widget_get_pango_context (widget), width, height);
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
    g_value_set_boolean (value, self->scroll);
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
    self->scroll = g_value_get_boolean (value);
    gtk_widget_queue_resize (GTK_WIDGET (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
qihe_chart_view_dispose (GObject *object)
{
  QiheChartView *self = QIHE_CHART_VIEW (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->chart);
  G_OBJECT_CLASS (qihe_chart_view_parent_class)->dispose (object);
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
  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", QIHE_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_install_action (widget_class, "chart.copy-image", NULL, chart_action);
  gtk_widget_class_install_action (widget_class, "chart.copy-text", NULL, chart_action);
  gtk_widget_class_install_action (widget_class, "chart.save", "s", chart_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK,
                                       "chart.copy-image", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, popup_menu, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, popup_menu, NULL);
}

static void
qihe_chart_view_init (QiheChartView *self)
{
  GtkEventController *pointer = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();

  self->focus = self->hover = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip), NULL);
  g_signal_connect_swapped (pointer, "motion", G_CALLBACK (motion), self);
  g_signal_connect_swapped (pointer, "leave", G_CALLBACK (leave), self);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked), self);
  g_signal_connect_swapped (secondary, "pressed", G_CALLBACK (secondary_pressed), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  gtk_widget_add_controller (GTK_WIDGET (self), pointer);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (secondary));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
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

  if (!g_set_object (&self->chart, chart))
    return;
  n = chart != NULL ? (int) qihe_chart_get_n_items (chart) : 0;
  if (self->focus >= n)
    self->focus = n - 1;
  self->hover = -1;
  update_accessible (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHART]);
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
