/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-round.h"
#include "store/qihe-store.h"

G_BEGIN_DECLS

/*
 * What is done to cases and ratings, for programs without a window. Each is a batch that can be
 * undone. All block; any thread.
 */

/**
 * QiheCasePlace: where something is changed; each by the name that a person gives it
 * @round: id or code of a round
 * @code: that of the case
 * @indicator: (nullable): id, title or alias; %NULL for the case as a whole
 */
typedef struct {
  const char *round;
  const char *code;
  const char *indicator;
} QiheCasePlace;

/**
 * QiheRatingEdit: what is to be changed about a rating; what is %NULL stays, an empty text is taken
 *   away
 * @status: id or title of a status, or `unknown`; of a measured indicator also the value
 */
typedef struct {
  const char *status;
  const char *note;
  const char *source;
  const char *reason;
} QiheRatingEdit;

/**
 * QiheAboutEdit: what is to be changed about a case as a whole; what is %NULL stays, an empty text
 *   or list is taken away
 * @park_level: id or title of one of %QIHE_CHOICES_PARK_LEVEL
 * @output: as qihe_money_parse() takes it
 * @checks: (nullable): what is looked at, as qihe_case_profile_set_check() takes it,
 * NULL-terminated
 * @practices: by #QihePractice
 * @tags: (nullable): names of modes, NULL-terminated
 */
typedef struct {
  const char *description;
  const char *park_level;
  const char *industries;
  const char *output;
  const char *const *checks;
  const char *practices[QIHE_N_PRACTICES];
  const char *const *tags;
} QiheAboutEdit;

/**
 * QiheMeasureEdit: the same of a measure
 * @due: (nullable): ISO 8601 day
 * @done: (nullable): ISO 8601 day
 */
typedef struct {
  const char *text;
  const char *owner;
  const char *due;
  const char *done;
} QiheMeasureEdit;

/* All fail with %QIHE_SESSION_ERROR_ROUND or %QIHE_SESSION_ERROR_CASE where there is nothing of
 * that name, and with %QIHE_STORE_ERROR_FROZEN where the round is closed. */

/** qihe_case_edit_rate: changes what @edit gives */
gboolean qihe_case_edit_rate (QiheStore *store, const QiheCasePlace *place,
                              const QiheRatingEdit *edit, GError **error);

/** qihe_case_edit_add: adds a case with everything unknown; @ours: whether it is our own
 * consortium, of which there is one */
gboolean qihe_case_edit_add (QiheStore *store, const QiheCasePlace *place, const char *title,
                             gboolean ours, GError **error);
/** qihe_case_edit_rename: @title: of both languages */
gboolean qihe_case_edit_rename (QiheStore *store, const QiheCasePlace *place, const char *title,
                                GError **error);
/** qihe_case_edit_describe: changes what @edit gives; also fails with %QIHE_VALUE_ERROR */
gboolean qihe_case_edit_describe (QiheStore *store, const QiheCasePlace *place,
                                  const QiheAboutEdit *edit, GError **error);
/** qihe_case_edit_delete: with its ratings, attachments and measures */
gboolean qihe_case_edit_delete (QiheStore *store, const QiheCasePlace *place, GError **error);

/** qihe_case_edit_attach: copies the file at @path in, and attaches it to a rating */
gboolean qihe_case_edit_attach (QiheStore *store, const QiheCasePlace *place, const char *path,
                                GError **error);
/** qihe_case_edit_detach: @attachment: its id, or its name where only one is called so */
gboolean qihe_case_edit_detach (QiheStore *store, const QiheCasePlace *place,
                                const char *attachment, GError **error);

/** qihe_case_edit_add_measure: @edit: has a text */
gboolean qihe_case_edit_add_measure (QiheStore *store, const QiheCasePlace *place,
                                     const QiheMeasureEdit *edit, GError **error);
/** qihe_case_edit_set_measure: changes what @edit gives */
gboolean qihe_case_edit_set_measure (QiheStore *store, const QiheCasePlace *place, const char *id,
                                     const QiheMeasureEdit *edit, GError **error);
gboolean qihe_case_edit_delete_measure (QiheStore *store, const QiheCasePlace *place,
                                        const char *id, GError **error);

G_END_DECLS
