/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/what-if/qihe-tried-list.h"

#include <glib/gi18n-lib.h>

#include "widgets/qihe-beside-layout.h"
#include "widgets/qihe-fit-labels.h"
#include "widgets/qihe-status-picker.h"

/* One row: the indicator, how it was, and the picker. */
typedef struct {
  GtkWidget *row;
  GtkLabel *was;
  QiheStatusPicker *picker;
} Row;

struct _QiheTriedList {
  GtkWidget parent_instance;

  GtkListBox *list;
  QiheFramework *framework;
  GArray *rows; /* Row, by indicator */
  guint selected;
};

enum { PICKED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheTriedList, qihe_tried_list, GTK_TYPE_WIDGET)

static void
emit_picked (QiheTriedList *self, guint indicator, int status)
{
  g_signal_emit (self, signals[PICKED], 0, indicator, status);
}

static void
picked (QiheStatusPicker *picker, int status, QiheTriedList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, Row, i).picker == picker) {
      gtk_list_box_select_row (self->list,
                               GTK_LIST_BOX_ROW (g_array_index (self->rows, Row, i).row));
      gtk_widget_grab_focus (g_array_index (self->rows, Row, i).row);
      emit_picked (self, i, status);
      return;
    }
}

static void
row_selected (GtkListBox *list, GtkListBoxRow *row, QiheTriedList *self)
{
  if (row != NULL)
    self->selected = (guint) gtk_list_box_row_get_index (row);
}

static gboolean
key_pressed (GtkEventController *controller, guint keyval, guint keycode, GdkModifierType state,
             QiheTriedList *self)
{
  int status;

  if (self->rows->len == 0 ||
      !qihe_status_picker_find_key (self->framework, keyval, state, &status))
    return GDK_EVENT_PROPAGATE;
  emit_picked (self, self->selected, status);
  return GDK_EVENT_STOP;
}

static void
set_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  QiheTriedList *self = data;
  guint indicator = (guint) gtk_list_box_row_get_index (row);
  guint dimension = qihe_framework_get_indicator (self->framework, indicator)->dimension;
  GtkWidget *heading = NULL;

  if (qihe_framework_get_dimension (self->framework, dimension)->first == indicator) {
    heading = gtk_label_new (qihe_dimension_title (self->framework, dimension));
    gtk_label_set_xalign (GTK_LABEL (heading), 0);
    gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
    gtk_widget_add_css_class (heading, "heading");
    gtk_widget_add_css_class (heading, "list-heading");
  }
  gtk_list_box_row_set_header (row, heading);
}

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 8);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
add_row (QiheTriedList *self, guint indicator)
{
  const char *title = qihe_indicator_title (self->framework, indicator);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *was = new_label (NULL, "caption");
  GtkWidget *picker = qihe_status_picker_new (self->framework, title);
  Row row = { gtk_list_box_row_new (), GTK_LABEL (was), QIHE_STATUS_PICKER (picker) };

  gtk_widget_set_layout_manager (box, g_object_new (QIHE_TYPE_BESIDE_LAYOUT, NULL));
  gtk_widget_add_css_class (box, "tried");
  gtk_box_append (GTK_BOX (texts), new_label (title, NULL));
  gtk_box_append (GTK_BOX (texts), was);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (picker, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), picker);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row.row), box);
  g_signal_connect (picker, "picked", G_CALLBACK (picked), self);
  g_array_append_val (self->rows, row);
  gtk_list_box_append (self->list, row.row);
}

static void
build (QiheTriedList *self, QiheFramework *framework)
{
  qihe_tried_list_clear (self);
  self->framework = qihe_framework_ref (framework);
  for (guint i = 0; i < qihe_framework_get_n_indicators (framework); i++)
    add_row (self, i);
  gtk_list_box_invalidate_headers (self->list);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
show_row (QiheTriedList *self, guint indicator, int now, int tried)
{
  Row *row = &g_array_index (self->rows, Row, indicator);
  g_autofree char *was = g_strdup_printf (_ ("was: %s"), qihe_status_title (self->framework, now));
  g_autofree char *name =
      g_strdup_printf (_ ("%s: %s"), qihe_indicator_title (self->framework, indicator),
                       qihe_status_title (self->framework, tried));

  qihe_status_picker_set_status (row->picker, tried);
  gtk_label_set_text (row->was, was);
  gtk_widget_set_visible (GTK_WIDGET (row->was), tried != now);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
qihe_tried_list_dispose (GObject *object)
{
  QiheTriedList *self = QIHE_TRIED_LIST (object);

  if (self->list != NULL)
    gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  g_clear_pointer ((GtkWidget **) &self->list, gtk_widget_unparent);
  g_clear_pointer (&self->framework, qihe_framework_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  G_OBJECT_CLASS (qihe_tried_list_parent_class)->dispose (object);
}

static void
qihe_tried_list_class_init (QiheTriedListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qihe_tried_list_dispose;
  signals[PICKED] = g_signal_new ("picked", QIHE_TYPE_TRIED_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
qihe_tried_list_init (QiheTriedList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_list_box_set_header_func (self->list, set_header, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Indicators"), -1);
  g_signal_connect (self->list, "row-selected", G_CALLBACK (row_selected), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
}

void
qihe_tried_list_show (QiheTriedList *self, QiheWhatIf *what_if, QiheCase *one)
{
  const gint16 *now = qihe_case_get_ratings (one);

  if (self->framework != qihe_what_if_get_base (what_if))
    build (self, qihe_what_if_get_base (what_if));
  for (guint i = 0; i < self->rows->len; i++)
    show_row (self, i, now[i],
              qihe_what_if_get_status (what_if, qihe_case_get_id (one), i, now[i]));
}

void
qihe_tried_list_clear (QiheTriedList *self)
{
  qihe_list_box_clear (self->list);
  g_array_set_size (self->rows, 0);
  g_clear_pointer (&self->framework, qihe_framework_unref);
  self->selected = 0;
}

void
qihe_tried_list_focus (QiheTriedList *self)
{
  if (self->rows->len > 0)
    gtk_widget_grab_focus (g_array_index (self->rows, Row, self->selected).row);
}
