/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "chart/qihe-chart-cases.h"
#include "chart/qihe-text-draw.h"
#include "report/qihe-slide-layout.h"
#include "report/qihe-slide-text.h"

/* How far the mark of a chosen row goes beyond it, in units. */
#define CHOSEN_PAD 0.25

static const QiheColor grounds[] = {
  [QIHE_GROUND_BLACK] = { 0, 0, 0 },
  [QIHE_GROUND_WHITE] = { 1, 1, 1 },
};

static QiheTheme
get_theme (QiheGround ground)
{
  return ground == QIHE_GROUND_BLACK ? QIHE_THEME_DARK : QIHE_THEME_LIGHT;
}

static void
draw_text (cairo_t *cr, const QiheSlideText *text, const QihePalette *palette)
{
  qihe_color_set (cr, text->muted ? palette->muted : palette->text, 1);
  cairo_move_to (cr, text->x, text->y);
  qihe_text_draw_layout (cr, text->layout);
}

static void
draw_shape (const QiheSlide *self, cairo_t *cr, const QiheSlideShape *shape,
            const QihePalette *palette)
{
  gboolean level = shape->mark == QIHE_SLIDE_MARK_LEVEL;
  QiheMark mark = level ? qihe_fit_get_level_mark (self->framework, shape->grade)
                        : qihe_fit_get_status_mark (self->framework, shape->grade);
  QiheColor color = level ? qihe_fit_get_level_color (self->framework, shape->grade, palette)
                          : qihe_fit_get_status_color (self->framework, shape->grade, palette);

  qihe_mark_draw (cr, mark, shape->x, shape->y, shape->radius, color);
}

/* A tint, so that the words on it can be read, inside a line of the full colour. */
static void
draw_part (const QiheSlide *self, cairo_t *cr, const QiheSlidePart *part,
           const QihePalette *palette, QiheColor ground)
{
  QiheColor color = qihe_fit_get_level_color (self->framework, part->level, palette);
  double line = part->box.height / 12;

  cairo_rectangle (cr, part->box.x, part->box.y, part->box.width, part->box.height);
  qihe_color_set (cr, qihe_color_mix (ground, color, 0.35), 1);
  cairo_fill (cr);
  cairo_rectangle (cr, part->box.x, part->box.y + part->box.height - line, part->box.width, line);
  qihe_color_set (cr, color, 1);
  cairo_fill (cr);
}

static void
draw_chosen (cairo_t *cr, const QiheSlideLayout *layout, int chosen, const QihePalette *palette)
{
  double pad = CHOSEN_PAD * layout->unit;
  QiheBox box;

  if (chosen < 0 || (guint) chosen >= layout->items->len)
    return;
  box = g_array_index (layout->items, QiheBox, chosen);
  cairo_rectangle (cr, box.x - pad, box.y - pad, box.width + 2 * pad, box.height + 2 * pad);
  qihe_color_set (cr, palette->text, 0.12);
  cairo_fill_preserve (cr);
  qihe_color_set (cr, palette->text, 1);
  cairo_set_line_width (cr, layout->unit / 12);
  cairo_stroke (cr);
}

/* The chart is asked in its own coordinates: its origin is where it is drawn. */
static void
lay_out_chart (const QiheSlideLayout *layout)
{
  qihe_slide_context_set_size (layout->context, layout->unit);
  qihe_chart_layout (layout->slide->chart, layout->context, layout->chart.width,
                     layout->chart.height);
}

static void
draw_chart (cairo_t *cr, const QiheSlideLayout *layout, const QiheSlideLook *look)
{
  if (layout->slide->chart == NULL || layout->chart.width <= 0)
    return;
  lay_out_chart (layout);
  cairo_save (cr);
  cairo_translate (cr, layout->chart.x, layout->chart.y);
  qihe_chart_draw (layout->slide->chart, cr, get_theme (look->ground), look->chosen, -1);
  cairo_restore (cr);
}

void
qihe_slide_draw (const QiheSlide *self, cairo_t *cr, double width, double height,
                 const QiheSlideLook *look)
{
  const QihePalette *palette = qihe_palette_get (get_theme (look->ground));
  g_auto (QiheSlideLayout) layout = { NULL };

  qihe_color_set (cr, grounds[look->ground], 1);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  qihe_slide_layout_init (&layout, self, width, height, look->zoomed);
  draw_chosen (cr, &layout, look->chosen, palette);
  for (guint i = 0; i < layout.parts->len; i++)
    draw_part (self, cr, &g_array_index (layout.parts, QiheSlidePart, i), palette,
               grounds[look->ground]);
  for (guint i = 0; i < layout.shapes->len; i++)
    draw_shape (self, cr, &g_array_index (layout.shapes, QiheSlideShape, i), palette);
  for (guint i = 0; i < layout.texts->len; i++)
    draw_text (cr, &g_array_index (layout.texts, QiheSlideText, i), palette);
  draw_chart (cr, &layout, look);
}

static int
find_row (const QiheSlideLayout *layout, double x, double y)
{
  for (guint i = 0; i < layout->items->len; i++) {
    const QiheBox *box = &g_array_index (layout->items, QiheBox, i);

    if (x >= box->x && x < box->x + box->width && y >= box->y && y < box->y + box->height)
      return (int) i;
  }
  return -1;
}

int
qihe_slide_get_item_at (const QiheSlide *self, double width, double height,
                        const QiheSlideLook *look, double x, double y)
{
  g_auto (QiheSlideLayout) layout = { NULL };

  if (qihe_slide_get_n_items (self) == 0)
    return -1;
  qihe_slide_layout_init (&layout, self, width, height, look->zoomed);
  if (self->chart == NULL)
    return find_row (&layout, x, y);
  lay_out_chart (&layout);
  return qihe_chart_get_item_at (self->chart, x - layout.chart.x, y - layout.chart.y);
}
