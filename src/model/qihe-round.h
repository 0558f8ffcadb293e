/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-case-data.h"
#include "model/qihe-result-use.h"

G_BEGIN_DECLS

/**
 * QiheEvaluator: who evaluates
 */
typedef enum {
  QIHE_EVALUATOR_SELF,
  QIHE_EVALUATOR_THIRD_PARTY,
  QIHE_EVALUATOR_SUPERIOR,
  QIHE_N_EVALUATORS,
} QiheEvaluator;

/** QIHE_MAX_WEIGHT: the most that an evaluator counts, per cent; as much as without a choice */
#define QIHE_MAX_WEIGHT 100

/**
 * QiheRound: one evaluation: when, by whom, against which framework; a plain value
 * @code: the short id in commands, unique: `2026-06-self`
 * @title: (nullable): a name of its own; without one it is called by date and evaluator
 * @framework: `id@version`
 * @date: the day as of which the cases are rated, ISO 8601
 * @people: (nullable): the names of those who rate, NULL-terminated
 * @based_on: (nullable): id of the round whose ratings it began with
 * @closed: nothing of it changes any more
 * @unknown: how indicators that nobody has asked about count. An open round shows the range.
 * @closed_at: (nullable): ISO 8601 in UTC
 * @closed_head: (nullable): `seq:hash` of the journal's end when it was closed
 * @note: (nullable)
 * @scenario: it was kept from a what-if: nobody has rated it, and its title says so
 * @weight: how much its evaluator counts beside others of the same time, 0 … %QIHE_MAX_WEIGHT; the
 *   weights need not add up to anything. It may change when the round is closed.
 */
typedef struct {
  char *id;
  char *code;
  char *title;
  char *framework;
  char *date;
  QiheEvaluator evaluator;
  char **people;
  char *based_on;
  gboolean closed;
  QiheUnknownRule unknown;
  char *closed_at;
  char *closed_head;
  char *note;
  gboolean scenario;
  guint weight;
} QiheRound;

QiheRound *qihe_round_new (const char *id);
QiheRound *qihe_round_copy (const QiheRound *self);
void qihe_round_free (QiheRound *self);

/** qihe_round_dup_title: (transfer full): the name to show, in the current language */
char *qihe_round_dup_title (const QiheRound *self);

/** qihe_round_dup_short_title: (transfer full): the same without the day, for where room is short
 */
char *qihe_round_dup_short_title (const QiheRound *self);

/** qihe_round_get_state: whether it is open or closed, in words of the current language */
const char *qihe_round_get_state (const QiheRound *self);

/** qihe_evaluator_get_id: `self`, `third-party`, `superior` */
const char *qihe_evaluator_get_id (QiheEvaluator evaluator);
/** qihe_evaluator_from_id: %FALSE where there is none of that id */
gboolean qihe_evaluator_from_id (const char *id, QiheEvaluator *evaluator);
/** qihe_evaluator_get_title: in the current language */
const char *qihe_evaluator_get_title (QiheEvaluator evaluator);

/**
 * QiheEvaluation: a round with its cases, a plain value
 * @round: (nullable): %NULL before anything is set up
 * @framework: the one that they are rated against
 * @cases: (element-type QiheCaseData): ours first, then by position
 * @uses: (element-type QiheResultUse): what its result was used for, the newest first
 */
typedef struct {
  QiheRound *round;
  QiheFramework *framework;
  GPtrArray *cases;
  GPtrArray *uses;
} QiheEvaluation;

/** qihe_evaluation_new: @round: (transfer full) (nullable): without a case */
QiheEvaluation *qihe_evaluation_new (QiheRound *round, QiheFramework *framework);
void qihe_evaluation_free (QiheEvaluation *self);

/** qihe_evaluation_find: (nullable) (transfer none): the case of that code */
QiheCaseData *qihe_evaluation_find (const QiheEvaluation *self, const char *code);

/** qihe_evaluation_get_unknown: how indicators that nobody has asked about count */
QiheUnknownRule qihe_evaluation_get_unknown (const QiheEvaluation *self);

/** qihe_evaluation_fit: (transfer full): the evaluation of one of its cases by the round's rule */
QiheFit *qihe_evaluation_fit (const QiheEvaluation *self, const QiheCaseData *one, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheRound, qihe_round_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheEvaluation, qihe_evaluation_free)

G_END_DECLS
