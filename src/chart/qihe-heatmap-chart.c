/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-chart-private.h"
#include "chart/qihe-fit-charts.h"
#include "chart/qihe-heatmap-draw.h"
#include "chart/qihe-heatmap-items.h"
#include "chart/qihe-heatmap-order.h"
#include "chart/qihe-heatmap-rows.h"
#include "chart/qihe-heatmap-words.h"

#define QIHE_TYPE_HEATMAP_CHART (qihe_heatmap_chart_get_type ())
G_DECLARE_FINAL_TYPE (QiheHeatmapChart, qihe_heatmap_chart, QIHE, HEATMAP_CHART, QiheChart)

struct _QiheHeatmapChart {
  QiheChart parent_instance;

  QiheChartCases *cases;
  QiheHeatmapGrid grid;
  QiheHeatmapSort sort;
  guint n_header_labels;
};

G_DEFINE_FINAL_TYPE (QiheHeatmapChart, qihe_heatmap_chart, QIHE_TYPE_CHART)

static void
layout (QiheChart *chart, QiheTexts *texts, double width, double height, GArray *labels)
{
  QiheHeatmapChart *self = QIHE_HEATMAP_CHART (chart);

  qihe_heatmap_grid_lay_out (&self->grid, self->cases, texts, width, height, labels);
  self->n_header_labels = labels->len;
}

/* The labels of rows are made when they are seen: there may be thousands of rows. */
static void
draw (QiheChart *chart, cairo_t *cr, const QihePalette *palette)
{
  QiheHeatmapChart *self = QIHE_HEATMAP_CHART (chart);
  GArray *labels = qihe_chart_get_labels (chart);
  QiheBox clip = qihe_clip_box (cr);

  g_array_set_size (labels, self->n_header_labels);
  qihe_heatmap_rows_add (&self->grid, self->cases, qihe_chart_get_texts (chart), &clip, labels);
  qihe_heatmap_draw (cr, &self->grid, self->cases, self->sort, palette);
}

static void
natural_size (QiheChart *chart, QiheTexts *texts, double *width, double *height)
{
  QiheHeatmapChart *self = QIHE_HEATMAP_CHART (chart);

  qihe_heatmap_grid_get_natural_size (&self->grid, self->cases, texts, width, height);
}

static void
scrolled_size (QiheChart *chart, QiheTexts *texts, double view_width, double *width, double *height)
{
  QiheHeatmapChart *self = QIHE_HEATMAP_CHART (chart);

  qihe_heatmap_grid_get_scrolled_size (&self->grid, self->cases, texts, view_width, width, height);
}

static void
get_frozen (QiheChart *chart, double *width, double *height)
{
  QiheHeatmapGrid *grid = &QIHE_HEATMAP_CHART (chart)->grid;

  *width = grid->title_width;
  *height = grid->top;
}

static guint
get_n_items (QiheChart *chart)
{
  return qihe_heatmap_items_count (&QIHE_HEATMAP_CHART (chart)->grid);
}

static gboolean
get_item_area (QiheChart *chart, guint item, cairo_rectangle_int_t *area)
{
  QiheHeatmapGrid *grid = &QIHE_HEATMAP_CHART (chart)->grid;
  QiheBox box = qihe_heatmap_items_get_box (grid, qihe_heatmap_items_get (grid, item));

  if (box.width <= 0 || box.height <= 0)
    return FALSE;
  *area = qihe_box_to_area (&box);
  return TRUE;
}

static int
get_item_at (QiheChart *chart, double x, double y)
{
  return qihe_heatmap_items_at (&QIHE_HEATMAP_CHART (chart)->grid, x, y);
}

static int
get_neighbour (QiheChart *chart, int item, int dx, int dy)
{
  QiheHeatmapGrid *grid = &QIHE_HEATMAP_CHART (chart)->grid;
  QiheHeatmapPlace from = qihe_heatmap_items_get (grid, (guint) item);

  return (int) qihe_heatmap_items_find (grid, qihe_heatmap_items_move (grid, from, dx, dy));
}

static guint
get_bands (QiheChart *chart, guint item, cairo_rectangle_int_t *bands)
{
  QiheHeatmapGrid *grid = &QIHE_HEATMAP_CHART (chart)->grid;
  QiheBox boxes[QIHE_CHART_MAX_BANDS];
  guint n = qihe_heatmap_items_get_bands (grid, qihe_heatmap_items_get (grid, item), boxes);

  for (guint i = 0; i < n; i++)
    bands[i] = qihe_box_to_area (&boxes[i]);
  return n;
}

static char *
dup_item_text (QiheChart *chart, guint item)
{
  QiheHeatmapChart *self = QIHE_HEATMAP_CHART (chart);

  return qihe_heatmap_words_item (&self->grid, self->cases, self->sort,
                                  qihe_heatmap_items_get (&self->grid, item));
}

static char *
dup_description (QiheChart *chart)
{
  QiheHeatmapChart *self = QIHE_HEATMAP_CHART (chart);

  return qihe_heatmap_words_all (&self->grid, self->cases, self->sort);
}

static char *
dup_summary (QiheChart *chart)
{
  QiheHeatmapChart *self = QIHE_HEATMAP_CHART (chart);

  return qihe_heatmap_words_summary (&self->grid, self->cases, self->sort);
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
  chart_class->scrolled_size = scrolled_size;
  chart_class->get_frozen = get_frozen;
  chart_class->get_n_items = get_n_items;
  chart_class->get_item_area = get_item_area;
  chart_class->get_item_at = get_item_at;
  chart_class->dup_item_text = dup_item_text;
  chart_class->get_neighbour = get_neighbour;
  chart_class->get_bands = get_bands;
  chart_class->dup_description = dup_description;
  chart_class->dup_summary = dup_summary;
}

static void
qihe_heatmap_chart_init (QiheHeatmapChart *self)
{
  self->sort.column = QIHE_HEATMAP_UNSORTED;
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
  QiheHeatmapPlace place;

  g_return_if_fail (QIHE_IS_HEATMAP_CHART (self));

  grid = &QIHE_HEATMAP_CHART (self)->grid;
  place = qihe_heatmap_items_get (grid, item);
  g_return_if_fail (place.row >= 0 && place.row < (int) grid->n_rows);
  *row = grid->order[place.row];
  *indicator = *dimension = -1;
  if (place.column == QIHE_HEATMAP_CASES)
    return;
  *indicator = grid->columns[place.column].indicator;
  *dimension = grid->columns[place.column].dimension;
}

int
qihe_heatmap_chart_find_cell (QiheChart *self, guint row, int indicator, int dimension)
{
  QiheHeatmapGrid *grid;

  g_return_val_if_fail (QIHE_IS_HEATMAP_CHART (self), -1);

  grid = &QIHE_HEATMAP_CHART (self)->grid;
  for (guint r = 0; r < grid->n_rows; r++)
    for (guint c = 0; grid->order[r] == row && c < grid->n_columns; c++)
      if (grid->columns[c].indicator == indicator && grid->columns[c].dimension == dimension)
        return (int) qihe_heatmap_items_find (grid, (QiheHeatmapPlace){ (int) r, (int) c });
  return -1;
}

gboolean
qihe_heatmap_chart_get_title (QiheChart *self, guint item, int *column)
{
  QiheHeatmapPlace place;

  g_return_val_if_fail (QIHE_IS_HEATMAP_CHART (self), FALSE);
  g_return_val_if_fail (item < qihe_chart_get_n_items (self), FALSE);

  place = qihe_heatmap_items_get (&QIHE_HEATMAP_CHART (self)->grid, item);
  *column = place.column;
  return place.row == QIHE_HEATMAP_TITLES;
}

void
qihe_heatmap_chart_sort (QiheChart *self, QiheHeatmapSort sort)
{
  QiheHeatmapChart *heatmap;

  g_return_if_fail (QIHE_IS_HEATMAP_CHART (self));

  heatmap = QIHE_HEATMAP_CHART (self);
  if (sort.column < QIHE_HEATMAP_CASES || sort.column >= (int) heatmap->grid.n_columns)
    sort = (QiheHeatmapSort){ .column = QIHE_HEATMAP_UNSORTED };
  heatmap->sort = sort;
  qihe_heatmap_order_rows (&heatmap->grid, heatmap->cases, sort);
  qihe_chart_changed (self);
}

QiheHeatmapSort
qihe_heatmap_chart_get_sort (QiheChart *self)
{
  g_return_val_if_fail (QIHE_IS_HEATMAP_CHART (self),
                        (QiheHeatmapSort){ .column = QIHE_HEATMAP_UNSORTED });

  return QIHE_HEATMAP_CHART (self)->sort;
}

QiheHeatmapSort
qihe_heatmap_sort_next (QiheHeatmapSort self, int column)
{
  if (self.column != column)
    return (QiheHeatmapSort){ column, FALSE };
  if (!self.turned)
    return (QiheHeatmapSort){ column, TRUE };
  return (QiheHeatmapSort){ .column = QIHE_HEATMAP_UNSORTED };
}
