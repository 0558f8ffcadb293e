/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/framework/qihe-remap-dialog.h"

#include <glib/gi18n-lib.h>

#include "model/qihe-mapping.h"
#include "widgets/qihe-fit-labels.h"

#define QIHE_TYPE_REMAP_DIALOG (qihe_remap_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QiheRemapDialog, qihe_remap_dialog, QIHE, REMAP_DIALOG, AdwWindow)

struct _QiheRemapDialog {
  AdwWindow parent_instance;

  QiheSession *session;
  QiheMapping *mapping;
  GHashTable *changes; /* id → id, empty for nowhere */
  GtkLabel *summary;
  AdwPreferencesGroup *moved;
  AdwPreferencesGroup *added;
  GtkButton *accept;
};

G_DEFINE_FINAL_TYPE (QiheRemapDialog, qihe_remap_dialog, ADW_TYPE_WINDOW)

static gboolean
stays (const QiheMapping *mapping, guint indicator)
{
  int target = mapping->targets[indicator];

  return target >= 0 &&
         g_str_equal (qihe_framework_get_indicator (mapping->from, indicator)->id,
                      qihe_framework_get_indicator (mapping->to, (guint) target)->id);
}

static guint
count_new (const QiheMapping *mapping)
{
  guint n = 0;

  for (guint i = 0; i < qihe_framework_get_n_indicators (mapping->to); i++)
    if (qihe_mapping_find_source (mapping, i) == QIHE_NOWHERE)
      n++;
  return n;
}

static void
show_summary (QiheRemapDialog *self)
{
  guint n = qihe_framework_get_n_indicators (self->mapping->from);
  guint n_lost = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n; i++)
    if (self->mapping->targets[i] < 0)
      n_lost++;
  /* Translators: three numbers of indicators */
  text = g_strdup_printf (_ ("%u indicators keep their ratings, %u are left out, %u are new. The "
                             "round that is shown stays as it is."),
                          n - n_lost, n_lost, count_new (self->mapping));
  gtk_label_set_text (self->summary, text);
}

/* The first choice is nowhere. */
static void
chosen (AdwComboRow *row, GParamSpec *pspec, QiheRemapDialog *self)
{
  guint indicator = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "indicator"));
  int target = (int) adw_combo_row_get_selected (row) - 1;
  const char *from = qihe_framework_get_indicator (self->mapping->from, indicator)->id;
  const char *to =
      target >= 0 ? qihe_framework_get_indicator (self->mapping->to, (guint) target)->id : "";

  self->mapping->targets[indicator] = target;
  g_hash_table_insert (self->changes, g_strdup (from), g_strdup (to));
  show_summary (self);
}

static GtkStringList *
list_targets (QiheFramework *framework)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _ ("left out"));
  for (guint i = 0; i < qihe_framework_get_n_indicators (framework); i++)
    gtk_string_list_append (list, qihe_indicator_title (framework, i));
  return list;
}

static void
add_choice (QiheRemapDialog *self, guint indicator, GtkStringList *targets)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 qihe_indicator_title (self->mapping->from, indicator));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (targets));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) (self->mapping->targets[indicator] + 1));
  g_object_set_data (G_OBJECT (row), "indicator", GUINT_TO_POINTER (indicator));
  g_signal_connect (row, "notify::selected", G_CALLBACK (chosen), self);
  adw_preferences_group_add (self->moved, row);
}

static void
add_new (QiheRemapDialog *self, guint indicator)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 qihe_indicator_title (self->mapping->to, indicator));
  adw_preferences_group_add (self->added, row);
}

/* What keeps its id needs no decision. */
static void
fill (QiheRemapDialog *self)
{
  g_autoptr (GtkStringList) targets = list_targets (self->mapping->to);
  guint n = 0;

  for (guint i = 0; i < qihe_framework_get_n_indicators (self->mapping->from); i++)
    if (!stays (self->mapping, i)) {
      add_choice (self, i, targets);
      n++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->moved), n > 0);
  for (guint i = 0; i < qihe_framework_get_n_indicators (self->mapping->to); i++)
    if (qihe_mapping_find_source (self->mapping, i) == QIHE_NOWHERE)
      add_new (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self->added), count_new (self->mapping) > 0);
  show_summary (self);
}

static void
made (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheRemapDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (qihe_session_add_round_finish (QIHE_SESSION (source), result, &error)) {
    gtk_window_close (GTK_WINDOW (self));
    return;
  }
  gtk_label_set_text (self->summary, error->message);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), TRUE);
}

static void
accept (QiheRemapDialog *self)
{
  const QiheRound *round = qihe_session_get_round (self->session);
  g_autoptr (GDateTime) today = g_date_time_new_now_local ();
  g_auto (QiheRoundPlan)
      plan = { .date = g_date_time_format (today, "%F"),
               .evaluator = round->evaluator,
               .people = g_strdupv (round->people),
               .framework = g_strdup (qihe_framework_get_reference (self->mapping->to)),
               .based_on = g_strdup (round->id),
               .mapping = g_hash_table_ref (self->changes) };

  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), FALSE);
  qihe_session_add_round_async (self->session, &plan, made, g_object_ref (self));
}

static void
qihe_remap_dialog_dispose (GObject *object)
{
  QiheRemapDialog *self = QIHE_REMAP_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_REMAP_DIALOG);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (qihe_remap_dialog_parent_class)->dispose (object);
}

static void
qihe_remap_dialog_finalize (GObject *object)
{
  QiheRemapDialog *self = QIHE_REMAP_DIALOG (object);

  g_clear_pointer (&self->mapping, qihe_mapping_free);
  g_hash_table_unref (self->changes);
  G_OBJECT_CLASS (qihe_remap_dialog_parent_class)->finalize (object);
}

static void
qihe_remap_dialog_class_init (QiheRemapDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_remap_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_remap_dialog_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/framework/qihe-remap-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheRemapDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, QiheRemapDialog, moved);
  gtk_widget_class_bind_template_child (widget_class, QiheRemapDialog, added);
  gtk_widget_class_bind_template_child (widget_class, QiheRemapDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, accept);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
qihe_remap_dialog_init (QiheRemapDialog *self)
{
  self->changes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qihe_remap_dialog_present (GtkWindow *parent, QiheSession *session, QiheFramework *framework)
{
  QiheRemapDialog *self = g_object_new (QIHE_TYPE_REMAP_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->mapping = qihe_mapping_new (qihe_session_get_framework (session), framework);
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
}
