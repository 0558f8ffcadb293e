/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "floor.h"

#include <math.h>

#define N_TEXTS 64

static const double colors[5][3] = {
  { 0, 0.62, 0.45 }, { 0.9, 0.62, 0 }, { 0.84, 0.37, 0 }, { 0.84, 0.37, 0 }, { 0.47, 0.46, 0.48 },
};
static const int first_of_dimension[] = { 0, 5, 12, 17 };

typedef struct {
  cairo_t *cr;
  PangoContext *context;
  double size;
  PangoLayout *layouts[N_TEXTS];
  const char *texts[N_TEXTS];
  int n;
} Hand;

/* Each text is laid out once. */
static PangoLayout *
find (Hand *hand, const char *text, double width)
{
  gboolean bold =
      text == page_dimensions[0] || text == page_dimensions[1] || text == page_dimensions[2];
  PangoFontDescription *font;
  int i = 0;

  while (i < hand->n && hand->texts[i] != text)
    i++;
  if (i < hand->n)
    return hand->layouts[i];
  font = pango_font_description_from_string (bold ? "DejaVu Sans, Noto Sans CJK SC Bold 9.35"
                                                  : "DejaVu Sans, Noto Sans CJK SC 9.35");
  hand->texts[i] = text;
  hand->layouts[i] = pango_layout_new (hand->context);
  pango_layout_set_font_description (hand->layouts[i], font);
  pango_layout_set_text (hand->layouts[i], text, -1);
  if (width > 0) {
    pango_layout_set_width (hand->layouts[i], (int) (width * PANGO_SCALE));
    pango_layout_set_ellipsize (hand->layouts[i], PANGO_ELLIPSIZE_END);
  }
  pango_font_description_free (font);
  hand->n++;
  return hand->layouts[i];
}

static void
text (Hand *hand, const char *words, double x, double y, double width)
{
  PangoLayout *layout = find (hand, words, width);

  cairo_move_to (hand->cr, x, y);
  cairo_set_source_rgb (hand->cr, 0.14, 0.12, 0.19);
  pango_cairo_show_layout (hand->cr, layout);
}

static void
text_upwards (Hand *hand, const char *words, double x, double y)
{
  cairo_save (hand->cr);
  cairo_translate (hand->cr, x, y);
  cairo_rotate (hand->cr, -G_PI / 2);
  text (hand, words, 0, 0, 150);
  cairo_restore (hand->cr);
}

static void
circle (cairo_t *cr, double x, double y, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
}

static void
mark (cairo_t *cr, int status, double x, double y)
{
  double dash = 2;

  cairo_set_source_rgb (cr, colors[status][0], colors[status][1], colors[status][2]);
  cairo_set_line_width (cr, 1.6);
  if (status == 0) {
    circle (cr, x, y, 6);
    cairo_fill (cr);
  } else if (status == 4) {
    cairo_arc (cr, x, y - 2.4, 3.1, G_PI, 2.4 * G_PI);
    cairo_line_to (cr, x, y + 2.5);
    cairo_stroke (cr);
    circle (cr, x, y + 5.4, 1);
    cairo_fill (cr);
  } else {
    if (status == 2)
      cairo_set_dash (cr, &dash, 1, 0);
    circle (cr, x, y, 5.2);
    cairo_stroke (cr);
    cairo_set_dash (cr, NULL, 0, 0);
    if (status == 1) {
      cairo_arc (cr, x, y, 5.2, G_PI / 2, 3 * G_PI / 2);
      cairo_fill (cr);
    }
  }
}

static double
cell_x (int indicator)
{
  int dimension = indicator < 5 ? 0 : indicator < 12 ? 1 : 2;

  return 200 + indicator * 34 + dimension * 90;
}

static double
cell_y (int row)
{
  return 180 + row * 24;
}

static void
hatch (cairo_t *cr)
{
  double x1, y1, x2, y2;

  cairo_save (cr);
  cairo_clip (cr);
  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  for (double sum = x1 + y1; sum < x2 + y2; sum += 5) {
    cairo_move_to (cr, sum - y1, y1);
    cairo_line_to (cr, sum - y2, y2);
  }
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
tiles (cairo_t *cr, int status)
{
  for (int row = 0; row < PAGE_ROWS; row++)
    for (int i = 0; i < PAGE_INDICATORS; i++)
      if (page_status (row, i) == status)
        cairo_rectangle (cr, cell_x (i) + 1, cell_y (row) + 1, 32, 22);
  cairo_set_source_rgba (cr, colors[status][0], colors[status][1], colors[status][2], 0.2);
  if (status == 4)
    hatch (cr);
  else
    cairo_fill (cr);
}

static void
heatmap_row (Hand *hand, int row)
{
  static const char *const levels[] = { "high", "low", "medium" };
  static const int level_marks[] = { 0, 3, 1 };
  cairo_t *cr = hand->cr;
  double y = cell_y (row);

  for (int i = 0; i < PAGE_INDICATORS; i++)
    mark (cr, page_status (row, i), cell_x (i) + 17, y + 12);
  for (int d = 0; d < 3; d++) {
    double x = cell_x (first_of_dimension[d + 1] - 1) + 34;

    mark (cr, level_marks[d], x + 14, y + 12);
    text (hand, levels[d], x + 24, y + 5, 0);
  }
  text (hand, "Z city, intelligent equipment", 8, y + 5, 180);
  text (hand, "strong talent (unbalanced)", 1060, y + 5, 130);
}

static void
heatmap (Hand *hand)
{
  cairo_t *cr = hand->cr;

  for (int row = 0; row <= PAGE_ROWS; row++)
    cairo_rectangle (cr, 0, cell_y (row) - 0.5, PAGE_WIDTH, 1);
  cairo_set_source_rgb (cr, 0.87, 0.87, 0.85);
  cairo_fill (cr);
  for (int status = 0; status < 5; status++)
    tiles (cr, status);
  for (int d = 0; d < 3; d++)
    text (hand, page_dimensions[d], cell_x (first_of_dimension[d]), 2, 0);
  for (int i = 0; i < PAGE_INDICATORS; i++)
    text_upwards (hand, page_indicators[i], cell_x (i) + 10, 176);
  for (int row = 0; row < PAGE_ROWS; row++)
    heatmap_row (hand, row);
}

static void
triangle (cairo_t *cr, double x, double y, double a, double b, double c)
{
  cairo_move_to (cr, x, y - a);
  cairo_line_to (cr, x + b * 0.866, y + b / 2);
  cairo_line_to (cr, x - c * 0.866, y + c / 2);
  cairo_close_path (cr);
}

static void
radar_grid (cairo_t *cr, double x, double y)
{
  static const double rings[] = { 12, 58, 100 };

  cairo_set_source_rgb (cr, 0.87, 0.87, 0.85);
  cairo_set_line_width (cr, 1);
  for (int i = 0; i < 3; i++) {
    cairo_move_to (cr, x, y);
    cairo_line_to (cr, x + sin (i * 2 * G_PI / 3) * 100, y - cos (i * 2 * G_PI / 3) * 100);
  }
  cairo_stroke (cr);
  for (int i = 0; i < 3; i++) {
    triangle (cr, x, y, rings[i], rings[i], rings[i]);
    cairo_stroke (cr);
  }
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  triangle (cr, x, y, 100, 100, 100);
  triangle (cr, x, y, 82, 82, 82);
  cairo_set_source_rgba (cr, 0, 0.62, 0.45, 0.12);
  cairo_fill (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  triangle (cr, x, y, 82, 82, 82);
  cairo_set_source_rgb (cr, 0, 0.62, 0.45);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

static void
radar (Hand *hand, double x, double y)
{
  static const double ends[3] = { 100, 58, 82 };
  cairo_t *cr = hand->cr;

  radar_grid (cr, x, y);
  triangle (cr, x, y, ends[0], ends[1], ends[2]);
  cairo_set_source_rgba (cr, 0, 0.45, 0.7, 0.1);
  cairo_fill (cr);
  triangle (cr, x, y, ends[0], ends[1], ends[2]);
  cairo_set_source_rgb (cr, 0, 0.45, 0.7);
  cairo_set_line_width (cr, 2.75);
  cairo_stroke (cr);
  for (int i = 0; i < 3; i++) {
    double angle = i * 2 * G_PI / 3;

    circle (cr, x + sin (angle) * ends[i], y - cos (angle) * ends[i], 3);
    cairo_set_source_rgb (cr, 1, 1, 1);
    cairo_set_line_width (cr, 2.5);
    cairo_stroke_preserve (cr);
    cairo_set_source_rgb (cr, 0, 0.45, 0.7);
    cairo_fill (cr);
    text (hand, page_dimensions[i], x + sin (angle) * 110 - 40, y - cos (angle) * 110 - 8, 0);
    text (hand, "57 %", x + sin (angle) * 110 - 10, y - cos (angle) * 110 + 8, 0);
  }
  cairo_move_to (cr, x - 60, y + 120);
  cairo_line_to (cr, x - 28, y + 120);
  cairo_set_source_rgb (cr, 0, 0.62, 0.45);
  cairo_stroke (cr);
  text (hand, "high ≥ 80 %", x - 20, y + 112, 0);
}

static void
lines (Hand *hand, double top)
{
  static const double dashes[] = { 8, 4 };
  cairo_t *cr = hand->cr;

  for (int i = 0; i <= 10; i++)
    cairo_rectangle (cr, 40, round (top + 10 + i * 35), 1050, 1);
  cairo_set_source_rgb (cr, 0.87, 0.87, 0.85);
  cairo_fill (cr);
  cairo_set_line_width (cr, 1.75);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (int line = 0; line < PAGE_LINES; line++) {
    for (int i = 0; i < PAGE_POINTS; i++)
      cairo_line_to (cr, 40 + i * 1.05, top + 360 - page_value (line, i) * 3.5);
    cairo_set_source_rgb (cr, 0, 0.45, 0.7);
    cairo_set_dash (cr, dashes, line > 0 && line < 4 ? 2 : 0, 0);
    cairo_stroke (cr);
    text (hand, "K city", 1100, top + 20 + line * 20, 0);
  }
  for (int i = 0; i <= 10; i++)
    text (hand, "100", 8, top + 2 + i * 35, 0);
}

void
floor_draw_page (cairo_t *cr, PangoContext *context)
{
  Hand hand = { .cr = cr, .context = context };

  heatmap (&hand);
  for (int i = 0; i < PAGE_RADARS; i++)
    radar (&hand, (i % 4 + 0.5) * PAGE_RADAR_WIDTH,
           PAGE_HEATMAP_HEIGHT + i / 4 * PAGE_RADAR_HEIGHT + 140);
  lines (&hand, PAGE_HEATMAP_HEIGHT + PAGE_RADARS / 4 * PAGE_RADAR_HEIGHT);
  for (int i = 0; i < hand.n; i++)
    g_object_unref (hand.layouts[i]);
}
