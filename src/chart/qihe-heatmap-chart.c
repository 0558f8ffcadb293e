/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "chart/qihe-chart-private.h"
#include "chart/qihe-fit-charts.h"
#include "chart/qihe-heatmap-draw.h"

#define QIHE_TYPE_HEATMAP_CHART (qihe_heatmap_chart_get_type ())
G_DECLARE_FINAL_TYPE (QiheHeatmapChart, qihe_heatmap_chart, QIHE, HEATMAP_CHART, QiheChart)

struct _QiheHeatmapChart {
  QiheChart parent_instance;

  QiheChartCases *cases;
  QiheHeatmapGrid grid;
};

G_DEFINE_FINAL_TYPE (QiheHeatmapChart, qihe_heatmap_chart, QIHE_TYPE_CHART)

static void
layout (QiheChart *chart, PangoContext *context, double width, double height)
{
  QiheHeatmapChart *self = QIHE_HEATMAP_CHART (chart);

  qihe_heatmap_grid_lay_out (&self->grid, self->cases, qihe_chart_ensure_texts (chart, context),
                             width, height, qihe_chart_get_labels (chart));
}

static void
draw (QiheChart *chart, cairo_t *cr, QiheTheme theme)
{
  QiheHeatmapChart *self = QIHE_HEATMAP_CHART (chart);

  qihe_heatmap_draw (cr, &self->grid, self->cases, qihe_palette_get (theme));
}

static void
natural_size (QiheChart *chart, PangoContext *context, double *width, double *height)
{
  QiheHeatmapChart *self = QIHE_HEATMAP_CHART (chart);

  qihe_heatmap_grid_get_natural_size (&self->grid, self->cases,
                                      qihe_chart_ensure_texts (chart, context), width, height);
}

static guint
get_n_items (QiheChart *chart)
{
  QiheHeatmapChart *self = QIHE_HEATMAP_CHART (chart);

  return self->grid.n_rows * self->grid.n_columns;
}

static gboolean
get_item_area (QiheChart *chart, guint item, cairo_rectangle_int_t *area)
{
  QiheHeatmapChart *self = QIHE_HEATMAP_CHART (chart);
  QiheBox box = qihe_heatmap_grid_get_cell (&self->grid, item / self->grid.n_columns,
                                            item % self->grid.n_columns);

  if (!self->grid.crisp || box.width <= 0)
    return FALSE;
  *area = qihe_box_to_area (&box);
  return TRUE;
}

static int
get_item_at (QiheChart *chart, double x, double y)
{
  QiheHeatmapGrid *grid = &QIHE_HEATMAP_CHART (chart)->grid;
  double row = (y - grid->top) / grid->row_height;

  if (!grid->crisp || row < 0 || row >= grid->n_rows)
    return -1;
  for (guint i = 0; i < grid->n_columns; i++)
    if (x >= grid->columns[i].x && x < grid->columns[i].x + grid->columns[i].width)
      return (int) ((guint) row * grid->n_columns + i);
  return -1;
}

static char *
dup_cell_text (QiheHeatmapChart *self, guint row, const QiheColumn *column)
{
  const QiheChartRow *r = &self->cases->rows[row];
  const QiheChartDimension *d;

  switch (column->kind) {
  case QIHE_COLUMN_INDICATOR:
    return g_strdup_printf (
        /* TRANSLATORS: an indicator and its status, "Joint research: described" */
        _ ("%s: %s"), qihe_chart_cases_get_indicator_title (self->cases, (guint) column->indicator),
        qihe_chart_cases_get_status_title (self->cases, r->ratings[column->indicator]));
  case QIHE_COLUMN_LEVEL:
    d = &r->dimensions[column->dimension];
    /* TRANSLATORS: a dimension, its level, and how much is missing */
    return g_strdup_printf (_ ("%s: %s, %s"),
                            qihe_chart_cases_get_dimension_title (self->cases,
                                                                  (guint) column->dimension),
                            d->level_text, d->missing_text);
  case QIHE_COLUMN_MODEL:
  default:
    return g_strdup_printf (_ ("Model: %s"), r->model_text);
  }
}

static char *
dup_item_text (QiheChart *chart, guint item)
{
  QiheHeatmapChart *self = QIHE_HEATMAP_CHART (chart);
  guint row = item / self->grid.n_columns;
  g_autofree char *cell =
      dup_cell_text (self, row, &self->grid.columns[item % self->grid.n_columns]);

  /* TRANSLATORS: a case and what is said of it */
  return g_strdup_printf (_ ("%s — %s"), self->cases->rows[row].title, cell);
}

static int
get_neighbour (QiheChart *chart, int item, int dx, int dy)
{
  QiheHeatmapGrid *grid = &QIHE_HEATMAP_CHART (chart)->grid;
  int n_columns = (int) grid->n_columns;
  int row = CLAMP (item / n_columns + dy, 0, (int) grid->n_rows - 1);
  int column = CLAMP (item % n_columns + dx, 0, n_columns - 1);

  /* The model column is the last one, and the only one that may have no room. */
  if (grid->crisp && column == n_columns - 1 && grid->columns[column].width <= 0)
    column--;
  return row * n_columns + column;
}

static char *
dup_description (QiheChart *chart)
{
  QiheHeatmapChart *self = QIHE_HEATMAP_CHART (chart);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint row = 0; row < self->grid.n_rows; row++) {
    g_string_append_printf (text, "%s\n", self->cases->rows[row].title);
    for (guint i = 0; i < self->grid.n_columns; i++) {
      g_autofree char *cell = dup_cell_text (self, row, &self->grid.columns[i]);

      g_string_append_printf (text, "  %s\n", cell);
    }
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
qihe_heatmap_chart_finalize (GObject *object)
{
  QiheHeatmapChart *self = QIHE_HEATMAP_CHART (object);

  qihe_heatmap_grid_clear (&self->grid);
  g_clear_pointer (&self->cases, qihe_chart_cases_free);
  G_OBJECT_CLASS (qihe_heatmap_chart_parent_class)->finalize (object);
}

static void
qihe_heatmap_chart_class_init (QiheHeatmapChartClass *klass)
{
  QiheChartClass *chart_class = QIHE_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = qihe_heatmap_chart_finalize;
  chart_class->layout = layout;
  chart_class->draw = draw;
  chart_class->natural_size = natural_size;
  chart_class->get_n_items = get_n_items;
  chart_class->get_item_area = get_item_area;
  chart_class->get_item_at = get_item_at;
  chart_class->dup_item_text = dup_item_text;
  chart_class->get_neighbour = get_neighbour;
  chart_class->dup_description = dup_description;
}

static void
qihe_heatmap_chart_init (QiheHeatmapChart *self)
{
}

QiheChart *
qihe_heatmap_chart_new (QiheFramework *framework, const QiheChartCase *cases, guint n_cases)
{
  QiheHeatmapChart *self = g_object_new (QIHE_TYPE_HEATMAP_CHART, NULL);

  self->cases = qihe_chart_cases_new (framework, cases, n_cases);
  qihe_heatmap_grid_init (&self->grid, self->cases);
  return QIHE_CHART (self);
}

void
qihe_heatmap_chart_get_cell (QiheChart *self, guint item, guint *row, int *indicator,
                             int *dimension)
{
  QiheHeatmapGrid *grid;
  const QiheColumn *column;

  g_return_if_fail (QIHE_IS_HEATMAP_CHART (self));
  g_return_if_fail (item < qihe_chart_get_n_items (self));

  grid = &QIHE_HEATMAP_CHART (self)->grid;
  column = &grid->columns[item % grid->n_columns];
  *row = item / grid->n_columns;
  *indicator = column->indicator;
  *dimension = column->dimension;
}
