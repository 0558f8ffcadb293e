/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-label.h"

#include "chart/qihe-text-draw.h"

/* Text extents are rounded to the pixel grid of some fonts. */
#define SLACK 1.0

static void
clear_label (gpointer label)
{
  g_clear_object (&((QiheLabel *) label)->layout);
}

static PangoAlignment
alignment (double xalign)
{
  if (xalign < 0.5)
    return PANGO_ALIGN_LEFT;
  return xalign > 0.5 ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_CENTER;
}

static int
lines_that_fit (QiheTexts *texts, QiheLabelLook look, double height)
{
  double line = qihe_texts_get_line_height (texts, look.style);

  return MIN (look.lines, (int) ((height + SLACK) / line));
}

/* With one of those before it. */
static gboolean
collides (GArray *labels, guint index)
{
  const QiheBox *box = &g_array_index (labels, QiheLabel, index).box;

  for (guint i = 0; i < index; i++)
    if (qihe_box_overlaps (box, &g_array_index (labels, QiheLabel, i).box))
      return TRUE;
  return FALSE;
}

GArray *
qihe_labels_new (void)
{
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (QiheLabel));

  g_array_set_clear_func (labels, clear_label);
  return labels;
}

gboolean
qihe_labels_add (GArray *labels, QiheTexts *texts, const char *text, QiheLabelLook look,
                 QiheBox box, double xalign, double yalign)
{
  double length = look.upwards ? box.height : box.width;
  double depth = look.upwards ? box.width : box.height;
  int lines = lines_that_fit (texts, look, depth);
  QiheTextForm form = { look.style, length, lines, alignment (look.upwards ? 0 : xalign) };
  QiheLabel label = { .look = look };
  PangoRectangle extents;
  double width, height;

  if (lines < 1 || length < qihe_texts_get_line_height (texts, look.style) / 2)
    return FALSE;
  label.layout = qihe_texts_get (texts, text, form);
  pango_layout_get_extents (label.layout, NULL, &extents);
  width = (double) (look.upwards ? extents.height : extents.width) / PANGO_SCALE;
  height = (double) (look.upwards ? extents.width : extents.height) / PANGO_SCALE;
  if (width > box.width + SLACK || height > box.height + SLACK)
    return FALSE;
  label.box = (QiheBox){ box.x + (box.width - width) * xalign,
                         box.y + (box.height - height) * yalign, width, height };
  g_object_ref (label.layout);
  g_array_append_val (labels, label);
  return TRUE;
}

gboolean
qihe_labels_are_clear (GArray *labels, QiheBox bounds)
{
  for (guint i = 0; i < labels->len; i++)
    if (!qihe_box_contains (&bounds, &g_array_index (labels, QiheLabel, i).box) ||
        collides (labels, i))
      return FALSE;
  return TRUE;
}

void
qihe_label_draw (cairo_t *cr, const QiheLabel *label, const QihePalette *palette)
{
  PangoRectangle extents;

  pango_layout_get_extents (label->layout, NULL, &extents);
  cairo_save (cr);
  if (label->look.upwards) {
    cairo_translate (cr, label->box.x, label->box.y + label->box.height);
    cairo_rotate (cr, -G_PI / 2);
  } else
    cairo_translate (cr, label->box.x, label->box.y);
  cairo_move_to (cr, -(double) extents.x / PANGO_SCALE, -(double) extents.y / PANGO_SCALE);
  qihe_color_set (cr, label->look.muted ? palette->muted : palette->text, 1);
  qihe_text_draw_layout (cr, label->layout);
  cairo_restore (cr);
}

gboolean
qihe_box_overlaps (const QiheBox *a, const QiheBox *b)
{
  return a->x + a->width > b->x + SLACK && b->x + b->width > a->x + SLACK &&
         a->y + a->height > b->y + SLACK && b->y + b->height > a->y + SLACK;
}

gboolean
qihe_box_contains (const QiheBox *outer, const QiheBox *inner)
{
  return inner->x >= outer->x - SLACK && inner->y >= outer->y - SLACK &&
         inner->x + inner->width <= outer->x + outer->width + SLACK &&
         inner->y + inner->height <= outer->y + outer->height + SLACK;
}
