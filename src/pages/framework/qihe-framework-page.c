/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/framework/qihe-framework-page-private.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-string.h"
#include "widgets/qihe-fit-labels.h"

G_DEFINE_FINAL_TYPE (QiheFrameworkPage, qihe_framework_page, QIHE_TYPE_PAGE)

static void
show_state (QiheFrameworkPage *self)
{
  const QiheFrameworkEntry *entry = qihe_framework_page_find_entry (self, self->reference);

  qihe_framework_button_show (self->button, self->entries, self->reference);
  gtk_label_set_text (self->name, entry != NULL ? qihe_framework_entry_get_title (entry) : "");
  gtk_info_bar_set_revealed (self->fixed_bar, entry != NULL && !entry->editable);
  if (entry != NULL)
    gtk_label_set_text (
        self->fixed, entry->n_rounds > 0
                         ? _ ("Rounds use this version: it stays as it is. Change a new version.")
                         : _ ("This version comes with the program: change a copy of it, or a "
                              "new version."));
}

/* While it goes nothing is shown, so that nobody asks for it. */
static void
drop_draft (QiheFrameworkPage *self)
{
  QiheFrameworkDraft *draft = g_steal_pointer (&self->draft);

  if (draft == NULL)
    return;
  qihe_framework_tree_show (self->tree, NULL, FALSE);
  qihe_framework_fields_clear (self->fields);
  qihe_framework_draft_free (draft);
}

static gboolean
is_editable (QiheFrameworkPage *self, const QiheFrameworkEntry *entry)
{
  return entry != NULL && entry->editable && qihe_session_get_read_only (self->watched) == NULL;
}

/* The same node, or none, in what has been read anew. */
static void
take_draft (QiheFrameworkPage *self, QiheFrameworkDraft *draft)
{
  QiheFrameworkNode *selected = qihe_framework_tree_get_selected (self->tree);
  QiheNodeKind kind =
      selected != NULL ? qihe_framework_node_get_kind (selected) : QIHE_NODE_DIMENSION;
  g_autofree char *id = selected != NULL ? g_strdup (qihe_framework_node_get_id (selected)) : NULL;
  const QiheFrameworkEntry *entry = qihe_framework_page_find_entry (self, self->reference);

  drop_draft (self);
  self->draft = draft;
  self->editable = is_editable (self, entry);
  qihe_framework_tree_show (self->tree, draft, self->editable);
  if (id != NULL)
    qihe_framework_tree_select (self->tree, qihe_framework_draft_find (draft, kind, id));
  gtk_widget_set_sensitive (GTK_WIDGET (self->fields), self->editable);
  qihe_framework_page_show_details (self);
  qihe_framework_page_check (self);
  qihe_framework_page_update_actions (self);
}

/* What was read before the last edit is older than what is shown. */
typedef struct {
  QiheFrameworkPage *page;
  guint generation;
} Reading;

static void
text_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Reading *reading = data;
  g_autoptr (QiheFrameworkPage) self = reading->page;
  g_autoptr (GError) error = NULL;
  g_autofree char *text =
      qihe_session_read_framework_finish (QIHE_SESSION (source), result, &error);
  QiheFrameworkDraft *draft;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      reading->generation != self->generation)
    return;
  if (text != NULL && self->draft != NULL && g_strcmp0 (text, self->text) == 0)
    return;
  draft = text != NULL ? qihe_framework_draft_new (text, &error) : NULL;
  if (draft == NULL) {
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
    return;
  }
  qihe_set_str (&self->text, text);
  take_draft (self, draft);
}

static void
read_text (QiheFrameworkPage *self)
{
  Reading *reading = g_new (Reading, 1);

  *reading = (Reading){ g_object_ref (self), self->generation };
  qihe_session_read_framework_async (self->watched, self->reference, self->reading, text_read,
                                     reading);
}

static void
before_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheFrameworkPage) self = data;
  g_autofree char *text = qihe_session_read_framework_finish (QIHE_SESSION (source), result, NULL);

  g_clear_pointer (&self->before, qihe_framework_draft_free);
  self->before = text != NULL ? qihe_framework_draft_new (text, NULL) : NULL;
  if (self->draft == NULL || qihe_framework_tree_get_selected (self->tree) != NULL)
    return;
  qihe_framework_page_show_details (self);
  qihe_framework_page_check (self);
}

/* The newest version below the one that is shown. */
static void
read_before (QiheFrameworkPage *self)
{
  const QiheFrameworkEntry *shown = qihe_framework_page_find_entry (self, self->reference);

  g_clear_pointer (&self->before, qihe_framework_draft_free);
  for (guint i = 0; shown != NULL && i < self->entries->len; i++) {
    const QiheFrameworkEntry *entry = g_ptr_array_index (self->entries, i);

    if (g_str_equal (entry->id, shown->id) && entry->version < shown->version) {
      qihe_session_read_framework_async (self->watched, entry->reference, self->reading,
                                         before_read, g_object_ref (self));
      return;
    }
  }
}

static const char *
choose (QiheFrameworkPage *self)
{
  QiheFramework *used = qihe_session_get_framework (self->watched);

  if (qihe_framework_page_find_entry (self, self->reference) != NULL)
    return self->reference;
  return qihe_framework_get_reference (used);
}

static void
listed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheFrameworkPage) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = qihe_session_list_frameworks_finish (QIHE_SESSION (source), result, &error);
  g_autofree char *reference = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (entries == NULL) {
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
    return;
  }
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = entries;
  reference = g_strdup (choose (self));
  qihe_framework_page_open (self, reference);
}

static void
framework_chosen (QiheFrameworkPage *self, const char *reference)
{
  qihe_framework_page_open (self, reference);
}

static void
node_selected (QiheFrameworkPage *self)
{
  if (self->draft == NULL)
    return;
  qihe_framework_page_show_details (self);
  qihe_framework_page_check (self);
  qihe_framework_page_update_actions (self);
}

static void
tree_edited (QiheFrameworkPage *self)
{
  qihe_framework_page_show_details (self);
  qihe_framework_page_edited (self);
}

static void
field_edited (QiheFrameworkPage *self)
{
  QiheFrameworkNode *node = qihe_framework_tree_get_selected (self->tree);

  if (node != NULL)
    qihe_framework_node_changed (node);
  qihe_framework_page_edited (self);
}

static void
fields_rebuilt (QiheFrameworkPage *self, const char *path)
{
  qihe_framework_page_show_details (self);
  qihe_framework_fields_focus (self->fields, path);
  field_edited (self);
}

static void
fold_changed (AdwFlap *flap)
{
  adw_flap_set_reveal_flap (flap, !adw_flap_get_folded (flap));
}

static void
forget (QiheFrameworkPage *self)
{
  qihe_framework_page_commit (self);
  qihe_delay_stop (&self->check);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->watched != NULL)
    g_signal_handlers_disconnect_by_data (self->watched, self);
  g_clear_object (&self->watched);
  drop_draft (self);
  g_clear_pointer (&self->before, qihe_framework_draft_free);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->reference, g_free);
  g_clear_pointer (&self->text, g_free);
}

static void
session_changed (QihePage *page)
{
  QiheFrameworkPage *self = QIHE_FRAMEWORK_PAGE (page);
  QiheSession *session = qihe_page_get_session (page);

  forget (self);
  if (session == NULL)
    return;
  self->watched = g_object_ref (session);
  self->reading = g_cancellable_new ();
  g_signal_connect_swapped (session, "notify::round", G_CALLBACK (qihe_framework_page_list), self);
  qihe_framework_page_list (self);
}

static void
qihe_framework_page_unmap (GtkWidget *widget)
{
  qihe_framework_page_commit (QIHE_FRAMEWORK_PAGE (widget));
  GTK_WIDGET_CLASS (qihe_framework_page_parent_class)->unmap (widget);
}

static void
qihe_framework_page_dispose (GObject *object)
{
  QiheFrameworkPage *self = QIHE_FRAMEWORK_PAGE (object);

  forget (self);
  G_OBJECT_CLASS (qihe_framework_page_parent_class)->dispose (object);
}

static void
qihe_framework_page_class_init (QiheFrameworkPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QIHE_TYPE_FRAMEWORK_BUTTON);
  g_type_ensure (QIHE_TYPE_FRAMEWORK_TREE);
  g_type_ensure (QIHE_TYPE_FRAMEWORK_FIELDS);
  G_OBJECT_CLASS (klass)->dispose = qihe_framework_page_dispose;
  widget_class->unmap = qihe_framework_page_unmap;
  QIHE_PAGE_CLASS (klass)->session_changed = session_changed;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/framework/qihe-framework-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheFrameworkPage, button);
  gtk_widget_class_bind_template_child (widget_class, QiheFrameworkPage, name);
  gtk_widget_class_bind_template_child (widget_class, QiheFrameworkPage, flap);
  gtk_widget_class_bind_template_child (widget_class, QiheFrameworkPage, fixed_bar);
  gtk_widget_class_bind_template_child (widget_class, QiheFrameworkPage, fixed);
  gtk_widget_class_bind_template_child (widget_class, QiheFrameworkPage, tree);
  gtk_widget_class_bind_template_child (widget_class, QiheFrameworkPage, details);
  gtk_widget_class_bind_template_child (widget_class, QiheFrameworkPage, fields);
  gtk_widget_class_bind_template_child (widget_class, QiheFrameworkPage, problems);
  gtk_widget_class_bind_template_child (widget_class, QiheFrameworkPage, problem_list);
  gtk_widget_class_bind_template_child (widget_class, QiheFrameworkPage, effect);
  gtk_widget_class_bind_template_callback (widget_class, framework_chosen);
  gtk_widget_class_bind_template_callback (widget_class, node_selected);
  gtk_widget_class_bind_template_callback (widget_class, tree_edited);
  gtk_widget_class_bind_template_callback (widget_class, field_edited);
  gtk_widget_class_bind_template_callback (widget_class, fields_rebuilt);
  gtk_widget_class_bind_template_callback (widget_class, fold_changed);
  qihe_framework_page_install_actions (widget_class);
}

static void
qihe_framework_page_init (QiheFrameworkPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qihe_framework_page_new (void)
{
  return g_object_new (QIHE_TYPE_FRAMEWORK_PAGE, NULL);
}

const QiheFrameworkEntry *
qihe_framework_page_find_entry (QiheFrameworkPage *self, const char *reference)
{
  for (guint i = 0; self->entries != NULL && i < self->entries->len; i++) {
    const QiheFrameworkEntry *entry = g_ptr_array_index (self->entries, i);

    if (g_strcmp0 (entry->reference, reference) == 0)
      return entry;
  }
  return NULL;
}

void
qihe_framework_page_open (QiheFrameworkPage *self, const char *reference)
{
  const QiheFrameworkEntry *entry;
  gboolean other = g_strcmp0 (self->reference, reference) != 0;

  if (self->watched == NULL || reference == NULL)
    return;
  if (other) {
    qihe_framework_page_commit (self);
    qihe_framework_tree_select (self->tree, NULL);
    g_clear_pointer (&self->text, g_free);
    qihe_set_str (&self->reference, reference);
  }
  entry = qihe_framework_page_find_entry (self, reference);
  /* A round may have been made with it meanwhile. */
  if (entry != NULL && is_editable (self, entry) != self->editable)
    g_clear_pointer (&self->text, g_free);
  show_state (self);
  read_text (self);
  if (other)
    read_before (self);
}

void
qihe_framework_page_list (QiheFrameworkPage *self)
{
  qihe_session_list_frameworks_async (self->watched, self->reading, listed, g_object_ref (self));
}
