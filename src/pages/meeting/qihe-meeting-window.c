/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/meeting/qihe-meeting-window.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-delay.h"
#include "pages/meeting/qihe-meeting-keys.h"
#include "pages/meeting/qihe-presenter-window.h"
#include "pages/meeting/qihe-slide-view.h"

#define POINTER_MS 2000

struct _QiheMeetingWindow {
  GtkWindow parent_instance;

  QiheMeeting *meeting;
  GdkMonitor *monitor;
  GtkWidget *presenter; /* NULL where it is not shown */
  QiheSlideView *view;
  QiheDelay hide_pointer;
  GtkApplication *inhibited; /* (nullable): which @inhibiting belongs to */
  guint inhibiting;
};

G_DEFINE_FINAL_TYPE (QiheMeetingWindow, qihe_meeting_window, GTK_TYPE_WINDOW)

static void
hide_pointer (gpointer data)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (data), "none");
}

static void
pointer_moved (QiheMeetingWindow *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  qihe_delay_restart (&self->hide_pointer, POINTER_MS, hide_pointer, self);
}

static void
clicked (GtkGestureClick *gesture, int n, double x, double y, QiheMeetingWindow *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button == GDK_BUTTON_PRIMARY)
    qihe_meeting_go (self->meeting, 1);
  else if (button == GDK_BUTTON_SECONDARY)
    qihe_meeting_go (self->meeting, -1);
}

static gboolean
key_pressed (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
             QiheMeetingWindow *self)
{
  return qihe_meeting_window_press (self, key, state);
}

static void
presenter_gone (GtkWidget *presenter, QiheMeetingWindow *self)
{
  self->presenter = NULL;
}

/* Where the presenter looks: where the meeting is not. */
static GtkWidget *
show_presenter (QiheMeetingWindow *self)
{
  self->presenter = qihe_presenter_window_new (self);
  gtk_window_group_add_window (gtk_window_get_group (GTK_WINDOW (self)),
                               GTK_WINDOW (self->presenter));
  g_signal_connect (self->presenter, "destroy", G_CALLBACK (presenter_gone), self);
  gtk_window_present (GTK_WINDOW (self->presenter));
  return self->presenter;
}

/* The presenter's view goes with the meeting. */
static void
drop_presenter (QiheMeetingWindow *self)
{
  if (self->presenter == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->presenter, self);
  gtk_window_destroy (GTK_WINDOW (self->presenter));
  self->presenter = NULL;
}

static void
hold_off_blanking (QiheMeetingWindow *self)
{
  self->inhibited = g_object_ref (gtk_window_get_application (GTK_WINDOW (self)));
  self->inhibiting = gtk_application_inhibit (self->inhibited, GTK_WINDOW (self),
                                              GTK_APPLICATION_INHIBIT_IDLE, _ ("In a meeting"));
}

/* The window may have left the application before. */
static void
allow_blanking (QiheMeetingWindow *self)
{
  if (self->inhibiting != 0)
    gtk_application_uninhibit (self->inhibited, self->inhibiting);
  self->inhibiting = 0;
  g_clear_object (&self->inhibited);
}

static gboolean
qihe_meeting_window_close_request (GtkWindow *window)
{
  QiheMeetingWindow *self = QIHE_MEETING_WINDOW (window);

  allow_blanking (self);
  drop_presenter (self);
  return GTK_WINDOW_CLASS (qihe_meeting_window_parent_class)->close_request (window);
}

static void
qihe_meeting_window_dispose (GObject *object)
{
  QiheMeetingWindow *self = QIHE_MEETING_WINDOW (object);

  qihe_delay_stop (&self->hide_pointer);
  allow_blanking (self);
  drop_presenter (self);
  g_clear_object (&self->meeting);
  g_clear_object (&self->monitor);
  G_OBJECT_CLASS (qihe_meeting_window_parent_class)->dispose (object);
}

static void
qihe_meeting_window_class_init (QiheMeetingWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qihe_meeting_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = qihe_meeting_window_close_request;
}

static void
add_input (QiheMeetingWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_moved), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (clicked), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
qihe_meeting_window_init (QiheMeetingWindow *self)
{
  g_autoptr (GtkWindowGroup) group = gtk_window_group_new ();

  /* A dialog that is open in the window takes no keys of the meeting. */
  gtk_window_group_add_window (group, GTK_WINDOW (self));
  self->view = g_object_new (QIHE_TYPE_SLIDE_VIEW, NULL);
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->view));
  gtk_window_set_decorated (GTK_WINDOW (self), FALSE);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Meeting"));
  gtk_window_set_icon_name (GTK_WINDOW (self), "org.qihe.Qihe");
  gtk_window_set_default_size (GTK_WINDOW (self), 960, 540);
  add_input (self);
}

GtkWidget *
qihe_meeting_window_new (GtkApplication *application, QiheMeeting *meeting)
{
  QiheMeetingWindow *self =
      g_object_new (QIHE_TYPE_MEETING_WINDOW, "application", application, NULL);

  self->meeting = g_object_ref (meeting);
  qihe_slide_view_set_meeting (self->view, meeting);
  return GTK_WIDGET (self);
}

/* The first display that is not the one of @from; NULL where there is no other. */
static GdkMonitor *
find_projector (GtkWindow *from)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (from));
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (from));
  GListModel *monitors = gdk_display_get_monitors (display);
  GdkMonitor *own = surface != NULL ? gdk_display_get_monitor_at_surface (display, surface) : NULL;

  for (guint i = 0; own != NULL && i < g_list_model_get_n_items (monitors); i++) {
    g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

    if (monitor != own)
      return g_steal_pointer (&monitor);
  }
  return NULL;
}

void
qihe_meeting_window_start (QiheMeetingWindow *self, GtkWindow *from)
{
  g_autoptr (GdkMonitor) projector = find_projector (from);

  if (projector != NULL) {
    qihe_meeting_window_show_on (self, projector);
    show_presenter (self);
  } else {
    gtk_window_fullscreen (GTK_WINDOW (self));
    gtk_window_present (GTK_WINDOW (self));
  }
  hold_off_blanking (self);
  pointer_moved (self);
}

QiheMeeting *
qihe_meeting_window_get_meeting (QiheMeetingWindow *self)
{
  return self->meeting;
}

void
qihe_meeting_window_toggle_presenter (QiheMeetingWindow *self)
{
  if (self->presenter != NULL)
    gtk_window_close (GTK_WINDOW (self->presenter));
  else
    show_presenter (self);
}

void
qihe_meeting_window_show_on (QiheMeetingWindow *self, GdkMonitor *monitor)
{
  g_set_object (&self->monitor, monitor);
  gtk_window_present (GTK_WINDOW (self));
  gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), monitor);
}

GdkMonitor *
qihe_meeting_window_get_monitor (QiheMeetingWindow *self)
{
  return self->monitor;
}

gboolean
qihe_meeting_window_press (QiheMeetingWindow *self, guint key, GdkModifierType state)
{
  switch (qihe_meeting_press (self->meeting, key, state)) {
  case QIHE_MEETING_KEY_LEAVE:
    gtk_window_close (GTK_WINDOW (self));
    return TRUE;
  case QIHE_MEETING_KEY_PRESENTER:
    qihe_meeting_window_toggle_presenter (self);
    return TRUE;
  case QIHE_MEETING_KEY_DONE:
    return TRUE;
  case QIHE_MEETING_KEY_OTHER:
  default:
    return FALSE;
  }
}
