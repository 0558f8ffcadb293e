/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "model/qihe-fit.h"

G_BEGIN_DECLS

/**
 * QiheModelMap: the model of a case over a weight × a threshold
 * @status: whose weight varies along x, from 0 (left) to 1
 * @level: whose threshold varies along y, from that of the level before to that of the level after
 * @size: steps along each side; a cell stands for the values in its middle
 * @models: (element-type utf8): the models that occur, those of most cells first
 * @cells: (array length=size*size): index into @models, row by row from the lowest threshold
 */
typedef struct {
  guint status;
  guint level;
  guint size;
  QiheFraction from;
  QiheFraction to;
  GPtrArray *models;
  guint16 *cells;
} QiheModelMap;

#define QIHE_MODEL_MAP_MAX_SIZE 200

/**
 * qihe_model_map_new:
 * @size: 1 … %QIHE_MODEL_MAP_MAX_SIZE
 *
 * Any thread. Costs size² evaluations.
 *
 * Returns: (transfer full): %NULL with %QIHE_MODEL_ERROR_TOO_LARGE as qihe_fit_new(), or with
 *   %G_IO_ERROR_CANCELLED
 */
QiheModelMap *qihe_model_map_new (QiheFramework *framework, const gint16 *ratings,
                                  QiheUnknownRule rule, guint status, guint level, guint size,
                                  GCancellable *cancellable, GError **error);
void qihe_model_map_free (QiheModelMap *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheModelMap, qihe_model_map_free)

G_END_DECLS
