/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-slope-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "chart/qihe-chart-cases.h"
#include "chart/qihe-chart-private.h"
#include "chart/qihe-slope-layout.h"
#include "chart/qihe-spread.h"
#include "model/qihe-fit-words.h"

#define LINE 2.0
#define RADIUS 4.5
#define REACH 18.0
#define AREA 6
#define BRACKET 4.0
/* Of a pixel count, below which there is nothing to see. */
#define LEAST_PLOT 4.0

#define QIHE_TYPE_SLOPE_CHART (qihe_slope_chart_get_type ())
G_DECLARE_FINAL_TYPE (QiheSlopeChart, qihe_slope_chart, QIHE, SLOPE_CHART, QiheChart)

struct _QiheSlopeChart {
  QiheChart parent_instance;

  QiheFramework *framework;
  QiheSlopeData data;
  QiheSlopeLayout layout;
};

G_DEFINE_FINAL_TYPE (QiheSlopeChart, qihe_slope_chart, QIHE_TYPE_CHART)

static void
layout (QiheChart *chart, QiheTexts *texts, double width, double height, GArray *labels)
{
  QiheSlopeChart *self = QIHE_SLOPE_CHART (chart);

  qihe_slope_layout_init (&self->layout, &self->data, texts, (QiheBox){ 0, 0, width, height },
                          labels);
}

static QiheColor
color_of (const QihePalette *palette, guint line)
{
  return line < QIHE_N_SERIES ? palette->series[line] : palette->axis;
}

static double
y_of (const QiheSlopeChart *self, guint line, guint point)
{
  const QiheSlopeSpot *spot = qihe_slope_data_get_spot (&self->data, line, point);

  if (spot->best < 0)
    return NAN;
  return (qihe_slope_layout_get_y (&self->layout, &self->data, line, spot->best) +
          qihe_slope_layout_get_y (&self->layout, &self->data, line, spot->worst)) /
         2;
}

static double
x_of (const QiheSlopeChart *self, guint point)
{
  return qihe_slope_layout_get_x (&self->layout, &self->data, point);
}

static void
draw_bands (QiheSlopeChart *self, cairo_t *cr, const QihePalette *palette)
{
  for (guint i = 0; i < self->data.n_levels; i++) {
    QiheBox band = qihe_slope_layout_get_band (&self->layout, &self->data, i);
    QiheColor color = qihe_fit_get_level_color (self->framework, (int) i, palette);

    cairo_rectangle (cr, band.x, band.y, band.width, band.height);
    qihe_color_set (cr, qihe_color_mix (palette->ground, color, palette->tint), 1);
    cairo_fill (cr);
    cairo_rectangle (cr, band.x, band.y, band.width, 1);
    qihe_color_set (cr, palette->grid, 1);
    cairo_fill (cr);
    if (self->layout.mark_x >= 0)
      qihe_mark_draw (cr, qihe_fit_get_level_mark (self->framework, (int) i), self->layout.mark_x,
                      band.y + band.height / 2, self->layout.mark_radius, color);
  }
}

/* Where something is different from a point on, a line parts it from those before. */
static void
draw_changes (QiheSlopeChart *self, cairo_t *cr, const QihePalette *palette)
{
  const QiheBox *plot = &self->layout.plot;
  const double dash = 3;

  cairo_set_dash (cr, &dash, 1, 0);
  for (guint i = 1; i < self->data.n_points; i++)
    if (self->data.changes[i] != NULL) {
      double x = round (qihe_slope_layout_get_edge (&self->layout, &self->data, i)) + 0.5;

      cairo_move_to (cr, x, plot->y);
      cairo_line_to (cr, x, plot->y + plot->height);
    }
  qihe_color_set (cr, palette->text, 1);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static gboolean
is_range (const QiheSlopeChart *self, guint line, guint point)
{
  const QiheSlopeSpot *spot = qihe_slope_data_get_spot (&self->data, line, point);

  return spot->best != spot->worst;
}

static void
draw_segment (QiheSlopeChart *self, cairo_t *cr, guint line, guint point)
{
  const double dash = 4;

  if (!isfinite (y_of (self, line, point - 1)) || !isfinite (y_of (self, line, point)))
    return;
  if (is_range (self, line, point - 1) || is_range (self, line, point))
    cairo_set_dash (cr, &dash, 1, 0);
  else
    cairo_set_dash (cr, NULL, 0, 0);
  cairo_move_to (cr, x_of (self, point - 1), y_of (self, line, point - 1));
  cairo_line_to (cr, x_of (self, point), y_of (self, line, point));
  cairo_stroke (cr);
}

/* From the best to the worst level that it may be. */
static void
draw_bracket (QiheSlopeChart *self, cairo_t *cr, guint line, guint point)
{
  const QiheSlopeSpot *spot = qihe_slope_data_get_spot (&self->data, line, point);
  double x = x_of (self, point);
  double top = qihe_slope_layout_get_y (&self->layout, &self->data, line, spot->best);
  double bottom = qihe_slope_layout_get_y (&self->layout, &self->data, line, spot->worst);

  cairo_set_dash (cr, NULL, 0, 0);
  cairo_move_to (cr, x - BRACKET, top);
  cairo_line_to (cr, x + BRACKET, top);
  cairo_move_to (cr, x, top);
  cairo_line_to (cr, x, bottom);
  cairo_move_to (cr, x - BRACKET, bottom);
  cairo_line_to (cr, x + BRACKET, bottom);
  cairo_stroke (cr);
}

static void
draw_line (QiheSlopeChart *self, cairo_t *cr, guint line, const QihePalette *palette)
{
  qihe_color_set (cr, color_of (palette, line), 1);
  cairo_set_line_width (cr, LINE);
  for (guint point = 1; point < self->data.n_points; point++)
    draw_segment (self, cr, line, point);
  for (guint point = 0; point < self->data.n_points; point++)
    if (is_range (self, line, point))
      draw_bracket (self, cr, line, point);
  cairo_set_dash (cr, NULL, 0, 0);
  for (guint point = 0; point < self->data.n_points; point++)
    if (isfinite (y_of (self, line, point)))
      qihe_marker_draw (cr, line % QIHE_N_SERIES, x_of (self, point), y_of (self, line, point),
                        RADIUS, color_of (palette, line), palette->ground);
}

static void
draw_plates (QiheSlopeChart *self, cairo_t *cr, const QihePalette *palette)
{
  for (guint i = 0; i < self->layout.plates->len; i++) {
    const QiheBox *box = &g_array_index (self->layout.plates, QiheBox, i);

    cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  }
  qihe_color_set (cr, palette->ground, 0.75);
  cairo_fill (cr);
}

static gboolean
is_drawn (const QiheSlopeChart *self)
{
  return self->layout.plot.width >= LEAST_PLOT && self->layout.plot.height >= LEAST_PLOT;
}

static void
draw (QiheChart *chart, cairo_t *cr, const QihePalette *palette)
{
  QiheSlopeChart *self = QIHE_SLOPE_CHART (chart);

  if (!is_drawn (self))
    return;
  draw_bands (self, cr, palette);
  draw_changes (self, cr, palette);
  for (guint line = self->data.n_lines; line-- > 0;)
    draw_line (self, cr, line, palette);
  draw_plates (self, cr, palette);
}

static void
natural_size (QiheChart *chart, QiheTexts *texts, double *width, double *height)
{
  qihe_slope_layout_get_natural_size (&QIHE_SLOPE_CHART (chart)->data, texts, width, height);
}

static guint
get_n_items (QiheChart *chart)
{
  QiheSlopeData *data = &QIHE_SLOPE_CHART (chart)->data;

  return data->n_lines * data->n_points;
}

static guint
get_n_columns (QiheChart *chart)
{
  return MAX (QIHE_SLOPE_CHART (chart)->data.n_points, 1);
}

static gboolean
get_item_area (QiheChart *chart, guint item, cairo_rectangle_int_t *area)
{
  QiheSlopeChart *self = QIHE_SLOPE_CHART (chart);
  guint line = item / self->data.n_points, point = item % self->data.n_points;
  double y = y_of (self, line, point);

  if (!is_drawn (self) || !isfinite (y))
    return FALSE;
  *area = (cairo_rectangle_int_t){ (int) lround (x_of (self, point)) - AREA,
                                   (int) lround (y) - AREA, 2 * AREA, 2 * AREA };
  return TRUE;
}

static char *
dup_level_words (const QiheSlopeData *data, const QiheSlopeSpot *spot)
{
  if (spot->best < 0)
    return g_strdup ("–");
  if (spot->best != spot->worst)
    return qihe_fit_words_range (data->levels[spot->best], data->levels[spot->worst]);
  return g_strdup (data->levels[spot->best]);
}

/* "Talent, 2026-06: ▲ high (was medium), 1 of 5 missing" */
static char *
dup_item_text (QiheChart *chart, guint item)
{
  QiheSlopeData *data = &QIHE_SLOPE_CHART (chart)->data;
  guint line = item / data->n_points, point = item % data->n_points;
  const QiheSlopeSpot *spot = qihe_slope_data_get_spot (data, line, point);
  int before = qihe_slope_data_get_before (data, line, point);
  g_autofree char *level = dup_level_words (data, spot);
  g_autoptr (GString) text = g_string_new (NULL);

  /* TRANSLATORS: a dimension or case, a round, and the level there */
  g_string_append_printf (text, _ ("%s, %s: %s"), data->titles[line], data->points[point], level);
  if (before >= 0 && before != spot->best) {
    g_string_append_c (text, ' ');
    g_string_append_printf (text, spot->best < before ? _ ("▲ (was %s)") : _ ("▼ (was %s)"),
                            data->levels[before]);
  }
  if (spot->text != NULL)
    g_string_append_printf (text, _ ("; %s"), spot->text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_description (QiheChart *chart)
{
  QiheSlopeData *data = &QIHE_SLOPE_CHART (chart)->data;
  g_autoptr (GString) text = g_string_new (NULL);

  qihe_chart_append_item_texts (chart, text, "");
  for (guint i = 0; i < data->n_points; i++)
    if (data->changes[i] != NULL)
      g_string_append_printf (text, _ ("From %s on: %s\n"), data->points[i], data->changes[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
qihe_slope_chart_finalize (GObject *object)
{
  QiheSlopeChart *self = QIHE_SLOPE_CHART (object);
  QiheSlopeData *data = &self->data;

  for (guint i = 0; i < data->n_lines * data->n_points; i++)
    g_free (data->spots[i].text);
  g_free (data->spots);
  for (guint i = 0; i < data->n_points; i++)
    g_free (data->changes[i]);
  g_free (data->changes);
  g_free (data->shares);
  g_strfreev (data->points);
  g_strfreev (data->titles);
  g_strfreev (data->levels);
  qihe_slope_layout_clear (&self->layout);
  g_clear_pointer (&self->framework, qihe_framework_unref);
  G_OBJECT_CLASS (qihe_slope_chart_parent_class)->finalize (object);
}

static void
qihe_slope_chart_class_init (QiheSlopeChartClass *klass)
{
  QiheChartClass *chart_class = QIHE_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = qihe_slope_chart_finalize;
  chart_class->layout = layout;
  chart_class->draw = draw;
  chart_class->natural_size = natural_size;
  chart_class->get_n_items = get_n_items;
  chart_class->get_item_area = get_item_area;
  chart_class->dup_item_text = dup_item_text;
  chart_class->dup_description = dup_description;
  chart_class->reach = REACH;
  /* Right and left lead along a line, down and up to the others at the same point. */
  chart_class->get_n_columns = get_n_columns;
}

static void
qihe_slope_chart_init (QiheSlopeChart *self)
{
}

static void
copy_levels (QiheSlopeChart *self, QiheFramework *framework)
{
  QiheSlopeData *data = &self->data;

  self->framework = qihe_framework_ref (framework);
  data->n_levels = qihe_framework_get_n_levels (framework);
  data->levels = g_new0 (char *, data->n_levels + 1);
  for (guint i = 0; i < data->n_levels; i++) {
    const QiheLevel *level = qihe_framework_get_level (framework, i);

    data->levels[i] =
        g_strdup (qihe_bilingual_get (&level->title, qihe_language_current (), level->id));
  }
}

static void
copy_points (QiheSlopeData *data, const QiheSlopePoint *points, guint n)
{
  g_autofree double *at = g_new0 (double, MAX (n, 1));

  data->n_points = n;
  data->points = g_new0 (char *, n + 1);
  data->changes = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++) {
    data->points[i] = g_strdup (points[i].title);
    data->changes[i] = g_strdup (points[i].change);
    at[i] = points[i].at;
  }
  data->shares = qihe_spread_new (at, n);
}

static void
copy_lines (QiheSlopeData *data, const QiheSlopeLine *lines, guint n)
{
  data->n_lines = n;
  data->titles = g_new0 (char *, n + 1);
  data->spots = g_new0 (QiheSlopeSpot, n * data->n_points);
  for (guint line = 0; line < n; line++) {
    data->titles[line] = g_strdup (lines[line].title);
    for (guint point = 0; point < data->n_points; point++) {
      const QiheSlopeValue *value = &lines[line].values[point];

      data->spots[line * data->n_points + point] =
          (QiheSlopeSpot){ value->best, value->worst, g_strdup (value->text) };
    }
  }
}

QiheChart *
qihe_slope_chart_new (QiheFramework *framework, const QiheSlopeLine *lines, guint n_lines,
                      const QiheSlopePoint *points, guint n_points)
{
  QiheSlopeChart *self = g_object_new (QIHE_TYPE_SLOPE_CHART, NULL);

  copy_levels (self, framework);
  copy_points (&self->data, points, n_points);
  copy_lines (&self->data, lines, n_lines);
  return QIHE_CHART (self);
}
