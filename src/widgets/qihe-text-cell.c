/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "widgets/qihe-text-cell.h"

struct _QiheTextCell {
  GtkWidget parent_instance;

  char *text;
  float xalign;
  int width_chars;
  PangoLayout *layout;
};

G_DEFINE_FINAL_TYPE (QiheTextCell, qihe_text_cell, GTK_TYPE_WIDGET)

static PangoLayout *
ensure_layout (QiheTextCell *self)
{
  if (self->layout == NULL) {
    self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
    pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
    pango_layout_set_single_paragraph_mode (self->layout, TRUE);
  }
  return self->layout;
}

static void
qihe_text_cell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = MAX (pango_font_metrics_get_approximate_char_width (metrics),
                   pango_font_metrics_get_approximate_digit_width (metrics));
  int size = orientation == GTK_ORIENTATION_VERTICAL ? pango_font_metrics_get_height (metrics)
                                                     : QIHE_TEXT_CELL (widget)->width_chars * width;

  *minimum = *natural = PANGO_PIXELS_CEIL (size);
  pango_font_metrics_unref (metrics);
}

static void
qihe_text_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QiheTextCell *self = QIHE_TEXT_CELL (widget);
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int width = gtk_widget_get_width (widget);
  PangoLayout *layout;
  PangoRectangle extents;
  GdkRGBA color;
  double x;

  if (self->text == NULL || *self->text == '\0')
    return;
  layout = ensure_layout (self);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  x = (width - extents.width) * (right_to_left ? 1 - self->xalign : self->xalign) - extents.x;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) x, (float) (gtk_widget_get_height (widget) -
                                                                    extents.height) /
                                                               2));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static gboolean
qihe_text_cell_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                              GtkTooltip *tooltip)
{
  QiheTextCell *self = QIHE_TEXT_CELL (widget);

  if (self->layout == NULL || !pango_layout_is_ellipsized (self->layout))
    return FALSE;
  gtk_tooltip_set_text (tooltip, self->text);
  return TRUE;
}

static void
qihe_text_cell_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (qihe_text_cell_parent_class)->css_changed (widget, change);
  g_clear_object (&QIHE_TEXT_CELL (widget)->layout);
}

static void
qihe_text_cell_finalize (GObject *object)
{
  QiheTextCell *self = QIHE_TEXT_CELL (object);

  g_clear_object (&self->layout);
  g_free (self->text);
  G_OBJECT_CLASS (qihe_text_cell_parent_class)->finalize (object);
}

static void
qihe_text_cell_class_init (QiheTextCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = qihe_text_cell_finalize;
  widget_class->measure = qihe_text_cell_measure;
  widget_class->snapshot = qihe_text_cell_snapshot;
  widget_class->query_tooltip = qihe_text_cell_query_tooltip;
  widget_class->css_changed = qihe_text_cell_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
qihe_text_cell_init (QiheTextCell *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
qihe_text_cell_new (float xalign)
{
  QiheTextCell *self = g_object_new (QIHE_TYPE_TEXT_CELL, NULL);

  self->xalign = xalign;
  return GTK_WIDGET (self);
}

void
qihe_text_cell_set_width_chars (QiheTextCell *self, int n_chars)
{
  self->width_chars = n_chars;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
qihe_text_cell_set_text (QiheTextCell *self, const char *text)
{
  if (g_strcmp0 (self->text, text) == 0)
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  if (self->layout != NULL)
    pango_layout_set_text (self->layout, text != NULL ? text : "", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text != NULL ? text : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
