/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/round/qihe-new-round-dialog.h"

#include <glib/gi18n-lib.h>

#include "pages/round/qihe-round-fields.h"

struct _QiheNewRoundDialog {
  AdwWindow parent_instance;

  QiheSession *session;
  GPtrArray *bases; /* ids of rounds, in the order of @base; NULL for an empty round */

  GtkButton *accept;
  GtkSpinner *spinner;
  GtkWidget *problem_bar;
  GtkLabel *problem;
  AdwComboRow *base;
  QiheRoundFields *fields;
};

enum { BEGUN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheNewRoundDialog, qihe_new_round_dialog, ADW_TYPE_WINDOW)

static void
changed (QiheNewRoundDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept),
                            qihe_round_fields_check (self->fields) &&
                                !gtk_spinner_get_spinning (self->spinner));
}

static const char *
selected_base (QiheNewRoundDialog *self)
{
  return g_ptr_array_index (self->bases, adw_combo_row_get_selected (self->base));
}

static const QiheRound *
find_round (QiheNewRoundDialog *self, const char *id)
{
  GPtrArray *rounds = qihe_session_get_rounds (self->session);

  for (guint i = 0; i < rounds->len; i++) {
    const QiheRound *round = g_ptr_array_index (rounds, i);

    if (g_strcmp0 (round->id, id) == 0)
      return round;
  }
  return NULL;
}

static void
base_changed (QiheNewRoundDialog *self)
{
  const QiheRound *round = find_round (self, selected_base (self));

  if (round != NULL)
    qihe_round_fields_follow (self->fields, round);
}

static void
set_working (QiheNewRoundDialog *self, gboolean working)
{
  gtk_spinner_set_spinning (self->spinner, working);
  changed (self);
}

static void
begun (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheNewRoundDialog) self = data;
  g_autoptr (GError) error = NULL;

  set_working (self, FALSE);
  if (qihe_session_add_round_finish (QIHE_SESSION (source), result, &error)) {
    g_signal_emit (self, signals[BEGUN], 0);
    gtk_window_close (GTK_WINDOW (self));
  } else {
    gtk_label_set_text (self->problem, error->message);
    gtk_widget_set_visible (self->problem_bar, TRUE);
  }
}

static void
accepted (QiheNewRoundDialog *self)
{
  QiheRoundPlan plan = { .based_on = g_strdup (selected_base (self)) };

  qihe_round_fields_put (self->fields, &plan);
  gtk_widget_set_visible (self->problem_bar, FALSE);
  set_working (self, TRUE);
  qihe_session_add_round_async (self->session, &plan, begun, g_object_ref (self));
}

static void
fill_bases (QiheNewRoundDialog *self, const char *base)
{
  GPtrArray *rounds = qihe_session_get_rounds (self->session);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint chosen = 0;

  for (guint i = 0; i < rounds->len; i++) {
    const QiheRound *round = g_ptr_array_index (rounds, i);

    gtk_string_list_take (titles, qihe_round_dup_title (round));
    g_ptr_array_add (self->bases, g_strdup (round->id));
    if (g_strcmp0 (round->id, base) == 0)
      chosen = i;
  }
  gtk_string_list_append (titles, _ ("Nothing: our case, not asked about anything"));
  g_ptr_array_add (self->bases, NULL);
  adw_combo_row_set_model (self->base, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->base, chosen);
}

static void
fill (QiheNewRoundDialog *self, const char *base)
{
  fill_bases (self, base);
  base_changed (self);
  qihe_round_fields_begin (self->fields, self->session);
}

static void
qihe_new_round_dialog_dispose (GObject *object)
{
  g_clear_object (&QIHE_NEW_ROUND_DIALOG (object)->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_NEW_ROUND_DIALOG);
  G_OBJECT_CLASS (qihe_new_round_dialog_parent_class)->dispose (object);
}

static void
qihe_new_round_dialog_finalize (GObject *object)
{
  QiheNewRoundDialog *self = QIHE_NEW_ROUND_DIALOG (object);

  g_ptr_array_unref (self->bases);
  G_OBJECT_CLASS (qihe_new_round_dialog_parent_class)->finalize (object);
}

static void
qihe_new_round_dialog_class_init (QiheNewRoundDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QIHE_TYPE_ROUND_FIELDS);
  G_OBJECT_CLASS (klass)->dispose = qihe_new_round_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_new_round_dialog_finalize;
  signals[BEGUN] = g_signal_new ("begun", QIHE_TYPE_NEW_ROUND_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/round/qihe-new-round-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheNewRoundDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, QiheNewRoundDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, QiheNewRoundDialog, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, QiheNewRoundDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, QiheNewRoundDialog, base);
  gtk_widget_class_bind_template_child (widget_class, QiheNewRoundDialog, fields);
  gtk_widget_class_bind_template_callback (widget_class, changed);
  gtk_widget_class_bind_template_callback (widget_class, base_changed);
  gtk_widget_class_bind_template_callback (widget_class, accepted);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
qihe_new_round_dialog_init (QiheNewRoundDialog *self)
{
  self->bases = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qihe_new_round_dialog_new (GtkWindow *parent, QiheSession *session, const char *base)
{
  QiheNewRoundDialog *self =
      g_object_new (QIHE_TYPE_NEW_ROUND_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  fill (self, base);
  return GTK_WIDGET (self);
}
