/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-label.h"

G_BEGIN_DECLS

/**
 * QiheMapData: the data of a map of models
 * @cells: by row, the first at the bottom, index into @names
 * @names: of the models, those of most cells first
 * @from: the threshold at the bottom; @to: at the top
 * @weight, @threshold: the framework's own
 * @weight_title, @threshold_title: of the axes
 */
typedef struct {
  guint size;
  guint16 *cells;
  guint n_models;
  char **names;
  double from;
  double to;
  double weight;
  double threshold;
  char *weight_title;
  char *threshold_title;
} QiheMapData;

/** QiheMapPlate: the ground of a name in a region, or the swatch of a region in the key */
typedef struct {
  QiheBox box;
  guint model;
} QiheMapPlate;

/**
 * QiheMapLayout: where everything in a map of models is
 * @plot: the cells
 * @point: the marker of the framework's own values; no size where there is no room
 * @names: (element-type QiheMapPlate): under names in the plot
 * @swatches: (element-type QiheMapPlate): of the models whose name finds no room there
 */
typedef struct {
  QiheBox plot;
  QiheBox point;
  GArray *names;
  GArray *swatches;
} QiheMapLayout;

/** qihe_map_category: how a model is drawn, see qihe_pattern_fill() */
guint qihe_map_category (guint model);

/** qihe_map_layout_init: places everything in @box and adds all labels */
void qihe_map_layout_init (QiheMapLayout *self, const QiheMapData *data, QiheTexts *texts,
                           QiheBox box, GArray *labels);
void qihe_map_layout_clear (QiheMapLayout *self);

/** qihe_map_layout_get_edge: where column @index begins, or row @index from the top; whole pixels
 */
double qihe_map_layout_get_column (const QiheMapLayout *self, const QiheMapData *data, guint index);
double qihe_map_layout_get_row (const QiheMapLayout *self, const QiheMapData *data, guint index);

/** qihe_map_data_get_model: of the cell in @row from the top */
guint qihe_map_data_get_model (const QiheMapData *self, guint row, guint column);

G_END_DECLS
