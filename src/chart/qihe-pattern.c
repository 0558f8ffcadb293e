/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-pattern.h"

#include <math.h>

#define STEP 7.0
#define DOT 1.1
#define TINT 1.5
#define INK 0.55

typedef enum { RISING = 1, FALLING = 2, LEVEL = 4, UPRIGHT = 8, DOTTED = 16 } Strokes;

static const Strokes strokes_of[QIHE_N_PATTERNS] = {
  0, RISING, DOTTED, FALLING, LEVEL, RISING | FALLING, UPRIGHT,
};

static QiheColor
color_of (guint category, const QihePalette *palette)
{
  return category < QIHE_N_SERIES ? palette->series[category] : palette->axis;
}

/* Lines lie where x + y (or x - y, x, y) is a multiple of the step, whatever the shape. */
static void
add_slanted (cairo_t *cr, const double *box, int direction)
{
  double from = direction > 0 ? box[0] + box[1] : box[0] - box[3];
  double to = direction > 0 ? box[2] + box[3] : box[2] - box[1];

  for (double at = ceil (from / STEP) * STEP; at < to; at += STEP) {
    cairo_move_to (cr, at - direction * box[1], box[1]);
    cairo_line_to (cr, at - direction * box[3], box[3]);
  }
}

static void
add_straight (cairo_t *cr, const double *box, gboolean upright)
{
  guint low = upright ? 0 : 1, high = upright ? 2 : 3;

  for (double at = ceil (box[low] / STEP) * STEP + 0.5; at < box[high]; at += STEP) {
    cairo_move_to (cr, upright ? at : box[0], upright ? box[1] : at);
    cairo_line_to (cr, upright ? at : box[2], upright ? box[3] : at);
  }
}

static void
add_dots (cairo_t *cr, const double *box)
{
  for (double y = ceil (box[1] / STEP) * STEP; y < box[3]; y += STEP)
    for (double x = ceil (box[0] / STEP) * STEP; x < box[2]; x += STEP)
      cairo_rectangle (cr, x, y, 2 * DOT, 2 * DOT);
}

static void
draw_strokes (cairo_t *cr, Strokes strokes)
{
  double box[4];

  cairo_clip_extents (cr, &box[0], &box[1], &box[2], &box[3]);
  if (strokes & RISING)
    add_slanted (cr, box, 1);
  if (strokes & FALLING)
    add_slanted (cr, box, -1);
  if (strokes & LEVEL)
    add_straight (cr, box, FALSE);
  if (strokes & UPRIGHT)
    add_straight (cr, box, TRUE);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  if (strokes & DOTTED) {
    add_dots (cr, box);
    cairo_fill (cr);
  }
}

void
qihe_pattern_fill (cairo_t *cr, guint category, const QihePalette *palette)
{
  QiheColor ground = qihe_pattern_get_ground (category, palette);

  cairo_save (cr);
  cairo_clip (cr);
  qihe_color_set (cr, ground, 1);
  cairo_paint (cr);
  qihe_color_set (cr, qihe_color_mix (ground, color_of (category, palette), INK), 1);
  draw_strokes (cr, strokes_of[category]);
  cairo_restore (cr);
}

QiheColor
qihe_pattern_get_ground (guint category, const QihePalette *palette)
{
  return qihe_color_mix (palette->ground, color_of (category, palette), palette->tint * TINT);
}
