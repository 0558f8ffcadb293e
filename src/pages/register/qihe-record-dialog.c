/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "pages/register/qihe-record-dialog-private.h"
#include "session/qihe-session-error.h"
#include "session/qihe-session-registers.h"

enum { SAVED, N_SIGNALS };

static guint signals[N_SIGNALS];

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
  self->closing = error == NULL;
  if (error == NULL) {
    gtk_window_destroy (GTK_WINDOW (self));
    return;
  }
  qihe_record_dialog_set_problem (self, error->message);
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

  if (record != NULL)
    g_signal_emit (self, signals[SAVED], 0, record);
  finish (self, error);
}

/* @format: words with a place for what the record is called */
static void
tell_undo (QiheRecordDialog *self, const char *format)
{
  g_autofree char *title = qihe_register_dup_record_title (self->shape, self->record);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *message = g_strjoinv (title, parts);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  while (QIHE_IS_RECORD_DIALOG (parent))
    parent = gtk_window_get_transient_for (parent);
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.tell-undo", "s", message);
}

static void
deleted (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (QiheRecordDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (qihe_session_delete_record_finish (QIHE_SESSION (session), result, &error))
    tell_undo (self, _ ("“%s” deleted"));
  if (!g_error_matches (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_LINKED)) {
    finish (self, g_steal_pointer (&error));
    return;
  }
  self->saving = FALSE;
  update (self);
  qihe_record_dialog_ask_archive (self, error->message);
}

static void
archived (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (QiheRecordDialog) self = user_data;
  GError *error = NULL;

  if (qihe_session_delete_record_finish (QIHE_SESSION (session), result, &error))
    tell_undo (self, _ ("“%s” archived"));
  finish (self, error);
}

static void
accepted (QiheRecordDialog *self)
{
  g_autoptr (GHashTable) texts = collect (self);

  self->saving = TRUE;
  qihe_record_dialog_set_problem (self, NULL);
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
bring_back_clicked (QiheRecordDialog *self)
{
  g_autoptr (GHashTable) texts = collect (self);

  g_hash_table_insert (texts, g_strdup (QIHE_REGISTER_ARCHIVED), g_strdup (""));
  self->saving = TRUE;
  update (self);
  qihe_session_put_record_async (self->session, self->registers, self->shape, get_id (self), texts,
                                 saved, g_object_ref (self));
}

/* The list of a part of the form; it is shown once something is in it. */
static GtkListBox *
add_group (QiheRecordDialog *self, guint group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (qihe_register_get_group_title (self->shape, group));
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), list);
  gtk_widget_set_visible (box, FALSE);
  gtk_box_append (self->groups, box);
  return GTK_LIST_BOX (list);
}

/* What has to be filled in comes first, then the parts. */
static GtkListBox *
choose_list (QiheRecordDialog *self, GPtrArray *lists, const QiheField *field)
{
  GtkListBox *list = field->required     ? self->required
                     : field->group >= 0 ? g_ptr_array_index (lists, (guint) field->group)
                                         : self->others;

  gtk_widget_set_visible (GTK_WIDGET (list), TRUE);
  if (!field->required && field->group >= 0)
    gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (list)), TRUE);
  return list;
}

static void
add_editor (QiheRecordDialog *self, const QiheField *field, GtkListBox *list)
{
  QiheFieldEditor *editor = qihe_field_editor_new (field, self->record);

  g_signal_connect_object (editor, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  qihe_record_dialog_follow (self, editor);
  qihe_field_editor_add_to (editor, list);
  g_ptr_array_add (self->editors, editor);
}

static void
fill (QiheRecordDialog *self)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new ();

  for (guint i = 0; i < qihe_register_get_n_groups (self->shape); i++)
    g_ptr_array_add (lists, add_group (self, i));
  for (guint i = 0; i < qihe_register_get_n_fields (self->shape); i++) {
    const QiheField *field = qihe_register_get_field (self->shape, i);

    if (!field->internal)
      add_editor (self, field, choose_list (self, lists, field));
  }
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

static gboolean
qihe_record_dialog_close_request (GtkWindow *window)
{
  QiheRecordDialog *self = QIHE_RECORD_DIALOG (window);

  if (self->closing || !is_touched (self))
    return GTK_WINDOW_CLASS (qihe_record_dialog_parent_class)->close_request (window);
  qihe_record_dialog_ask_discard (self);
  return GDK_EVENT_STOP;
}

static void
qihe_record_dialog_dispose (GObject *object)
{
  g_cancellable_cancel (QIHE_RECORD_DIALOG (object)->reading);
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_RECORD_DIALOG);
  G_OBJECT_CLASS (qihe_record_dialog_parent_class)->dispose (object);
}

static void
qihe_record_dialog_finalize (GObject *object)
{
  QiheRecordDialog *self = QIHE_RECORD_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->reading);
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
  GTK_WINDOW_CLASS (klass)->close_request = qihe_record_dialog_close_request;
  signals[SAVED] = g_signal_new ("saved", QIHE_TYPE_RECORD_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, JSON_TYPE_OBJECT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/register/qihe-record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheRecordDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, QiheRecordDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, QiheRecordDialog, delete_button);
  gtk_widget_class_bind_template_child (widget_class, QiheRecordDialog, required);
  gtk_widget_class_bind_template_child (widget_class, QiheRecordDialog, others);
  gtk_widget_class_bind_template_child (widget_class, QiheRecordDialog, groups);
  gtk_widget_class_bind_template_child (widget_class, QiheRecordDialog, archived);
  gtk_widget_class_bind_template_child (widget_class, QiheRecordDialog, links_group);
  gtk_widget_class_bind_template_child (widget_class, QiheRecordDialog, links);
  gtk_widget_class_bind_template_child (widget_class, QiheRecordDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, accepted);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked);
  gtk_widget_class_bind_template_callback (widget_class, bring_back_clicked);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
qihe_record_dialog_init (QiheRecordDialog *self)
{
  self->reading = g_cancellable_new ();
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
  gtk_widget_set_visible (self->archived,
                          record != NULL &&
                              json_object_has_member (record, QIHE_REGISTER_ARCHIVED));
  qihe_record_dialog_show_links (self);
  update (self);
  if (self->editors->len > 0)
    qihe_field_editor_grab_focus (g_ptr_array_index (self->editors, 0));
  return GTK_WIDGET (self);
}

void
qihe_record_dialog_set_name (QiheRecordDialog *self, const char *name)
{
  const QiheField *field = qihe_register_get_name_field (self->shape);

  for (guint i = 0; i < self->editors->len; i++) {
    QiheFieldEditor *editor = g_ptr_array_index (self->editors, i);

    if (qihe_field_editor_get_field (editor) == field)
      qihe_field_editor_set_text (editor, name);
  }
}

void
qihe_record_dialog_set_problem (QiheRecordDialog *self, const char *problem)
{
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

void
qihe_record_dialog_archive (QiheRecordDialog *self)
{
  self->saving = TRUE;
  update (self);
  qihe_session_archive_record_async (self->session, self->registers, self->shape, get_id (self),
                                     archived, g_object_ref (self));
}
