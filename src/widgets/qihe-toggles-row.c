/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "widgets/qihe-toggles-row.h"

#include "widgets/qihe-wrap-layout.h"

#define ID "choice-id"

struct _QiheTogglesRow {
  GtkListBoxRow parent_instance;

  GtkWidget *buttons;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheTogglesRow, qihe_toggles_row, GTK_TYPE_LIST_BOX_ROW)

static void
toggled (QiheTogglesRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
qihe_toggles_row_grab_focus (GtkWidget *widget)
{
  GtkWidget *first = gtk_widget_get_first_child (QIHE_TOGGLES_ROW (widget)->buttons);

  return first != NULL && gtk_widget_grab_focus (first);
}

static void
qihe_toggles_row_class_init (QiheTogglesRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = qihe_toggles_row_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", QIHE_TYPE_TOGGLES_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
qihe_toggles_row_init (QiheTogglesRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
qihe_toggles_row_new (const char *title)
{
  QiheTogglesRow *self = g_object_new (QIHE_TYPE_TOGGLES_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (title);

  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->buttons, g_object_new (QIHE_TYPE_WRAP_LAYOUT, NULL));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (box, "toggles");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->buttons);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  return GTK_WIDGET (self);
}

void
qihe_toggles_row_add (QiheTogglesRow *self, const char *id, const char *label, gboolean chosen)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  g_object_set_data_full (G_OBJECT (button), ID, g_strdup (id), g_free);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), chosen);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->buttons), button);
}

GPtrArray *
qihe_toggles_row_get_ids (QiheTogglesRow *self)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (GtkWidget *button = gtk_widget_get_first_child (self->buttons); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)))
      g_ptr_array_add (ids, g_object_get_data (G_OBJECT (button), ID));
  g_ptr_array_add (ids, NULL);
  return ids;
}
