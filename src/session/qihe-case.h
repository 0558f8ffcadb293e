/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-fit.h"
#include "model/qihe-round.h"

G_BEGIN_DECLS

#define QIHE_TYPE_CASE (qihe_case_get_type ())
G_DECLARE_FINAL_TYPE (QiheCase, qihe_case, QIHE, CASE, GObject)

/**
 * QiheCase:
 *
 * One case as screens see it: ratings with what is written about them, and the evaluation, which is
 * always up to date. It is changed through QiheSession only. Main thread.
 *
 * Signal `rating-changed (indicator)`: status, note, source or attachments of one indicator
 * changed. Signal `measures-changed`: what is planned. Property `title`, `description` (with
 * profile, practices and tags), `ours`; `fit` is notified when the evaluation changed.
 */

const char *qihe_case_get_id (QiheCase *self);
/** qihe_case_get_code: the short id in files and commands */
const char *qihe_case_get_code (QiheCase *self);
/** qihe_case_get_title: in the current language */
const char *qihe_case_get_title (QiheCase *self);
/** qihe_case_get_description: (nullable): what kind of consortium it is, in a few sentences */
const char *qihe_case_get_description (QiheCase *self);
/** qihe_case_get_profile: its park, and what speaks for taking it up; valid until `description` is
 * notified */
const QiheCaseProfile *qihe_case_get_profile (QiheCase *self);
/** qihe_case_get_practice: (nullable): how it works in that aspect */
const char *qihe_case_get_practice (QiheCase *self, QihePractice practice);
/** qihe_case_get_tags: (nullable): names of modes that it is an example of, NULL-terminated */
const char *const *qihe_case_get_tags (QiheCase *self);
/** qihe_case_get_measures: (transfer none) (element-type QihePlannedMeasure): by position; valid
 * until `measures-changed` */
GPtrArray *qihe_case_get_measures (QiheCase *self);
gboolean qihe_case_get_ours (QiheCase *self);
QiheFramework *qihe_case_get_framework (QiheCase *self);
/** qihe_case_get_ratings: a status or %QIHE_UNKNOWN for each indicator */
const gint16 *qihe_case_get_ratings (QiheCase *self);
const QiheRatingText *qihe_case_get_text (QiheCase *self, guint indicator);
/** qihe_case_get_fit: (nullable): %NULL only where completions are too many to look through */
const QiheFit *qihe_case_get_fit (QiheCase *self);
/** qihe_case_has_source: whether the rating names a source or has a file attached */
gboolean qihe_case_has_source (QiheCase *self, guint indicator);
/** qihe_case_dup_rating_id: id of the record of one rating */
char *qihe_case_dup_rating_id (QiheCase *self, guint indicator);

G_END_DECLS
