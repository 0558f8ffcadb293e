/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-framework.h"

G_BEGIN_DECLS

/**
 * QiheRatedText: what a file writes about one indicator of a case; each may be %NULL
 */
typedef struct {
  char *note;
  char *source;
  char *reason;
  char *value; /* what was measured; the status follows from it */
} QiheRatedText;

/**
 * QiheRatedCase: one case as files bring it
 * @ratings: (element-type gint16): a status or %QIHE_UNKNOWN for each indicator
 * @texts: (nullable): for each indicator; see qihe_case_set_get_text()
 */
typedef struct {
  char *id;
  QiheBilingual title;
  gint16 *ratings;
  QiheRatedText *texts;
} QiheRatedCase;

/**
 * QiheCaseSet: cases rated against one framework, in the order of the input
 * @cases: (element-type QiheRatedCase)
 */
typedef struct {
  QiheFramework *framework;
  GPtrArray *cases;
  /*< private >*/
  GHashTable *by_id;
} QiheCaseSet;

QiheCaseSet *qihe_case_set_new (QiheFramework *framework);
void qihe_case_set_free (QiheCaseSet *self);

/**
 * qihe_case_set_add:
 *
 * Returns: (transfer none): a new case with every indicator unknown, or %NULL with
 *   %QIHE_MODEL_ERROR_DUPLICATE where @id is there already
 */
QiheRatedCase *qihe_case_set_add (QiheCaseSet *self, const char *id, GError **error);

/** qihe_case_set_find: (transfer none) (nullable): the case called @id */
QiheRatedCase *qihe_case_set_find (QiheCaseSet *self, const char *id);

/** qihe_case_set_describe_unknown: (transfer full): that there is no case called @id, and which
 * there are */
char *qihe_case_set_describe_unknown (QiheCaseSet *self, const char *id);

/** qihe_case_set_get_text: (transfer none): what is written about an indicator, to be set; few
 * files bring texts, so that they take no memory before */
QiheRatedText *qihe_case_set_get_text (QiheCaseSet *self, QiheRatedCase *one, guint indicator);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheCaseSet, qihe_case_set_free)

G_END_DECLS
