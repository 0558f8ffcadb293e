/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-mark.h"

#include <math.h>

#define HATCH_STEP 5.0

static void
circle (cairo_t *cr, double x, double y, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
}

static void
draw_dashed (cairo_t *cr, double x, double y, double radius)
{
  double dash = 2 * G_PI * radius / 16;

  cairo_set_dash (cr, &dash, 1, 0);
  circle (cr, x, y, radius);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_half (cairo_t *cr, double x, double y, double radius)
{
  circle (cr, x, y, radius);
  cairo_stroke (cr);
  cairo_arc (cr, x, y, radius, G_PI / 2, 3 * G_PI / 2);
  cairo_fill (cr);
}

static void
draw_question (cairo_t *cr, double x, double y, double radius)
{
  double bow = radius * 0.52;
  double dot = MAX (radius * 0.16, 0.6);

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y - radius * 0.4, bow, G_PI, 2.4 * G_PI);
  cairo_line_to (cr, x, y + radius * 0.42);
  cairo_stroke (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  circle (cr, x, y + radius * 0.9, dot);
  cairo_fill (cr);
}

static void
marker_path (cairo_t *cr, guint series, double x, double y, double radius)
{
  double side = radius * 0.88;

  switch (series % QIHE_N_SERIES) {
  case 0:
    circle (cr, x, y, radius);
    break;
  case 1:
    cairo_rectangle (cr, x - side, y - side, 2 * side, 2 * side);
    break;
  case 2:
    cairo_move_to (cr, x, y - radius * 1.25);
    cairo_line_to (cr, x + radius * 1.25, y);
    cairo_line_to (cr, x, y + radius * 1.25);
    cairo_line_to (cr, x - radius * 1.25, y);
    cairo_close_path (cr);
    break;
  default:
    cairo_move_to (cr, x, y - radius * 1.2);
    cairo_line_to (cr, x + radius * 1.15, y + radius * 0.85);
    cairo_line_to (cr, x - radius * 1.15, y + radius * 0.85);
    cairo_close_path (cr);
  }
}

const char *
qihe_mark_to_string (QiheMark mark)
{
  static const char *const characters[] = { "●", "◐", "◌", "○", "?" };

  g_return_val_if_fail (mark < G_N_ELEMENTS (characters), "?");

  return characters[mark];
}

void
qihe_mark_draw (cairo_t *cr, QiheMark mark, double x, double y, double radius, QiheColor color)
{
  double line = CLAMP (radius * 0.28, 0.75, 2.5);

  qihe_color_set (cr, color, 1);
  cairo_set_line_width (cr, line);
  switch (mark) {
  case QIHE_MARK_FULL:
    circle (cr, x, y, radius);
    cairo_fill (cr);
    break;
  case QIHE_MARK_HALF:
    draw_half (cr, x, y, MAX (radius - line / 2, 0));
    break;
  case QIHE_MARK_DASHED:
    draw_dashed (cr, x, y, MAX (radius - line / 2, 0));
    break;
  case QIHE_MARK_EMPTY:
    circle (cr, x, y, MAX (radius - line / 2, 0));
    cairo_stroke (cr);
    break;
  case QIHE_MARK_UNKNOWN:
  default:
    draw_question (cr, x, y, radius);
  }
}

void
qihe_marker_draw (cairo_t *cr, guint series, double x, double y, double radius, QiheColor color,
                  QiheColor rim)
{
  marker_path (cr, series, x, y, radius);
  qihe_color_set (cr, rim, 1);
  cairo_set_line_width (cr, 2.5);
  cairo_stroke_preserve (cr);
  qihe_color_set (cr, color, 1);
  cairo_fill (cr);
}

void
qihe_series_set_dash (cairo_t *cr, guint series)
{
  static const struct {
    int n;
    double dashes[4];
  } patterns[QIHE_N_SERIES] = {
    { 0, { 0 } },
    { 2, { 8, 4 } },
    { 2, { 2, 3 } },
    { 4, { 10, 3, 2, 3 } },
  };

  cairo_set_dash (cr, patterns[series % QIHE_N_SERIES].dashes, patterns[series % QIHE_N_SERIES].n,
                  0);
}

void
qihe_hatch_fill (cairo_t *cr, QiheColor color, double alpha)
{
  double x1, y1, x2, y2;

  cairo_save (cr);
  cairo_clip (cr);
  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  qihe_hatch_add (cr, x1, y1, x2, y2);
  qihe_hatch_stroke (cr, color, alpha);
  cairo_restore (cr);
}

void
qihe_hatch_add (cairo_t *cr, double x1, double y1, double x2, double y2)
{
  /* Lines lie where x + y is a multiple of the step, whatever the shape: neighbours meet. */
  for (double sum = ceil ((x1 + y1) / HATCH_STEP) * HATCH_STEP; sum < x2 + y2; sum += HATCH_STEP) {
    double top = MAX (y1, sum - x2);
    double bottom = MIN (y2, sum - x1);

    cairo_move_to (cr, sum - top, top);
    cairo_line_to (cr, sum - bottom, bottom);
  }
}

void
qihe_hatch_stroke (cairo_t *cr, QiheColor color, double alpha)
{
  qihe_color_set (cr, color, alpha);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}
