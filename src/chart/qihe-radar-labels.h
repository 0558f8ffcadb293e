/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-radar-plot.h"

G_BEGIN_DECLS

/**
 * qihe_radar_labels_place:
 *
 * Chooses the fullest form of the axes' titles that leaves the plot large enough, sets the plot's
 * centre and radius, and adds the titles to @labels. No title is cut by the edge or covers another.
 *
 * Returns: what the result is worth: the radius, less where titles had to be shortened
 */
double qihe_radar_labels_place (QiheRadarPlot *plot, QiheChartCases *cases, QiheTexts *texts,
                                QiheBox box, GArray *labels);

G_END_DECLS
