/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "base/qihe-i18n.h"
#include "chart/qihe-chart-private.h"
#include "chart/qihe-radar-draw.h"

#define NATURAL_DIMENSIONS 22.0
#define NATURAL_INDICATORS 32.0
#define KEY_LINES 1.6
#define REACH 12.0

#define QIHE_TYPE_RADAR_CHART (qihe_radar_chart_get_type ())
G_DECLARE_FINAL_TYPE (QiheRadarChart, qihe_radar_chart, QIHE, RADAR_CHART, QiheChart)

struct _QiheRadarChart {
  QiheChart parent_instance;

  QiheChartCases *cases;
  QiheRadarPlot plot;
  QiheRadarKey key;
};

G_DEFINE_FINAL_TYPE (QiheRadarChart, qihe_radar_chart, QIHE_TYPE_CHART)

/* Returns what the result is worth, 0 where the key has no room in that place. */
static double
lay_out_with_key (QiheRadarChart *self, QiheTexts *texts, QiheRadarKeyPlace place, QiheBox box,
                  GArray *labels)
{
  g_array_set_size (labels, 0);
  if (!qihe_radar_key_lay_out (&self->key, self->cases, texts, place, &box, labels))
    return 0;
  return qihe_radar_plot_lay_out (&self->plot, self->cases, texts, box, labels);
}

static void
layout (QiheChart *chart, QiheTexts *texts, double width, double height, GArray *labels)
{
  QiheRadarChart *self = QIHE_RADAR_CHART (chart);
  QiheBox box = { 0, 0, width, height };
  double beside = lay_out_with_key (self, texts, QIHE_RADAR_KEY_BESIDE, box, labels);
  double under = lay_out_with_key (self, texts, QIHE_RADAR_KEY_UNDER, box, labels);

  if (beside > under)
    lay_out_with_key (self, texts, QIHE_RADAR_KEY_BESIDE, box, labels);
  else if (under <= 0)
    lay_out_with_key (self, texts, QIHE_RADAR_KEY_NONE, box, labels);
}

static void
draw (QiheChart *chart, cairo_t *cr, const QihePalette *palette)
{
  QiheRadarChart *self = QIHE_RADAR_CHART (chart);

  qihe_radar_draw (cr, &self->plot, &self->key, self->cases, palette);
}

static void
natural_size (QiheChart *chart, QiheTexts *texts, double *width, double *height)
{
  QiheRadarChart *self = QIHE_RADAR_CHART (chart);
  double line = qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL);
  double side =
      line * (self->plot.axes == QIHE_RADAR_DIMENSIONS ? NATURAL_DIMENSIONS : NATURAL_INDICATORS);

  *width = ceil (side * 1.25);
  *height = ceil (side + (self->plot.n_rows > 1 ? self->plot.n_rows * KEY_LINES * line : 0));
}

static guint
get_n_items (QiheChart *chart)
{
  QiheRadarChart *self = QIHE_RADAR_CHART (chart);

  return self->plot.n_rows * self->plot.n_axes;
}

static guint
get_n_columns (QiheChart *chart)
{
  return QIHE_RADAR_CHART (chart)->plot.n_axes;
}

static gboolean
get_item_area (QiheChart *chart, guint item, cairo_rectangle_int_t *area)
{
  QiheRadarPlot *plot = &QIHE_RADAR_CHART (chart)->plot;
  int half = (int) ceil (plot->marker) + 3;

  if (!qihe_radar_plot_is_crisp (plot))
    return FALSE;
  *area = (cairo_rectangle_int_t){ (int) lround (plot->points[item].x) - half,
                                   (int) lround (plot->points[item].y) - half, 2 * half, 2 * half };
  return TRUE;
}

static char *
dup_dimension_text (QiheRadarChart *self, guint row, guint axis)
{
  const QiheRadarValue *value = qihe_radar_plot_get_value (&self->plot, row, axis);
  const QiheChartDimension *d = &self->cases->rows[row].dimensions[axis];
  g_autofree char *low = qihe_chart_dup_percent (value->low);
  g_autofree char *high = qihe_chart_dup_percent (value->high);

  if (value->low == value->high)
    /* TRANSLATORS: a share described, the level, and how much is missing */
    return g_strdup_printf (_ ("%s described, %s, %s"), low, d->level_text, d->missing_text);
  return g_strdup_printf (_ ("%s to %s described, %s, %s"), low, high, d->level_text,
                          d->missing_text);
}

static char *
dup_point_text (QiheRadarChart *self, guint row, guint axis)
{
  const char *title = qihe_radar_plot_get_axis_title (&self->plot, self->cases, axis);
  g_autofree char *value =
      self->plot.axes == QIHE_RADAR_DIMENSIONS
          ? dup_dimension_text (self, row, axis)
          : g_strdup (qihe_chart_cases_get_status_title (self->cases,
                                                         self->cases->rows[row].ratings[axis]));

  return g_strdup_printf (_ ("%s: %s"), title, value);
}

static char *
dup_item_text (QiheChart *chart, guint item)
{
  QiheRadarChart *self = QIHE_RADAR_CHART (chart);
  guint row = item / self->plot.n_axes;
  g_autofree char *point = dup_point_text (self, row, item % self->plot.n_axes);

  return g_strdup_printf (_ ("%s — %s"), self->cases->rows[row].title, point);
}

static char *
dup_description (QiheChart *chart)
{
  QiheRadarChart *self = QIHE_RADAR_CHART (chart);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint row = 0; row < self->plot.n_rows; row++) {
    g_string_append_printf (text, "%s\n", self->cases->rows[row].title);
    for (guint axis = 0; axis < self->plot.n_axes; axis++) {
      g_autofree char *point = dup_point_text (self, row, axis);

      g_string_append_printf (text, "  %s\n", point);
    }
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
qihe_radar_chart_finalize (GObject *object)
{
  QiheRadarChart *self = QIHE_RADAR_CHART (object);

  qihe_radar_plot_clear (&self->plot);
  g_clear_pointer (&self->cases, qihe_chart_cases_free);
  G_OBJECT_CLASS (qihe_radar_chart_parent_class)->finalize (object);
}

static void
qihe_radar_chart_class_init (QiheRadarChartClass *klass)
{
  QiheChartClass *chart_class = QIHE_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = qihe_radar_chart_finalize;
  chart_class->layout = layout;
  chart_class->draw = draw;
  chart_class->natural_size = natural_size;
  chart_class->get_n_items = get_n_items;
  chart_class->get_item_area = get_item_area;
  chart_class->dup_item_text = dup_item_text;
  chart_class->reach = REACH;
  /* Right and left lead around the axes, down and up through the cases on one axis. */
  chart_class->get_n_columns = get_n_columns;
  chart_class->rows_wrap = TRUE;
  chart_class->dup_description = dup_description;
}

static void
qihe_radar_chart_init (QiheRadarChart *self)
{
}

QiheChart *
qihe_radar_chart_new (QiheFramework *framework, QiheRadarAxes axes, const QiheChartCase *cases,
                      guint n_cases)
{
  QiheRadarChart *self;

  g_return_val_if_fail (n_cases <= QIHE_RADAR_MAX_CASES, NULL);

  self = g_object_new (QIHE_TYPE_RADAR_CHART, NULL);
  self->cases = qihe_chart_cases_new (framework, cases, n_cases);
  qihe_radar_plot_init (&self->plot, self->cases, axes);
  return QIHE_CHART (self);
}
