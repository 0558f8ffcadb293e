/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/meeting/qihe-presenter-window.h"

#include <glib/gi18n-lib.h>

#include "pages/meeting/qihe-slide-view.h"

#define SECONDS_AN_HOUR 3600

struct _QihePresenterWindow {
  AdwWindow parent_instance;

  QiheMeetingWindow *window; /* which outlives this one */
  QiheMeeting *meeting;
  gint64 started; /* monotonic, microseconds */
  guint tick;

  QiheSlideView *current;
  QiheSlideView *next;
  GtkLabel *notes;
  GtkLabel *position;
  GtkLabel *clock;
  GtkLabel *elapsed;
  GtkToggleButton *black;
  GtkDropDown *displays;
};

G_DEFINE_FINAL_TYPE (QihePresenterWindow, qihe_presenter_window, ADW_TYPE_WINDOW)

static void
show_time (QihePresenterWindow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  gint64 seconds = (g_get_monotonic_time () - self->started) / G_USEC_PER_SEC;
  g_autofree char *clock = g_date_time_format (now, "%H:%M");
  g_autofree char *elapsed = NULL;

  if (seconds >= SECONDS_AN_HOUR)
    elapsed = g_strdup_printf ("%d:%02d:%02d", (int) (seconds / SECONDS_AN_HOUR),
                               (int) (seconds / 60 % 60), (int) (seconds % 60));
  else
    elapsed = g_strdup_printf ("%d:%02d", (int) (seconds / 60), (int) (seconds % 60));
  gtk_label_set_text (self->clock, clock);
  gtk_label_set_text (self->elapsed, elapsed);
}

static gboolean
tick (gpointer data)
{
  show_time (data);
  return G_SOURCE_CONTINUE;
}

static void
show_position (QihePresenterWindow *self)
{
  guint number = qihe_meeting_get_number (self->meeting);
  /* Translators: the number of a screen, and how many there are */
  g_autofree char *text =
      g_strdup_printf (_ ("%u of %u"), qihe_meeting_get_position (self->meeting) + 1,
                       qihe_meeting_get_n_screens (self->meeting));
  /* Translators: where one is, and the number that is being typed */
  g_autofree char *typing = g_strdup_printf (_ ("%s → %u"), text, number);

  gtk_label_set_text (self->position, number > 0 ? typing : text);
}

static void
meeting_changed (QihePresenterWindow *self)
{
  const char *notes = qihe_meeting_get_notes (self->meeting);
  gboolean none = notes == NULL || *notes == '\0';

  gtk_label_set_text (self->notes, none ? _ ("No notes for this screen") : notes);
  if (none)
    gtk_widget_add_css_class (GTK_WIDGET (self->notes), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->notes), "dim-label");
  gtk_toggle_button_set_active (self->black,
                                qihe_meeting_get_cover (self->meeting) == QIHE_COVER_BLACK);
  show_position (self);
}

static void
go_forward (QihePresenterWindow *self)
{
  qihe_meeting_go (self->meeting, 1);
}

static void
go_back (QihePresenterWindow *self)
{
  qihe_meeting_go (self->meeting, -1);
}

static void
black_toggled (QihePresenterWindow *self)
{
  gboolean is_black = qihe_meeting_get_cover (self->meeting) == QIHE_COVER_BLACK;

  if (gtk_toggle_button_get_active (self->black) != is_black)
    qihe_meeting_toggle_cover (self->meeting, QIHE_COVER_BLACK);
}

static void
end_meeting (QihePresenterWindow *self)
{
  gtk_window_close (GTK_WINDOW (self->window));
}

/* What can be entered is entered; anywhere else leads on. */
static void
slide_clicked (GtkGestureClick *gesture, int n, double x, double y, QihePresenterWindow *self)
{
  int item = qihe_slide_view_get_item_at (self->current, x, y);

  if (item >= 0)
    qihe_meeting_enter_item (self->meeting, (guint) item);
  else
    qihe_meeting_go (self->meeting, 1);
}

/* A button that has the focus takes the keys that press it. */
static gboolean
key_pressed (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
             QihePresenterWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  gboolean presses = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_space;

  if (key == GDK_KEY_Tab || key == GDK_KEY_ISO_Left_Tab)
    return FALSE;
  if (presses && focus != NULL && focus != GTK_WIDGET (self->current))
    return FALSE;
  return qihe_meeting_window_press (self->window, key, state);
}

static GListModel *
get_monitors (QihePresenterWindow *self)
{
  return gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));
}

static void
display_chosen (QihePresenterWindow *self)
{
  guint chosen = gtk_drop_down_get_selected (self->displays);
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (get_monitors (self), chosen);

  if (monitor == NULL || monitor == qihe_meeting_window_get_monitor (self->window))
    return;
  qihe_meeting_window_show_on (self->window, monitor);
  gtk_window_present (GTK_WINDOW (self));
}

/* With one display there is nothing to choose. */
static void
show_displays (QihePresenterWindow *self)
{
  GListModel *monitors = get_monitors (self);
  guint n = g_list_model_get_n_items (monitors);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < n; i++) {
    g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
    const char *connector = gdk_monitor_get_connector (monitor);
    g_autofree char *name =
        g_strdup_printf (_ ("Display %u (%s)"), i + 1, connector != NULL ? connector : "?");

    gtk_string_list_append (names, name);
  }
  gtk_drop_down_set_model (self->displays, G_LIST_MODEL (names));
  for (guint i = 0; i < n; i++) {
    g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

    if (monitor == qihe_meeting_window_get_monitor (self->window))
      gtk_drop_down_set_selected (self->displays, i);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->displays), n > 1);
  g_signal_connect_object (self->displays, "notify::selected", G_CALLBACK (display_chosen), self,
                           G_CONNECT_SWAPPED);
}

static void
qihe_presenter_window_dispose (GObject *object)
{
  QihePresenterWindow *self = QIHE_PRESENTER_WINDOW (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  if (self->meeting != NULL)
    g_signal_handlers_disconnect_by_data (self->meeting, self);
  g_clear_object (&self->meeting);
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_PRESENTER_WINDOW);
  G_OBJECT_CLASS (qihe_presenter_window_parent_class)->dispose (object);
}

static void
qihe_presenter_window_class_init (QihePresenterWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QIHE_TYPE_SLIDE_VIEW);
  G_OBJECT_CLASS (klass)->dispose = qihe_presenter_window_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/meeting/qihe-presenter-window.ui");
  gtk_widget_class_bind_template_child (widget_class, QihePresenterWindow, current);
  gtk_widget_class_bind_template_child (widget_class, QihePresenterWindow, next);
  gtk_widget_class_bind_template_child (widget_class, QihePresenterWindow, notes);
  gtk_widget_class_bind_template_child (widget_class, QihePresenterWindow, position);
  gtk_widget_class_bind_template_child (widget_class, QihePresenterWindow, clock);
  gtk_widget_class_bind_template_child (widget_class, QihePresenterWindow, elapsed);
  gtk_widget_class_bind_template_child (widget_class, QihePresenterWindow, black);
  gtk_widget_class_bind_template_child (widget_class, QihePresenterWindow, displays);
  gtk_widget_class_bind_template_callback (widget_class, go_forward);
  gtk_widget_class_bind_template_callback (widget_class, go_back);
  gtk_widget_class_bind_template_callback (widget_class, black_toggled);
  gtk_widget_class_bind_template_callback (widget_class, end_meeting);
  gtk_widget_class_bind_template_callback (widget_class, slide_clicked);
}

static void
qihe_presenter_window_init (QihePresenterWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
qihe_presenter_window_new (QiheMeetingWindow *meeting)
{
  QihePresenterWindow *self =
      g_object_new (QIHE_TYPE_PRESENTER_WINDOW, "application",
                    gtk_window_get_application (GTK_WINDOW (meeting)), NULL);

  self->window = meeting;
  self->meeting = g_object_ref (qihe_meeting_window_get_meeting (meeting));
  self->started = qihe_meeting_get_started (self->meeting);
  g_signal_connect_swapped (self->meeting, "changed", G_CALLBACK (meeting_changed), self);
  qihe_slide_view_set_meeting (self->current, self->meeting);
  qihe_slide_view_set_meeting (self->next, self->meeting);
  meeting_changed (self);
  show_displays (self);
  show_time (self);
  self->tick = g_timeout_add_seconds (1, tick, self);
  return GTK_WIDGET (self);
}
