/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-fit.h"
#include "model/qihe-framework-private.h"

G_BEGIN_DECLS

/**
 * QiheTally: one dimension of a case, added up
 * @n: number of its indicators
 * @n_unknown: how many of them are unknown
 * @sum: scaled missing weight of the others
 */
typedef struct {
  guint n;
  guint n_unknown;
  gint64 sum;
} QiheTally;

/** qihe_scale_level: the level of a dimension of @n indicators that miss @sum */
guint qihe_scale_level (const QiheScale *self, guint n_levels, guint n, gint64 sum);

/** qihe_tally: adds up a dimension of a case */
QiheTally qihe_tally (QiheFramework *framework, const gint16 *ratings, guint dimension);

/** qihe_fit_count_violated: how many indicators of a dimension are known to be wholly missing */
guint qihe_fit_count_violated (QiheFramework *framework, const gint16 *ratings, guint dimension);

/** qihe_fit_measure_distances: fills `up` and `down` of a dimension whose ratings are all known */
void qihe_fit_measure_distances (QiheFramework *framework, const gint16 *ratings, guint dimension,
                                 QiheDimensionFit *fit);

/**
 * qihe_fit_reach_levels:
 * @fit: with its `best` and `worst` set
 * @reached: (out caller-allocates): by level: whether some completion gives it
 * @work: (inout): what the dimensions of a case have cost together, 0 before the first
 *
 * Returns: %FALSE with %QIHE_MODEL_ERROR_TOO_LARGE
 */
gboolean qihe_fit_reach_levels (QiheFramework *framework, const QiheTally *tally,
                                const QiheDimensionFit *fit, gboolean *reached, guint *work,
                                GError **error);

/**
 * qihe_fit_find_models: sets `model` and `candidates` of a fit whose dimensions are measured
 * @ratings: (nullable): without them every level from `best` to `worst` counts as possible
 *
 * Returns: %FALSE with %QIHE_MODEL_ERROR_TOO_LARGE
 */
gboolean qihe_fit_find_models (QiheFramework *framework, const gint16 *ratings, QiheFit *fit,
                               GError **error);

/** qihe_fit_measure_sensitivity: sets the intervals of a fit without unknowns */
void qihe_fit_measure_sensitivity (QiheFramework *framework, const gint16 *ratings, QiheFit *fit);

G_END_DECLS
