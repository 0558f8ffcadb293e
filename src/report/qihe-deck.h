/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "report/qihe-screen.h"

G_BEGIN_DECLS

/**
 * QiheGround: what the screens are drawn on
 */
typedef enum {
  QIHE_GROUND_BLACK,
  QIHE_GROUND_WHITE,
} QiheGround;

/** qihe_ground_from_name: `black`, `white`; %FALSE for anything else */
gboolean qihe_ground_from_name (const char *name, QiheGround *ground);
const char *qihe_ground_get_name (QiheGround ground);

/**
 * QiheDeck: the screens of a meeting in their order, a plain value
 * @screens: (element-type QiheScreen)
 * @owners: whether measures are shown with the names of those who carry them out
 * @released: (element-type utf8 utf8): ids of indicators whose notes may be shown, each with what
 *   tells whether it is still the note that was released
 */
typedef struct {
  GPtrArray *screens;
  QiheGround ground;
  gboolean owners;
  GHashTable *released;
} QiheDeck;

/** qihe_deck_new: the screens that a round makes, in their order */
QiheDeck *qihe_deck_new (const QiheDeckFacts *facts);

/**
 * qihe_deck_new_from_json:
 *
 * What was arranged before, for @facts: screens whose subject is gone are left out, new ones stand
 * behind those that they follow in qihe_deck_new().
 *
 * Returns: (transfer full): %NULL with %QIHE_BASE_ERROR_JSON and the path of what is wrong
 */
QiheDeck *qihe_deck_new_from_json (const QiheDeckFacts *facts, JsonNode *root, GError **error);

/** qihe_deck_to_json: (transfer full): to be kept */
JsonNode *qihe_deck_to_json (const QiheDeck *self);

QiheDeck *qihe_deck_copy (const QiheDeck *self);
void qihe_deck_free (QiheDeck *self);

/** qihe_deck_find: (returns) the number of the screen of that id, -1 for none */
int qihe_deck_find (const QiheDeck *self, const char *id);
const QiheScreen *qihe_deck_get (const QiheDeck *self, guint index);
/** qihe_deck_move: @to: its number afterwards */
void qihe_deck_move (QiheDeck *self, guint from, guint to);
guint qihe_deck_count_visible (const QiheDeck *self);

/** qihe_deck_release: whether the note behind a rating, as it is now, may be shown */
void qihe_deck_release (QiheDeck *self, const QiheDeckFacts *facts, guint indicator,
                        gboolean released);
/** qihe_deck_is_released: a note that has been changed since it was released is not */
gboolean qihe_deck_is_released (const QiheDeck *self, const QiheDeckFacts *facts, guint indicator);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheDeck, qihe_deck_free)

G_END_DECLS
