/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/case/qihe-use-dialog.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-clock.h"
#include "base/qihe-string.h"
#include "widgets/qihe-choice-row.h"
#include "widgets/qihe-day-row.h"

struct _QiheUseDialog {
  AdwWindow parent_instance;

  QiheResultUse *use;
  char *round; /* its day */

  GtkWidget *accept;
  AdwComboRow *kind;
  AdwEntryRow *text;
  AdwEntryRow *date;
  AdwEntryRow *person;
  GtkLabel *notice;
};

enum { ACCEPTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheUseDialog, qihe_use_dialog, ADW_TYPE_WINDOW)

static char *
dup_text (AdwEntryRow *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/* A slip more often than not. */
static void
update_notice (QiheUseDialog *self)
{
  g_autofree char *date = dup_text (self->date);
  gboolean before = date != NULL && qihe_clock_is_day (date) && strcmp (date, self->round) < 0;
  /* Translators: a day */
  g_autofree char *text =
      g_strdup_printf (_ ("This day is before that of the round, %s."), self->round);

  gtk_label_set_text (self->notice, before ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), before);
}

static void
changed (QiheUseDialog *self)
{
  g_autofree char *text = dup_text (self->text);

  update_notice (self);
  gtk_widget_set_sensitive (self->accept, qihe_day_row_check (self->date, FALSE) && text != NULL);
}

static void
accepted (QiheUseDialog *self)
{
  g_free (self->use->text);
  g_free (self->use->date);
  g_free (self->use->person);
  qihe_set_str (&self->use->kind, qihe_choice_row_get (self->kind));
  self->use->text = dup_text (self->text);
  self->use->date = dup_text (self->date);
  self->use->person = dup_text (self->person);
  g_signal_emit (self, signals[ACCEPTED], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
qihe_use_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_USE_DIALOG);
  G_OBJECT_CLASS (qihe_use_dialog_parent_class)->dispose (object);
}

static void
qihe_use_dialog_finalize (GObject *object)
{
  qihe_result_use_free (QIHE_USE_DIALOG (object)->use);
  g_free (QIHE_USE_DIALOG (object)->round);
  G_OBJECT_CLASS (qihe_use_dialog_parent_class)->finalize (object);
}

static void
qihe_use_dialog_class_init (QiheUseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_use_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_use_dialog_finalize;
  signals[ACCEPTED] = g_signal_new ("accepted", QIHE_TYPE_USE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/qihe/Qihe/ui/pages/case/qihe-use-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheUseDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, QiheUseDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, QiheUseDialog, text);
  gtk_widget_class_bind_template_child (widget_class, QiheUseDialog, date);
  gtk_widget_class_bind_template_child (widget_class, QiheUseDialog, person);
  gtk_widget_class_bind_template_child (widget_class, QiheUseDialog, notice);
  gtk_widget_class_bind_template_callback (widget_class, changed);
  gtk_widget_class_bind_template_callback (widget_class, accepted);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
qihe_use_dialog_init (QiheUseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qihe_use_dialog_new (GtkWindow *parent, const QiheResultUse *use, const QiheRound *round)
{
  QiheUseDialog *self = g_object_new (QIHE_TYPE_USE_DIALOG, "transient-for", parent, NULL);

  self->use = qihe_result_use_copy (use);
  self->round = g_strdup (round->date);
  qihe_choice_row_fill (self->kind, QIHE_CHOICES_RESULT_USE, NULL);
  qihe_choice_row_select (self->kind, use->kind);
  gtk_editable_set_text (GTK_EDITABLE (self->text), use->text);
  gtk_editable_set_text (GTK_EDITABLE (self->date), use->date);
  gtk_editable_set_text (GTK_EDITABLE (self->person), use->person != NULL ? use->person : "");
  changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  return GTK_WIDGET (self);
}

const QiheResultUse *
qihe_use_dialog_get_use (QiheUseDialog *self)
{
  return self->use;
}
