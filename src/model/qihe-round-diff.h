/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-round.h"

G_BEGIN_DECLS

/*
 * Two rounds beside each other: what an earlier one and a later one, or two evaluators, say about
 * the same indicators. They may have been rated against different frameworks: cases are matched by
 * code, indicators and statuses by id. Plain values; any thread.
 */

/**
 * QiheRatingDiff: one indicator of one case in both
 * @from_indicator: its number in the framework of the first round, -1 where that has no such one
 * @to_indicator: likewise in the second
 * @from: its status in the first round, or %QIHE_UNKNOWN
 * @to: likewise in the second
 * @changed: whether the statuses differ, an indicator that is not there being one not asked about
 */
typedef struct {
  int from_indicator;
  int to_indicator;
  int from;
  int to;
  gboolean changed;
} QiheRatingDiff;

/**
 * QiheCaseDiff: one case in both
 * @from: (nullable): in the first round
 * @to: (nullable): in the second; one of both is there
 * @from_fit: (nullable): its evaluation by the rule of the first round; %NULL where it has none
 * @to_fit: (nullable): likewise in the second
 * @ratings: (element-type QiheRatingDiff): by the second framework, then what only the first has;
 *   empty where one of both is missing
 * @n_changed: how many of @ratings have changed
 */
typedef struct {
  const QiheCaseData *from;
  const QiheCaseData *to;
  QiheFit *from_fit;
  QiheFit *to_fit;
  GArray *ratings;
  guint n_changed;
} QiheCaseDiff;

/**
 * QiheRoundDiff:
 * @from: (transfer none): the first round
 * @to: (transfer none): the second; both have to outlive the difference
 * @cases: (element-type QiheCaseDiff): in the order of the second, then what only the first has
 * @n_changed: ratings that differ
 * @n_rated: indicators of cases of both that have a status in both
 * @n_agreed: how many of @n_rated have the same
 */
typedef struct {
  const QiheEvaluation *from;
  const QiheEvaluation *to;
  GPtrArray *cases;
  guint n_changed;
  guint n_rated;
  guint n_agreed;
} QiheRoundDiff;

/** qihe_round_diff_new: compares @to with @from */
QiheRoundDiff *qihe_round_diff_new (const QiheEvaluation *from, const QiheEvaluation *to);
void qihe_round_diff_free (QiheRoundDiff *self);

/**
 * qihe_round_diff_get_reason:
 *
 * Returns: (nullable): why it was changed, as the second round says
 */
const char *qihe_round_diff_get_reason (const QiheCaseDiff *one, const QiheRatingDiff *rating);

/**
 * qihe_rating_compare:
 * @from: (nullable): the case in the first round
 * @indicator: of the second round's framework
 *
 * Returns: how one indicator stands in both
 */
QiheRatingDiff qihe_rating_compare (QiheFramework *from_framework, const QiheCaseData *from,
                                    QiheFramework *to_framework, const gint16 *to, guint indicator);

/**
 * qihe_rating_diff_wants_reason:
 *
 * Returns: whether the change is one that has to be explained: what had not been asked about before
 *   needs no reason
 */
gboolean qihe_rating_diff_wants_reason (const QiheRatingDiff *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheRoundDiff, qihe_round_diff_free)

G_END_DECLS
