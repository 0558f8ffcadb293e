/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-chart-cases.h"
#include "chart/qihe-label.h"

G_BEGIN_DECLS

/** QIHE_RADAR_RING: the entry that explains the ring of the first level */
#define QIHE_RADAR_RING (-1)

/**
 * QiheRadarEntry: one line of the key
 * @row: the case, or %QIHE_RADAR_RING
 * @sample: where its line sample is
 */
typedef struct {
  int row;
  QiheBox sample;
} QiheRadarEntry;

/**
 * QiheRadarKey: which line is which case, and what the ring is
 */
typedef struct {
  guint n;
  QiheRadarEntry entries[QIHE_RADAR_MAX_CASES + 1];
} QiheRadarKey;

typedef enum {
  QIHE_RADAR_KEY_BESIDE,
  QIHE_RADAR_KEY_UNDER,
  QIHE_RADAR_KEY_NONE,
} QiheRadarKeyPlace;

/**
 * qihe_radar_key_lay_out:
 * @box: (inout): where the chart is; then what is left of it for the plot
 *
 * Puts the key in its place. Of one case alone the title of the chart tells the name.
 *
 * Returns: %FALSE where it would take too much of @box; nothing is changed then
 */
gboolean qihe_radar_key_lay_out (QiheRadarKey *self, QiheChartCases *cases, QiheTexts *texts,
                                 QiheRadarKeyPlace place, QiheBox *box, GArray *labels);

G_END_DECLS
