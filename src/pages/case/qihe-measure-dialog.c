/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/case/qihe-measure-dialog.h"

#include "widgets/qihe-day-row.h"

struct _QiheMeasureDialog {
  AdwWindow parent_instance;

  QihePlannedMeasure *measure;

  GtkWidget *accept;
  AdwEntryRow *text;
  AdwEntryRow *owner;
  AdwEntryRow *due;
};

enum { ACCEPTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheMeasureDialog, qihe_measure_dialog, ADW_TYPE_WINDOW)

static char *
dup_text (AdwEntryRow *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
changed (QiheMeasureDialog *self)
{
  g_autofree char *text = dup_text (self->text);

  gtk_widget_set_sensitive (self->accept, qihe_day_row_check (self->due, TRUE) && text != NULL);
}

static void
accepted (QiheMeasureDialog *self)
{
  g_free (self->measure->text);
  g_free (self->measure->owner);
  g_free (self->measure->due);
  self->measure->text = dup_text (self->text);
  self->measure->owner = dup_text (self->owner);
  self->measure->due = dup_text (self->due);
  g_signal_emit (self, signals[ACCEPTED], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
qihe_measure_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_MEASURE_DIALOG);
  G_OBJECT_CLASS (qihe_measure_dialog_parent_class)->dispose (object);
}

static void
qihe_measure_dialog_finalize (GObject *object)
{
  qihe_planned_measure_free (QIHE_MEASURE_DIALOG (object)->measure);
  G_OBJECT_CLASS (qihe_measure_dialog_parent_class)->finalize (object);
}

static void
qihe_measure_dialog_class_init (QiheMeasureDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_measure_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_measure_dialog_finalize;
  signals[ACCEPTED] = g_signal_new ("accepted", QIHE_TYPE_MEASURE_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/case/qihe-measure-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheMeasureDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, QiheMeasureDialog, text);
  gtk_widget_class_bind_template_child (widget_class, QiheMeasureDialog, owner);
  gtk_widget_class_bind_template_child (widget_class, QiheMeasureDialog, due);
  gtk_widget_class_bind_template_callback (widget_class, changed);
  gtk_widget_class_bind_template_callback (widget_class, accepted);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
qihe_measure_dialog_init (QiheMeasureDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qihe_measure_dialog_new (GtkWindow *parent, const QihePlannedMeasure *measure)
{
  QiheMeasureDialog *self = g_object_new (QIHE_TYPE_MEASURE_DIALOG, "transient-for", parent, NULL);

  self->measure = qihe_planned_measure_copy (measure);
  gtk_editable_set_text (GTK_EDITABLE (self->text), measure->text);
  gtk_editable_set_text (GTK_EDITABLE (self->owner), measure->owner != NULL ? measure->owner : "");
  gtk_editable_set_text (GTK_EDITABLE (self->due), measure->due != NULL ? measure->due : "");
  changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  return GTK_WIDGET (self);
}

const QihePlannedMeasure *
qihe_measure_dialog_get_measure (QiheMeasureDialog *self)
{
  return self->measure;
}
