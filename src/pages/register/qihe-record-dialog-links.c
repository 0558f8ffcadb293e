/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "pages/register/qihe-record-dialog-private.h"
#include "session/qihe-references.h"

#define LINK "link-of-row"

/* What is waited for: suggestions for what was typed in @editor, or a record to open. */
typedef struct {
  QiheRecordDialog *dialog;
  QiheFieldEditor *editor;
  QiheRegister *target;
  char *text;
} Waiting;

static void
waiting_free (Waiting *self)
{
  g_object_unref (self->dialog);
  g_clear_object (&self->editor);
  qihe_register_unref (self->target);
  g_free (self->text);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Waiting, waiting_free)

/* @editor: (nullable) */
static Waiting *
waiting_new (QiheRecordDialog *dialog, QiheFieldEditor *editor, QiheRegister *target,
             const char *text)
{
  Waiting *self = g_new0 (Waiting, 1);

  self->dialog = g_object_ref (dialog);
  self->editor = editor != NULL ? g_object_ref (editor) : NULL;
  self->target = qihe_register_ref (target);
  self->text = g_strdup (text);
  return self;
}

static QiheRegister *
get_target (QiheRecordDialog *self, QiheFieldEditor *editor)
{
  return qihe_references_find_register (self->registers,
                                        qihe_field_editor_get_field (editor)->target);
}

static void
suggest (Waiting *self, GPtrArray *records)
{
  g_autofree char *create = g_strdup_printf (_ ("Create “%s”"), self->text);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < records->len; i++) {
    JsonObject *record = g_ptr_array_index (records, i);

    g_ptr_array_add (ids, (gpointer) json_object_get_string_member (record, "id"));
    g_ptr_array_add (titles, qihe_register_dup_record_title (self->target, record));
  }
  qihe_chips_row_suggest (qihe_field_editor_get_chips (self->editor),
                          (const char *const *) ids->pdata, (const char *const *) titles->pdata,
                          records->len, create);
}

/* An answer to what is not in the entry any more is too late. */
static void
found (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Waiting) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records =
      qihe_session_suggest_records_finish (QIHE_SESSION (session), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (records == NULL)
    qihe_record_dialog_set_problem (self->dialog, error->message);
  else if (g_str_equal (qihe_chips_row_get_typed (qihe_field_editor_get_chips (self->editor)),
                        self->text))
    suggest (self, records);
}

static void
search (QiheRecordDialog *self, const char *text, QiheFieldEditor *editor)
{
  QiheRegister *target = get_target (self, editor);

  if (*text == '\0' || target == NULL)
    qihe_chips_row_suggest (qihe_field_editor_get_chips (editor), NULL, NULL, 0, NULL);
  else
    qihe_session_suggest_records_async (self->session, target, text, self->reading, found,
                                        waiting_new (self, editor, target, text));
}

static void
created (QiheRecordDialog *other, JsonObject *record, QiheFieldEditor *editor)
{
  g_autofree char *title = qihe_register_dup_record_title (other->shape, record);

  qihe_chips_row_add (qihe_field_editor_get_chips (editor),
                      json_object_get_string_member (record, "id"), title);
}

static void
create (QiheRecordDialog *self, const char *text, QiheFieldEditor *editor)
{
  QiheRegister *target = get_target (self, editor);
  GtkWidget *dialog =
      qihe_record_dialog_new (GTK_WINDOW (self), self->session, self->registers, target, NULL);

  qihe_record_dialog_set_name (QIHE_RECORD_DIALOG (dialog), text);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (created), editor, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What refers to this record may have changed in there. */
static void
open_dialog (QiheRecordDialog *self, QiheRegister *shape, JsonObject *record)
{
  GtkWidget *dialog =
      qihe_record_dialog_new (GTK_WINDOW (self), self->session, self->registers, shape, record);

  g_signal_connect_object (dialog, "destroy", G_CALLBACK (qihe_record_dialog_show_links), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
record_read (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Waiting) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) record =
      qihe_session_read_record_finish (QIHE_SESSION (session), result, &error);

  if (record != NULL)
    open_dialog (self->dialog, self->target, record);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    qihe_record_dialog_set_problem (self->dialog, error->message);
}

static void
open_record (QiheRecordDialog *self, QiheRegister *shape, const char *id)
{
  qihe_session_read_record_async (self->session, self->registers, shape, id, self->reading,
                                  record_read, waiting_new (self, NULL, shape, id));
}

static void
opened (QiheRecordDialog *self, const char *id, QiheFieldEditor *editor)
{
  QiheRegister *target = get_target (self, editor);

  if (target != NULL)
    open_record (self, target, id);
}

static void
link_activated (AdwActionRow *row, QiheRecordDialog *self)
{
  const QiheLink *link = g_object_get_data (G_OBJECT (row), LINK);

  open_record (self, link->shape, link->id);
}

static void
add_link (QiheRecordDialog *self, GPtrArray *links, guint index)
{
  QiheLink *link = g_ptr_array_index (links, index);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *where = g_strdup_printf ("%s · %s", qihe_register_get_title (link->shape),
                                            qihe_field_get_title (link->field));

  /* The row keeps the links that its own is one of. */
  g_object_set_data_full (G_OBJECT (row), "links", g_ptr_array_ref (links),
                          (GDestroyNotify) g_ptr_array_unref);
  g_object_set_data (G_OBJECT (row), LINK, link);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), link->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), where);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (link_activated), self, 0);
  gtk_list_box_append (self->links, row);
}

static void
links_read (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (QiheRecordDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) links =
      qihe_session_list_links_finish (QIHE_SESSION (session), result, &error);
  GtkWidget *row;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (links == NULL) {
    qihe_record_dialog_set_problem (self, error->message);
    return;
  }
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->links))) != NULL)
    gtk_list_box_remove (self->links, row);
  for (guint i = 0; i < links->len; i++)
    add_link (self, links, i);
  gtk_widget_set_visible (self->links_group, links->len > 0);
}

void
qihe_record_dialog_follow (QiheRecordDialog *self, QiheFieldEditor *editor)
{
  g_signal_connect_data (editor, "search", G_CALLBACK (search), self, NULL, G_CONNECT_SWAPPED);
  g_signal_connect_data (editor, "create", G_CALLBACK (create), self, NULL, G_CONNECT_SWAPPED);
  g_signal_connect_data (editor, "opened", G_CALLBACK (opened), self, NULL, G_CONNECT_SWAPPED);
}

void
qihe_record_dialog_show_links (QiheRecordDialog *self)
{
  if (self->record == NULL || g_cancellable_is_cancelled (self->reading))
    return;
  qihe_session_list_links_async (self->session, self->registers, self->shape,
                                 json_object_get_string_member (self->record, "id"), self->reading,
                                 links_read, g_object_ref (self));
}
