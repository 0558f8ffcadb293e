/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-levels-rows.h"

G_BEGIN_DECLS

/**
 * qihe_levels_scale_add:
 * @x: where bars begin
 * @width: of 100 %
 *
 * Adds the names of the levels over the bars and the figures of the thresholds under them; what
 * would cover something else is left out.
 */
void qihe_levels_scale_add (QiheLevelsRows *rows, QiheChartCases *cases, QiheTexts *texts, double x,
                            double width, double total_width, GArray *labels);

G_END_DECLS
