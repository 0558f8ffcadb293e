/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "widgets/qihe-into-view.h"

/* Half a second. */
#define MAX_FRAMES 30

static void
bring_into_view (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GtkWidget *content = viewport != NULL ? gtk_viewport_get_child (GTK_VIEWPORT (viewport)) : NULL;
  graphene_rect_t place;

  if (content == NULL || !gtk_widget_compute_bounds (widget, content, &place))
    return;
  gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)),
                             place.origin.y, place.origin.y + place.size.height);
}

/* What is around it finds its place over several frames: cards that wrap, a pane that unfolds. */
static gboolean
frame_begins (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  guint *frames = data;

  bring_into_view (widget);
  return --*frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

void
qihe_into_view_when_placed (GtkWidget *widget)
{
  guint *frames = g_new (guint, 1);

  *frames = MAX_FRAMES;
  gtk_widget_add_tick_callback (widget, frame_begins, frames, g_free);
}
