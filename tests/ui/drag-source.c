/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gtk/gtk.h>

/*
 * `drag-source FILE…`: as a file manager with these files selected: a window that they are dragged
 * out of. Its label says how far that is: files, held, accepted, dropped, cancelled.
 */

#define SIZE 160

static GdkContentProvider *
prepare (GtkDragSource *source, double x, double y, gpointer data)
{
  GPtrArray *files = data;
  GdkFileList *list = gdk_file_list_new_from_array ((GFile **) files->pdata, files->len);
  GdkContentProvider *content = gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, list);

  g_boxed_free (GDK_TYPE_FILE_LIST, list);
  return content;
}

static void
action_changed (GdkDrag *drag, GParamSpec *pspec, GtkLabel *state)
{
  gtk_label_set_text (state, gdk_drag_get_selected_action (drag) != 0 ? "accepted" : "held");
}

static void
dropped (GdkDrag *drag, GtkLabel *state)
{
  gtk_label_set_text (state, "dropped");
}

static void
cancelled (GdkDrag *drag, GdkDragCancelReason reason, GtkLabel *state)
{
  gtk_label_set_text (state, "cancelled");
}

static void
begin (GtkDragSource *source, GdkDrag *drag, GtkLabel *state)
{
  gtk_label_set_text (state, "held");
  g_signal_connect_object (drag, "notify::selected-action", G_CALLBACK (action_changed), state, 0);
  g_signal_connect_object (drag, "dnd-finished", G_CALLBACK (dropped), state, 0);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (cancelled), state, 0);
}

static void
end (GtkWidget *window, GMainLoop *loop)
{
  g_main_loop_quit (loop);
}

static GtkWidget *
make_window (GPtrArray *files)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *state = gtk_label_new ("files");
  GtkDragSource *source = gtk_drag_source_new ();

  g_signal_connect (source, "prepare", G_CALLBACK (prepare), files);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin), state);
  gtk_widget_add_controller (state, GTK_EVENT_CONTROLLER (source));
  gtk_window_set_child (GTK_WINDOW (window), state);
  gtk_window_set_title (GTK_WINDOW (window), "Drag Source");
  gtk_window_set_default_size (GTK_WINDOW (window), SIZE, SIZE);
  return window;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *window;

  gtk_init ();
  for (int i = 1; i < argc; i++)
    g_ptr_array_add (files, g_file_new_for_path (argv[i]));
  window = make_window (files);
  g_signal_connect (window, "destroy", G_CALLBACK (end), loop);
  gtk_window_present (GTK_WINDOW (window));
  g_main_loop_run (loop);
  return 0;
}
