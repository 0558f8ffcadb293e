/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-model-map-layout.h"

G_BEGIN_DECLS

/** qihe_map_draw: regions, their borders, the grounds of names, swatches and the point */
void qihe_map_draw (const QiheMapLayout *layout, const QiheMapData *data, cairo_t *cr,
                    const QihePalette *palette);

G_END_DECLS
