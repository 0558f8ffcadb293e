/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-radar-draw.h"

#define LINE 1.75
#define LINE_OURS 2.75
#define RING 1.5
#define SAMPLE_MARKER 4.5
#define MOST_RINGS 8

typedef struct {
  cairo_t *cr;
  const QiheRadarPlot *plot;
  QiheChartCases *cases;
  const QihePalette *palette;
} Pen;

static void
move_or_line (cairo_t *cr, QihePoint point, gboolean move)
{
  if (move)
    cairo_move_to (cr, point.x, point.y);
  else
    cairo_line_to (cr, point.x, point.y);
}

/* Straight from axis to axis like the lines of the cases, so that a line lies outside a ring
 * exactly where both its ends do. */
static void
ring_path (const Pen *pen, double share)
{
  const QiheRadarPlot *plot = pen->plot;

  cairo_new_sub_path (pen->cr);
  if (plot->n_axes < 3)
    cairo_arc (pen->cr, plot->x, plot->y, plot->hole + share * (plot->radius - plot->hole), 0,
               2 * G_PI);
  for (guint axis = 0; plot->n_axes >= 3 && axis < plot->n_axes; axis++)
    move_or_line (pen->cr, qihe_radar_plot_get_point (plot, axis, share), axis == 0);
  cairo_close_path (pen->cr);
}

static void
stroke_ring (const Pen *pen, double share, QiheColor color, double width)
{
  ring_path (pen, share);
  qihe_color_set (pen->cr, color, 1);
  cairo_set_line_width (pen->cr, width);
  cairo_stroke (pen->cr);
}

static double
share_of_level (const Pen *pen, guint level)
{
  return 1 - qihe_chart_cases_get_threshold (pen->cases, level);
}

static double
width_of (const Pen *pen, guint row)
{
  return pen->cases->rows[row].ours ? LINE_OURS : LINE;
}

static void
draw_first_zone (const Pen *pen)
{
  QiheColor color = qihe_fit_get_level_color (pen->cases->framework, 0, pen->palette);

  if (pen->palette->tint > 0) {
    cairo_set_fill_rule (pen->cr, CAIRO_FILL_RULE_EVEN_ODD);
    ring_path (pen, 1);
    ring_path (pen, share_of_level (pen, 0));
    qihe_color_set (pen->cr, color, pen->palette->tint * 0.75);
    cairo_fill (pen->cr);
    cairo_set_fill_rule (pen->cr, CAIRO_FILL_RULE_WINDING);
  }
  stroke_ring (pen, share_of_level (pen, 0), color, RING);
}

static void
draw_grid (const Pen *pen)
{
  guint n_levels = MIN (qihe_framework_get_n_levels (pen->cases->framework), MOST_RINGS);

  for (guint axis = 0; axis < pen->plot->n_axes; axis++) {
    move_or_line (pen->cr, qihe_radar_plot_get_point (pen->plot, axis, 0), TRUE);
    move_or_line (pen->cr, qihe_radar_plot_get_point (pen->plot, axis, 1), FALSE);
  }
  qihe_color_set (pen->cr, pen->palette->grid, 1);
  cairo_set_line_width (pen->cr, 1);
  cairo_stroke (pen->cr);
  for (guint level = 1; level < n_levels; level++)
    stroke_ring (pen, share_of_level (pen, level), pen->palette->grid, 1);
  stroke_ring (pen, 1, pen->palette->axis, 1);
  draw_first_zone (pen);
}

static gboolean
is_gap (const Pen *pen, guint row, guint axis)
{
  return pen->plot->axes == QIHE_RADAR_INDICATORS &&
         !qihe_radar_plot_get_value (pen->plot, row, axis)->asked;
}

static gboolean
has_gaps (const Pen *pen, guint row)
{
  for (guint axis = 0; axis < pen->plot->n_axes; axis++)
    if (is_gap (pen, row, axis))
      return TRUE;
  return FALSE;
}

static gboolean
has_ranges (const Pen *pen, guint row)
{
  for (guint axis = 0; axis < pen->plot->n_axes; axis++) {
    const QiheRadarValue *value = qihe_radar_plot_get_value (pen->plot, row, axis);

    if (value->low != value->high)
      return TRUE;
  }
  return FALSE;
}

static QihePoint
end_of (const Pen *pen, guint row, guint axis, gboolean high)
{
  const QiheRadarValue *value = qihe_radar_plot_get_value (pen->plot, row, axis);

  return qihe_radar_plot_get_point (pen->plot, axis, high ? value->high : value->low);
}

/* The line of a case; it is broken where nobody asked. */
static void
line_path (const Pen *pen, guint row, gboolean high)
{
  guint n = pen->plot->n_axes;
  gboolean move = TRUE;

  for (guint i = 0; i <= n; i++) {
    if (is_gap (pen, row, i % n)) {
      move = TRUE;
      continue;
    }
    move_or_line (pen->cr, end_of (pen, row, i % n, high), move);
    move = FALSE;
  }
}

static void
stroke_line (const Pen *pen, guint row, gboolean high, double width)
{
  line_path (pen, row, high);
  cairo_set_line_join (pen->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (pen->cr, width);
  qihe_series_set_dash (pen->cr, row);
  qihe_color_set (pen->cr, pen->palette->series[row], 1);
  cairo_stroke (pen->cr);
  cairo_set_dash (pen->cr, NULL, 0, 0);
}

static void
draw_band (const Pen *pen, guint row)
{
  cairo_set_fill_rule (pen->cr, CAIRO_FILL_RULE_EVEN_ODD);
  line_path (pen, row, TRUE);
  cairo_close_path (pen->cr);
  line_path (pen, row, FALSE);
  cairo_close_path (pen->cr);
  qihe_hatch_fill (pen->cr, pen->palette->series[row], 0.45);
  cairo_set_fill_rule (pen->cr, CAIRO_FILL_RULE_WINDING);
}

static void
draw_line (const Pen *pen, guint row)
{
  double width = width_of (pen, row);

  if (!has_gaps (pen, row) && (row == 0 || pen->cases->rows[row].ours) && pen->palette->tint > 0) {
    line_path (pen, row, FALSE);
    qihe_color_set (pen->cr, pen->palette->series[row], 0.10);
    cairo_fill (pen->cr);
  }
  if (pen->plot->axes == QIHE_RADAR_DIMENSIONS && has_ranges (pen, row)) {
    /* Bands over each other would be a thicket: the others have their two lines. */
    if (row == 0)
      draw_band (pen, row);
    stroke_line (pen, row, TRUE, width / 2);
  }
  stroke_line (pen, row, FALSE, width);
}

/* A range has a whisker from worst to best instead of a point. */
static void
draw_whisker (const Pen *pen, guint row, guint axis)
{
  QihePoint low = end_of (pen, row, axis, FALSE);
  QihePoint high = end_of (pen, row, axis, TRUE);

  cairo_move_to (pen->cr, low.x, low.y);
  cairo_line_to (pen->cr, high.x, high.y);
  qihe_color_set (pen->cr, pen->palette->series[row], 1);
  cairo_set_line_width (pen->cr, LINE);
  cairo_stroke (pen->cr);
  qihe_marker_draw (pen->cr, row, low.x, low.y, pen->plot->marker * 0.8, pen->palette->series[row],
                    pen->palette->ground);
  qihe_marker_draw (pen->cr, row, high.x, high.y, pen->plot->marker * 0.8, pen->palette->ground,
                    pen->palette->series[row]);
}

static void
draw_unknown (const Pen *pen, guint row, QihePoint point)
{
  double radius = MAX (pen->plot->marker * 1.5, 4);

  cairo_arc (pen->cr, point.x, point.y, radius * 1.3, 0, 2 * G_PI);
  qihe_color_set (pen->cr, pen->palette->ground, 1);
  cairo_fill (pen->cr);
  qihe_mark_draw (pen->cr, QIHE_MARK_UNKNOWN, point.x, point.y, radius * 0.8,
                  pen->palette->series[row]);
}

static void
draw_point (const Pen *pen, guint row, guint axis)
{
  const QiheRadarValue *value = qihe_radar_plot_get_value (pen->plot, row, axis);
  QihePoint point = pen->plot->points[row * pen->plot->n_axes + axis];

  if (value->asked && value->low == value->high)
    qihe_marker_draw (pen->cr, row, point.x, point.y, pen->plot->marker, pen->palette->series[row],
                      pen->palette->ground);
  else if (pen->plot->axes == QIHE_RADAR_DIMENSIONS)
    draw_whisker (pen, row, axis);
  if (!value->asked)
    draw_unknown (pen, row, point);
}

static void
draw_entry (const Pen *pen, const QiheRadarEntry *entry)
{
  const QiheBox *box = &entry->sample;
  gboolean ring = entry->row == QIHE_RADAR_RING;
  guint row = ring ? 0 : (guint) entry->row;
  QiheColor color = ring ? qihe_fit_get_level_color (pen->cases->framework, 0, pen->palette)
                         : pen->palette->series[row];
  double y = box->y + box->height / 2;

  cairo_move_to (pen->cr, box->x, y);
  cairo_line_to (pen->cr, box->x + box->width, y);
  cairo_set_line_width (pen->cr, ring ? RING : width_of (pen, row));
  if (!ring)
    qihe_series_set_dash (pen->cr, row);
  qihe_color_set (pen->cr, color, 1);
  cairo_stroke (pen->cr);
  cairo_set_dash (pen->cr, NULL, 0, 0);
  if (!ring)
    qihe_marker_draw (pen->cr, row, box->x + box->width / 2, y, SAMPLE_MARKER, color,
                      pen->palette->ground);
}

void
qihe_radar_draw (cairo_t *cr, const QiheRadarPlot *plot, const QiheRadarKey *key,
                 QiheChartCases *cases, const QihePalette *palette)
{
  Pen pen = { cr, plot, cases, palette };

  draw_grid (&pen);
  /* The first case is what the others are compared with: it lies on top. */
  for (guint row = plot->n_rows; row-- > 0;)
    draw_line (&pen, row);
  for (guint row = plot->n_rows; row-- > 0;)
    for (guint axis = 0; axis < plot->n_axes; axis++)
      draw_point (&pen, row, axis);
  for (guint i = 0; i < key->n; i++)
    draw_entry (&pen, &key->entries[i]);
}
