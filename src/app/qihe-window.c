/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/qihe-window-private.h"

#include <glib/gi18n-lib.h>

#include "app/qihe-window-state.h"
#include "pages/evaluation/qihe-evaluation-page.h"
#include "pages/framework/qihe-framework-page.h"
#include "pages/overview/qihe-overview-page.h"
#include "pages/round/qihe-compare-page.h"
#include "pages/start/qihe-start-page.h"
#include "session/qihe-session-error.h"

/* A database that opens sooner than this is shown with the first frame. */
#define PRESENT_DELAY_MS 400

G_DEFINE_FINAL_TYPE (QiheWindow, qihe_window, ADW_TYPE_APPLICATION_WINDOW)

static void
adopt_page (QiheWindow *self, GtkWidget *page, const char *name)
{
  gtk_stack_add_named (self->pages, page, name);
  g_object_bind_property (self->leaflet, "folded", page, "folded", G_BINDING_SYNC_CREATE);
  if (self->session != NULL)
    qihe_page_set_session (QIHE_PAGE (page), self->session);
}

static GtkListBoxRow *
navigation_row (QiheWindow *self, const char *page)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->navigation, i)) != NULL; i++)
    if (g_strcmp0 (gtk_widget_get_name (GTK_WIDGET (row)), page) == 0)
      return row;
  return NULL;
}

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

/* The same consortium in the round that is shown now, else the page that the case was opened from.
 */
static void
follow_case (QiheWindow *self, QiheCase *gone)
{
  QiheCase *same = qihe_session_find_case_by_code (self->session, qihe_case_get_code (gone));

  if (same != NULL && qihe_case_get_framework (same) == qihe_case_get_framework (gone))
    qihe_window_open_case (self, same, qihe_case_page_get_indicator (self->case_page));
  else if (same != NULL)
    qihe_window_open_case (self, same, -1);
  else
    qihe_window_show_page (self, self->page);
}

/* The case that is shown may be gone: deleted here, undone, of another round, or removed by
 * somebody else. */
static void
cases_changed (QiheWindow *self)
{
  QiheCase *shown = self->case_page != NULL ? qihe_case_page_get_case (self->case_page) : NULL;

  if (shown != NULL && qihe_session_find_case (self->session, qihe_case_get_id (shown)) != shown &&
      g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "case") == 0)
    follow_case (self, shown);
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
drop_session (QiheWindow *self)
{
  if (self->session == NULL)
    return;
  qihe_window_end_meeting (self);
  qihe_window_commit (self);
  g_signal_handlers_disconnect_by_data (self->session, self);
  g_signal_handlers_disconnect_by_data (qihe_session_get_cases (self->session), self);
  set_pages_session (self, NULL);
  qihe_session_close (self->session);
  g_clear_object (&self->session);
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
                            G_CALLBACK (cases_changed), self);
  set_pages_session (self, session);
  gtk_info_bar_set_revealed (self->sample_bar, qihe_session_get_sample (session));
  qihe_window_watch_saving (self);
  show_problem (self);
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

static void
try_again (QiheWindow *self)
{
  g_autofree char *path = g_strdup (self->path);

  qihe_window_open (self, path, self->kind);
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
  drop_session (self);
  return GTK_WINDOW_CLASS (qihe_window_parent_class)->close_request (window);
}

static void
qihe_window_dispose (GObject *object)
{
  QiheWindow *self = QIHE_WINDOW (object);

  qihe_delay_stop (&self->present);
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  drop_session (self);
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
  G_OBJECT_CLASS (qihe_window_parent_class)->finalize (object);
}

static void
qihe_window_class_init (QiheWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QIHE_TYPE_NOTICE);
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
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, restore_button);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, navigation);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, sample_bar);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, unsaved_bar);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, unsaved);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, round_bar);
  gtk_widget_class_bind_template_child (widget_class, QiheWindow, pages);
  gtk_widget_class_bind_template_callback (widget_class, navigation_activated);
  gtk_widget_class_bind_template_callback (widget_class, navigation_selected);
  gtk_widget_class_bind_template_callback (widget_class, try_again);
  gtk_widget_class_bind_template_callback (widget_class, qihe_window_choose_backup);
  qihe_window_install_actions (widget_class);
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
qihe_window_open (QiheWindow *self, const char *path, QiheSessionKind kind)
{
  g_auto (GStrv) rounds = qihe_window_state_dup_rounds ();

  drop_session (self);
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
qihe_window_show_busy (QiheWindow *self, const char *what)
{
  adw_status_page_set_title (self->loading_page, what);
  gtk_stack_set_visible_child_name (self->states, "loading");
}

void
qihe_window_show_error (QiheWindow *self, const GError *error, gboolean damage)
{
  g_autofree char *text =
      g_strdup_printf (_ ("%s\n\nNothing has been changed. Your data are as they were."),
                       error->message);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_description (self->error_page, escaped);
  gtk_widget_set_visible (self->restore_button, damage && self->kind == QIHE_SESSION_OWN);
  gtk_stack_set_visible_child_name (self->states, "error");
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

void
qihe_window_ensure_page (QiheWindow *self, const char *name)
{
  if (gtk_stack_get_child_by_name (self->pages, name) != NULL)
    return;
  if (g_str_equal (name, "overview"))
    adopt_page (self, qihe_overview_page_new (), name);
  else if (g_str_equal (name, "evaluation"))
    adopt_page (self, qihe_evaluation_page_new (), name);
  else if (g_str_equal (name, "compare"))
    adopt_page (self, qihe_compare_page_new (), name);
  else if (g_str_equal (name, "framework"))
    adopt_page (self, qihe_framework_page_new (), name);
  else if (g_str_equal (name, "what-if")) {
    self->what_if_page = QIHE_WHAT_IF_PAGE (qihe_what_if_page_new ());
    g_signal_connect_swapped (self->what_if_page, "steps-changed",
                              G_CALLBACK (qihe_window_update_actions), self);
    adopt_page (self, GTK_WIDGET (self->what_if_page), name);
  } else {
    self->case_page = QIHE_CASE_PAGE (qihe_case_page_new ());
    adopt_page (self, GTK_WIDGET (self->case_page), "case");
  }
}

QihePage *
qihe_window_get_page (QiheWindow *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->pages);

  return shown != NULL ? QIHE_PAGE (shown) : NULL;
}

void
qihe_window_show_page (QiheWindow *self, const char *name)
{
  GtkListBoxRow *row = navigation_row (self, name);

  if (row == NULL)
    return;
  qihe_window_commit (self);
  qihe_window_ensure_page (self, name);
  self->page = g_intern_string (name);
  gtk_stack_set_visible_child_name (self->pages, name);
  gtk_list_box_select_row (self->navigation, row);
  qihe_window_update_actions (self);
}

void
qihe_window_show_content (QiheWindow *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

void
qihe_window_open_case (QiheWindow *self, QiheCase *one, int indicator)
{
  if (one == NULL)
    return;
  qihe_window_ensure_page (self, "case");
  gtk_stack_set_visible_child_name (self->pages, "case");
  qihe_case_page_show (self->case_page, one, indicator);
  qihe_window_show_content (self);
  qihe_window_update_actions (self);
}

void
qihe_window_open_frameworks (QiheWindow *self)
{
  qihe_window_commit (self);
  qihe_window_ensure_page (self, "framework");
  gtk_stack_set_visible_child_name (self->pages, "framework");
  qihe_window_show_content (self);
  qihe_window_update_actions (self);
}

void
qihe_window_open_comparison (QiheWindow *self)
{
  qihe_window_commit (self);
  qihe_window_ensure_page (self, "compare");
  gtk_stack_set_visible_child_name (self->pages, "compare");
  qihe_compare_page_show (QIHE_COMPARE_PAGE (gtk_stack_get_child_by_name (self->pages, "compare")));
  qihe_window_show_content (self);
  qihe_window_update_actions (self);
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
