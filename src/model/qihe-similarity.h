/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-framework.h"

G_BEGIN_DECLS

/**
 * QiheSimilarity: how near another case is
 * @distance: Σ |difference of the missing weights| ÷ number of indicators rated in both, 0 … 1
 * @n_compared: indicators rated in both; with none the distance is 1
 * @differing: (array length=n_differing): where the statuses weigh differently, the largest
 *   difference first, ties in framework order
 */
typedef struct {
  guint other;
  QiheFraction distance;
  guint n_compared;
  guint n_differing;
  guint *differing;
} QiheSimilarity;

/**
 * qihe_similarities_new:
 * @others: (array length=n_others): ratings of the other cases
 *
 * Returns: (transfer full) (element-type QiheSimilarity): the other cases, the nearest first; of
 *   equally near ones that with more indicators compared, then in the order given
 */
GPtrArray *qihe_similarities_new (QiheFramework *framework, const gint16 *ratings,
                                  const gint16 *const *others, guint n_others);
void qihe_similarity_free (QiheSimilarity *self);

G_END_DECLS
