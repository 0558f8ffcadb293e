/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "app/qihe-window-private.h"
#include "widgets/qihe-name-dialog.h"

/*
 * The actions of the window: what menus, keys and pages ask of it.
 */

static void
is_set_up (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!qihe_session_set_up_finish (QIHE_SESSION (source), result, &error))
    qihe_window_tell (self, error->message);
}

static void
set_up_named (QiheNameDialog *dialog, const char *name, QiheWindow *self)
{
  qihe_session_set_up_async (self->session, name, qihe_name_dialog_get_option (dialog), is_set_up,
                             g_object_ref (self));
}

static void
ask_for_set_up (QiheWindow *self)
{
  GtkWidget *dialog = qihe_name_dialog_new (GTK_WINDOW (self), _ ("Set Up Our Consortium"),
                                            _ ("Name of the consortium"), _ ("_Set Up"));

  qihe_name_dialog_set_option (QIHE_NAME_DIALOG (dialog), _ ("Reference cases"),
                               _ ("Four published consortia to compare with"));
  g_signal_connect_object (dialog, "named", G_CALLBACK (set_up_named), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* In a text, what is typed there comes first. */
static gboolean
undo_typing (QiheWindow *self, const char *action)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  gboolean can = FALSE;

  if (GTK_IS_TEXT_VIEW (focus)) {
    GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));

    can = g_str_equal (action, "text.undo") ? gtk_text_buffer_get_can_undo (buffer)
                                            : gtk_text_buffer_get_can_redo (buffer);
  }
  return can && gtk_widget_activate_action (focus, action, NULL);
}

static void
act_undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheWindow *self = QIHE_WINDOW (widget);

  if (undo_typing (self, "text.undo"))
    return;
  if (qihe_page_step (qihe_window_get_page (self), FALSE))
    return;
  qihe_window_commit (self);
  qihe_session_undo (self->session);
}

static void
act_redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheWindow *self = QIHE_WINDOW (widget);

  if (!undo_typing (self, "text.redo") && !qihe_page_step (qihe_window_get_page (self), TRUE))
    qihe_session_redo (self->session);
}

static void
act_save_again (GtkWidget *widget, const char *name, GVariant *parameter)
{
  qihe_window_commit (QIHE_WINDOW (widget));
  qihe_session_save_again (QIHE_WINDOW (widget)->session);
}

static void
act_tell (GtkWidget *widget, const char *name, GVariant *parameter)
{
  qihe_window_tell (QIHE_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
act_tell_undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  qihe_notice_show (QIHE_WINDOW (widget)->notice, g_variant_get_string (parameter, NULL),
                    _ ("_Undo"), "win.undo");
}

static void
act_show_page (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheWindow *self = QIHE_WINDOW (widget);

  if (self->session == NULL || qihe_session_get_our_case (self->session) == NULL)
    return;
  qihe_window_show_page (self, g_variant_get_string (parameter, NULL));
  qihe_window_show_content (self);
}

static void
act_open_case (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheWindow *self = QIHE_WINDOW (widget);

  qihe_window_open_case (
      self, qihe_session_find_case (self->session, g_variant_get_string (parameter, NULL)), -1);
}

static void
act_show_frameworks (GtkWidget *widget, const char *name, GVariant *parameter)
{
  qihe_window_open_frameworks (QIHE_WINDOW (widget));
}

static void
act_open_our_case (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheWindow *self = QIHE_WINDOW (widget);

  qihe_window_open_case (self, qihe_session_get_our_case (self->session), -1);
}

static void
act_open_rating (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheWindow *self = QIHE_WINDOW (widget);
  const char *id, *indicator;

  g_variant_get (parameter, "(&s&s)", &id, &indicator);
  qihe_window_open_case (self, qihe_session_find_case (self->session, id),
                         qihe_framework_find_indicator (qihe_session_get_framework (self->session),
                                                        indicator));
}

static void
act_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheWindow *self = QIHE_WINDOW (widget);

  if (!qihe_window_leave_what_if (self))
    qihe_window_show_page (self, self->page);
}

/* First out of the details, then off the page. */
static void
act_step_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheWindow *self = QIHE_WINDOW (widget);

  gboolean on_case = g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "case") == 0;

  if (!qihe_window_leave_what_if (self) &&
      !(on_case && qihe_case_page_leave_text (self->case_page)))
    qihe_window_show_page (self, self->page);
}

static void
act_show_sidebar (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_leaflet_navigate (QIHE_WINDOW (widget)->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
case_named (QiheNameDialog *dialog, const char *name, QiheWindow *self)
{
  qihe_window_show_page (self, "evaluation"); /* where references belong */
  qihe_window_open_case (self, qihe_session_add_case (self->session, name), -1);
}

static void
act_add_case (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *dialog = qihe_name_dialog_new (GTK_WINDOW (widget), _ ("Add a Case"),
                                            _ ("Name of the consortium"), _ ("_Add"));

  g_signal_connect_object (dialog, "named", G_CALLBACK (case_named), widget, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
case_renamed (QiheNameDialog *dialog, const char *name, QiheWindow *self)
{
  qihe_session_rename_case (self->session, qihe_case_page_get_case (self->case_page), name);
}

static void
act_rename_case (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheWindow *self = QIHE_WINDOW (widget);
  GtkWidget *dialog = qihe_name_dialog_new (GTK_WINDOW (widget), _ ("Rename Case"),
                                            _ ("Name of the consortium"), _ ("_Rename"));

  qihe_name_dialog_set_name (QIHE_NAME_DIALOG (dialog),
                             qihe_case_get_title (qihe_case_page_get_case (self->case_page)));
  g_signal_connect_object (dialog, "named", G_CALLBACK (case_renamed), widget, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Undone like everything else: so it is not asked about. */
static void
act_delete_case (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheWindow *self = QIHE_WINDOW (widget);
  g_autoptr (QiheCase) one = g_object_ref (qihe_case_page_get_case (self->case_page));
  g_autofree char *text = g_strdup_printf (_ ("“%s” deleted"), qihe_case_get_title (one));

  qihe_window_commit (self);
  qihe_session_delete_case (self->session, one);
  qihe_notice_show (self->notice, text, _ ("_Undo"), "win.undo");
}

static void
act_set_up (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheWindow *self = QIHE_WINDOW (widget);

  if (self->kind == QIHE_SESSION_SAMPLE)
    qihe_window_open_own (self); /* its start page asks */
  else
    ask_for_set_up (self);
}

static void
act_open_own (GtkWidget *widget, const char *name, GVariant *parameter)
{
  qihe_window_open_own (QIHE_WINDOW (widget));
}

static void
act_open_sample (GtkWidget *widget, const char *name, GVariant *parameter)
{
  qihe_window_open_sample (QIHE_WINDOW (widget));
}

static void
enable (QiheWindow *self, const char *action, gboolean enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, enabled);
}

static void
update_case_actions (QiheWindow *self, gboolean editable)
{
  QiheCase *shown = self->case_page != NULL ? qihe_case_page_get_case (self->case_page) : NULL;
  const char *page = gtk_stack_get_visible_child_name (self->pages);
  gboolean on_case = g_strcmp0 (page, "case") == 0;
  gboolean on_what_if = g_strcmp0 (page, "what-if") == 0;
  gboolean on_framework = g_strcmp0 (page, "framework") == 0;
  gboolean comparing = g_strcmp0 (page, "compare") == 0;
  gboolean change = on_case && shown != NULL && editable;

  enable (self, "win.back", on_case || on_what_if || on_framework || comparing);
  enable (self, "win.step-back", on_case || on_what_if || comparing);
  enable (self, "win.rename-case", change);
  enable (self, "win.delete-case", change && !qihe_case_get_ours (shown));
}

/* What is tried is seen from the case too, where it is easily forgotten. */
static void
show_tried (QiheWindow *self)
{
  if (self->case_page != NULL)
    qihe_case_page_show_tried (self->case_page, self->what_if_page != NULL
                                                    ? qihe_what_if_page_count (self->what_if_page)
                                                    : 0);
}

void
qihe_window_update_actions (QiheWindow *self)
{
  gboolean undo = FALSE, redo = FALSE;
  QiheCase *ours = self->session != NULL ? qihe_session_get_our_case (self->session) : NULL;
  gboolean editable = self->session != NULL && qihe_session_get_editable (self->session);
  gboolean writable = self->session != NULL && qihe_session_get_read_only (self->session) == NULL;
  guint n_rounds = self->session != NULL ? qihe_session_get_rounds (self->session)->len : 0;

  if (self->session != NULL)
    g_object_get (self->session, "can-undo", &undo, "can-redo", &redo, NULL);
  if (qihe_window_get_page (self) != NULL)
    qihe_page_get_steps (qihe_window_get_page (self), &undo, &redo);
  enable (self, "win.undo", undo);
  enable (self, "win.redo", redo);
  enable (self, "win.open-our-case", ours != NULL);
  enable (self, "win.show-frameworks", ours != NULL);
  enable (self, "win.present", ours != NULL);
  enable (self, "win.arrange-screens", ours != NULL && writable);
  enable (self, "win.save-screens", ours != NULL);
  enable (self, "win.what-if", ours != NULL && n_rounds > 0);
  enable (self, "win.add-case", ours != NULL && editable);
  update_case_actions (self, editable);
  show_tried (self);
  enable (self, "win.show-round", n_rounds > 0);
  enable (self, "win.set-up", writable);
  enable (self, "win.new-round", n_rounds > 0 && writable);
  enable (self, "win.import-round", n_rounds > 0 && writable);
  enable (self, "win.new-round-from-shown", n_rounds > 0 && writable);
  enable (self, "win.report", n_rounds > 0 && ours != NULL);
  enable (self, "win.close-round", editable);
  enable (self, "win.delete-round", editable && n_rounds > 1);
  enable (self, "win.compare-rounds", n_rounds > 1);
  enable (self, "win.open-own", self->kind == QIHE_SESSION_SAMPLE);
  enable (self, "win.open-sample", self->kind != QIHE_SESSION_SAMPLE);
}

void
qihe_window_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.undo", NULL, act_undo);
  gtk_widget_class_install_action (klass, "win.redo", NULL, act_redo);
  gtk_widget_class_install_action (klass, "win.save-again", NULL, act_save_again);
  gtk_widget_class_install_action (klass, "win.tell", "s", act_tell);
  gtk_widget_class_install_action (klass, "win.tell-undo", "s", act_tell_undo);
  gtk_widget_class_install_action (klass, "win.show-page", "s", act_show_page);
  gtk_widget_class_install_action (klass, "win.show-sidebar", NULL, act_show_sidebar);
  gtk_widget_class_install_action (klass, "win.back", NULL, act_back);
  gtk_widget_class_install_action (klass, "win.step-back", NULL, act_step_back);
  gtk_widget_class_install_action (klass, "win.open-case", "s", act_open_case);
  gtk_widget_class_install_action (klass, "win.show-frameworks", NULL, act_show_frameworks);
  gtk_widget_class_install_action (klass, "win.open-our-case", NULL, act_open_our_case);
  gtk_widget_class_install_action (klass, "win.open-rating", "(ss)", act_open_rating);
  gtk_widget_class_install_action (klass, "win.add-case", NULL, act_add_case);
  gtk_widget_class_install_action (klass, "win.rename-case", NULL, act_rename_case);
  gtk_widget_class_install_action (klass, "win.delete-case", NULL, act_delete_case);
  gtk_widget_class_install_action (klass, "win.set-up", NULL, act_set_up);
  qihe_window_install_what_if_actions (klass);
  gtk_widget_class_install_action (klass, "win.open-own", NULL, act_open_own);
  gtk_widget_class_install_action (klass, "win.open-sample", NULL, act_open_sample);
}
