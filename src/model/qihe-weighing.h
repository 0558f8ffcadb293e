/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-round.h"

G_BEGIN_DECLS

/** QIHE_WEIGHING_DAYS: rounds that are not further apart are of the same time */
#define QIHE_WEIGHING_DAYS 183

/**
 * QiheWeighedCase: what all evaluators together come to
 * @one: (transfer none): in the first round
 * @fits: (array) (nullable elements): of each round, %NULL where it does not have the case
 * @fit: `least` and `most` are weighted means; a dimension whose rounds leave something open has a
 *   range, and every level in it counts as possible; distances and sensitivity are not set
 */
typedef struct {
  const QiheCaseData *one;
  QiheFit **fits;
  QiheFit *fit;
} QiheWeighedCase;

/**
 * QiheWeighing: rounds of the same time by different evaluators, and what they come to together
 * @evaluations: (element-type QiheEvaluation): at least two, against the same framework
 * @cases: (element-type QiheWeighedCase): those of the first round that another one has too
 */
typedef struct {
  GPtrArray *evaluations;
  GPtrArray *cases;
} QiheWeighing;

/**
 * qihe_weighing_find:
 * @rounds: (element-type QiheRound): all that there are
 *
 * Returns: (transfer container) (element-type QiheRound): @round and, of each other evaluator, the
 *   round nearest in time, no more than %QIHE_WEIGHING_DAYS away, against the same framework
 */
GPtrArray *qihe_weighing_find (GPtrArray *rounds, const QiheRound *round);

/**
 * qihe_weighing_new:
 * @evaluations: (transfer full) (element-type QiheEvaluation): see qihe_weighing_find()
 *
 * Returns: (transfer full): %NULL with %QIHE_MODEL_ERROR_TOO_LARGE
 */
QiheWeighing *qihe_weighing_new (GPtrArray *evaluations, GError **error);
void qihe_weighing_free (QiheWeighing *self);

/** qihe_weighing_update: weighs anew, by the weights that the rounds have now */
gboolean qihe_weighing_update (QiheWeighing *self, GError **error);

/**
 * qihe_weighing_fit:
 * @fits: (array length=n) (nullable elements): of one case by the framework, at most
 *   %QIHE_N_EVALUATORS
 * @weights: (array length=n): 0 … %QIHE_MAX_WEIGHT; where none is above 0, all count the same
 *
 * Returns: (transfer full): see QiheWeighedCase
 */
QiheFit *qihe_weighing_fit (QiheFramework *framework, QiheFit *const *fits, const guint *weights,
                            guint n, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheWeighing, qihe_weighing_free)

G_END_DECLS
