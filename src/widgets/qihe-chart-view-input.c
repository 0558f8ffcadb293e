/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "widgets/qihe-chart-save.h"
#include "widgets/qihe-chart-view-private.h"

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
  QiheChartViewport viewport = qihe_chart_view_get_viewport (self);

  return self->chart != NULL ? qihe_chart_viewport_get_item_at (&viewport, self->chart, x, y) : -1;
}

static void
activate_item (QiheChartView *self, int item)
{
  if (item >= 0)
    g_signal_emit_by_name (self, "item-activated", (guint) item);
}

static void
motion (QiheChartView *self, double x, double y)
{
  self->pointer_x = x;
  self->pointer_y = y;
  qihe_chart_view_update_hover (self);
}

static void
leave (QiheChartView *self)
{
  self->pointer_x = self->pointer_y = -1;
  qihe_chart_view_update_hover (self);
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

/* When the button is up again: a popover that opens below one that is held down gets the release
 * without the press, and GTK complains of its accounting. */
static void
secondary_released (QiheChartView *self, int n_press, double x, double y)
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
  qihe_chart_view_set_focus_item (self,
                                  qihe_chart_get_neighbour (self->chart, self->focus, dx, dy));
  return GDK_EVENT_STOP;
}

static gboolean
move_by_pages (QiheChartView *self, int n)
{
  QiheChartViewport viewport = qihe_chart_view_get_viewport (self);

  return move_focus (self, 0,
                     n * qihe_chart_viewport_get_page (&viewport, self->chart,
                                                       (guint) MAX (self->focus, 0)));
}

/* To the start or the end: of the row, or of everything where there are no rows. */
static gboolean
move_to_end (QiheChartView *self, int direction, gboolean all)
{
  int n = (int) qihe_chart_get_n_items (self->chart);

  if (self->in_scrolled && !all)
    return move_focus (self, direction * n, 0);
  if (direction < 0)
    qihe_chart_view_set_focus_item (self, 0);
  else if (self->in_scrolled)
    qihe_chart_view_set_focus_item (self, qihe_chart_get_neighbour (self->chart, 0, n, n));
  else
    qihe_chart_view_set_focus_item (self, n - 1);
  return GDK_EVENT_STOP;
}

static gboolean
move_by_key (QiheChartView *self, guint keyval, gboolean control)
{
  switch (keyval) {
  case GDK_KEY_Home:
  case GDK_KEY_KP_Home:
    return move_to_end (self, -1, control);
  case GDK_KEY_End:
  case GDK_KEY_KP_End:
    return move_to_end (self, 1, control);
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
    return !control && move_focus (self, -1, 0);
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
    return !control && move_focus (self, 1, 0);
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    return !control && move_focus (self, 0, -1);
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    return !control && move_focus (self, 0, 1);
  case GDK_KEY_Page_Up:
  case GDK_KEY_KP_Page_Up:
    return self->in_scrolled && !control && move_by_pages (self, -1);
  case GDK_KEY_Page_Down:
  case GDK_KEY_KP_Page_Down:
    return self->in_scrolled && !control && move_by_pages (self, 1);
  default:
    return GDK_EVENT_PROPAGATE;
  }
}

static gboolean
key_pressed (QiheChartView *self, guint keyval, guint keycode, GdkModifierType state)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0;

  if (self->chart == NULL || qihe_chart_get_n_items (self->chart) == 0 ||
      (state & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if (!control && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter ||
                   keyval == GDK_KEY_ISO_Enter || keyval == GDK_KEY_space)) {
    activate_item (self, self->focus);
    return GDK_EVENT_STOP;
  }
  return move_by_key (self, keyval, control);
}

static gboolean
query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip,
               gpointer data)
{
  QiheChartView *self = QIHE_CHART_VIEW (widget);
  int item = keyboard ? self->focus : item_at (self, x, y);
  QiheChartViewport viewport = qihe_chart_view_get_viewport (self);
  g_autofree char *text = NULL;
  cairo_rectangle_int_t area;

  if (item < 0 || self->chart == NULL)
    return FALSE;
  text = qihe_chart_dup_item_text (self->chart, (guint) item);
  gtk_tooltip_set_text (tooltip, text);
  if (qihe_chart_viewport_get_item_area (&viewport, self->chart, (guint) item, &area))
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

void
qihe_chart_view_update_hover (QiheChartView *self)
{
  set_hover (self, item_at (self, self->pointer_x, self->pointer_y));
}

void
qihe_chart_view_class_add_input (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "chart.copy-image", NULL, chart_action);
  gtk_widget_class_install_action (widget_class, "chart.copy-text", NULL, chart_action);
  gtk_widget_class_install_action (widget_class, "chart.save", "s", chart_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK,
                                       "chart.copy-image", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, popup_menu, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, popup_menu, NULL);
}

void
qihe_chart_view_add_input (QiheChartView *self)
{
  GtkEventController *pointer = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip), NULL);
  g_signal_connect_swapped (pointer, "motion", G_CALLBACK (motion), self);
  g_signal_connect_swapped (pointer, "leave", G_CALLBACK (leave), self);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked), self);
  g_signal_connect_swapped (secondary, "released", G_CALLBACK (secondary_released), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  gtk_widget_add_controller (GTK_WIDGET (self), pointer);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (secondary));
}
