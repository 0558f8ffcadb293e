/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-i18n.h"
#include "chart/qihe-chart-private.h"
#include "chart/qihe-levels-rows.h"

#define NATURAL_WIDTH 44.0
#define CAP 3.0
#define LEAST_TO_POINT_AT 2.0

#define QIHE_TYPE_LEVELS_CHART (qihe_levels_chart_get_type ())
G_DECLARE_FINAL_TYPE (QiheLevelsChart, qihe_levels_chart, QIHE, LEVELS_CHART, QiheChart)

struct _QiheLevelsChart {
  QiheChart parent_instance;

  QiheChartCases *cases;
  QiheLevelsRows rows;
};

G_DEFINE_FINAL_TYPE (QiheLevelsChart, qihe_levels_chart, QIHE_TYPE_CHART)

static const QiheChartDimension *
get_dimension (QiheLevelsChart *self, guint index)
{
  return &self->cases->rows[0].dimensions[index];
}

static void
layout (QiheChart *chart, QiheTexts *texts, double width, double height, GArray *labels)
{
  QiheLevelsChart *self = QIHE_LEVELS_CHART (chart);

  qihe_levels_rows_lay_out (&self->rows, self->cases, texts, width, height, labels);
}

/* The ground of a bar: the zone of each level in a light tint. */
static void
draw_zones (QiheLevelsChart *self, cairo_t *cr, const QiheBox *bar, const QihePalette *palette)
{
  for (guint level = 0; level < self->rows.n_zones; level++) {
    double from = level > 0 ? qihe_chart_cases_get_threshold (self->cases, level - 1) : 0;
    double to = qihe_chart_cases_get_threshold (self->cases, level);
    QiheColor color = qihe_fit_get_level_color (self->cases->framework, (int) level, palette);

    cairo_rectangle (cr, bar->x + from * bar->width, bar->y, (to - from) * bar->width, bar->height);
    qihe_color_set (cr, qihe_color_mix (palette->ground, color, palette->tint * 1.3), 1);
    cairo_fill (cr);
  }
  if (palette->tint > 0)
    return;
  cairo_rectangle (cr, bar->x, bar->y, bar->width, bar->height);
  qihe_color_set (cr, palette->grid, 1);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

/* A line through all rows; where texts stand over the bars it leaves them out. */
static void
draw_upright (QiheLevelsChart *self, cairo_t *cr, double x, double width)
{
  if (self->rows.beside) {
    cairo_rectangle (cr, x - width / 2, self->rows.top, width, self->rows.bottom - self->rows.top);
    return;
  }
  for (guint i = 0; i < self->rows.n_rows; i++) {
    const QiheBox *bar = &self->rows.rows[i].bar;

    cairo_rectangle (cr, x - width / 2, bar->y - CAP, width, bar->height + 2 * CAP);
  }
}

static void
draw_thresholds (QiheLevelsChart *self, cairo_t *cr, const QihePalette *palette)
{
  const QiheBox *bar = &self->rows.rows[0].bar;

  for (guint level = 0; level < self->rows.n_zones; level++) {
    double x = bar->x + qihe_chart_cases_get_threshold (self->cases, level) * bar->width;

    if (qihe_chart_cases_get_threshold (self->cases, level) >= 1)
      continue;
    draw_upright (self, cr, x, 1);
  }
  qihe_color_set (cr, palette->axis, 1);
  cairo_fill (cr);
}

static void
draw_cap (cairo_t *cr, const QiheBox *bar, double share)
{
  cairo_rectangle (cr, bar->x + share * bar->width - 1, bar->y - CAP, 2, bar->height + 2 * CAP);
  cairo_fill (cr);
}

/* What is surely missing as a bar, and hatched with a cap at both ends what may be. */
static void
draw_bar (QiheLevelsChart *self, cairo_t *cr, guint index, const QihePalette *palette)
{
  const QiheChartDimension *d = get_dimension (self, index);
  const QiheBox *bar = &self->rows.rows[index].bar;
  QiheColor color = qihe_fit_get_level_color (self->cases->framework, d->level, palette);
  double least = 1 - d->high;
  double most = 1 - d->low;
  double inset = palette->tint > 0 ? 0 : 1.5;

  cairo_rectangle (cr, bar->x, bar->y + inset, least * bar->width, bar->height - 2 * inset);
  qihe_color_set (cr, color, 1);
  cairo_fill (cr);
  if (most > least) {
    cairo_rectangle (cr, bar->x + least * bar->width, bar->y, (most - least) * bar->width,
                     bar->height);
    qihe_hatch_fill (cr, palette->text, 0.65);
    qihe_color_set (cr, palette->text, 1);
    draw_cap (cr, bar, least);
    draw_cap (cr, bar, most);
  }
}

static void
draw_base_line (QiheLevelsChart *self, cairo_t *cr, const QihePalette *palette)
{
  const QiheBox *bar = &self->rows.rows[0].bar;

  draw_upright (self, cr, bar->x, 2);
  qihe_color_set (cr, palette->text, 1);
  cairo_fill (cr);
}

static void
draw_zone_marks (QiheLevelsChart *self, cairo_t *cr, const QihePalette *palette)
{
  for (guint level = 0; level < self->rows.n_zones && self->rows.zone_mark_radius > 0; level++)
    if (self->rows.zone_mark_x[level] >= 0)
      qihe_mark_draw (cr, qihe_fit_get_level_mark (self->cases->framework, (int) level),
                      self->rows.zone_mark_x[level], self->rows.zone_mark_y,
                      self->rows.zone_mark_radius,
                      qihe_fit_get_level_color (self->cases->framework, (int) level, palette));
}

static void
draw_level_mark (QiheLevelsChart *self, cairo_t *cr, guint index, const QihePalette *palette)
{
  const QiheLevelsRow *row = &self->rows.rows[index];
  int level = get_dimension (self, index)->level;

  if (row->mark_radius > 0)
    qihe_mark_draw (cr, qihe_fit_get_level_mark (self->cases->framework, level), row->mark_x,
                    row->mark_y, row->mark_radius,
                    qihe_fit_get_level_color (self->cases->framework, level, palette));
}

static void
draw (QiheChart *chart, cairo_t *cr, const QihePalette *palette)
{
  QiheLevelsChart *self = QIHE_LEVELS_CHART (chart);

  for (guint i = 0; i < self->rows.n_rows; i++)
    draw_zones (self, cr, &self->rows.rows[i].bar, palette);
  draw_thresholds (self, cr, palette);
  for (guint i = 0; i < self->rows.n_rows; i++) {
    draw_bar (self, cr, i, palette);
    draw_level_mark (self, cr, i, palette);
  }
  draw_base_line (self, cr, palette);
  draw_zone_marks (self, cr, palette);
}

static void
natural_size (QiheChart *chart, QiheTexts *texts, double *width, double *height)
{
  QiheLevelsChart *self = QIHE_LEVELS_CHART (chart);

  *width = NATURAL_WIDTH * qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL);
  *height = qihe_levels_rows_get_natural_height (&self->rows, texts, *width);
}

static guint
get_n_items (QiheChart *chart)
{
  return QIHE_LEVELS_CHART (chart)->rows.n_rows;
}

static gboolean
get_item_area (QiheChart *chart, guint item, cairo_rectangle_int_t *area)
{
  QiheLevelsRow *row = &QIHE_LEVELS_CHART (chart)->rows.rows[item];

  if (row->row.height < LEAST_TO_POINT_AT || row->row.width < LEAST_TO_POINT_AT)
    return FALSE;
  *area = qihe_box_to_area (&row->row);
  return TRUE;
}

static char *
dup_item_text (QiheChart *chart, guint item)
{
  QiheLevelsChart *self = QIHE_LEVELS_CHART (chart);
  const QiheChartDimension *d = get_dimension (self, item);

  return g_strdup_printf (_ ("%s: %s, %s"),
                          qihe_chart_cases_get_dimension_title (self->cases, item), d->level_text,
                          d->missing_text);
}

static char *
dup_description (QiheChart *chart)
{
  QiheLevelsChart *self = QIHE_LEVELS_CHART (chart);
  g_autoptr (GString) text = g_string_new (self->cases->rows[0].title);

  g_string_append_c (text, '\n');
  qihe_chart_append_item_texts (chart, text, "  ");
  g_string_append_printf (text, _ ("Model: %s"), self->cases->rows[0].model_text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
qihe_levels_chart_finalize (GObject *object)
{
  QiheLevelsChart *self = QIHE_LEVELS_CHART (object);

  g_clear_pointer (&self->rows.rows, g_free);
  g_clear_pointer (&self->cases, qihe_chart_cases_free);
  G_OBJECT_CLASS (qihe_levels_chart_parent_class)->finalize (object);
}

static void
qihe_levels_chart_class_init (QiheLevelsChartClass *klass)
{
  QiheChartClass *chart_class = QIHE_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = qihe_levels_chart_finalize;
  chart_class->layout = layout;
  chart_class->draw = draw;
  chart_class->natural_size = natural_size;
  chart_class->get_n_items = get_n_items;
  chart_class->get_item_area = get_item_area;
  chart_class->dup_item_text = dup_item_text;
  chart_class->dup_description = dup_description;
}

static void
qihe_levels_chart_init (QiheLevelsChart *self)
{
}

QiheChart *
qihe_levels_chart_new (QiheFramework *framework, const QiheChartCase *one)
{
  QiheLevelsChart *self = g_object_new (QIHE_TYPE_LEVELS_CHART, NULL);

  self->cases = qihe_chart_cases_new (framework, one, 1);
  self->rows.n_rows = self->cases->n_dimensions;
  self->rows.rows = g_new0 (QiheLevelsRow, self->rows.n_rows);
  self->rows.n_zones = MIN (qihe_framework_get_n_levels (framework), QIHE_LEVELS_MAX_ZONES);
  return QIHE_CHART (self);
}
