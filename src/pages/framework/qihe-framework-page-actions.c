/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "base/qihe-string.h"
#include "pages/framework/qihe-framework-page-private.h"
#include "pages/framework/qihe-remap-dialog.h"

/*
 * What is done to a framework as a whole.
 */

static void
tell (QiheFrameworkPage *self, const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", message);
}

static void
changed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheFrameworkPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *reference =
      qihe_session_change_frameworks_finish (QIHE_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (reference == NULL) {
    tell (self, error->message);
    return;
  }
  /* The list that comes has it, or has it no more. */
  qihe_framework_page_commit (self);
  g_clear_pointer (&self->text, g_free);
  qihe_set_str (&self->reference, reference);
  qihe_framework_page_list (self);
}

static void
change (QiheFrameworkPage *self, QiheFrameworkAction action, const char *argument)
{
  qihe_framework_page_commit (self);
  qihe_session_change_frameworks_async (self->watched, action, argument, self->reading, changed,
                                        g_object_ref (self));
}

static void
act_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheFrameworkPage *self = QIHE_FRAMEWORK_PAGE (widget);

  change (self, QIHE_FRAMEWORK_COPY, self->reference);
}

static void
act_add_version (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheFrameworkPage *self = QIHE_FRAMEWORK_PAGE (widget);

  change (self, QIHE_FRAMEWORK_ADD_VERSION, self->reference);
}

static void
act_delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheFrameworkPage *self = QIHE_FRAMEWORK_PAGE (widget);
  g_autofree char *text =
      g_strdup_printf (_ ("“%s” deleted; Undo brings it back"), self->reference);

  change (self, QIHE_FRAMEWORK_DELETE, self->reference);
  tell (self, text);
}

/* `framework.add-group` asks the tree for `tree.add-group`. */
static void
act_add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *action = g_strconcat ("tree.", strchr (name, '.') + 1, NULL);

  gtk_widget_activate_action (GTK_WIDGET (QIHE_FRAMEWORK_PAGE (widget)->tree), action, NULL);
}

static void
act_show_whole (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheFrameworkPage *self = QIHE_FRAMEWORK_PAGE (widget);

  qihe_framework_tree_select (self->tree, NULL);
  adw_flap_set_reveal_flap (self->flap, TRUE);
}

static void
import_chosen (GtkNativeDialog *dialog, int response, QiheFrameworkPage *self)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT) {
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
    path = g_file_get_path (file);
  }
  if (path != NULL)
    change (self, QIHE_FRAMEWORK_IMPORT, path);
  g_object_unref (dialog);
}

static void
export_chosen (GtkNativeDialog *dialog, int response, QiheFrameworkPage *self)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (response == GTK_RESPONSE_ACCEPT && self->draft != NULL) {
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
    text = qihe_framework_draft_to_text (self->draft);
    if (g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                 NULL, &error))
      message = g_strdup_printf (_ ("Saved as “%s”"), g_file_peek_path (file));
    else
      message = g_strdup_printf (_ ("Not saved: %s"), error->message);
    tell (self, message);
  }
  g_object_unref (dialog);
}

static GtkFileChooserNative *
new_chooser (QiheFrameworkPage *self, const char *title, GtkFileChooserAction action,
             const char *accept)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                   action, accept, _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_add_pattern (filter, "*.json");
  gtk_file_filter_set_name (filter, "JSON");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  return dialog;
}

static void
act_import (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkFileChooserNative *dialog =
      new_chooser (QIHE_FRAMEWORK_PAGE (widget), _ ("Import a Framework"),
                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Import"));

  g_signal_connect_object (dialog, "response", G_CALLBACK (import_chosen), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
act_export (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheFrameworkPage *self = QIHE_FRAMEWORK_PAGE (widget);
  GtkFileChooserNative *dialog =
      new_chooser (self, _ ("Export the Framework"), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"));
  g_autofree char *file = g_strconcat (self->reference, ".json", NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), file);
  g_signal_connect_object (dialog, "response", G_CALLBACK (export_chosen), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
act_rate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheFrameworkPage *self = QIHE_FRAMEWORK_PAGE (widget);
  g_autoptr (JsonNode) root = qihe_framework_draft_to_json (self->draft);
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheFramework) framework = qihe_framework_new_from_json (root, &error);

  qihe_framework_page_commit (self);
  if (framework == NULL)
    tell (self, _ ("Nothing can be rated against it yet: mend its problems first"));
  else
    qihe_remap_dialog_present (GTK_WINDOW (gtk_widget_get_root (widget)), self->watched, framework);
}

void
qihe_framework_page_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "framework.copy", NULL, act_copy);
  gtk_widget_class_install_action (klass, "framework.add-version", NULL, act_add_version);
  gtk_widget_class_install_action (klass, "framework.delete", NULL, act_delete);
  gtk_widget_class_install_action (klass, "framework.add-dimension", NULL, act_add);
  gtk_widget_class_install_action (klass, "framework.add-group", NULL, act_add);
  gtk_widget_class_install_action (klass, "framework.add-indicator", NULL, act_add);
  gtk_widget_class_install_action (klass, "framework.show-whole", NULL, act_show_whole);
  gtk_widget_class_install_action (klass, "framework.import", NULL, act_import);
  gtk_widget_class_install_action (klass, "framework.export", NULL, act_export);
  gtk_widget_class_install_action (klass, "framework.rate", NULL, act_rate);
}

void
qihe_framework_page_update_actions (QiheFrameworkPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean shown = self->draft != NULL;
  gboolean writable = self->watched != NULL && qihe_session_get_read_only (self->watched) == NULL;
  gboolean inside = self->editable && qihe_framework_tree_get_selected (self->tree) != NULL;

  gtk_widget_action_set_enabled (widget, "framework.import", writable);
  gtk_widget_action_set_enabled (widget, "framework.copy", shown && writable);
  gtk_widget_action_set_enabled (widget, "framework.add-version", shown && writable);
  gtk_widget_action_set_enabled (widget, "framework.export", shown);
  gtk_widget_action_set_enabled (widget, "framework.rate", shown && writable);
  gtk_widget_action_set_enabled (widget, "framework.add-dimension", self->editable);
  gtk_widget_action_set_enabled (widget, "framework.add-group", inside);
  gtk_widget_action_set_enabled (widget, "framework.add-indicator", inside);
  gtk_widget_action_set_enabled (widget, "framework.delete", self->editable);
}
