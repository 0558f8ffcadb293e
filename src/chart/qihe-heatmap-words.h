/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-heatmap-items.h"

G_BEGIN_DECLS

/* What a heat map says in words: of an item, and of everything. */

char *qihe_heatmap_words_item (const QiheHeatmapGrid *grid, QiheChartCases *cases,
                               QiheHeatmapSort sort, QiheHeatmapPlace place);

/** qihe_heatmap_words_all: every row with every cell, in the order shown */
char *qihe_heatmap_words_all (const QiheHeatmapGrid *grid, QiheChartCases *cases,
                              QiheHeatmapSort sort);

/**
 * qihe_heatmap_words_summary:
 *
 * The same as long as it can be listened to. Of more rows the first ones in full, and before them
 * how often each dimension has each level.
 */
char *qihe_heatmap_words_summary (const QiheHeatmapGrid *grid, QiheChartCases *cases,
                                  QiheHeatmapSort sort);

G_END_DECLS
