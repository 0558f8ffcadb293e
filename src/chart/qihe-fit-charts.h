/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-chart.h"
#include "model/qihe-fit.h"

G_BEGIN_DECLS

/*
 * The three charts of an evaluation. Each copies what it needs of its arguments. Texts of data are
 * in the current language.
 */

/**
 * QiheChartCase: one case as the charts take it
 */
typedef struct {
  const char *id;
  const char *title;
  gboolean ours;
  const gint16 *ratings;
  const QiheFit *fit;
} QiheChartCase;

typedef enum {
  QIHE_RADAR_DIMENSIONS,
  QIHE_RADAR_INDICATORS,
} QiheRadarAxes;

/** QIHE_RADAR_MAX_CASES: how many cases may lie over each other */
#define QIHE_RADAR_MAX_CASES 4

/**
 * qihe_radar_chart_new:
 * @cases: (array length=n_cases): 1 to %QIHE_RADAR_MAX_CASES
 *
 * How much is described (1 − missing) on each axis, 0 in the middle. What nobody asked about is a
 * gap with a "?", not a zero; of a dimension with unknowns the range is drawn. The first level's
 * threshold is a ring.
 */
QiheChart *qihe_radar_chart_new (QiheFramework *framework, QiheRadarAxes axes,
                                 const QiheChartCase *cases, guint n_cases);

/**
 * qihe_heatmap_chart_new:
 *
 * Cases × indicators, grouped by dimension, with the level after each group and the model last. A
 * cell is a colour and a shape: ● ◐ ◌ ○ ?. Items are the cells, row by row, level and model cells
 * included, after them the titles of the columns, that of the cases first, and last the titles of
 * the cases;
 * qihe_heatmap_chart_get_cell() and qihe_heatmap_chart_get_title() tell what an item stands for.
 */
QiheChart *qihe_heatmap_chart_new (QiheFramework *framework, const QiheChartCase *cases,
                                   guint n_cases);

/** QIHE_HEATMAP_UNSORTED: rows in the order of the data */
#define QIHE_HEATMAP_UNSORTED (-2)
/** QIHE_HEATMAP_CASES: the column of the cases' titles; the others follow from 0 on */
#define QIHE_HEATMAP_CASES (-1)

/**
 * QiheHeatmapSort: the order of the rows
 * @column: a column, %QIHE_HEATMAP_CASES or %QIHE_HEATMAP_UNSORTED
 * @turned: the other way round: worst instead of best, Z instead of A first
 */
typedef struct {
  int column;
  gboolean turned;
} QiheHeatmapSort;

/** qihe_heatmap_chart_sort: orders the rows, not at all by a column that it does not have; equal
 * ones stay in the order of the data */
void qihe_heatmap_chart_sort (QiheChart *self, QiheHeatmapSort sort);
QiheHeatmapSort qihe_heatmap_chart_get_sort (QiheChart *self);

/** qihe_heatmap_sort_next: what choosing a title leads to: sorted, turned round, as it was */
QiheHeatmapSort qihe_heatmap_sort_next (QiheHeatmapSort self, int column);

/**
 * qihe_heatmap_chart_get_title:
 * @column: (out): the column, or %QIHE_HEATMAP_CASES
 *
 * Returns: whether @item is a title
 */
gboolean qihe_heatmap_chart_get_title (QiheChart *self, guint item, int *column);

/**
 * qihe_heatmap_chart_get_cell:
 * @item: a cell, or the title of a case
 * @row: (out): the case
 * @indicator: (out): the indicator, or -1 for a level or model cell and for a title
 * @dimension: (out): the dimension, or -1 for the model cell and for a title
 */
void qihe_heatmap_chart_get_cell (QiheChart *self, guint item, guint *row, int *indicator,
                                  int *dimension);

/** qihe_heatmap_chart_find_cell: the reverse: the item, or -1 where there is no such cell */
int qihe_heatmap_chart_find_cell (QiheChart *self, guint row, int indicator, int dimension);

/**
 * qihe_levels_chart_new:
 *
 * One bar a dimension: the missing share against the thresholds, ranges hatched, the level as
 * colour, shape and word. Items are the dimensions.
 */
QiheChart *qihe_levels_chart_new (QiheFramework *framework, const QiheChartCase *one);

/** the mark of a status, by its missing weight: "●" 0, "◐" between, "○" absent, "◌" other 1, "?"
 * unknown */
const char *qihe_fit_mark_of_status (QiheFramework *framework, int status);
/** the mark of a level: "●" first, "◐" between, "○" last, "?" for -1 */
const char *qihe_fit_mark_of_level (QiheFramework *framework, int level);

G_END_DECLS
