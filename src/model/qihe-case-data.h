/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-case-profile.h"
#include "model/qihe-fit.h"

G_BEGIN_DECLS

/**
 * QiheAttachment: a file attached to a rating; its content is kept by @hash (see
 * store/qihe-blobs.h)
 */
typedef struct {
  char *id;
  char *name;
  char *type; /* MIME */
  char *hash;
  gint64 size; /* bytes */
} QiheAttachment;

/**
 * QiheRatingText: what is written about one indicator of a case
 * @note: (nullable)
 * @source: (nullable)
 * @reason: (nullable): why it differs from the round before
 * @value: (nullable): what was measured, an exact decimal
 * @attachments: (element-type QiheAttachment)
 */
typedef struct {
  char *note;
  char *source;
  char *reason;
  char *value;
  GPtrArray *attachments;
} QiheRatingText;

/**
 * QihePlannedMeasure: what is to be done
 * @indicator: about which indicator, or -1: about the case as a whole
 * @owner: (nullable): who does it
 * @due: (nullable): until when, ISO 8601 day
 * @done: (nullable): since when it is done, ISO 8601 day
 */
typedef struct {
  char *id;
  int indicator;
  char *text;
  char *owner;
  char *due;
  char *done;
  gint64 position;
} QihePlannedMeasure;

/**
 * QihePractice: how a consortium works, in three aspects that are compared between models
 */
typedef enum {
  QIHE_PRACTICE_RESOURCES,   /* how resources are distributed */
  QIHE_PRACTICE_INFORMATION, /* how information is shared */
  QIHE_PRACTICE_DECISION,    /* how decisions are coordinated */
  QIHE_N_PRACTICES,
} QihePractice;

/**
 * QiheCaseData: one case of a round as the database has it, a plain value
 * @code: the short id in files and commands; the same consortium has the same one in every round
 * @description: (nullable): what the consortium is, in a few sentences
 * @profile: its park, and what speaks for taking it up
 * @practices: (array fixed-size=3) (nullable elements)
 * @tags: (nullable): names of modes that it is an example of, NULL-terminated
 * @ratings: a status or %QIHE_UNKNOWN for each indicator
 * @texts: for each indicator
 * @measures: (element-type QihePlannedMeasure): by position
 */
typedef struct {
  char *id;
  char *code;
  QiheBilingual title;
  char *description;
  QiheCaseProfile *profile;
  char *practices[QIHE_N_PRACTICES];
  char **tags;
  gboolean ours;
  gint64 position;
  guint n_indicators;
  gint16 *ratings;
  QiheRatingText *texts;
  GPtrArray *measures;
} QiheCaseData;

QiheCaseData *qihe_case_data_new (QiheFramework *framework, const char *id);
/** qihe_case_data_new_like: (transfer full): the consortium of @from, nothing of it rated yet */
QiheCaseData *qihe_case_data_new_like (const QiheCaseData *from, QiheFramework *framework,
                                       const char *id);
void qihe_case_data_free (QiheCaseData *self);
gboolean qihe_case_data_equal (const QiheCaseData *a, const QiheCaseData *b);
/** qihe_case_data_rating_equal: whether status, texts and attachments of an indicator agree */
gboolean qihe_case_data_rating_equal (const QiheCaseData *a, const QiheCaseData *b,
                                      guint indicator);

/** qihe_case_data_about_equal: whether description, profile, practices and tags agree */
gboolean qihe_case_data_about_equal (const QiheCaseData *a, const QiheCaseData *b);
/** qihe_case_data_measures_equal: whether what is planned agrees */
gboolean qihe_case_data_measures_equal (const QiheCaseData *a, const QiheCaseData *b);

/**
 * qihe_case_data_map:
 * @from: the framework that @self is rated against
 * @to: the one that the copy is for; may be the same
 * @id: of the copy
 *
 * Returns: (transfer full): a copy. Indicators are found by id, title or alias, statuses by id;
 * what
 *   @to does not have is left out. Reasons are not copied: nothing differs yet. Of measures those
 *   that are not done are copied, with new ids.
 */
QiheCaseData *qihe_case_data_map (const QiheCaseData *self, QiheFramework *from, QiheFramework *to,
                                  const char *id);

/** qihe_planned_measure_new: about the case as a whole */
QihePlannedMeasure *qihe_planned_measure_new (const char *id, const char *text);
QihePlannedMeasure *qihe_planned_measure_copy (const QihePlannedMeasure *self);
void qihe_planned_measure_free (QihePlannedMeasure *self);

QiheAttachment *qihe_attachment_copy (const QiheAttachment *self);
void qihe_attachment_free (QiheAttachment *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheCaseData, qihe_case_data_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QihePlannedMeasure, qihe_planned_measure_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheAttachment, qihe_attachment_free)

G_END_DECLS
