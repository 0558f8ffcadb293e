/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "report/qihe-slide.h"
#include "store/qihe-store.h"

G_BEGIN_DECLS

/**
 * QihePrepared: all that a meeting about a round needs
 * @problem: (nullable): why the screens are not those that were arranged, in words for the user
 */
typedef struct {
  QiheDeckFacts *facts;
  QiheDeck *deck;
  char *problem;
} QihePrepared;

/**
 * qihe_prepared_read:
 * @round: id of a round
 * @before: (nullable): id of the one that it is compared with, %NULL for the round before
 *
 * Reads both rounds, and the screens as they were arranged. Blocks; any thread.
 */
QihePrepared *qihe_prepared_read (QiheStore *store, const char *round, const char *before,
                                  GError **error);
void qihe_prepared_free (QihePrepared *self);

/**
 * qihe_prepared_find_before:
 * @rounds: (element-type QiheRound): the newest first
 *
 * Returns: (nullable) (transfer none): the round that @round began with, else the last one before
 *   it by the same kind of evaluator
 */
const QiheRound *qihe_prepared_find_before (GPtrArray *rounds, const QiheRound *round);

/** qihe_deck_add_changes: adds to @changes what keeps the screens of a round */
void qihe_deck_add_changes (QiheChanges *changes, const char *round, const QiheDeck *deck);

/**
 * qihe_slides_export:
 * @round: code or id of a round
 * @ground: (nullable): other than the one that was chosen when the screens were arranged
 *
 * Writes the screens of a round as a PDF. Blocks; any thread.
 */
gboolean qihe_slides_export (const char *database, const char *round, const QiheGround *ground,
                             const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QihePrepared, qihe_prepared_free)

G_END_DECLS
