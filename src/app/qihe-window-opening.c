/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "app/qihe-window-private.h"

/*
 * What the window says of a database that cannot be opened, or only be read, and what it offers
 * then.
 */

static void
act_try_again (GtkWidget *widget, const char *name, GVariant *parameter)
{
  qihe_window_try_again (QIHE_WINDOW (widget));
}

static void
chosen (GtkNativeDialog *dialog, int response, QiheWindow *self)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_object_unref (dialog);
  if (file == NULL)
    return;
  path = g_file_get_path (file);
  if (path != NULL)
    qihe_window_open (self, path, QIHE_SESSION_OWN);
  else
    qihe_window_tell (self, _ ("Choose a file on this computer"));
}

static void
act_choose_database (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Choose Another File"), GTK_WINDOW (widget),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  g_signal_connect_object (dialog, "response", G_CALLBACK (chosen), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
qihe_window_show_read_only (QiheWindow *self)
{
  const char *why = qihe_session_get_read_only (self->session);
  g_autofree char *text =
      g_strdup_printf (_ ("Nothing can be changed here: %s. To change the data, open a copy in a "
                          "folder of your own, or ask for the permission to write."),
                       why);

  if (why != NULL)
    gtk_label_set_text (self->read_only, text);
  gtk_info_bar_set_revealed (self->read_only_bar, why != NULL);
  /* The start page has no bar. */
  if (why != NULL && qihe_session_get_our_case (self->session) == NULL)
    qihe_window_tell (self, text);
}

void
qihe_window_install_opening_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.try-again", NULL, act_try_again);
  gtk_widget_class_install_action (klass, "win.choose-database", NULL, act_choose_database);
}
