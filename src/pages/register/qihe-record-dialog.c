/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/register/qihe-record-dialog.h"

#include <glib/gi18n-lib.h>

#include "pages/register/qihe-field-editor.h"

/*
 * @record: (nullable): as it was when the dialog was opened
 * @editors: (element-type QiheFieldEditor)
 */
struct _QiheRecordDialog {
  AdwWindow parent_instance;

  QiheSession *session;
  GPtrArray *registers;
  QiheRegister *shape;
  JsonObject *record;
  GPtrArray *editors;

  AdwWindowTitle *heading;
  GtkWidget *accept;
  GtkWidget *delete_button;
  GtkListBox *required;
  GtkListBox *others;
  GtkLabel *problem;
  gboolean saving;
};

G_DEFINE_FINAL_TYPE (QiheRecordDialog, qihe_record_dialog, ADW_TYPE_WINDOW)

static const char *
get_id (QiheRecordDialog *self)
{
  return self->record != NULL ? json_object_get_string_member (self->record, "id") : NULL;
}

static gboolean
is_touched (QiheRecordDialog *self)
{
  for (guint i = 0; i < self->editors->len; i++)
    if (qihe_field_editor_is_touched (g_ptr_array_index (self->editors, i)))
      return TRUE;
  return FALSE;
}

static gboolean
is_good (QiheRecordDialog *self)
{
  for (guint i = 0; i < self->editors->len; i++)
    if (!qihe_field_editor_is_good (g_ptr_array_index (self->editors, i)))
      return FALSE;
  return TRUE;
}

static gboolean
is_editable (QiheRecordDialog *self)
{
  return qihe_session_get_read_only (self->session) == NULL;
}

static void
update (QiheRecordDialog *self)
{
  gtk_widget_set_sensitive (self->accept, !self->saving && is_editable (self) &&
                                              is_touched (self) && is_good (self));
  gtk_widget_set_sensitive (self->delete_button, !self->saving && is_editable (self));
}

static void
set_problem (QiheRecordDialog *self, const char *problem)
{
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

/* What was touched alone, so that what somebody else has changed meanwhile stays. */
static GHashTable *
collect (QiheRecordDialog *self)
{
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < self->editors->len; i++) {
    QiheFieldEditor *editor = g_ptr_array_index (self->editors, i);

    if (qihe_field_editor_is_touched (editor))
      g_hash_table_insert (texts, g_strdup (qihe_field_editor_get_field (editor)->id),
                           qihe_field_editor_dup_text (editor));
  }
  return texts;
}

/* @error: (nullable) (transfer full) */
static void
finish (QiheRecordDialog *self, GError *error)
{
  self->saving = FALSE;
  if (error == NULL) {
    gtk_window_destroy (GTK_WINDOW (self));
    return;
  }
  set_problem (self, error->message);
  update (self);
  g_error_free (error);
}

static void
saved (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (QiheRecordDialog) self = user_data;
  GError *error = NULL;
  g_autoptr (JsonObject) record =
      qihe_session_put_record_finish (QIHE_SESSION (session), result, &error);

  finish (self, error);
}

static void
deleted (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (QiheRecordDialog) self = user_data;
  g_autofree char *title = qihe_register_dup_record_title (self->shape, self->record);
  g_autofree char *message = g_strdup_printf (_ ("“%s” deleted"), title);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  GError *error = NULL;

  if (qihe_session_delete_record_finish (QIHE_SESSION (session), result, &error) && parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.tell-undo", "s", message);
  finish (self, error);
}

static void
accepted (QiheRecordDialog *self)
{
  g_autoptr (GHashTable) texts = collect (self);

  self->saving = TRUE;
  set_problem (self, NULL);
  update (self);
  qihe_session_put_record_async (self->session, self->registers, self->shape, get_id (self), texts,
                                 saved, g_object_ref (self));
}

static void
delete_clicked (QiheRecordDialog *self)
{
  self->saving = TRUE;
  update (self);
  qihe_session_delete_record_async (self->session, self->registers, self->shape, get_id (self),
                                    deleted, g_object_ref (self));
}

static void
add_editor (QiheRecordDialog *self, const QiheField *field)
{
  QiheFieldEditor *editor = qihe_field_editor_new (field, self->record);

  g_signal_connect_object (editor, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  qihe_field_editor_add_to (editor, field->required ? self->required : self->others);
  g_ptr_array_add (self->editors, editor);
}

static void
fill (QiheRecordDialog *self)
{
  guint n_required = 0;

  for (guint i = 0; i < qihe_register_get_n_fields (self->shape); i++) {
    const QiheField *field = qihe_register_get_field (self->shape, i);

    if (field->internal)
      continue;
    n_required += field->required;
    add_editor (self, field);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->required), n_required > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->others), n_required < self->editors->len);
}

static void
set_heading (QiheRecordDialog *self)
{
  g_autofree char *title = self->record != NULL
                               ? qihe_register_dup_record_title (self->shape, self->record)
                               : g_strdup (_ ("New Record"));

  adw_window_title_set_title (self->heading, title);
  adw_window_title_set_subtitle (self->heading, qihe_register_get_title (self->shape));
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
qihe_record_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_RECORD_DIALOG);
  G_OBJECT_CLASS (qihe_record_dialog_parent_class)->dispose (object);
}

static void
qihe_record_dialog_finalize (GObject *object)
{
  QiheRecordDialog *self = QIHE_RECORD_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->record, json_object_unref);
  g_ptr_array_unref (self->editors);
  g_clear_pointer (&self->registers, g_ptr_array_unref);
  g_clear_pointer (&self->shape, qihe_register_unref);
  G_OBJECT_CLASS (qihe_record_dialog_parent_class)->finalize (object);
}

static void
qihe_record_dialog_class_init (QiheRecordDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_record_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_record_dialog_finalize;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/register/qihe-record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheRecordDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, QiheRecordDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, QiheRecordDialog, delete_button);
  gtk_widget_class_bind_template_child (widget_class, QiheRecordDialog, required);
  gtk_widget_class_bind_template_child (widget_class, QiheRecordDialog, others);
  gtk_widget_class_bind_template_child (widget_class, QiheRecordDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, accepted);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
qihe_record_dialog_init (QiheRecordDialog *self)
{
  self->editors = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qihe_record_dialog_new (GtkWindow *parent, QiheSession *session, GPtrArray *registers,
                        QiheRegister *shape, JsonObject *record)
{
  QiheRecordDialog *self = g_object_new (QIHE_TYPE_RECORD_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->registers = g_ptr_array_ref (registers);
  self->shape = qihe_register_ref (shape);
  self->record = record != NULL ? json_object_ref (record) : NULL;
  set_heading (self);
  fill (self);
  gtk_widget_set_visible (self->delete_button, record != NULL);
  update (self);
  if (self->editors->len > 0)
    qihe_field_editor_grab_focus (g_ptr_array_index (self->editors, 0));
  return GTK_WIDGET (self);
}
