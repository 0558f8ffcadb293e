/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/case/qihe-use-list.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-clock.h"
#include "model/qihe-choices.h"
#include "pages/case/qihe-use-dialog.h"
#include "widgets/qihe-list-refill.h"
#include "widgets/qihe-row-button.h"

struct _QiheUseList {
  AdwBin parent_instance;

  QiheSession *session;

  GtkWidget *add;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (QiheUseList, qihe_use_list, ADW_TYPE_BIN)

static const QiheResultUse *
use_of (gpointer widget)
{
  return g_object_get_data (G_OBJECT (widget), "use");
}

static void
delete_clicked (GtkButton *button, QiheUseList *self)
{
  g_autofree char *id = g_strdup (use_of (button)->id);

  qihe_session_delete_use (self->session, id);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell-undo", "s", _ ("Use deleted"));
}

static void
accepted (QiheUseDialog *dialog, QiheUseList *self)
{
  if (self->session != NULL)
    qihe_session_put_use (self->session, qihe_use_dialog_get_use (dialog));
}

static void
ask (QiheUseList *self, const QiheResultUse *use)
{
  GtkWidget *dialog = qihe_use_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                           use, qihe_session_get_round (self->session));

  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
edit_clicked (GtkButton *button, QiheUseList *self)
{
  ask (self, use_of (button));
}

static void
add_clicked (QiheUseList *self)
{
  const QiheField *kinds = qihe_choices_get (QIHE_CHOICES_RESULT_USE);
  const QiheChoice *first = g_ptr_array_index (kinds->choices, 0);
  g_autofree char *today = qihe_clock_dup_today ();
  g_autoptr (QiheResultUse) use = qihe_result_use_new ("", first->id, "", today, NULL);

  ask (self, use);
}

/* "school assessment · 2026-07-02 · Shen Zhiwei" */
static char *
dup_details (const QiheResultUse *use)
{
  const char *kind = qihe_choices_get_title (QIHE_CHOICES_RESULT_USE, use->kind);

  return g_strjoin (" · ", kind, use->date, use->person, NULL);
}

static void
add_button (QiheUseList *self, GtkWidget *row, const QiheResultUse *use, const char *icon,
            const char *tip, GCallback clicked)
{
  GtkWidget *button = qihe_row_button_add (ADW_ACTION_ROW (row), icon, tip);

  g_object_set_data_full (G_OBJECT (button), "use", qihe_result_use_copy (use),
                          (GDestroyNotify) qihe_result_use_free);
  g_signal_connect (button, "clicked", clicked, self);
}

static void
add_row (QiheUseList *self, const QiheResultUse *use, gboolean writable)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *details = dup_details (use);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), use->text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), details);
  if (writable) {
    add_button (self, row, use, "document-edit-symbolic", _ ("Change Use"),
                G_CALLBACK (edit_clicked));
    add_button (self, row, use, "user-trash-symbolic", _ ("Delete Use"),
                G_CALLBACK (delete_clicked));
  }
  gtk_list_box_append (self->list, row);
}

static void
show (QiheUseList *self)
{
  GPtrArray *uses = qihe_session_get_uses (self->session);
  gboolean writable = qihe_session_get_read_only (self->session) == NULL;
  int focused = qihe_list_refill_begin (self->list);

  for (guint i = 0; i < uses->len; i++)
    add_row (self, g_ptr_array_index (uses, i), writable);
  gtk_widget_set_sensitive (self->add, writable);
  qihe_list_refill_end (self->list, focused);
}

static void
qihe_use_list_dispose (GObject *object)
{
  qihe_use_list_show (QIHE_USE_LIST (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_USE_LIST);
  G_OBJECT_CLASS (qihe_use_list_parent_class)->dispose (object);
}

static void
qihe_use_list_class_init (QiheUseListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_use_list_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/qihe/Qihe/ui/pages/case/qihe-use-list.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheUseList, add);
  gtk_widget_class_bind_template_child (widget_class, QiheUseList, list);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked);
}

static void
qihe_use_list_init (QiheUseList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qihe_use_list_show (QiheUseList *self, QiheSession *session)
{
  if (self->session != session) {
    if (self->session != NULL)
      g_signal_handlers_disconnect_by_data (self->session, self);
    g_set_object (&self->session, session);
    if (session != NULL)
      g_signal_connect_swapped (session, "notify::round", G_CALLBACK (show), self);
  }
  if (session != NULL)
    show (self);
}
