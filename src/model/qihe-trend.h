/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-round.h"

G_BEGIN_DECLS

/**
 * QiheTrendPoint: a case in one round
 * @framework: the one that the round is rated against
 * @fit: (nullable): by the rule of the round; %NULL where it could not be evaluated
 */
typedef struct {
  QiheRound *round;
  QiheFramework *framework;
  QiheFit *fit;
} QiheTrendPoint;

/**
 * QiheTrend: one case over rounds, a plain value
 * @points: (element-type QiheTrendPoint): the oldest first
 */
typedef struct {
  GPtrArray *points;
} QiheTrend;

/** qihe_trend_new: (transfer full): without a round */
QiheTrend *qihe_trend_new (void);
void qihe_trend_free (QiheTrend *self);

/**
 * qihe_trend_add: behind those that are there
 * @round: (transfer full)
 * @ratings: a status or %QIHE_UNKNOWN for each indicator of @framework
 */
void qihe_trend_add (QiheTrend *self, QiheRound *round, QiheFramework *framework,
                     const gint16 *ratings);

/** qihe_trend_keep: leaves only the rounds of one evaluator */
void qihe_trend_keep (QiheTrend *self, QiheEvaluator evaluator);

/** qihe_trend_get_framework: (transfer none) (nullable): that of the newest round */
QiheFramework *qihe_trend_get_framework (const QiheTrend *self);

/** qihe_trend_is_other_version: whether @point is rated against another framework than the one
 * before it */
gboolean qihe_trend_is_other_version (const QiheTrend *self, guint point);

/**
 * qihe_trend_find:
 * @dimension: of the framework of the newest round
 *
 * Returns: (nullable): the same dimension, by its id, at @point
 */
const QiheDimensionFit *qihe_trend_find (const QiheTrend *self, guint point, guint dimension);

/**
 * qihe_trend_map_level:
 * @level: of the framework at @point, or -1
 *
 * Returns: the level of the newest framework with the same id, -1 where there is none
 */
int qihe_trend_map_level (const QiheTrend *self, guint point, int level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheTrend, qihe_trend_free)

G_END_DECLS
