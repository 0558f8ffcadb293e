/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-framework.h"

G_BEGIN_DECLS

/**
 * QiheMeasure: one recommended measure (`data/advice/<framework id>.json`)
 */
typedef struct {
  char *id;
  QiheBilingual title;
  QiheBilingual text;
} QiheMeasure;

/**
 * QiheProblem: one group of problems, with the indicators whose weakness points to it
 */
typedef struct {
  char *id;
  QiheBilingual title;
  QiheBilingual text;
  guint n_indicators;
  guint *indicators;
} QiheProblem;

/**
 * QiheAdvice: what to do about weak indicators of a framework. Immutable, reference counted.
 */
typedef struct _QiheAdvice QiheAdvice;

/**
 * QiheAdviceScope: what advice has to be about
 * @QIHE_ADVICE_WHOLE: the very framework that it names, and indicators that it has
 * @QIHE_ADVICE_SHARED: any; what is about none of the framework's indicators is left out
 */
typedef enum {
  QIHE_ADVICE_WHOLE,
  QIHE_ADVICE_SHARED,
} QiheAdviceScope;

/**
 * qihe_advice_new_from_json:
 *
 * Returns: (transfer full): the advice, or %NULL with %QIHE_MODEL_ERROR_ADVICE and the path of what
 *   is wrong
 */
QiheAdvice *qihe_advice_new_from_json (QiheFramework *framework, QiheAdviceScope scope,
                                       JsonNode *root, GError **error);
QiheAdvice *qihe_advice_ref (QiheAdvice *self);
void qihe_advice_unref (QiheAdvice *self);

/** qihe_advice_is_empty: whether it says nothing about any indicator */
gboolean qihe_advice_is_empty (QiheAdvice *self);

/** qihe_advice_get_measures: (transfer none) (element-type QiheMeasure): for one indicator, may be
 * empty */
GPtrArray *qihe_advice_get_measures (QiheAdvice *self, guint indicator);

/** qihe_advice_get_problems: (transfer none) (element-type QiheProblem): all groups, in file order
 */
GPtrArray *qihe_advice_get_problems (QiheAdvice *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheAdvice, qihe_advice_unref)

G_END_DECLS
