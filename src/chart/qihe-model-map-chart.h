/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-chart.h"
#include "model/qihe-model-map.h"

G_BEGIN_DECLS

/**
 * qihe_model_map_chart_new:
 * @framework: the one that @map was made for
 * @model: id of the model by the framework's own values: a cell stands for the values in its middle
 *   only
 *
 * Which model a case has over a weight (to the right) and a threshold (upwards): a region a model,
 * with its name in it, and a marked point at the framework's own values. Items are the cells, row
 * by row from the top. Copies its arguments; texts of data are in the current language.
 */
QiheChart *qihe_model_map_chart_new (QiheFramework *framework, const QiheModelMap *map,
                                     const char *model);

G_END_DECLS
