/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/case/qihe-attachment-list.h"

#include <glib/gi18n-lib.h>

#include "widgets/qihe-list-refill.h"

/* What is being encoded, and where it goes. */
typedef struct {
  QiheSession *session;
  QiheCase *one;
  guint indicator;
  GdkTexture *texture;
  char *name;
} Picture;

struct _QiheAttachmentList {
  AdwBin parent_instance;

  QiheSession *session;
  QiheCase *one;
  guint indicator;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (QiheAttachmentList, qihe_attachment_list, ADW_TYPE_BIN)

static void
tell (QiheAttachmentList *self, const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", message);
}

static void
attach_files (QiheAttachmentList *self, GListModel *files)
{
  for (guint i = 0; i < g_list_model_get_n_items (files); i++) {
    g_autoptr (GFile) file = g_list_model_get_item (files, i);

    qihe_session_attach (self->session, self->one, self->indicator, file);
  }
}

static void
attach_file_list (QiheAttachmentList *self, GdkFileList *files)
{
  g_autoptr (GSList) list = gdk_file_list_get_files (files);

  for (GSList *l = list; l != NULL; l = l->next)
    qihe_session_attach (self->session, self->one, self->indicator, l->data);
}

static void
picture_free (Picture *self)
{
  g_object_unref (self->session);
  g_object_unref (self->one);
  g_object_unref (self->texture);
  g_free (self->name);
  g_free (self);
}

/* A picture never changes, and those of the clipboard and of drops lie in memory: any thread reads
 * them. */
static void
encode_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Picture *picture = data;

  g_task_return_pointer (task, gdk_texture_save_to_png_bytes (picture->texture),
                         (GDestroyNotify) g_bytes_unref);
}

static void
encoded (GObject *source, GAsyncResult *result, gpointer data)
{
  const Picture *picture = g_task_get_task_data (G_TASK (result));
  g_autoptr (GBytes) png = g_task_propagate_pointer (G_TASK (result), NULL);

  if (qihe_session_get_editable (picture->session))
    qihe_session_attach_bytes (picture->session, picture->one, picture->indicator, png,
                               picture->name);
}

/* A picture of a whole screen takes several frames to encode. It belongs to the rating that was
 * shown when it came. */
static void
attach_texture (QiheAttachmentList *self, GdkTexture *texture)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, encoded, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  Picture *picture = g_new0 (Picture, 1);

  picture->session = g_object_ref (self->session);
  picture->one = g_object_ref (self->one);
  picture->indicator = self->indicator;
  picture->texture = g_object_ref (texture);
  picture->name = g_date_time_format (now, _ ("Picture %Y-%m-%d %H.%M.%S.png"));
  g_task_set_task_data (task, picture, (GDestroyNotify) picture_free);
  g_task_run_in_thread (task, encode_thread);
}

static void
chosen (GtkNativeDialog *dialog, int response, QiheAttachmentList *self)
{
  if (response == GTK_RESPONSE_ACCEPT) {
    g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));

    attach_files (self, files);
  }
  g_object_unref (dialog);
}

static void
choose (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheAttachmentList *self = QIHE_ATTACHMENT_LIST (widget);
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Attach Files"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Attach"), _ ("_Cancel"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
pasted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheAttachmentList) self = data;
  g_autoptr (GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);

  if (value == NULL)
    tell (self, _ ("There is no file or picture to paste"));
  else if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    attach_file_list (self, g_value_get_boxed (value));
  else
    attach_texture (self, g_value_get_object (value));
}

static void
paste (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  GType type =
      gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_FILE_LIST)
          ? GDK_TYPE_FILE_LIST
          : GDK_TYPE_TEXTURE;

  gdk_clipboard_read_value_async (clipboard, type, G_PRIORITY_DEFAULT, NULL, pasted,
                                  g_object_ref (widget));
}

static gboolean
dropped (QiheAttachmentList *self, const GValue *value)
{
  if (self->one == NULL || !qihe_session_get_editable (self->session))
    return FALSE;
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    attach_file_list (self, g_value_get_boxed (value));
  else
    attach_texture (self, g_value_get_object (value));
  return TRUE;
}

static void
opened_file (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheAttachmentList) self = data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    tell (self, _ ("No program on this computer could open the file; install one for such files"));
}

static void
open_attachment (GtkButton *button, QiheAttachmentList *self)
{
  const QiheAttachment *attachment = g_object_get_data (G_OBJECT (button), "attachment");
  g_autofree char *path = qihe_session_dup_attachment_path (self->session, attachment);
  g_autofree char *uri = path != NULL ? g_filename_to_uri (path, NULL, NULL) : NULL;

  if (uri == NULL || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    tell (self, _ ("The file is not beside the database any more; restore a backup that has it"));
  else
    g_app_info_launch_default_for_uri_async (uri, NULL, NULL, opened_file, g_object_ref (self));
}

static void
remove_attachment (GtkButton *button, QiheAttachmentList *self)
{
  const QiheAttachment *attachment = g_object_get_data (G_OBJECT (button), "attachment");

  qihe_session_detach (self->session, self->one, self->indicator, attachment->id);
}

static GtkWidget *
row_button (QiheAttachmentList *self, const QiheAttachment *attachment, const char *icon,
            const char *tip, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  g_object_set_data_full (G_OBJECT (button), "attachment", qihe_attachment_copy (attachment),
                          (GDestroyNotify) qihe_attachment_free);
  g_signal_connect (button, "clicked", clicked, self);
  return button;
}

static GtkWidget *
attachment_row (QiheAttachmentList *self, const QiheAttachment *attachment)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *size = g_format_size ((guint64) MAX (attachment->size, 0));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), attachment->name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), size);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             row_button (self, attachment, "document-open-symbolic", _ ("Open"),
                                         G_CALLBACK (open_attachment)));
  if (qihe_session_get_editable (self->session))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               row_button (self, attachment, "user-trash-symbolic", _ ("Remove"),
                                           G_CALLBACK (remove_attachment)));
  return row;
}

static void
qihe_attachment_list_dispose (GObject *object)
{
  QiheAttachmentList *self = QIHE_ATTACHMENT_LIST (object);

  g_clear_object (&self->one);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_ATTACHMENT_LIST);
  G_OBJECT_CLASS (qihe_attachment_list_parent_class)->dispose (object);
}

static void
qihe_attachment_list_class_init (QiheAttachmentListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_attachment_list_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/case/qihe-attachment-list.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheAttachmentList, list);
  gtk_widget_class_install_action (widget_class, "attachments.choose", NULL, choose);
  gtk_widget_class_install_action (widget_class, "attachments.paste", NULL, paste);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK,
                                       "attachments.paste", NULL);
}

static void
qihe_attachment_list_init (QiheAttachmentList *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
qihe_attachment_list_show (QiheAttachmentList *self, QiheSession *session, QiheCase *one,
                           guint indicator)
{
  GPtrArray *attachments = qihe_case_get_text (one, indicator)->attachments;
  int focused = qihe_list_refill_begin (self->list);

  g_set_object (&self->session, session);
  g_set_object (&self->one, one);
  self->indicator = indicator;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "attachments.choose",
                                 qihe_session_get_editable (session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "attachments.paste",
                                 qihe_session_get_editable (session));
  for (guint i = 0; i < attachments->len; i++)
    gtk_list_box_append (self->list, attachment_row (self, attachments->pdata[i]));
  qihe_list_refill_end (self->list, focused);
}
