/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "widgets/qihe-chips-row.h"

#include <glib/gi18n-lib.h>

#include "model/qihe-field-list.h"
#include "widgets/qihe-wrap-layout.h"

#define ID "chip-id"
#define CHIP_WIDTH 28

struct _QiheChipsRow {
  GtkListBoxRow parent_instance;

  GtkLabel *title;
  GtkWidget *chips;
  GtkEntry *entry;
  GtkListBox *suggestions;
  QiheChipsMode mode;
  gboolean clearing;
};

enum { CHANGED, SEARCH, CREATE, OPENED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheChipsRow, qihe_chips_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
get_id (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), ID);
}

static void
set_id (GtkWidget *widget, const char *id)
{
  g_object_set_data_full (G_OBJECT (widget), ID, g_strdup (id), g_free);
}

static GtkWidget *
find_chip (QiheChipsRow *self, const char *id)
{
  for (GtkWidget *chip = gtk_widget_get_first_child (self->chips); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    if (g_strcmp0 (get_id (chip), id) == 0)
      return chip;
  return NULL;
}

static void
update (QiheChipsRow *self)
{
  gboolean any = gtk_widget_get_first_child (self->chips) != NULL;

  gtk_widget_set_visible (self->chips, any);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), !any || self->mode != QIHE_CHIPS_PICK_ONE);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
clear_suggestions (QiheChipsRow *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->suggestions))) != NULL)
    gtk_list_box_remove (self->suggestions, row);
  gtk_widget_set_visible (GTK_WIDGET (self->suggestions), FALSE);
}

static void
clear_entry (QiheChipsRow *self)
{
  self->clearing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  self->clearing = FALSE;
  clear_suggestions (self);
}

static void
remove_chip (QiheChipsRow *self, GtkWidget *chip)
{
  gtk_box_remove (GTK_BOX (self->chips), chip);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
remove_clicked (GtkWidget *button, QiheChipsRow *self)
{
  remove_chip (self, gtk_widget_get_parent (button));
}

static void
chip_clicked (GtkWidget *button, QiheChipsRow *self)
{
  g_signal_emit (self, signals[OPENED], 0, get_id (gtk_widget_get_parent (button)));
}

static GtkWidget *
new_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CHIP_WIDTH);
  gtk_widget_set_tooltip_text (label, text);
  return label;
}

/* What can be opened is a button, what was typed is none. */
static GtkWidget *
new_face (QiheChipsRow *self, const char *text)
{
  GtkWidget *label = new_label (text);
  GtkWidget *button;

  if (self->mode == QIHE_CHIPS_FREE)
    return label;
  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (chip_clicked), self);
  return button;
}

static GtkWidget *
new_chip (QiheChipsRow *self, const char *id, const char *text)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *tip = g_strdup_printf (_ ("Remove “%s”"), text);

  set_id (chip, id);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_clicked), self);
  gtk_box_append (GTK_BOX (chip), new_face (self, text));
  gtk_box_append (GTK_BOX (chip), button);
  return chip;
}

static void
take_words (QiheChipsRow *self, const char *text)
{
  g_auto (GStrv) words = qihe_field_list_split (text);

  for (guint i = 0; words[i] != NULL; i++)
    qihe_chips_row_add (self, words[i], words[i]);
}

/* The text of a field that ends in a separator is as good as entered. */
static gboolean
ends_a_word (const char *text)
{
  return g_str_has_suffix (text, ";") || g_str_has_suffix (text, "；") ||
         g_str_has_suffix (text, "、");
}

static void
typed (QiheChipsRow *self)
{
  const char *text = qihe_chips_row_get_typed (self);

  if (self->clearing)
    return;
  if (self->mode != QIHE_CHIPS_FREE)
    g_signal_emit (self, signals[SEARCH], 0, text);
  else if (ends_a_word (text)) {
    g_autofree char *copy = g_strdup (text);

    take_words (self, copy);
  }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
picked (QiheChipsRow *self, GtkListBoxRow *row)
{
  g_autofree char *id = g_strdup (get_id (GTK_WIDGET (row)));
  g_autofree char *text = g_strdup (qihe_chips_row_get_typed (self));
  g_autofree char *label =
      g_strdup (gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row))));

  if (id != NULL)
    qihe_chips_row_add (self, id, label);
  else
    g_signal_emit (self, signals[CREATE], 0, text);
}

static void
activated (QiheChipsRow *self)
{
  g_autofree char *text = g_strdup (qihe_chips_row_get_typed (self));
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->suggestions, 0);

  if (self->mode == QIHE_CHIPS_FREE)
    take_words (self, text);
  else if (first != NULL)
    picked (self, first);
}

static gboolean
key_pressed (QiheChipsRow *self, guint key)
{
  GtkWidget *last = gtk_widget_get_last_child (self->chips);

  if (key != GDK_KEY_BackSpace || last == NULL || *qihe_chips_row_get_typed (self) != '\0')
    return GDK_EVENT_PROPAGATE;
  remove_chip (self, last);
  return GDK_EVENT_STOP;
}

/* Text that was typed and not entered is a value too. */
static void
left (QiheChipsRow *self)
{
  g_autofree char *text = g_strdup (qihe_chips_row_get_typed (self));

  if (self->mode == QIHE_CHIPS_FREE && *text != '\0')
    take_words (self, text);
}

static void
add_suggestion (QiheChipsRow *self, const char *id, const char *text)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  set_id (row, id);
  gtk_list_box_append (self->suggestions, row);
}

static void
qihe_chips_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_CHIPS_ROW);
  G_OBJECT_CLASS (qihe_chips_row_parent_class)->dispose (object);
}

static gboolean
qihe_chips_row_grab_focus (GtkWidget *widget)
{
  QiheChipsRow *self = QIHE_CHIPS_ROW (widget);
  GtkWidget *entry = GTK_WIDGET (self->entry);

  return gtk_widget_grab_focus (
      gtk_widget_get_visible (entry)
          ? entry
          : gtk_widget_get_first_child (gtk_widget_get_first_child (self->chips)));
}

static guint
add_signal (QiheChipsRowClass *klass, const char *name, gboolean has_text)
{
  return has_text ? g_signal_new (name, QIHE_TYPE_CHIPS_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING)
                  : g_signal_new (name, QIHE_TYPE_CHIPS_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
qihe_chips_row_class_init (QiheChipsRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_chips_row_dispose;
  widget_class->grab_focus = qihe_chips_row_grab_focus;
  signals[CHANGED] = add_signal (klass, "changed", FALSE);
  signals[SEARCH] = add_signal (klass, "search", TRUE);
  signals[CREATE] = add_signal (klass, "create", TRUE);
  signals[OPENED] = add_signal (klass, "opened", TRUE);
  g_type_ensure (QIHE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/qihe/Qihe/ui/widgets/qihe-chips-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheChipsRow, title);
  gtk_widget_class_bind_template_child (widget_class, QiheChipsRow, chips);
  gtk_widget_class_bind_template_child (widget_class, QiheChipsRow, entry);
  gtk_widget_class_bind_template_child (widget_class, QiheChipsRow, suggestions);
  gtk_widget_class_bind_template_callback (widget_class, typed);
  gtk_widget_class_bind_template_callback (widget_class, activated);
  gtk_widget_class_bind_template_callback (widget_class, picked);
}

static void
qihe_chips_row_init (QiheChipsRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
}

GtkWidget *
qihe_chips_row_new (const char *title, QiheChipsMode mode)
{
  QiheChipsRow *self = g_object_new (QIHE_TYPE_CHIPS_ROW, NULL);

  self->mode = mode;
  gtk_label_set_label (self->title, title);
  gtk_entry_set_placeholder_text (self->entry, mode == QIHE_CHIPS_FREE
                                                   ? _ ("Type a value, then Enter")
                                                   : _ ("Type to search"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->suggestions), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  return GTK_WIDGET (self);
}

void
qihe_chips_row_add (QiheChipsRow *self, const char *id, const char *label)
{
  if (find_chip (self, id) == NULL)
    gtk_box_append (GTK_BOX (self->chips), new_chip (self, id, label));
  clear_entry (self);
  update (self);
}

GPtrArray *
qihe_chips_row_get_ids (QiheChipsRow *self)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (GtkWidget *chip = gtk_widget_get_first_child (self->chips); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    g_ptr_array_add (ids, (gpointer) get_id (chip));
  g_ptr_array_add (ids, NULL);
  return ids;
}

const char *
qihe_chips_row_get_typed (QiheChipsRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
qihe_chips_row_set_typed (QiheChipsRow *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

void
qihe_chips_row_suggest (QiheChipsRow *self, const char *const *ids, const char *const *labels,
                        guint n, const char *create)
{
  clear_suggestions (self);
  for (guint i = 0; i < n; i++)
    add_suggestion (self, ids[i], labels[i]);
  if (create != NULL)
    add_suggestion (self, NULL, create);
  gtk_widget_set_visible (GTK_WIDGET (self->suggestions), n > 0 || create != NULL);
}
