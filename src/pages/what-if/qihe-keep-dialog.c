/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/what-if/qihe-keep-dialog.h"

#include "session/qihe-what-if-plan.h"

struct _QiheKeepDialog {
  AdwWindow parent_instance;

  QiheSession *session;
  QiheWhatIf *what_if; /* not owned */

  GtkWidget *accept;
  GtkSpinner *spinner;
  GtkEditable *name;
  GtkEditable *date;
  GtkWidget *version;
  GtkLabel *problem;
};

enum { KEPT, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheKeepDialog, qihe_keep_dialog, ADW_TYPE_WINDOW)

static void
show_problem (QiheKeepDialog *self, const GError *error)
{
  gtk_label_set_text (self->problem, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
}

static void
set_busy (QiheKeepDialog *self, gboolean busy)
{
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_sensitive (self->accept, !busy);
}

static void
added (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheKeepDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = qihe_session_add_round_finish (QIHE_SESSION (source), result, &error);

  set_busy (self, FALSE);
  show_problem (self, error);
  if (!done)
    return;
  g_signal_emit (self, signals[KEPT], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static char *
dup_text (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

static void
accepted (QiheKeepDialog *self)
{
  g_auto (QiheRoundPlan) plan = { 0 };
  g_autofree char *name = dup_text (self->name);
  g_autoptr (GError) error = NULL;

  if (!qihe_what_if_plan (self->what_if, self->session, &plan, &error)) {
    show_problem (self, error);
    return;
  }
  plan.title = *name != '\0' ? g_steal_pointer (&name) : NULL;
  plan.date = dup_text (self->date);
  set_busy (self, TRUE);
  qihe_session_add_round_async (self->session, &plan, added, g_object_ref (self));
}

static void
qihe_keep_dialog_dispose (GObject *object)
{
  g_clear_object (&QIHE_KEEP_DIALOG (object)->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_KEEP_DIALOG);
  G_OBJECT_CLASS (qihe_keep_dialog_parent_class)->dispose (object);
}

static void
qihe_keep_dialog_class_init (QiheKeepDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_keep_dialog_dispose;
  signals[KEPT] = g_signal_new ("kept", QIHE_TYPE_KEEP_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/what-if/qihe-keep-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheKeepDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, QiheKeepDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, QiheKeepDialog, name);
  gtk_widget_class_bind_template_child (widget_class, QiheKeepDialog, date);
  gtk_widget_class_bind_template_child (widget_class, QiheKeepDialog, version);
  gtk_widget_class_bind_template_child (widget_class, QiheKeepDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, accepted);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
qihe_keep_dialog_init (QiheKeepDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qihe_keep_dialog_new (GtkWindow *parent, QiheSession *session, QiheWhatIf *what_if)
{
  QiheKeepDialog *self = g_object_new (QIHE_TYPE_KEEP_DIALOG, "transient-for", parent, NULL);
  g_autoptr (GDateTime) today = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (today, "%F");

  self->session = g_object_ref (session);
  self->what_if = what_if;
  gtk_editable_set_text (self->date, day);
  gtk_widget_set_visible (self->version, qihe_what_if_is_adjusted (what_if));
  return GTK_WIDGET (self);
}
