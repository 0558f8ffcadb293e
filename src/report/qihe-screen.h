/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "report/qihe-deck-facts.h"

G_BEGIN_DECLS

/**
 * QiheScreenKind: what a screen of a meeting tells
 */
typedef enum {
  QIHE_SCREEN_TITLE,
  QIHE_SCREEN_LEVELS,     /* the levels of our consortium */
  QIHE_SCREEN_DIMENSION,  /* its indicators in one dimension */
  QIHE_SCREEN_CHANGE,     /* what would change a level */
  QIHE_SCREEN_MATRIX,     /* all cases and indicators */
  QIHE_SCREEN_COMPARISON, /* our consortium and the references */
  QIHE_SCREEN_SINCE,      /* what changed since the round before */
  QIHE_SCREEN_MEASURES,
  QIHE_SCREEN_CLOSING,
  QIHE_SCREEN_NOTE, /* what is behind a rating: never in a deck, but reached from one */
} QiheScreenKind;

/**
 * QiheScreen: one screen, a plain value
 * @id: its kind, and its subject where it has one: `levels`, `dimension:talent`
 * @subject: the number of the dimension or indicator, -1 for kinds without one
 * @hidden: left out of the meeting
 * @sentence: (nullable): what it says in place of what is said of itself
 * @notes: (nullable): for the presenter alone
 */
typedef struct {
  char *id;
  QiheScreenKind kind;
  int subject;
  gboolean hidden;
  char *sentence;
  char *notes;
} QiheScreen;

/** qihe_screen_new: @subject: as in #QiheScreen */
QiheScreen *qihe_screen_new (QiheFramework *framework, QiheScreenKind kind, int subject);

/** qihe_screen_new_from_id: (nullable): %NULL where the framework has no such thing, or the kind is
 * unknown */
QiheScreen *qihe_screen_new_from_id (QiheFramework *framework, const char *id);

QiheScreen *qihe_screen_copy (const QiheScreen *self);
void qihe_screen_free (QiheScreen *self);

/** qihe_screen_dup_title: (transfer full): what it is called in a list: "Levels", "Talent" */
char *qihe_screen_dup_title (const QiheScreen *self, QiheFramework *framework);

/** qihe_screen_dup_sentence: (transfer full): what it says, in the current language */
char *qihe_screen_dup_sentence (const QiheScreen *self, const QiheDeckFacts *facts);

/** qihe_screen_dup_own_sentence: the same, whatever the office wrote in its place */
char *qihe_screen_dup_own_sentence (const QiheScreen *self, const QiheDeckFacts *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheScreen, qihe_screen_free)

G_END_DECLS
