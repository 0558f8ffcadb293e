/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/framework/qihe-framework-button.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-string.h"
#include "widgets/qihe-fit-labels.h"

struct _QiheFrameworkButton {
  AdwBin parent_instance;

  GPtrArray *entries; /* (nullable): QiheFrameworkEntry */
  char *reference;    /* (nullable) */

  GtkMenuButton *button;
  GtkLabel *title;
  GtkLabel *state;
  GtkPopover *popover;
  GtkListBox *list;
};

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheFrameworkButton, qihe_framework_button, ADW_TYPE_BIN)

static char *
describe_state (const QiheFrameworkEntry *entry)
{
  const char *state = NULL;

  if (entry->n_rounds > 0)
    state = _ ("in use");
  else if (entry->problem != NULL)
    state = _ ("incomplete");
  else
    state = entry->built_in ? _ ("built in") : _ ("draft");
  /* Translators: number of a version, what it is: “Version 2, draft” */
  return g_strdup_printf (_ ("Version %u, %s"), entry->version, state);
}

static gboolean
is_shown (QiheFrameworkButton *self, const QiheFrameworkEntry *entry)
{
  return g_strcmp0 (entry->reference, self->reference) == 0;
}

static GtkWidget *
row_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  return label;
}

static GtkWidget *
row_new (QiheFrameworkButton *self, const QiheFrameworkEntry *entry)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");
  g_autofree char *state = describe_state (entry);
  g_autofree char *name =
      g_strdup_printf (_ ("%s: %s"), qihe_framework_entry_get_title (entry), state);
  GtkWidget *below = row_label (state);

  gtk_widget_add_css_class (below, "caption");
  gtk_widget_add_css_class (below, "dim-label");
  gtk_box_append (GTK_BOX (words), row_label (qihe_framework_entry_get_title (entry)));
  gtk_box_append (GTK_BOX (words), below);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), words);
  gtk_widget_set_opacity (check, is_shown (self, entry) ? 1 : 0); /* nothing moves with it */
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED,
                               is_shown (self, entry), -1);
  gtk_widget_set_name (row, entry->reference);
  return row;
}

static void
show_entries (QiheFrameworkButton *self)
{
  qihe_list_box_clear (self->list);
  for (guint i = 0; self->entries != NULL && i < self->entries->len; i++)
    gtk_list_box_append (self->list, row_new (self, g_ptr_array_index (self->entries, i)));
}

static void
row_activated (GtkListBox *list, GtkListBoxRow *row, QiheFrameworkButton *self)
{
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[CHOSEN], 0, gtk_widget_get_name (GTK_WIDGET (row)));
}

static void
say_shown (QiheFrameworkButton *self, const QiheFrameworkEntry *entry)
{
  g_autofree char *state = describe_state (entry);
  /* Translators: title of a framework, its version and what it is */
  g_autofree char *name =
      g_strdup_printf (_ ("Framework: %s, %s"), qihe_framework_entry_get_title (entry), state);

  gtk_label_set_text (self->title, qihe_framework_entry_get_title (entry));
  gtk_label_set_text (self->state, state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
qihe_framework_button_finalize (GObject *object)
{
  QiheFrameworkButton *self = QIHE_FRAMEWORK_BUTTON (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self->reference);
  G_OBJECT_CLASS (qihe_framework_button_parent_class)->finalize (object);
}

static void
qihe_framework_button_class_init (QiheFrameworkButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = qihe_framework_button_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", QIHE_TYPE_FRAMEWORK_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/framework/qihe-framework-button.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheFrameworkButton, button);
  gtk_widget_class_bind_template_child (widget_class, QiheFrameworkButton, title);
  gtk_widget_class_bind_template_child (widget_class, QiheFrameworkButton, state);
  gtk_widget_class_bind_template_child (widget_class, QiheFrameworkButton, popover);
  gtk_widget_class_bind_template_child (widget_class, QiheFrameworkButton, list);
  gtk_widget_class_bind_template_callback (widget_class, show_entries);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
}

static void
qihe_framework_button_init (QiheFrameworkButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qihe_framework_button_show (QiheFrameworkButton *self, GPtrArray *entries, const char *reference)
{
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = entries != NULL ? g_ptr_array_ref (entries) : NULL;
  qihe_set_str (&self->reference, reference);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    if (is_shown (self, g_ptr_array_index (entries, i)))
      say_shown (self, g_ptr_array_index (entries, i));
}

const char *
qihe_framework_entry_get_title (const QiheFrameworkEntry *self)
{
  const char *title = qihe_bilingual_get (&self->title, qihe_language_current (), NULL);

  return title != NULL && *title != '\0' ? title : self->id;
}
