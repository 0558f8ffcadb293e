/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/qihe-case-edit.h"

G_BEGIN_DECLS

/**
 * QiheFoundPlace: what a QiheCasePlace names, as the database has it
 * @one: (nullable): in @evaluation
 * @indicator: or -1 where none is named
 */
typedef struct {
  QiheEvaluation *evaluation;
  QiheCaseData *one;
  int indicator;
} QiheFoundPlace;

/** qihe_case_place_find_round: finds the round alone */
gboolean qihe_case_place_find_round (QiheStore *store, const QiheCasePlace *place,
                                     QiheFoundPlace *found, GError **error);
/** qihe_case_place_find: finds round, case and, where one is named, indicator */
gboolean qihe_case_place_find (QiheStore *store, const QiheCasePlace *place, QiheFoundPlace *found,
                               GError **error);
void qihe_found_place_clear (QiheFoundPlace *self);

/** qihe_found_place_dup_rating_id: (transfer full): id of the rating of the indicator */
char *qihe_found_place_dup_rating_id (const QiheFoundPlace *self);

/** qihe_case_place_write: @changes: (transfer full) */
gboolean qihe_case_place_write (QiheStore *store, QiheChanges *changes, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QiheFoundPlace, qihe_found_place_clear)

G_END_DECLS
