/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "chart/qihe-chart-private.h"

/* A line around an item in the colour of the text, inside a line in the colour of the ground, so
 * that it shows on every data colour. At the edges of the chart it stays inside. */
static void
ring (QiheChart *self, cairo_t *cr, const cairo_rectangle_int_t *area, const QihePalette *palette,
      double line)
{
  QiheBox chart = qihe_chart_get_box (self);
  double x1 = MAX (area->x, line) - line / 2;
  double y1 = MAX (area->y, line) - line / 2;
  double x2 = MIN (area->x + area->width, floor (chart.width) - line) + line / 2;
  double y2 = MIN (area->y + area->height, floor (chart.height) - line) + line / 2;

  for (int pass = 0; pass < 2; pass++) {
    cairo_rectangle (cr, x1, y1, x2 - x1, y2 - y1);
    qihe_color_set (cr, pass == 0 ? palette->ground : palette->text, 1);
    cairo_set_line_width (cr, pass == 0 ? line + 2 : line);
    cairo_stroke (cr);
  }
}

static void
draw_bands (QiheChart *self, cairo_t *cr, const QihePalette *palette, guint item)
{
  cairo_rectangle_int_t bands[QIHE_CHART_MAX_BANDS];
  guint n = QIHE_CHART_GET_CLASS (self)->get_bands (self, item, bands);

  for (guint i = 0; i < n; i++)
    cairo_rectangle (cr, bands[i].x, bands[i].y, bands[i].width, bands[i].height);
  qihe_color_set (cr, palette->text, 0.06);
  cairo_fill (cr);
}

static void
draw_labels (QiheChart *self, cairo_t *cr, const QihePalette *palette)
{
  GArray *labels = qihe_chart_get_labels (self);
  QiheBox clip = qihe_clip_box (cr);

  for (guint i = 0; i < labels->len; i++) {
    const QiheLabel *label = &g_array_index (labels, QiheLabel, i);

    if (qihe_box_overlaps (&label->box, &clip))
      qihe_label_draw (cr, label, palette);
  }
}

static void
draw_pointers (QiheChart *self, cairo_t *cr, const QihePalette *palette, int focus, int hover)
{
  cairo_rectangle_int_t area;

  if (hover >= 0)
    draw_bands (self, cr, palette, (guint) hover);
  if (hover >= 0 && hover != focus && qihe_chart_get_item_area (self, (guint) hover, &area)) {
    cairo_rectangle (cr, area.x, area.y, area.width, area.height);
    qihe_color_set (cr, palette->text, 0.12);
    cairo_fill (cr);
    ring (self, cr, &area, palette, 1);
  }
  if (focus >= 0 && qihe_chart_get_item_area (self, (guint) focus, &area))
    ring (self, cr, &area, palette, 2);
}

QiheBox
qihe_clip_box (cairo_t *cr)
{
  double x1, y1, x2, y2;

  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  return (QiheBox){ x1, y1, x2 - x1, y2 - y1 };
}

void
qihe_chart_draw (QiheChart *self, cairo_t *cr, QiheTheme theme, int focus, int hover)
{
  QiheBox box = qihe_chart_get_box (self);
  const QihePalette *palette = qihe_palette_get (theme);

  g_return_if_fail (QIHE_IS_CHART (self));
  g_return_if_fail (qihe_chart_get_texts (self) != NULL);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, box.width, box.height);
  cairo_clip (cr);
  qihe_texts_trim (qihe_chart_get_texts (self));
  QIHE_CHART_GET_CLASS (self)->draw (self, cr, palette);
  draw_labels (self, cr, palette);
  draw_pointers (self, cr, palette, focus, hover);
  cairo_restore (cr);
}
