/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-line-chart.h"

#include <math.h>

#include "base/qihe-i18n.h"
#include "chart/qihe-chart-private.h"
#include "chart/qihe-line-layout.h"
#include "chart/qihe-mark.h"
#include "chart/qihe-spread.h"

#define NATURAL_WIDTH 36.0
#define NATURAL_HEIGHT 18.0
#define LINE 1.75
#define REACH 12.0
#define AREA 4

#define QIHE_TYPE_LINE_CHART (qihe_line_chart_get_type ())
G_DECLARE_FINAL_TYPE (QiheLineChart, qihe_line_chart, QIHE, LINE_CHART, QiheChart)

struct _QiheLineChart {
  QiheChart parent_instance;

  QiheLines lines;
  QiheLineLayout layout;
};

G_DEFINE_FINAL_TYPE (QiheLineChart, qihe_line_chart, QIHE_TYPE_CHART)

static void
layout (QiheChart *chart, QiheTexts *texts, double width, double height, GArray *labels)
{
  QiheLineChart *self = QIHE_LINE_CHART (chart);
  QiheBox box = { 0, 0, width, height };

  qihe_line_layout_init (&self->layout, &self->lines, texts, box, labels);
}

static QiheColor
color_of (const QihePalette *palette, guint line)
{
  return line < QIHE_N_SERIES ? palette->series[line] : palette->axis;
}

static void
draw_grid (const QiheLineLayout *self, cairo_t *cr, const QihePalette *palette)
{
  guint n = (guint) lround ((self->scale.to - self->scale.from) / self->scale.step);

  for (guint i = 0; i <= n; i++)
    cairo_rectangle (cr, self->plot.x,
                     round (qihe_line_layout_get_y (self, self->scale.from + i * self->scale.step)),
                     self->plot.width, 1);
  qihe_color_set (cr, palette->grid, 1);
  cairo_fill (cr);
}

static void
draw_line (QiheLineChart *self, cairo_t *cr, guint line, const QihePalette *palette)
{
  const double *values = self->lines.values + line * self->lines.n_points;
  gboolean gap = TRUE;

  for (guint i = 0; i < self->lines.n_points; i++) {
    double x = qihe_line_layout_get_x (&self->layout, &self->lines, i);

    if (!isfinite (values[i])) {
      gap = TRUE;
      continue;
    }
    if (gap)
      cairo_move_to (cr, x, qihe_line_layout_get_y (&self->layout, values[i]));
    cairo_line_to (cr, x, qihe_line_layout_get_y (&self->layout, values[i]));
    gap = FALSE;
  }
  qihe_color_set (cr, color_of (palette, line), 1);
  if (line < QIHE_N_SERIES)
    qihe_series_set_dash (cr, line);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw (QiheChart *chart, cairo_t *cr, const QihePalette *palette)
{
  QiheLineChart *self = QIHE_LINE_CHART (chart);

  draw_grid (&self->layout, cr, palette);
  cairo_set_line_width (cr, LINE);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint line = self->lines.n_lines; line-- > 0;)
    draw_line (self, cr, line, palette);
}

static void
natural_size (QiheChart *chart, QiheTexts *texts, double *width, double *height)
{
  double line = qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL);

  *width = ceil (NATURAL_WIDTH * line);
  *height = ceil (NATURAL_HEIGHT * line);
}

static guint
get_n_items (QiheChart *chart)
{
  QiheLines *lines = &QIHE_LINE_CHART (chart)->lines;

  return lines->n_lines * lines->n_points;
}

static guint
get_n_columns (QiheChart *chart)
{
  return QIHE_LINE_CHART (chart)->lines.n_points;
}

static gboolean
get_item_area (QiheChart *chart, guint item, cairo_rectangle_int_t *area)
{
  QiheLineChart *self = QIHE_LINE_CHART (chart);
  double x = qihe_line_layout_get_x (&self->layout, &self->lines, item % self->lines.n_points);
  double y = qihe_line_layout_get_y (&self->layout, self->lines.values[item]);

  if (!isfinite (y) || self->layout.plot.width <= 0 || self->layout.plot.height <= 0)
    return FALSE;
  *area = (cairo_rectangle_int_t){ (int) lround (x) - AREA, (int) lround (y) - AREA, 2 * AREA,
                                   2 * AREA };
  return TRUE;
}

static char *
dup_item_text (QiheChart *chart, guint item)
{
  QiheLines *lines = &QIHE_LINE_CHART (chart)->lines;
  const char *title = lines->titles[item / lines->n_points];
  const char *point = lines->points[item % lines->n_points];

  if (!isfinite (lines->values[item]))
    return g_strdup_printf (_ ("%s, %s: –"), title, point);
  /* TRANSLATORS: a line, a point of it such as a year, and its value */
  return g_strdup_printf (_ ("%s, %s: %.6g"), title, point, lines->values[item]);
}

static void
qihe_line_chart_finalize (GObject *object)
{
  QiheLines *lines = &QIHE_LINE_CHART (object)->lines;

  g_strfreev (lines->titles);
  g_strfreev (lines->points);
  g_free (lines->values);
  g_free (lines->shares);
  G_OBJECT_CLASS (qihe_line_chart_parent_class)->finalize (object);
}

static void
qihe_line_chart_class_init (QiheLineChartClass *klass)
{
  QiheChartClass *chart_class = QIHE_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = qihe_line_chart_finalize;
  chart_class->layout = layout;
  chart_class->draw = draw;
  chart_class->natural_size = natural_size;
  chart_class->get_n_items = get_n_items;
  chart_class->get_item_area = get_item_area;
  chart_class->dup_item_text = dup_item_text;
  chart_class->reach = REACH;
  /* Right and left lead along a line, down and up to the others at the same point. */
  chart_class->get_n_columns = get_n_columns;
}

static void
qihe_line_chart_init (QiheLineChart *self)
{
}

QiheChart *
qihe_line_chart_new (const QiheLine *lines, guint n_lines, const char *const *points,
                     const double *at, guint n_points)
{
  QiheLineChart *self = g_object_new (QIHE_TYPE_LINE_CHART, NULL);
  QiheLines *own = &self->lines;

  own->n_lines = n_lines;
  own->n_points = n_points;
  own->titles = g_new0 (char *, n_lines + 1);
  own->points = g_new0 (char *, n_points + 1);
  own->shares = qihe_spread_new (at, n_points);
  own->values = g_new (double, n_lines *n_points);
  for (guint i = 0; i < n_points; i++)
    own->points[i] = g_strdup (points[i]);
  for (guint i = 0; i < n_lines; i++) {
    own->titles[i] = g_strdup (lines[i].title);
    memcpy (own->values + i * n_points, lines[i].values, n_points * sizeof (double));
  }
  return QIHE_CHART (self);
}
