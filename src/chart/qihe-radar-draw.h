/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-radar-key.h"
#include "chart/qihe-radar-plot.h"

G_BEGIN_DECLS

/** qihe_radar_draw: draws everything but the labels */
void qihe_radar_draw (cairo_t *cr, const QiheRadarPlot *plot, const QiheRadarKey *key,
                      QiheChartCases *cases, const QihePalette *palette);

G_END_DECLS
