/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "pages/register/qihe-record-dialog-private.h"

static void
close_now (gpointer user_data)
{
  g_autoptr (QiheRecordDialog) self = user_data;

  self->closing = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

/* The question, which goes with this window, has not done with its answer yet. */
static void
discard_answered (QiheRecordDialog *self, const char *response)
{
  if (g_str_equal (response, "discard"))
    g_idle_add_once (close_now, g_object_ref (self));
}

static void
archive_answered (QiheRecordDialog *self, const char *response)
{
  if (g_str_equal (response, "archive"))
    qihe_record_dialog_archive (self);
}

/* Enter keeps things as they are. */
static void
ask (QiheRecordDialog *self, GtkWidget *dialog, const char *does, GCallback answered)
{
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), does,
                                              ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response", answered, self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
qihe_record_dialog_ask_discard (QiheRecordDialog *self)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Discard What Was Typed?"),
                                              _ ("It has not been saved."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Keep Editing"),
                                    "discard", _ ("_Discard"), NULL);
  ask (self, dialog, "discard", G_CALLBACK (discard_answered));
}

void
qihe_record_dialog_ask_archive (QiheRecordDialog *self, const char *why)
{
  g_autofree char *body = g_strdup_printf (
      _ ("%s.\n\nArchived, it stays for them and can be searched, but lists leave it out."), why);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Archive It Instead?"), body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "archive",
                                    _ ("_Archive"), NULL);
  ask (self, dialog, "archive", G_CALLBACK (archive_answered));
}
