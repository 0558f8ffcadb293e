/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "widgets/qihe-popovers.h"

#include <gtk/gtk.h>

/* What is kept with a surface whose widget does not hear an event: the handler that would tell it.
 */
#define DEAF "qihe-deaf-handler"

/* A popover that closed while the mouse was on it, and not by the mouse, may have asked where the
 * mouse is: the answer comes when it is hidden. GTK then takes what is in it for what the mouse is
 * on, asks again with each layout, and what really is there hears no click. */
static gboolean
is_late_answer (GdkSurface *surface, GdkEvent *event)
{
  return GDK_IS_POPUP (surface) && !gdk_surface_get_mapped (surface) &&
         gdk_event_get_event_type (event) == GDK_MOTION_NOTIFY;
}

static void
make_deaf (GdkSurface *surface, guint signal)
{
  GtkNative *popover = gtk_native_get_for_surface (surface);
  gulong handler = g_signal_handler_find (surface, G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_DATA, signal,
                                          0, NULL, NULL, popover);

  if (handler == 0)
    return;
  g_signal_handler_block (surface, handler);
  g_object_set_data (G_OBJECT (surface), DEAF, GSIZE_TO_POINTER (handler));
}

static void
make_hear (GdkSurface *surface)
{
  gulong handler = GPOINTER_TO_SIZE (g_object_steal_data (G_OBJECT (surface), DEAF));

  if (handler != 0 && g_signal_handler_is_connected (surface, handler))
    g_signal_handler_unblock (surface, handler);
}

/* Before the widget of a surface hears an event of it. */
static gboolean
before_event (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GdkSurface *surface = g_value_get_object (&values[0]);

  make_hear (surface);
  if (is_late_answer (surface, g_value_get_pointer (&values[1])))
    make_deaf (surface, hint->signal_id);
  return TRUE;
}

void
qihe_popovers_leave_mouse (void)
{
  g_type_class_unref (g_type_class_ref (GDK_TYPE_SURFACE)); /* which has the signal */
  g_signal_add_emission_hook (g_signal_lookup ("event", GDK_TYPE_SURFACE), 0, before_event, NULL,
                              NULL);
}
