/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-model-map-layout.h"

G_BEGIN_DECLS

/**
 * qihe_map_room_find:
 * @free_of: (nullable): a place that is taken
 *
 * Returns: the largest rectangle that lies in the region of @model, in cells: columns and rows from
 *   the top; without size where the model has no cell
 */
QiheBox qihe_map_room_find (const QiheMapData *data, guint model, const QiheBox *free_of);

G_END_DECLS
