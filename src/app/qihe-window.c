/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/qihe-window-private.h"

#include "app/qihe-window-state.h"
#include "pages/start/qihe-start-page.h"

G_DEFINE_FINAL_TYPE (QiheWindow, qihe_window, ADW_TYPE_APPLICATION_WINDOW)

static void
navigation_activated (GtkListBox *list, GtkListBoxRow *row, QiheWindow *self)
{
  qihe_window_show_page (self, gtk_widget_get_name (GTK_WIDGET (row)));
  qihe_window_show_content (self);
}

/* The page follows the selection, as arrow keys move it. */
static void
navigation_selected (GtkListBox *list, GtkListBoxRow *row, QiheWindow *self)
{
  const char *name = row != NULL ? gtk_widget_get_name (GTK_WIDGET (row)) : NULL;

  if (self->session != NULL && name != NULL && g_strcmp0 (name, self->page) != 0)
    qihe_window_show_page (self, name);
}

static gboolean
qihe_window_close_request (GtkWindow *window)
{
  QiheWindow *self = QIHE_WINDOW (window);

  if (!qihe_window_may_close (self))
    return GDK_EVENT_STOP;
  qihe_window_state_save (window);
  qihe_delay_stop (&self->present); /* or it comes back */
  g_cancellable_cancel (self->opening);
  qihe_window_drop_session (self);
  return GTK_WINDOW_CLASS (qihe_window_parent_class)->close_request (window);
}

/* In the middle, and over the bars below the pages: their buttons can be reached all the same. */
static gboolean
place_notice (GtkOverlay *overlay, GtkWidget *notice, GdkRectangle *place, QiheWindow *self)
{
  int whole = gtk_widget_get_width (GTK_WIDGET (overlay));
  double bottom = gtk_widget_get_height (GTK_WIDGET (overlay)), x, y;
  GtkWidget *pages = GTK_WIDGET (self->pages);

  if (gtk_widget_get_mapped (pages) &&
      gtk_widget_translate_coordinates (pages, GTK_WIDGET (overlay), 0,
                                        gtk_widget_get_height (pages), &x, &y))
    bottom = y;
  gtk_widget_measure (notice, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &place->width, NULL, NULL);
  place->width = MIN (place->width, whole);
  gtk_widget_measure (notice, GTK_ORIENTATION_VERTICAL, place->width, NULL, &place->height, NULL,
                      NULL);
  place->x = (whole - place->width) / 2;
  place->y = MAX ((int) bottom - place->height, 0);
  return TRUE;
}

static void
qihe_window_dispose (GObject *object)
{
  QiheWindow *self = QIHE_WINDOW (object);

  qihe_delay_stop (&self->present);
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  qihe_window_drop_session (self);
  qihe_delay_stop (&self->leaving);
  g_clear_weak_pointer (&self->question);
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_WINDOW);
  G_OBJECT_CLASS (qihe_window_parent_class)->dispose (object);
}

static void
qihe_window_finalize (GObject *object)
{
  QiheWindow *self = QIHE_WINDOW (object);

  g_free (self->path);
  g_free (self->restored);
  g_free (self->screen);
  G_OBJECT_CLASS (qihe_window_parent_class)->finalize (object);
}

static void
qihe_window_class_init (QiheWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QIHE_TYPE_NOTICE);
  g_type_ensure (QIHE_TYPE_STATUS_LINE);
  g_type_ensure (QIHE_TYPE_START_PAGE);
  G_OBJECT_CLASS (klass)->dispose = qihe_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = qihe_window_close_request;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/qihe/Qihe/ui/app/qihe-window.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, states);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, loading_page);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, try_button);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, restore_button);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, navigation);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, sample_bar);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, unsaved_bar);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, unsaved);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, round_bar);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, status_line);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, read_only_bar);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, read_only);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, pages);
  gtk_widget_class_bind_template_callback (widget_class, navigation_activated);
  gtk_widget_class_bind_template_callback (widget_class, navigation_selected);
  gtk_widget_class_bind_template_callback (widget_class, place_notice);
  gtk_widget_class_bind_template_callback (widget_class, qihe_window_choose_backup);
  qihe_window_install_actions (widget_class);
  qihe_window_install_opening_actions (widget_class);
  qihe_window_install_round_actions (widget_class);
  qihe_window_install_meeting_actions (widget_class);
  qihe_window_install_report_action (widget_class);
}

static void
qihe_window_init (QiheWindow *self)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/org/qihe/Qihe/ui/app/shortcuts.ui");

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_application_window_set_help_overlay (GTK_APPLICATION_WINDOW (self),
                                           GTK_SHORTCUTS_WINDOW (
                                               gtk_builder_get_object (builder, "shortcuts")));
  qihe_window_state_restore (GTK_WINDOW (self));
  qihe_window_update_actions (self);
}

GtkWidget *
qihe_window_new (QiheApplication *application)
{
  return g_object_new (QIHE_TYPE_WINDOW, "application", application, NULL);
}

void
qihe_window_tell (QiheWindow *self, const char *message)
{
  qihe_notice_show (self->notice, message, NULL, NULL);
}

void
qihe_window_commit (QiheWindow *self)
{
  if (self->case_page != NULL)
    qihe_case_page_commit (self->case_page);
}
