/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "app/qihe-window-private.h"
#include "pages/meeting/qihe-arrange-dialog.h"
#include "pages/meeting/qihe-meeting-window.h"
#include "pages/qihe-page.h"

/*
 * Meetings, and what is done to their screens.
 */

static void
meeting_gone (GtkWidget *meeting, QiheWindow *self)
{
  self->meeting = NULL;
  qihe_notice_hold_back (self->notice, FALSE);
}

static void
start_meeting (QiheWindow *self, QihePrepared *prepared)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  g_autoptr (QiheMeeting) meeting = NULL;

  meeting = qihe_meeting_new (prepared);
  if (self->screen != NULL)
    qihe_meeting_show (meeting, self->screen);
  self->meeting = qihe_meeting_window_new (application, meeting);
  g_signal_connect_object (self->meeting, "destroy", G_CALLBACK (meeting_gone), self, 0);
  qihe_notice_hold_back (self->notice, TRUE);
  qihe_meeting_window_start (QIHE_MEETING_WINDOW (self->meeting), GTK_WINDOW (self));
  if (prepared->problem != NULL)
    qihe_window_tell (self, prepared->problem);
}

static QihePrepared *
finish_preparing (QiheWindow *self, GObject *source, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  QihePrepared *prepared =
      qihe_session_prepare_meeting_finish (QIHE_SESSION (source), result, &error);

  self->preparing = FALSE;
  if (prepared == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    qihe_window_tell (self, error->message);
  /* Another database may have been opened meanwhile, or a meeting be under way. */
  if (prepared != NULL && (QIHE_SESSION (source) != self->session || self->meeting != NULL))
    g_clear_pointer (&prepared, qihe_prepared_free);
  return prepared;
}

static void
prepared_to_present (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheWindow) self = data;
  QihePrepared *prepared = finish_preparing (self, source, result);

  if (prepared != NULL)
    start_meeting (self, prepared);
}

static void
arranged (QiheArrangeDialog *dialog, const QiheDeck *deck, QiheWindow *self)
{
  if (self->session == NULL)
    return;
  qihe_session_set_deck (self->session, qihe_arrange_dialog_get_round (dialog), deck);
  qihe_notice_show (self->notice, _ ("Screens arranged"), _ ("_Undo"), "win.undo");
}

static void
prepared_to_arrange (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheWindow) self = data;
  QihePrepared *prepared = finish_preparing (self, source, result);
  GtkWidget *dialog;

  if (prepared == NULL)
    return;
  dialog = qihe_arrange_dialog_new (GTK_WINDOW (self), prepared);
  g_signal_connect_object (dialog, "arranged", G_CALLBACK (arranged), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What is being typed belongs to what is presented. */
static void
prepare (QiheWindow *self, const char *round, const char *before, GAsyncReadyCallback ready)
{
  if (self->preparing || self->session == NULL)
    return;
  self->preparing = TRUE;
  qihe_window_commit (self);
  qihe_session_prepare_meeting_async (self->session, round, before, NULL, ready,
                                      g_object_ref (self));
}

/* The page that is shown says where the meeting begins, and what it is about. */
static void
present_page (QiheWindow *self)
{
  QihePage *page = qihe_window_get_page (self);
  const char *round = NULL, *before = NULL;

  if (page == NULL)
    return;
  g_free (self->screen);
  self->screen = qihe_page_dup_screen (page);
  qihe_page_get_rounds (page, &round, &before);
  prepare (self, round, before, prepared_to_present);
}

static void
answered (AdwMessageDialog *dialog, const char *response, QiheWindow *self)
{
  if (g_str_equal (response, "present"))
    present_page (self);
}

static void
ask (QiheWindow *self, const char *caution)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Present the Round?"), caution);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "present",
                                    _ ("_Present"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "present");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
act_present (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheWindow *self = QIHE_WINDOW (widget);
  QihePage *page = qihe_window_get_page (self);
  g_autofree char *caution = page != NULL ? qihe_page_dup_caution (page) : NULL;

  if (self->meeting != NULL)
    gtk_window_present (GTK_WINDOW (self->meeting));
  else if (caution != NULL)
    ask (self, caution);
  else
    present_page (self);
}

/* For what lies over the page: it says by itself where the meeting begins. */
static void
act_present_screen (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheWindow *self = QIHE_WINDOW (widget);

  if (self->meeting != NULL) {
    gtk_window_present (GTK_WINDOW (self->meeting));
    return;
  }
  g_free (self->screen);
  self->screen = g_variant_dup_string (parameter, NULL);
  prepare (self, NULL, NULL, prepared_to_present);
}

static void
act_arrange (GtkWidget *widget, const char *name, GVariant *parameter)
{
  prepare (QIHE_WINDOW (widget), NULL, NULL, prepared_to_arrange);
}

static void
slides_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (qihe_session_save_slides_finish (QIHE_SESSION (source), result, &error))
    qihe_window_tell (self, _ ("The screens are saved"));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    qihe_window_tell (self, error->message);
}

static void
file_chosen (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (QiheWindow) self = data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path == NULL)
    qihe_window_tell (self, _ ("Choose a folder on this computer"));
  else if (response == GTK_RESPONSE_ACCEPT && self->session != NULL)
    qihe_session_save_slides_async (self->session, path, slides_saved, g_object_ref (self));
  g_object_unref (dialog);
}

static void
act_save_slides (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheWindow *self = QIHE_WINDOW (widget);
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Save Screens"), GTK_WINDOW (self),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  g_autofree char *file =
      g_strdup_printf (_ ("Meeting %s.pdf"), qihe_session_get_round (self->session)->code);

  qihe_window_commit (self);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), file);
  g_signal_connect (dialog, "response", G_CALLBACK (file_chosen), g_object_ref (self));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
qihe_window_end_meeting (QiheWindow *self)
{
  if (self->meeting != NULL)
    gtk_window_destroy (GTK_WINDOW (self->meeting));
}

void
qihe_window_install_meeting_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.present", NULL, act_present);
  gtk_widget_class_install_action (klass, "win.present-screen", "s", act_present_screen);
  gtk_widget_class_install_action (klass, "win.arrange-screens", NULL, act_arrange);
  gtk_widget_class_install_action (klass, "win.save-screens", NULL, act_save_slides);
}
