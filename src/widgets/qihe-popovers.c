/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "widgets/qihe-popovers.h"

#include <gtk/gtk.h>

/* The surface of a popover that was closed while the mouse was on it, and not by the mouse, goes on
 * asking where the mouse is, with each frame, and is told a motion: GTK then takes what is in the
 * popover for what the mouse is on, in turn with what really is there. Only a surface that is gone
 * asks no more; it is made anew when the popover opens. */
static gboolean
drop_surface (gpointer data)
{
  GtkWidget *popover = data;

  if (!gtk_widget_get_visible (popover) && gtk_widget_get_realized (popover))
    gtk_widget_unrealize (popover);
  return G_SOURCE_REMOVE;
}

/* Not at once: what closed it may still be at work in it. */
static gboolean
closed (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, drop_surface, g_value_dup_object (values), g_object_unref);
  return TRUE;
}

void
qihe_popovers_leave_mouse (void)
{
  g_type_class_unref (g_type_class_ref (GTK_TYPE_POPOVER)); /* which has the signal */
  g_signal_add_emission_hook (g_signal_lookup ("closed", GTK_TYPE_POPOVER), 0, closed, NULL, NULL);
}
