/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-model-map-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "chart/qihe-chart-cases.h"
#include "chart/qihe-chart-private.h"
#include "chart/qihe-model-map-draw.h"
#include "chart/qihe-model-map-layout.h"

#define NATURAL_WIDTH 30.0
#define NATURAL_HEIGHT 22.0
/* Of the map, below which a person cannot point at a cell. */
#define LEAST_SIDE 2.0

#define QIHE_TYPE_MODEL_MAP_CHART (qihe_model_map_chart_get_type ())
G_DECLARE_FINAL_TYPE (QiheModelMapChart, qihe_model_map_chart, QIHE, MODEL_MAP_CHART, QiheChart)

struct _QiheModelMapChart {
  QiheChart parent_instance;

  QiheMapData data;
  QiheMapLayout layout;
  char *model; /* by the framework's own values */
};

G_DEFINE_FINAL_TYPE (QiheModelMapChart, qihe_model_map_chart, QIHE_TYPE_CHART)

static void
layout (QiheChart *chart, QiheTexts *texts, double width, double height, GArray *labels)
{
  QiheModelMapChart *self = QIHE_MODEL_MAP_CHART (chart);

  qihe_map_layout_init (&self->layout, &self->data, texts, (QiheBox){ 0, 0, width, height },
                        labels);
}

static void
draw (QiheChart *chart, cairo_t *cr, const QihePalette *palette)
{
  QiheModelMapChart *self = QIHE_MODEL_MAP_CHART (chart);

  qihe_map_draw (&self->layout, &self->data, cr, palette);
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
  QiheMapData *data = &QIHE_MODEL_MAP_CHART (chart)->data;

  return data->size * data->size;
}

static guint
get_n_columns (QiheChart *chart)
{
  return QIHE_MODEL_MAP_CHART (chart)->data.size;
}

static gboolean
is_drawn (const QiheModelMapChart *self)
{
  return self->layout.plot.width >= LEAST_SIDE && self->layout.plot.height >= LEAST_SIDE;
}

static gboolean
get_item_area (QiheChart *chart, guint item, cairo_rectangle_int_t *area)
{
  QiheModelMapChart *self = QIHE_MODEL_MAP_CHART (chart);
  guint row = item / self->data.size, column = item % self->data.size;
  double x = qihe_map_layout_get_column (&self->layout, &self->data, column);
  double y = qihe_map_layout_get_row (&self->layout, &self->data, row);
  QiheBox box = { x, y, qihe_map_layout_get_column (&self->layout, &self->data, column + 1) - x,
                  qihe_map_layout_get_row (&self->layout, &self->data, row + 1) - y };

  if (!is_drawn (self) || box.width < 1 || box.height < 1)
    return FALSE;
  *area = qihe_box_to_area (&box);
  return TRUE;
}

/* By the place, not by asking all cells. */
static int
get_item_at (QiheChart *chart, double x, double y)
{
  QiheModelMapChart *self = QIHE_MODEL_MAP_CHART (chart);
  const QiheBox *plot = &self->layout.plot;
  int size = (int) self->data.size;

  if (!is_drawn (self) || x < plot->x || y < plot->y || x >= plot->x + plot->width ||
      y >= plot->y + plot->height)
    return -1;
  return MIN ((int) ((y - plot->y) * size / plot->height), size - 1) * size +
         MIN ((int) ((x - plot->x) * size / plot->width), size - 1);
}

static guint
get_bands (QiheChart *chart, guint item, cairo_rectangle_int_t *bands)
{
  QiheModelMapChart *self = QIHE_MODEL_MAP_CHART (chart);
  const QiheBox *plot = &self->layout.plot;
  cairo_rectangle_int_t cell;

  if (!get_item_area (chart, item, &cell))
    return 0;
  bands[0] = (cairo_rectangle_int_t){ (int) plot->x, cell.y, (int) plot->width, cell.height };
  bands[1] = (cairo_rectangle_int_t){ cell.x, (int) plot->y, cell.width, (int) plot->height };
  return 2;
}

/* In so many digits as a step of the map needs. */
static char *
dup_share (double share)
{
  /* TRANSLATORS: a share in percent with at most one decimal, "12.5 %" */
  return g_strdup_printf (_ ("%.3g %%"), round (share * 1000) / 10);
}

static double
threshold_of_row (const QiheMapData *data, guint row)
{
  return data->to - (data->to - data->from) * (row + 0.5) / data->size;
}

static char *
dup_words (const QiheMapData *data, double weight, double threshold, const char *model)
{
  g_autofree char *x = dup_share (weight);
  g_autofree char *y = dup_share (threshold);

  /* TRANSLATORS: the title of a weight and its value, that of a threshold and its value, a model */
  return g_strdup_printf (_ ("%s: %s; %s: %s; %s"), data->weight_title, x, data->threshold_title, y,
                          model);
}

static char *
dup_item_text (QiheChart *chart, guint item)
{
  QiheMapData *data = &QIHE_MODEL_MAP_CHART (chart)->data;
  guint row = item / data->size, column = item % data->size;

  return dup_words (data, (column + 0.5) / data->size, threshold_of_row (data, row),
                    data->names[qihe_map_data_get_model (data, row, column)]);
}

/* How much of the map each model has. */
static char *
dup_summary (QiheChart *chart)
{
  QiheModelMapChart *self = QIHE_MODEL_MAP_CHART (chart);
  QiheMapData *data = &self->data;
  g_autofree guint *counts = g_new0 (guint, data->n_models);
  g_autofree char *now = dup_words (data, data->weight, data->threshold, self->model);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < data->size * data->size; i++)
    counts[data->cells[i]]++;
  g_string_append_printf (text, _ ("Now: %s"), now);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < data->n_models; i++) {
    g_autofree char *share = dup_share ((double) counts[i] / (data->size * data->size));

    g_string_append_printf (text, _ ("%s: %s of the map"), data->names[i], share);
    g_string_append_c (text, '\n');
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
rows_equal (const QiheMapData *data, guint row, guint other)
{
  return memcmp (data->cells + (data->size - 1 - row) * data->size,
                 data->cells + (data->size - 1 - other) * data->size,
                 data->size * sizeof *data->cells) == 0;
}

static void
append_runs (GString *text, const QiheMapData *data, guint row)
{
  guint column = 0;

  while (column < data->size) {
    guint from = column, model = qihe_map_data_get_model (data, row, column);
    g_autofree char *low = dup_share ((double) from / data->size);
    g_autofree char *high = NULL;

    while (column < data->size && qihe_map_data_get_model (data, row, column) == model)
      column++;
    high = dup_share ((double) column / data->size);
    g_string_append_printf (text, "    %s – %s: %s\n", low, high, data->names[model]);
  }
}

/* Rows that are alike are one: the twin says all that the map does, in as few lines as it has
 * steps. */
static char *
dup_description (QiheChart *chart)
{
  QiheMapData *data = &QIHE_MODEL_MAP_CHART (chart)->data;
  g_autofree char *summary = dup_summary (chart);
  g_autoptr (GString) text = g_string_new (summary);
  guint row = 0;

  g_string_append_printf (text, "%s\n  %s\n", data->threshold_title, data->weight_title);
  while (row < data->size) {
    guint from = row;
    double step = (data->to - data->from) / data->size;
    g_autofree char *high = dup_share (data->to - from * step);
    g_autofree char *low = NULL;

    while (row < data->size && rows_equal (data, from, row))
      row++;
    low = dup_share (data->to - row * step);
    g_string_append_printf (text, "%s – %s\n", low, high);
    append_runs (text, data, from);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
qihe_model_map_chart_finalize (GObject *object)
{
  QiheModelMapChart *self = QIHE_MODEL_MAP_CHART (object);

  g_strfreev (self->data.names);
  g_free (self->data.cells);
  g_free (self->model);
  g_free (self->data.weight_title);
  g_free (self->data.threshold_title);
  qihe_map_layout_clear (&self->layout);
  G_OBJECT_CLASS (qihe_model_map_chart_parent_class)->finalize (object);
}

static void
qihe_model_map_chart_class_init (QiheModelMapChartClass *klass)
{
  QiheChartClass *chart_class = QIHE_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = qihe_model_map_chart_finalize;
  chart_class->layout = layout;
  chart_class->draw = draw;
  chart_class->natural_size = natural_size;
  chart_class->get_n_items = get_n_items;
  chart_class->get_item_area = get_item_area;
  chart_class->dup_item_text = dup_item_text;
  chart_class->get_n_columns = get_n_columns;
  chart_class->get_item_at = get_item_at;
  chart_class->get_bands = get_bands;
  chart_class->dup_description = dup_description;
  chart_class->dup_summary = dup_summary;
}

static void
qihe_model_map_chart_init (QiheModelMapChart *self)
{
}

static void
set_titles (QiheMapData *data, const QiheStatus *status, const QiheLevel *level)
{
  QiheLanguage language = qihe_language_current ();

  data->weight_title = g_strdup_printf (_ ("Weight of “%s”"),
                                        qihe_bilingual_get (&status->title, language, status->id));
  data->threshold_title = g_strdup_printf (_ ("Threshold of “%s”"),
                                           qihe_bilingual_get (&level->title, language, level->id));
  data->weight = qihe_fraction_to_double (status->missing);
  data->threshold = qihe_fraction_to_double (level->missing_at_most);
}

QiheChart *
qihe_model_map_chart_new (QiheFramework *framework, const QiheModelMap *map, const char *model)
{
  QiheModelMapChart *self = g_object_new (QIHE_TYPE_MODEL_MAP_CHART, NULL);
  QiheLanguage language = qihe_language_current ();
  QiheMapData *data = &self->data;

  self->model = qihe_framework_dup_model_title (framework, model, language);
  data->size = map->size;
  data->cells = g_memdup2 (map->cells, (gsize) map->size * map->size * sizeof *map->cells);
  data->n_models = map->models->len;
  data->names = g_new0 (char *, map->models->len + 1);
  for (guint i = 0; i < map->models->len; i++)
    data->names[i] = qihe_framework_dup_model_title (framework, map->models->pdata[i], language);
  data->from = qihe_fraction_to_double (map->from);
  data->to = qihe_fraction_to_double (map->to);
  set_titles (data, qihe_framework_get_status (framework, map->status),
              qihe_framework_get_level (framework, map->level));
  return QIHE_CHART (self);
}
