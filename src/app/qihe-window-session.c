/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "app/qihe-window-private.h"
#include "app/qihe-window-state.h"
#include "session/qihe-session-error.h"

/*
 * The database of the window: opening one, showing it or why that is not possible, letting it go.
 */

/* A database that opens sooner than this is shown with the first frame. */
#define PRESENT_DELAY_MS 400

static void
show_main_or_start (QiheWindow *self)
{
  gboolean ours = qihe_session_get_our_case (self->session) != NULL;

  if (ours && g_strcmp0 (gtk_stack_get_visible_child_name (self->states), "main") != 0) {
    qihe_window_show_page (self, "overview");
    qihe_window_show_content (self);
  }
  gtk_stack_set_visible_child_name (self->states, ours ? "main" : "start");
  qihe_window_update_actions (self);
}

static void
show_problem (QiheWindow *self)
{
  const char *problem = qihe_session_get_head_problem (self->session);
  const char *text = problem != NULL ? problem : self->restored;

  gtk_label_set_text (self->problem, text);
  gtk_info_bar_set_message_type (self->problem_bar,
                                 problem != NULL ? GTK_MESSAGE_WARNING : GTK_MESSAGE_INFO);
  gtk_info_bar_set_revealed (self->problem_bar, text != NULL);
}

static void
tell_restored (QiheWindow *self)
{
  guint n = qihe_session_get_restored (self->session);
  guint lost = qihe_session_get_lost (self->session);
  g_autofree char *restored = g_strdup_printf (
      ngettext ("%u change that was not saved when the program ended is saved now",
                "%u changes that were not saved when the program ended are saved now", n),
      n);
  g_autofree char *gone = g_strdup_printf (
      ngettext ("%u change of the last time cannot be saved any more: what it is about is gone or "
                "closed",
                "%u changes of the last time cannot be saved any more: what they are about is gone "
                "or closed",
                lost),
      lost);

  if (n > 0 || lost > 0)
    qihe_window_tell (self, lost > 0 ? gone : restored);
}

static void
set_pages_session (QiheWindow *self, QiheSession *session)
{
  GtkWidget *page;

  for (page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    qihe_page_set_session (QIHE_PAGE (page), session);
}

static void
take_session (QiheWindow *self, QiheSession *session)
{
  self->session = session;
  g_signal_connect_swapped (session, "failed", G_CALLBACK (qihe_window_tell), self);
  g_signal_connect_swapped (session, "told", G_CALLBACK (qihe_window_tell), self);
  g_signal_connect_swapped (session, "notify::can-undo", G_CALLBACK (qihe_window_update_actions),
                            self);
  g_signal_connect_swapped (session, "notify::can-redo", G_CALLBACK (qihe_window_update_actions),
                            self);
  g_signal_connect_swapped (session, "notify::round", G_CALLBACK (qihe_window_round_changed), self);
  g_signal_connect_swapped (session, "notify::our-case", G_CALLBACK (show_main_or_start), self);
  g_signal_connect_swapped (qihe_session_get_cases (session), "items-changed",
                            G_CALLBACK (qihe_window_cases_changed), self);
  set_pages_session (self, session);
  qihe_status_line_set_session (self->status_line, session);
  gtk_info_bar_set_revealed (self->sample_bar, qihe_session_get_sample (session));
  qihe_window_watch_saving (self);
  show_problem (self);
  qihe_window_show_read_only (self);
  qihe_window_round_changed (self);
  show_main_or_start (self);
  tell_restored (self);
}

static void
opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheSession) session = qihe_session_open_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (session != NULL)
    take_session (self, g_steal_pointer (&session));
  else
    qihe_window_show_error (self, error, qihe_session_error_is_damage (error));
  qihe_delay_stop (&self->present);
  gtk_window_present (GTK_WINDOW (self));
}

static void
present_at_last (gpointer data)
{
  gtk_window_present (GTK_WINDOW (data));
}

void
qihe_window_open (QiheWindow *self, const char *path, QiheSessionKind kind)
{
  g_auto (GStrv) rounds = qihe_window_state_dup_rounds ();

  qihe_window_drop_session (self);
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();
  g_free (self->path);
  self->path = g_strdup (path);
  self->kind = kind;
  g_clear_pointer (&self->restored, g_free);
  qihe_window_show_busy (self, _ ("Opening…"));
  qihe_window_update_actions (self);
  qihe_session_open_round_async (path, kind, (const char *const *) rounds, self->opening, opened,
                                 g_object_ref (self));
  qihe_delay_restart (&self->present, PRESENT_DELAY_MS, present_at_last, self);
}

void
qihe_window_try_again (QiheWindow *self)
{
  g_autofree char *path = g_strdup (self->path);

  qihe_window_open (self, path, self->kind);
}

void
qihe_window_drop_session (QiheWindow *self)
{
  if (self->session == NULL)
    return;
  qihe_window_end_meeting (self);
  qihe_window_commit (self);
  g_signal_handlers_disconnect_by_data (self->session, self);
  g_signal_handlers_disconnect_by_data (qihe_session_get_cases (self->session), self);
  set_pages_session (self, NULL);
  qihe_status_line_set_session (self->status_line, NULL);
  qihe_session_close (self->session);
  g_clear_object (&self->session);
}

void
qihe_window_show_busy (QiheWindow *self, const char *what)
{
  adw_status_page_set_title (self->loading_page, what);
  gtk_stack_set_visible_child_name (self->states, "loading");
}

/* What is damaged stays so, however often it is tried. */
static void
suggest (QiheWindow *self, gboolean restore)
{
  gtk_widget_set_visible (self->restore_button, restore);
  gtk_widget_remove_css_class (restore ? self->try_button : self->restore_button,
                               "suggested-action");
  gtk_widget_add_css_class (restore ? self->restore_button : self->try_button, "suggested-action");
}

void
qihe_window_show_error (QiheWindow *self, const GError *error, gboolean damage)
{
  g_autofree char *text =
      g_strdup_printf (_ ("%s\n\nNothing has been changed. Your data are as they were."),
                       error->message);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_description (self->error_page, escaped);
  suggest (self, damage && self->kind == QIHE_SESSION_OWN);
  gtk_stack_set_visible_child_name (self->states, "error");
}

void
qihe_window_open_own (QiheWindow *self)
{
  qihe_window_open (self, NULL, QIHE_SESSION_OWN);
}

void
qihe_window_open_sample (QiheWindow *self)
{
  qihe_window_open (self, NULL, QIHE_SESSION_SAMPLE);
}
