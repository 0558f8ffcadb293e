/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "app/qihe-window-private.h"

/*
 * A backup in place of a database that cannot be opened: chosen, restored, opened.
 */

static char *
dup_told (const char *kept)
{
  g_autofree char *name = g_filename_display_name (kept);

  if (*kept == '\0')
    return g_strdup (_ ("The backup has been restored."));
  return g_strdup_printf (
      _ ("The backup has been restored. What was there before is kept as it was: %s"), name);
}

static void
restored (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = qihe_session_restore_finish (result, &error);
  g_autofree char *path = g_strdup (self->path);

  if (g_cancellable_is_cancelled (self->opening))
    return; /* the window is closed */
  if (kept == NULL) {
    qihe_window_show_error (self, error, TRUE);
    return;
  }
  qihe_window_open (self, path, self->kind);
  self->restored = dup_told (kept);
}

static void
chosen (GtkNativeDialog *dialog, int response, QiheWindow *self)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *backup = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_object_unref (dialog);
  if (file == NULL)
    return;
  backup = g_file_get_path (file);
  if (backup == NULL) {
    qihe_window_tell (self, _ ("Choose a file on this computer"));
    return;
  }
  qihe_window_show_busy (self, _ ("Restoring the Backup…"));
  qihe_session_restore_async (self->path, backup, restored, g_object_ref (self));
}

void
qihe_window_choose_backup (QiheWindow *self)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Restore a Backup"), GTK_WINDOW (self),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Restore"), _ ("_Cancel"));

  g_signal_connect_object (dialog, "response", G_CALLBACK (chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
