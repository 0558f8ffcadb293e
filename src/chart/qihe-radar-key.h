/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-chart-cases.h"
#include "chart/qihe-label.h"

G_BEGIN_DECLS

/** QIHE_RADAR_SAMPLE: the width of a line sample */
#define QIHE_RADAR_SAMPLE 32.0

/**
 * QiheRadarKey: which line is which case
 * @samples: where the line samples are
 */
typedef struct {
  guint n;
  QiheBox samples[QIHE_RADAR_MAX_CASES];
} QiheRadarKey;

/**
 * qihe_radar_key_lay_out:
 *
 * Puts the names of the cases beside or under the plot; of one case alone the title tells the name.
 *
 * Returns: what is left of @box for the plot
 */
QiheBox qihe_radar_key_lay_out (QiheRadarKey *self, QiheChartCases *cases, QiheTexts *texts,
                                QiheBox box, GArray *labels);

G_END_DECLS
