/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-advice.h"
#include "model/qihe-round.h"

G_BEGIN_DECLS

/**
 * QiheDeckFacts: what the screens of a meeting tell, a plain value
 * @now: the round
 * @before: (nullable): the round before, never @now itself
 * @ours: of @now
 * @fit: of @ours
 * @ours_before: (nullable): the same consortium in @before
 * @fit_before: (nullable): of @ours_before
 * @n_references: the other cases of @now
 * @fits: (element-type QiheFit): of the cases of @now, in their order
 * @today: ISO 8601 day, for what is overdue
 */
typedef struct {
  QiheEvaluation *now;
  QiheEvaluation *before;
  const QiheCaseData *ours;
  QiheFit *fit;
  const QiheCaseData *ours_before;
  QiheFit *fit_before;
  guint n_references;
  GPtrArray *fits;
  char *today;
} QiheDeckFacts;

/**
 * qihe_deck_facts_new:
 * @now: (transfer full): with a round
 * @before: (transfer full) (nullable)
 *
 * Evaluates all cases. Any thread.
 *
 * Returns: (transfer full): %NULL with %QIHE_REPORT_ERROR_EMPTY where no case is ours
 */
QiheDeckFacts *qihe_deck_facts_new (QiheEvaluation *now, QiheEvaluation *before, const char *today,
                                    GError **error);
void qihe_deck_facts_free (QiheDeckFacts *self);

/** qihe_deck_facts_find_before: the number in @before of a dimension of @now, -1 where there is
 * none */
int qihe_deck_facts_find_before (const QiheDeckFacts *self, guint dimension);

/** qihe_deck_facts_find_weakest: the dimension in which ours is furthest from the first level */
guint qihe_deck_facts_find_weakest (const QiheDeckFacts *self);

/** qihe_deck_facts_find_nearest: the dimension that the fewest indicators lift, -1 for none */
int qihe_deck_facts_find_nearest (const QiheDeckFacts *self);

/**
 * qihe_deck_facts_count_levels:
 * @counts: (out caller-allocates): so many cases at each level, the last: still open; one more
 *   element than there are levels
 */
void qihe_deck_facts_count_levels (const QiheDeckFacts *self, guint dimension, guint *counts);

/** qihe_deck_facts_count_better: the references that certainly stand at a better level than ours */
guint qihe_deck_facts_count_better (const QiheDeckFacts *self, guint dimension);

/** qihe_deck_facts_count_perhaps_better: those that may, as levels are open */
guint qihe_deck_facts_count_perhaps_better (const QiheDeckFacts *self, guint dimension);

/** qihe_deck_facts_count_rated: how many indicators of ours have @status */
guint qihe_deck_facts_count_rated (const QiheDeckFacts *self, int status);

/** Of the measures of ours: what is done, and what should be done by today and is not */
guint qihe_deck_facts_count_done (const QiheDeckFacts *self);
guint qihe_deck_facts_count_overdue (const QiheDeckFacts *self);
gboolean qihe_planned_measure_is_overdue (const QihePlannedMeasure *self, const char *today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheDeckFacts, qihe_deck_facts_free)

G_END_DECLS
