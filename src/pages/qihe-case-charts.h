/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-fit-charts.h"
#include "session/qihe-session.h"

G_BEGIN_DECLS

/*
 * The charts of cases as screens show them.
 */

/**
 * qihe_cases_first:
 *
 * Returns: (transfer full) (element-type QiheCase): the first @n cases of a list that could be
 *   evaluated
 */
GPtrArray *qihe_cases_first (GListModel *cases, guint n);

/**
 * qihe_cases_radar:
 * @cases: (element-type QiheCase): at most %QIHE_RADAR_MAX_CASES
 *
 * Returns: (transfer full) (nullable): %NULL where there is no case
 */
QiheChart *qihe_cases_radar (GPtrArray *cases, QiheRadarAxes axes);

/** qihe_cases_heatmap: as qihe_cases_radar(), with any number of cases */
QiheChart *qihe_cases_heatmap (GPtrArray *cases);

G_END_DECLS
