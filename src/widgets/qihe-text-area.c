/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "widgets/qihe-text-area.h"

struct _QiheTextArea {
  AdwBin parent_instance;

  GtkLabel *title;
  GtkTextView *text;
};

enum { PROP_0, PROP_TITLE, N_PROPS };
static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (QiheTextArea, qihe_text_area, ADW_TYPE_BIN)

static void
qihe_text_area_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TITLE)
    g_value_set_string (value, gtk_label_get_label (QIHE_TEXT_AREA (object)->title));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
qihe_text_area_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TITLE)
    gtk_label_set_label (QIHE_TEXT_AREA (object)->title, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static gboolean
qihe_text_area_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (QIHE_TEXT_AREA (widget)->text));
}

static void
qihe_text_area_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_TEXT_AREA);
  G_OBJECT_CLASS (qihe_text_area_parent_class)->dispose (object);
}

static void
qihe_text_area_class_init (QiheTextAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = qihe_text_area_get_property;
  object_class->set_property = qihe_text_area_set_property;
  object_class->dispose = qihe_text_area_dispose;
  widget_class->grab_focus = qihe_text_area_grab_focus;
  props[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/qihe/Qihe/ui/widgets/qihe-text-area.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheTextArea, title);
  gtk_widget_class_bind_template_child (widget_class, QiheTextArea, text);
}

static void
qihe_text_area_init (QiheTextArea *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

char *
qihe_text_area_dup_text (QiheTextArea *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

void
qihe_text_area_set_text (QiheTextArea *self, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);

  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  gtk_text_buffer_end_irreversible_action (buffer);
}

GtkTextBuffer *
qihe_text_area_get_buffer (QiheTextArea *self)
{
  return gtk_text_view_get_buffer (self->text);
}

void
qihe_text_area_set_editable (QiheTextArea *self, gboolean editable)
{
  gtk_text_view_set_editable (self->text, editable);
}
