/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/case/qihe-measure-list.h"

#include <glib/gi18n-lib.h>

#include "pages/case/qihe-measure-dialog.h"
#include "widgets/qihe-list-refill.h"
#include "widgets/qihe-row-button.h"

struct _QiheMeasureList {
  AdwBin parent_instance;

  QiheSession *session;
  QiheCase *one;
  int indicator;

  GtkWidget *add;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (QiheMeasureList, qihe_measure_list, ADW_TYPE_BIN)

static const QihePlannedMeasure *
measure_of (gpointer widget)
{
  return g_object_get_data (G_OBJECT (widget), "measure");
}

static void
keep_measure (gpointer widget, const QihePlannedMeasure *measure)
{
  g_object_set_data_full (G_OBJECT (widget), "measure", qihe_planned_measure_copy (measure),
                          (GDestroyNotify) qihe_planned_measure_free);
}

static void
ticked (GtkCheckButton *check, QiheMeasureList *self)
{
  g_autoptr (QihePlannedMeasure) measure = qihe_planned_measure_copy (measure_of (check));
  g_autoptr (GDateTime) today = g_date_time_new_now_local ();

  g_clear_pointer (&measure->done, g_free);
  if (gtk_check_button_get_active (check))
    measure->done = g_date_time_format (today, "%F");
  qihe_session_set_measure (self->session, self->one, measure);
}

static void
delete_clicked (GtkButton *button, QiheMeasureList *self)
{
  g_autofree char *id = g_strdup (measure_of (button)->id);

  qihe_session_delete_measure (self->session, self->one, id);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell-undo", "s", _ ("Measure deleted"));
}

static void
changed (QiheMeasureDialog *dialog, QiheMeasureList *self)
{
  const QihePlannedMeasure *measure = qihe_measure_dialog_get_measure (dialog);

  qihe_session_set_measure (self->session, self->one, measure);
}

static void
ask (QiheMeasureList *self, const QihePlannedMeasure *measure)
{
  GtkWidget *dialog =
      qihe_measure_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), measure);

  g_signal_connect_object (dialog, "accepted", G_CALLBACK (changed), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
edit_clicked (GtkButton *button, QiheMeasureList *self)
{
  ask (self, measure_of (button));
}

static void
added (QiheMeasureDialog *dialog, QiheMeasureList *self)
{
  qihe_session_plan_measure (self->session, self->one, qihe_measure_dialog_get_measure (dialog));
}

static void
add_clicked (QiheMeasureList *self)
{
  g_autoptr (QihePlannedMeasure) measure = qihe_planned_measure_new ("", "");
  GtkWidget *dialog;

  measure->indicator = self->indicator;
  dialog = qihe_measure_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), measure);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (added), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* "Lu Tinglan · due 2027-03-31 · done 2027-02-01" */
static char *
dup_details (const QihePlannedMeasure *measure)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (measure->owner != NULL)
    g_ptr_array_add (parts, g_strdup (measure->owner));
  if (measure->due != NULL)
    g_ptr_array_add (parts, g_strdup_printf (_ ("due %s"), measure->due));
  if (measure->done != NULL)
    g_ptr_array_add (parts, g_strdup_printf (_ ("done %s"), measure->done));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
add_button (QiheMeasureList *self, GtkWidget *row, const QihePlannedMeasure *measure,
            const char *icon, const char *tip, GCallback clicked)
{
  GtkWidget *button = qihe_row_button_add (ADW_ACTION_ROW (row), icon, tip);

  keep_measure (button, measure);
  g_signal_connect (button, "clicked", clicked, self);
}

static GtkWidget *
check_of (QiheMeasureList *self, const QihePlannedMeasure *measure)
{
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *name = g_strdup_printf (_ ("Done: %s"), measure->text);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), measure->done != NULL);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (check, qihe_session_get_editable (self->session));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  keep_measure (check, measure);
  g_signal_connect (check, "toggled", G_CALLBACK (ticked), self);
  return check;
}

static void
add_row (QiheMeasureList *self, const QihePlannedMeasure *measure)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *details = dup_details (measure);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), measure->text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), details);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check_of (self, measure));
  if (qihe_session_get_editable (self->session)) {
    add_button (self, row, measure, "document-edit-symbolic", _ ("Change Measure"),
                G_CALLBACK (edit_clicked));
    add_button (self, row, measure, "user-trash-symbolic", _ ("Delete Measure"),
                G_CALLBACK (delete_clicked));
  }
  gtk_list_box_append (self->list, row);
}

static void
show (QiheMeasureList *self)
{
  GPtrArray *measures = qihe_case_get_measures (self->one);
  int focused = qihe_list_refill_begin (self->list);

  for (guint i = 0; i < measures->len; i++) {
    const QihePlannedMeasure *measure = g_ptr_array_index (measures, i);

    if (measure->indicator == self->indicator)
      add_row (self, measure);
  }
  gtk_widget_set_sensitive (self->add, qihe_session_get_editable (self->session));
  qihe_list_refill_end (self->list, focused);
}

static void
qihe_measure_list_dispose (GObject *object)
{
  qihe_measure_list_clear (QIHE_MEASURE_LIST (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_MEASURE_LIST);
  G_OBJECT_CLASS (qihe_measure_list_parent_class)->dispose (object);
}

static void
qihe_measure_list_class_init (QiheMeasureListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_measure_list_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/qihe/Qihe/ui/pages/case/qihe-measure-list.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheMeasureList, add);
  gtk_widget_class_bind_template_child (widget_class, QiheMeasureList, list);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked);
}

static void
qihe_measure_list_init (QiheMeasureList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qihe_measure_list_show (QiheMeasureList *self, QiheSession *session, QiheCase *one, int indicator)
{
  if (self->one != one) {
    qihe_measure_list_clear (self);
    self->one = g_object_ref (one);
    g_signal_connect_swapped (one, "measures-changed", G_CALLBACK (show), self);
  }
  g_set_object (&self->session, session);
  self->indicator = indicator;
  show (self);
}

void
qihe_measure_list_clear (QiheMeasureList *self)
{
  if (self->one != NULL)
    g_signal_handlers_disconnect_by_data (self->one, self);
  g_clear_object (&self->one);
  g_clear_object (&self->session);
}
