/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "widgets/qihe-name-dialog.h"

/* No consortium is called by more. */
#define MAX_CHARACTERS 200

struct _QiheNameDialog {
  AdwWindow parent_instance;

  AdwEntryRow *name;
  GtkWidget *option_row;
  GtkSwitch *option;
  GtkButton *accept;
};

enum { NAMED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheNameDialog, qihe_name_dialog, ADW_TYPE_WINDOW)

static char *
dup_name (QiheNameDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
}

static void
name_changed (QiheNameDialog *self)
{
  g_autofree char *name = dup_name (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), *name != '\0');
}

static void
accepted (QiheNameDialog *self)
{
  g_autofree char *name = dup_name (self);

  if (*name == '\0')
    return;
  g_signal_emit (self, signals[NAMED], 0, name);
  gtk_window_close (GTK_WINDOW (self));
}

static void
qihe_name_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_NAME_DIALOG);
  G_OBJECT_CLASS (qihe_name_dialog_parent_class)->dispose (object);
}

static void
qihe_name_dialog_class_init (QiheNameDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_name_dialog_dispose;
  signals[NAMED] = g_signal_new ("named", QIHE_TYPE_NAME_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/qihe/Qihe/ui/widgets/qihe-name-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheNameDialog, name);
  gtk_widget_class_bind_template_child (widget_class, QiheNameDialog, option_row);
  gtk_widget_class_bind_template_child (widget_class, QiheNameDialog, option);
  gtk_widget_class_bind_template_child (widget_class, QiheNameDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, name_changed);
  gtk_widget_class_bind_template_callback (widget_class, accepted);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
qihe_name_dialog_init (QiheNameDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_text_set_max_length (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->name))),
                           MAX_CHARACTERS);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

GtkWidget *
qihe_name_dialog_new (GtkWindow *parent, const char *title, const char *field, const char *verb)
{
  QiheNameDialog *self =
      g_object_new (QIHE_TYPE_NAME_DIALOG, "transient-for", parent, "title", title, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name), field);
  gtk_button_set_label (self->accept, verb);
  return GTK_WIDGET (self);
}

void
qihe_name_dialog_set_name (QiheNameDialog *self, const char *name)
{
  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
}

void
qihe_name_dialog_set_option (QiheNameDialog *self, const char *title, const char *subtitle)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->option_row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->option_row), subtitle);
  gtk_widget_set_visible (self->option_row, TRUE);
}

gboolean
qihe_name_dialog_get_option (QiheNameDialog *self)
{
  return gtk_switch_get_active (self->option);
}
