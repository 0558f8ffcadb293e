/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/meeting/qihe-arrange-dialog.h"

#include <glib/gi18n-lib.h>

#include "pages/meeting/qihe-screen-row.h"

struct _QiheArrangeDialog {
  AdwWindow parent_instance;

  QihePrepared *prepared;

  GtkListBox *screens;
  AdwComboRow *ground;
  GtkSwitch *owners;
};

enum { ARRANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheArrangeDialog, qihe_arrange_dialog, ADW_TYPE_WINDOW)

static void
row_moved (QiheScreenRow *row, int to, QiheArrangeDialog *self)
{
  g_autoptr (GtkWidget) kept = g_object_ref (GTK_WIDGET (row));

  if (to < 0 || gtk_list_box_get_row_at_index (self->screens, to) == NULL)
    return;
  gtk_list_box_remove (self->screens, kept);
  gtk_list_box_insert (self->screens, kept, to);
}

static void
add_row (QiheArrangeDialog *self, const QiheScreen *screen)
{
  GtkWidget *row = qihe_screen_row_new (self->prepared, screen);

  g_signal_connect (row, "moved", G_CALLBACK (row_moved), self);
  gtk_list_box_append (self->screens, row);
}

static void
show_deck (QiheArrangeDialog *self, const QiheDeck *deck)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->screens, 0)) != NULL)
    gtk_list_box_remove (self->screens, GTK_WIDGET (row));
  for (guint i = 0; i < deck->screens->len; i++)
    add_row (self, qihe_deck_get (deck, i));
  adw_combo_row_set_selected (self->ground, deck->ground);
  gtk_switch_set_active (self->owners, deck->owners);
}

/* Which notes may be shown is not a matter of order: it stays. */
static void
reset (QiheArrangeDialog *self)
{
  g_autoptr (QiheDeck) fresh = qihe_deck_new (self->prepared->facts);

  show_deck (self, fresh);
}

static QiheDeck *
make_deck (QiheArrangeDialog *self)
{
  QiheDeck *deck = qihe_deck_copy (self->prepared->deck);
  GtkListBoxRow *row;

  g_ptr_array_set_size (deck->screens, 0);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->screens, i)) != NULL; i++) {
    g_ptr_array_add (deck->screens, qihe_screen_row_dup_screen (QIHE_SCREEN_ROW (row)));
    qihe_screen_row_apply_released (QIHE_SCREEN_ROW (row), self->prepared->facts, deck);
  }
  deck->ground = (QiheGround) adw_combo_row_get_selected (self->ground);
  deck->owners = gtk_switch_get_active (self->owners);
  return deck;
}

static void
accepted (QiheArrangeDialog *self)
{
  g_autoptr (QiheDeck) deck = make_deck (self);

  g_signal_emit (self, signals[ARRANGED], 0, deck);
  gtk_window_close (GTK_WINDOW (self));
}

static void
qihe_arrange_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_ARRANGE_DIALOG);
  G_OBJECT_CLASS (qihe_arrange_dialog_parent_class)->dispose (object);
}

static void
qihe_arrange_dialog_finalize (GObject *object)
{
  g_clear_pointer (&QIHE_ARRANGE_DIALOG (object)->prepared, qihe_prepared_free);
  G_OBJECT_CLASS (qihe_arrange_dialog_parent_class)->finalize (object);
}

static void
qihe_arrange_dialog_class_init (QiheArrangeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_arrange_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_arrange_dialog_finalize;
  signals[ARRANGED] = g_signal_new ("arranged", QIHE_TYPE_ARRANGE_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/meeting/qihe-arrange-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheArrangeDialog, screens);
  gtk_widget_class_bind_template_child (widget_class, QiheArrangeDialog, ground);
  gtk_widget_class_bind_template_child (widget_class, QiheArrangeDialog, owners);
  gtk_widget_class_bind_template_callback (widget_class, accepted);
  gtk_widget_class_bind_template_callback (widget_class, reset);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
qihe_arrange_dialog_init (QiheArrangeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qihe_arrange_dialog_new (GtkWindow *parent, QihePrepared *prepared)
{
  QiheArrangeDialog *self = g_object_new (QIHE_TYPE_ARRANGE_DIALOG, "transient-for", parent, NULL);

  self->prepared = prepared;
  show_deck (self, prepared->deck);
  return GTK_WIDGET (self);
}

const char *
qihe_arrange_dialog_get_round (QiheArrangeDialog *self)
{
  return self->prepared->facts->now->round->id;
}
