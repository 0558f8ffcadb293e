/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-chart.h"
#include "model/qihe-trend.h"

G_BEGIN_DECLS

/*
 * The charts of a case over rounds. Texts are in the current language.
 */

/**
 * qihe_trend_levels_chart:
 *
 * Returns: (transfer full) (nullable): the level of each dimension of the newest framework in each
 *   round, where another version of the framework begins being marked; %NULL without a round
 */
QiheChart *qihe_trend_levels_chart (const QiheTrend *trend);

/**
 * qihe_trend_missing_chart:
 *
 * Returns: (transfer full) (nullable): the missing share of each dimension in percent, what nobody
 *   has asked about being counted as missing; %NULL without a round
 */
QiheChart *qihe_trend_missing_chart (const QiheTrend *trend);

G_END_DECLS
