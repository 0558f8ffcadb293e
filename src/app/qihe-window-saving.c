/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "app/qihe-window-private.h"

/*
 * What the window does while the database does not take changes: it shows that they wait, and does
 * not close over them unasked.
 */

static void
leave (gpointer data)
{
  gtk_window_close (GTK_WINDOW (data));
}

/* Not from within a signal of what goes with the window. */
static void
close_anyway (QiheWindow *self)
{
  self->closing = QIHE_CLOSING_ANYWAY;
  qihe_delay_start (&self->leaving, 0, leave, self);
}

static void
answered (AdwMessageDialog *dialog, const char *response, QiheWindow *self)
{
  self->closing = QIHE_CLOSING_NOT;
  if (g_str_equal (response, "close"))
    close_anyway (self);
  else if (g_str_equal (response, "again")) {
    self->closing = QIHE_CLOSING_WHEN_SAVED;
    qihe_session_save_again (self->session);
  }
}

static char *
question (QiheWindow *self)
{
  guint n = qihe_session_get_waiting (self->session);
  gboolean kept = qihe_session_keep_unsaved (self->session);
  const char *fate =
      kept ? _ ("When you close all the same, what is not saved is kept, and saved when the "
                "database is opened again.")
           : _ ("It cannot be kept elsewhere either: when you close all the same, it is lost.");
  g_autofree char *what = g_strdup_printf (ngettext ("%u change could not be saved. %s",
                                                     "%u changes could not be saved. %s", n),
                                           n, qihe_session_get_obstacle (self->session));

  return g_strconcat (what, "\n\n", fate, NULL);
}

static void
ask (QiheWindow *self)
{
  g_autofree char *body = question (self);
  GtkWidget *dialog =
      adw_message_dialog_new (GTK_WINDOW (self), _ ("Not Everything Is Saved"), body);

  self->closing = QIHE_CLOSING_ASKED;
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "close",
                                    _ ("Close _All the Same"), "again", _ ("_Save Again"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "again");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "again",
                                              ADW_RESPONSE_SUGGESTED);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered), self, 0);
  g_set_weak_pointer (&self->question, GTK_WINDOW (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What it asks about has been saved in the meantime. */
static void
withdraw_question (QiheWindow *self)
{
  g_autoptr (GtkWindow) question = self->question != NULL ? g_object_ref (self->question) : NULL;

  if (question != NULL)
    gtk_window_destroy (question);
}

static void
show_bar (QiheWindow *self)
{
  guint n = qihe_session_get_waiting (self->session);
  const char *obstacle = qihe_session_get_obstacle (self->session);
  g_autofree char *text =
      g_strdup_printf (ngettext ("%u change is not saved yet, and is tried again. %s",
                                 "%u changes are not saved yet, and are tried again. %s", n),
                       n, obstacle);

  if (obstacle != NULL)
    gtk_label_set_text (self->unsaved, text);
  gtk_info_bar_set_revealed (self->unsaved_bar, obstacle != NULL);
}

static void
saving_changed (QiheWindow *self)
{
  show_bar (self);
  if (self->closing == QIHE_CLOSING_NOT || self->closing == QIHE_CLOSING_ANYWAY)
    return;
  if (qihe_session_get_waiting (self->session) == 0) {
    withdraw_question (self);
    close_anyway (self);
  } else if (self->closing == QIHE_CLOSING_WHEN_SAVED &&
             qihe_session_get_obstacle (self->session) != NULL) {
    ask (self);
  }
}

gboolean
qihe_window_may_close (QiheWindow *self)
{
  if (self->session == NULL || self->closing == QIHE_CLOSING_ANYWAY)
    return TRUE;
  qihe_window_commit (self);
  if (qihe_session_get_waiting (self->session) == 0)
    return TRUE;
  if (self->closing == QIHE_CLOSING_ASKED)
    return FALSE;
  self->closing = QIHE_CLOSING_WHEN_SAVED;
  if (qihe_session_get_obstacle (self->session) != NULL)
    ask (self);
  return FALSE;
}

void
qihe_window_watch_saving (QiheWindow *self)
{
  self->closing = QIHE_CLOSING_NOT;
  g_signal_connect_swapped (self->session, "notify::obstacle", G_CALLBACK (saving_changed), self);
  show_bar (self);
}
