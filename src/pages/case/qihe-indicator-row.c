/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/case/qihe-indicator-row.h"

#include <glib/gi18n-lib.h>

#include "model/qihe-band-words.h"
#include "widgets/qihe-beside-layout.h"
#include "widgets/qihe-fit-labels.h"
#include "widgets/qihe-status-picker.h"

struct _QiheIndicatorRow {
  GtkListBoxRow parent_instance;

  guint indicator;
  GtkLabel *title;
  GtkLabel *value;
  GtkLabel *note;
  GtkLabel *was;
  GtkLabel *sources;
  GtkWidget *unsaved;
  QiheStatusPicker *picker;
};

enum { PICKED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheIndicatorRow, qihe_indicator_row, GTK_TYPE_LIST_BOX_ROW)

static guint
count_sources (QiheCase *one, guint indicator)
{
  const QiheRatingText *text = qihe_case_get_text (one, indicator);

  return text->attachments->len + (text->source != NULL && *text->source != '\0' ? 1 : 0);
}

static void
show_value (QiheIndicatorRow *self, QiheCase *one)
{
  const char *value = qihe_case_get_text (one, self->indicator)->value;
  g_autofree char *words =
      value != NULL ? qihe_value_words (qihe_framework_get_indicator (qihe_case_get_framework (one),
                                                                      self->indicator),
                                        value)
                    : NULL;

  gtk_label_set_text (self->value, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->value), words != NULL);
}

static void
picked (QiheStatusPicker *picker, int status, QiheIndicatorRow *self)
{
  g_signal_emit (self, signals[PICKED], 0, status);
}

static void
qihe_indicator_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_INDICATOR_ROW);
  G_OBJECT_CLASS (qihe_indicator_row_parent_class)->dispose (object);
}

static gboolean
has_focus_within (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* A list is one group for Tab: from one of its rows it leaves for the next group. */
static gboolean
qihe_indicator_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (tab && !has_focus_within (widget) && has_focus_within (gtk_widget_get_parent (widget)))
    return FALSE;
  if (direction == GTK_DIR_TAB_FORWARD && !has_focus_within (widget))
    return gtk_widget_grab_focus (widget);
  return GTK_WIDGET_CLASS (qihe_indicator_row_parent_class)->focus (widget, direction);
}

static void
qihe_indicator_row_class_init (QiheIndicatorRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QIHE_TYPE_BESIDE_LAYOUT);
  G_OBJECT_CLASS (klass)->dispose = qihe_indicator_row_dispose;
  widget_class->focus = qihe_indicator_row_focus;
  signals[PICKED] = g_signal_new ("picked", QIHE_TYPE_INDICATOR_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/case/qihe-indicator-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheIndicatorRow, title);
  gtk_widget_class_bind_template_child (widget_class, QiheIndicatorRow, value);
  gtk_widget_class_bind_template_child (widget_class, QiheIndicatorRow, note);
  gtk_widget_class_bind_template_child (widget_class, QiheIndicatorRow, was);
  gtk_widget_class_bind_template_child (widget_class, QiheIndicatorRow, sources);
  gtk_widget_class_bind_template_child (widget_class, QiheIndicatorRow, unsaved);
}

static void
qihe_indicator_row_init (QiheIndicatorRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qihe_indicator_row_new (QiheFramework *framework, guint indicator)
{
  QiheIndicatorRow *self = g_object_new (QIHE_TYPE_INDICATOR_ROW, NULL);
  const char *title = qihe_indicator_title (framework, indicator);

  self->indicator = indicator;
  gtk_label_set_text (self->title, title);
  self->picker = QIHE_STATUS_PICKER (qihe_status_picker_new (framework, title));
  gtk_widget_set_valign (GTK_WIDGET (self->picker), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self))),
                  GTK_WIDGET (self->picker));
  g_signal_connect (self->picker, "picked", G_CALLBACK (picked), self);
  return GTK_WIDGET (self);
}

guint
qihe_indicator_row_get_indicator (QiheIndicatorRow *self)
{
  return self->indicator;
}

void
qihe_indicator_row_show (QiheIndicatorRow *self, QiheCase *one)
{
  const QiheRatingText *text = qihe_case_get_text (one, self->indicator);
  int status = qihe_case_get_ratings (one)[self->indicator];
  guint n = count_sources (one, self->indicator);
  g_autofree char *sources = n > 0 ? g_strdup_printf (ngettext ("%u source", "%u sources", n), n)
                                   : g_strdup (status != QIHE_UNKNOWN ? _ ("no source") : "");
  g_autofree char *name =
      g_strdup_printf (_ ("%s: %s"), gtk_label_get_text (self->title),
                       qihe_status_title (qihe_case_get_framework (one), status));

  qihe_status_picker_set_status (self->picker, status);
  show_value (self, one);
  gtk_label_set_text (self->note, text->note != NULL ? text->note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), text->note != NULL);
  gtk_label_set_text (self->sources, sources);
  gtk_widget_set_visible (GTK_WIDGET (self->sources), *sources != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
qihe_indicator_row_set_unsaved (QiheIndicatorRow *self, gboolean unsaved)
{
  gtk_widget_set_visible (self->unsaved, unsaved);
}

void
qihe_indicator_row_set_editable (QiheIndicatorRow *self, gboolean editable)
{
  qihe_status_picker_set_editable (self->picker, editable);
}

void
qihe_indicator_row_set_was (QiheIndicatorRow *self, const char *status, gboolean explained)
{
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->was), status != NULL);
  if (status == NULL)
    return;
  text = g_strdup_printf (explained ? _ ("was: %s") : _ ("was: %s, no reason yet"), status);
  gtk_label_set_text (self->was, text);
  if (explained)
    gtk_widget_remove_css_class (GTK_WIDGET (self->was), "warning");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->was), "warning");
}
