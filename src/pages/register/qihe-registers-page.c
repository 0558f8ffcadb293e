/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/register/qihe-registers-page.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-delay.h"
#include "pages/register/qihe-record-dialog.h"
#include "pages/register/qihe-record-table.h"
#include "session/qihe-session-registers.h"

/* A search waits until nothing more is typed for a moment. */
#define SEARCH_MS 120

/*
 * @registers: (nullable) (element-type QiheRegister): read a moment after the page is made
 * @list: (nullable): of the register that is shown
 */
struct _QiheRegistersPage {
  QihePage parent_instance;

  GtkDropDown *chooser;
  GtkStringList *names;
  GtkSearchEntry *search;
  GtkStack *states;
  AdwStatusPage *empty;
  AdwStatusPage *error;
  QiheRecordTable *table;
  GtkLabel *count;

  GPtrArray *registers;
  QiheRecordList *list;
  GCancellable *opening;
  QiheDelay searching;
};

G_DEFINE_FINAL_TYPE (QiheRegistersPage, qihe_registers_page, QIHE_TYPE_PAGE)

static QiheRegister *
get_shape (QiheRegistersPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->chooser);

  return self->registers != NULL && selected < self->registers->len
             ? g_ptr_array_index (self->registers, selected)
             : NULL;
}

static gboolean
is_searching (QiheRegistersPage *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
}

static void
show_error (QiheRegistersPage *self, const char *message)
{
  adw_status_page_set_description (self->error, message);
  gtk_stack_set_visible_child_name (self->states, "error");
}

static void
update_count (QiheRegistersPage *self, guint n)
{
  g_autofree char *text =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u record", "%'u records", n), n);

  gtk_label_set_label (self->count, text);
}

/* Nothing jumps while the order is read: what is shown stays until it is there. */
static void
update_state (QiheRegistersPage *self)
{
  guint n = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;

  update_count (self, n);
  if (self->list == NULL || (n == 0 && qihe_record_list_get_loading (self->list)))
    return;
  if (n > 0)
    gtk_stack_set_visible_child_name (self->states, "table");
  else
    gtk_stack_set_visible_child_name (self->states, is_searching (self) ? "nothing" : "empty");
}

static void
set_list (QiheRegistersPage *self, QiheRecordList *list)
{
  g_set_object (&self->list, list);
  qihe_record_table_show (self->table, list);
  if (list == NULL)
    return;
  g_signal_connect_object (list, "failed", G_CALLBACK (show_error), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::loading", G_CALLBACK (update_state), self,
                           G_CONNECT_SWAPPED);
}

static void
show_register (QiheRegistersPage *self)
{
  QiheSession *session = qihe_page_get_session (QIHE_PAGE (self));
  QiheRegister *shape = get_shape (self);
  g_autoptr (QiheRecordList) list = NULL;
  g_autofree char *title = NULL;

  if (session == NULL || shape == NULL)
    return;
  title = g_strdup_printf (_ ("No %s Yet"), qihe_register_get_title (shape));
  adw_status_page_set_title (self->empty, title);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_stack_set_visible_child_name (self->states, "busy");
  list = qihe_session_list_records (session, self->registers, shape);
  set_list (self, list);
}

static void
search_now (gpointer user_data)
{
  QiheRegistersPage *self = user_data;

  if (self->list != NULL)
    qihe_record_list_search (self->list, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
search_changed (QiheRegistersPage *self)
{
  qihe_delay_restart (&self->searching, SEARCH_MS, search_now, self);
}

static void
open_dialog (QiheRegistersPage *self, JsonObject *record)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  QiheRegister *shape = get_shape (self);

  if (shape != NULL)
    gtk_window_present (GTK_WINDOW (
        qihe_record_dialog_new (GTK_WINDOW (root), qihe_page_get_session (QIHE_PAGE (self)),
                                self->registers, shape, record)));
}

static void
opened (QiheRegistersPage *self, QiheRecordItem *item)
{
  open_dialog (self, qihe_record_item_get_record (item));
}

static void
add_clicked (QiheRegistersPage *self)
{
  open_dialog (self, NULL);
}

static void
fill_chooser (QiheRegistersPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->names));
  g_auto (GStrv) titles = g_new0 (char *, self->registers->len + 1);

  for (guint i = 0; i < self->registers->len; i++)
    titles[i] = g_strdup (qihe_register_get_title (g_ptr_array_index (self->registers, i)));
  gtk_string_list_splice (self->names, 0, n, (const char *const *) titles);
}

static void
registers_opened (GObject *session, GAsyncResult *result, gpointer user_data)
{
  QiheRegistersPage *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) registers =
      qihe_session_open_registers_finish (QIHE_SESSION (session), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* the page may be gone */
  if (registers == NULL) {
    show_error (self, error->message);
    return;
  }
  self->registers = g_steal_pointer (&registers);
  fill_chooser (self);
  show_register (self);
}

static void
stop (QiheRegistersPage *self)
{
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  qihe_delay_stop (&self->searching);
  g_clear_pointer (&self->registers, g_ptr_array_unref);
}

static void
qihe_registers_page_session_changed (QihePage *page)
{
  QiheRegistersPage *self = QIHE_REGISTERS_PAGE (page);
  QiheSession *session = qihe_page_get_session (page);

  stop (self);
  set_list (self, NULL);
  gtk_stack_set_visible_child_name (self->states, "busy");
  if (session == NULL)
    return;
  self->opening = g_cancellable_new ();
  qihe_session_open_registers_async (session, self->opening, registers_opened, self);
}

static void
qihe_registers_page_dispose (GObject *object)
{
  QiheRegistersPage *self = QIHE_REGISTERS_PAGE (object);

  stop (self);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (qihe_registers_page_parent_class)->dispose (object);
}

static void
qihe_registers_page_class_init (QiheRegistersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_registers_page_dispose;
  QIHE_PAGE_CLASS (klass)->session_changed = qihe_registers_page_session_changed;
  g_type_ensure (QIHE_TYPE_RECORD_TABLE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/register/qihe-registers-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheRegistersPage, chooser);
  gtk_widget_class_bind_template_child (widget_class, QiheRegistersPage, names);
  gtk_widget_class_bind_template_child (widget_class, QiheRegistersPage, search);
  gtk_widget_class_bind_template_child (widget_class, QiheRegistersPage, states);
  gtk_widget_class_bind_template_child (widget_class, QiheRegistersPage, empty);
  gtk_widget_class_bind_template_child (widget_class, QiheRegistersPage, error);
  gtk_widget_class_bind_template_child (widget_class, QiheRegistersPage, table);
  gtk_widget_class_bind_template_child (widget_class, QiheRegistersPage, count);
  gtk_widget_class_bind_template_callback (widget_class, show_register);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, opened);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked);
}

static void
qihe_registers_page_init (QiheRegistersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qihe_registers_page_new (void)
{
  return g_object_new (QIHE_TYPE_REGISTERS_PAGE, NULL);
}
