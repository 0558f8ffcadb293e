/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-case-set.h"
#include "model/qihe-round.h"
#include "store/qihe-store.h"

G_BEGIN_DECLS

/*
 * What is done to rounds as a whole. Everything here blocks; any thread.
 */

/**
 * QiheRoundPlan: a round that is to be made
 * @code: (nullable): without one it is made of date and evaluator
 * @title: (nullable)
 * @date: ISO 8601 day
 * @people: (nullable)
 * @framework: (nullable): `id@version`, built in or kept in the database; without one that of
 *   @based_on or of @ratings, else the built-in one
 * @based_on: (nullable): id or code of the round whose cases, ratings and texts it begins with
 * @ratings: (nullable): what a file brings; titles and texts are those of @based_on where the codes
 *   agree
 * @ours: (nullable): code of our case among @ratings; without it that of the newest round
 * @mapping: (nullable) (element-type utf8 utf8): indicators of @based_on that become others of
 *   @framework than those of the same id, title or alias; id → id, empty for nowhere
 * @new_version: the framework of @ratings is one that qihe_framework_adjust() has made: it is kept
 *   as the next version of its own, and the round is rated against that
 * @note: (nullable)
 * @scenario: it is kept from a what-if, see #QiheRound
 *
 * Without @based_on and @ratings it begins with our case of the newest round, everything unknown.
 */
typedef struct {
  char *code;
  char *title;
  char *date;
  QiheEvaluator evaluator;
  char **people;
  char *framework;
  char *based_on;
  QiheCaseSet *ratings;
  gboolean new_version;
  char *ours;
  GHashTable *mapping;
  char *note;
  gboolean scenario;
} QiheRoundPlan;

void qihe_round_plan_clear (QiheRoundPlan *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QiheRoundPlan, qihe_round_plan_clear)

/**
 * qihe_rounds_add:
 *
 * Makes a round, in one batch that can be undone.
 *
 * Returns: (transfer full): its id; %NULL with %QIHE_SESSION_ERROR_ROUND where the plan cannot be
 *   carried out (no such day, code taken, another framework than the round it is based on)
 */
char *qihe_rounds_add (QiheStore *store, const QiheRoundPlan *plan, GError **error);

/**
 * qihe_rounds_find:
 * @name: a code or an id
 *
 * Returns: (transfer full): the round; %NULL with %QIHE_SESSION_ERROR_ROUND, whose message names
 *   those that there are
 */
QiheRound *qihe_rounds_find (QiheStore *store, const char *name, GError **error);

/**
 * qihe_rounds_close:
 * @unknown: how indicators that nobody has asked about count from now on
 *
 * Freezes a round for good. It is refused while a rating that differs from the round before has no
 * reason; the message names the first of them.
 */
gboolean qihe_rounds_close (QiheStore *store, const char *id, QiheUnknownRule unknown,
                            GError **error);

/**
 * qihe_rounds_delete:
 * @name: a code or an id
 *
 * Deletes a round with all that belongs to it, in one batch that can be undone. It is refused for a
 * closed round, and for one that another began with; the message names that one.
 */
gboolean qihe_rounds_delete (QiheStore *store, const char *name, GError **error);

/**
 * qihe_rounds_list_unexplained:
 *
 * Returns: (transfer full) (element-type utf8): `case/indicator` of ratings that differ from the
 *   round before and give no reason
 */
GPtrArray *qihe_rounds_list_unexplained (QiheStore *store, const QiheEvaluation *evaluation,
                                         GError **error);

/**
 * qihe_rounds_adopt:
 *
 * Puts cases that were rated before there were rounds into a first one. Nothing happens where there
 * is none.
 */
gboolean qihe_rounds_adopt (QiheStore *store, GError **error);

G_END_DECLS
