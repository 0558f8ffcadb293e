/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-case-set.h"
#include "store/qihe-store.h"

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
 * @attachments: (element-type QiheAttachment)
 */
typedef struct {
  char *note;
  char *source;
  GPtrArray *attachments;
} QiheRatingText;

/**
 * QiheCaseData: one case as the database has it
 * @ratings: a status or %QIHE_UNKNOWN for each indicator
 * @texts: for each indicator
 */
typedef struct {
  char *id;
  char *code;
  QiheBilingual title;
  char *description; /* (nullable) */
  gboolean ours;
  gint64 position;
  guint n_indicators;
  gint16 *ratings;
  QiheRatingText *texts;
} QiheCaseData;

/**
 * QiheEvaluation: all cases of a database, a plain value
 * @framework: the one that they are rated against; the built-in one where there is no case
 * @cases: (element-type QiheCaseData): ours first, then by position
 */
typedef struct {
  QiheFramework *framework;
  GPtrArray *cases;
} QiheEvaluation;

/**
 * qihe_evaluation_load:
 *
 * Reads all cases of @store. Blocks; any thread.
 *
 * Returns: (transfer full): the cases, or %NULL with %QIHE_SESSION_ERROR_DATA or an error of the
 * store
 */
QiheEvaluation *qihe_evaluation_load (QiheStore *store, GError **error);
void qihe_evaluation_free (QiheEvaluation *self);

QiheCaseData *qihe_case_data_new (QiheFramework *framework, const char *id);
void qihe_case_data_free (QiheCaseData *self);
gboolean qihe_case_data_equal (const QiheCaseData *a, const QiheCaseData *b);
/** qihe_case_data_rating_equal: whether status, note, source and attachments of an indicator agree
 */
gboolean qihe_case_data_rating_equal (const QiheCaseData *a, const QiheCaseData *b,
                                      guint indicator);

QiheAttachment *qihe_attachment_copy (const QiheAttachment *self);
void qihe_attachment_free (QiheAttachment *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheEvaluation, qihe_evaluation_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheCaseData, qihe_case_data_free)

G_END_DECLS
