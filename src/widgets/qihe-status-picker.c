/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "widgets/qihe-status-picker.h"

#include <glib/gi18n-lib.h>

#include "chart/qihe-fit-charts.h"
#include "model/qihe-fit.h"
#include "widgets/qihe-fit-labels.h"

struct _QiheStatusPicker {
  GtkWidget parent_instance;

  QiheFramework *framework;
  GPtrArray *segments; /* GtkToggleButton: one a status, the last for unknown */
  int status;
};

enum { PICKED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheStatusPicker, qihe_status_picker, GTK_TYPE_WIDGET)

static int
status_of_segment (QiheStatusPicker *self, guint segment)
{
  return segment + 1 < self->segments->len ? (int) segment : QIHE_UNKNOWN;
}

/* The first letter of a status tells it apart where its colour and shape do not. */
static char *
segment_text (QiheFramework *framework, int status)
{
  const char *title = qihe_status_title (framework, status);
  g_autofree char *letter = NULL;

  if (status < 0)
    return g_strdup (qihe_fit_mark_of_status (framework, status));
  letter = g_utf8_strup (title, (gssize) (g_utf8_next_char (title) - title));
  return g_strdup_printf ("%s %s", qihe_fit_mark_of_status (framework, status), letter);
}

/* Also of the segment that is set already: a click says which rating is meant. */
static void
clicked (GtkButton *button, QiheStatusPicker *self)
{
  guint segment;

  if (!g_ptr_array_find (self->segments, button, &segment))
    return;
  self->status = status_of_segment (self, segment);
  g_signal_emit (self, signals[PICKED], 0, self->status);
}

static void
add_segment (QiheStatusPicker *self, int status)
{
  g_autofree char *text = segment_text (self->framework, status);
  GtkWidget *button = gtk_toggle_button_new_with_label (text);
  guint number = self->segments->len + 1;
  g_autofree char *tip = g_strdup_printf (C_ ("status and its key", "%s (%u)"),
                                          qihe_status_title (self->framework, status), number);

  gtk_widget_set_tooltip_text (button, tip);
  gtk_widget_add_css_class (button, "segment");
  gtk_widget_add_css_class (button, qihe_status_style (self->framework, status));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  qihe_status_title (self->framework, status), -1);
  /* Newer GTK (4.18) labels a button by its text, here a letter, and that would come first. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_widget_set_focus_on_click (button, FALSE);
  if (self->segments->len > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->segments->pdata[0]);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_ptr_array_add (self->segments, button);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked), self);
}

static int
focused_segment (QiheStatusPicker *self)
{
  for (guint i = 0; i < self->segments->len; i++)
    if (gtk_widget_has_focus (self->segments->pdata[i]))
      return (int) i;
  return -1;
}

/* One stop for Tab; the arrow keys go from segment to segment, and out of it at its start. */
static gboolean
qihe_status_picker_focus (GtkWidget *widget, GtkDirectionType direction)
{
  QiheStatusPicker *self = QIHE_STATUS_PICKER (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int at = focused_segment (self);
  int last = (int) self->segments->len - 1;

  if (at < 0)
    return gtk_widget_grab_focus (self->segments->pdata[self->status >= 0 ? self->status : last]);
  if (direction != GTK_DIR_LEFT && direction != GTK_DIR_RIGHT)
    return FALSE;
  at += (direction == GTK_DIR_RIGHT) != mirrored ? 1 : -1;
  return at >= 0 && gtk_widget_grab_focus (self->segments->pdata[MIN (at, last)]);
}

static void
qihe_status_picker_dispose (GObject *object)
{
  QiheStatusPicker *self = QIHE_STATUS_PICKER (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->segments, g_ptr_array_unref);
  g_clear_pointer (&self->framework, qihe_framework_unref);
  G_OBJECT_CLASS (qihe_status_picker_parent_class)->dispose (object);
}

static void
qihe_status_picker_class_init (QiheStatusPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_status_picker_dispose;
  widget_class->focus = qihe_status_picker_focus;
  signals[PICKED] = g_signal_new ("picked", QIHE_TYPE_STATUS_PICKER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
qihe_status_picker_init (QiheStatusPicker *self)
{
  self->segments = g_ptr_array_new ();
  self->status = QIHE_UNKNOWN;
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
}

GtkWidget *
qihe_status_picker_new (QiheFramework *framework, const char *name)
{
  QiheStatusPicker *self = g_object_new (QIHE_TYPE_STATUS_PICKER, NULL);

  self->framework = qihe_framework_ref (framework);
  for (guint i = 0; i < qihe_framework_get_n_statuses (framework); i++)
    add_segment (self, (int) i);
  add_segment (self, QIHE_UNKNOWN);
  qihe_status_picker_set_status (self, QIHE_UNKNOWN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

int
qihe_status_picker_get_status (QiheStatusPicker *self)
{
  return self->status;
}

void
qihe_status_picker_set_status (QiheStatusPicker *self, int status)
{
  guint segment = status >= 0 ? (guint) status : self->segments->len - 1;

  self->status = status;
  gtk_toggle_button_set_active (self->segments->pdata[segment], TRUE);
}

/* Each by itself: a screen reader is not told of what is around it. */
void
qihe_status_picker_set_editable (QiheStatusPicker *self, gboolean editable)
{
  for (guint i = 0; i < self->segments->len; i++)
    gtk_widget_set_sensitive (self->segments->pdata[i], editable);
}

gboolean
qihe_status_picker_find_key (QiheFramework *framework, guint keyval, GdkModifierType state,
                             int *status)
{
  int n = (int) qihe_framework_get_n_statuses (framework);
  int number = -1;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  if (keyval >= GDK_KEY_1 && keyval <= GDK_KEY_9)
    number = (int) (keyval - GDK_KEY_1);
  else if (keyval >= GDK_KEY_KP_1 && keyval <= GDK_KEY_KP_9)
    number = (int) (keyval - GDK_KEY_KP_1);
  *status = number == n ? QIHE_UNKNOWN : number;
  return number >= 0 && number <= n;
}
