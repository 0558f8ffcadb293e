/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "model/qihe-case-set.h"
#include "model/qihe-fit.h"

G_BEGIN_DECLS

/**
 * QiheTrial: what is tried, in words
 * @statuses: (nullable): `case/indicator=status`; the status may be `unknown`
 * @weights: (nullable): `status=share`
 * @thresholds: (nullable): `level=share`
 *
 * Lists end in %NULL. A share is 1/5, 0.2 or 20 %.
 */
typedef struct {
  char **statuses;
  char **weights;
  char **thresholds;
} QiheTrial;

/**
 * qihe_trial_apply:
 *
 * Returns: (transfer full): a copy of @set in which all of it is so; %NULL with
 *   %QIHE_SESSION_ERROR_CASE, which names what cannot be, or an error of qihe_framework_adjust()
 */
QiheCaseSet *qihe_trial_apply (const QiheTrial *self, QiheCaseSet *set, GError **error);

/** QiheSetTrial: cases as they are and, in the same order, as they would be */
typedef struct {
  QiheCaseSet *before;
  QiheCaseSet *after;
  QiheUnknownRule rule;
} QiheSetTrial;

/** QiheCaseTrial: one case of both */
typedef struct {
  const QiheSetTrial *set;
  const QiheRatedCase *before;
  const QiheRatedCase *after;
} QiheCaseTrial;

/** qihe_set_trial_get: the case in place @index */
QiheCaseTrial qihe_set_trial_get (const QiheSetTrial *self, guint index);

/** qihe_case_trial_fit: @before, @after: (out) (transfer full); errors of qihe_fit_new() */
gboolean qihe_case_trial_fit (const QiheCaseTrial *self, QiheFit **before, QiheFit **after,
                              GError **error);

/** qihe_set_trial_write: all as JSON, as qihe_evaluate_file(), each with how it was as `before` */
gboolean qihe_set_trial_write (const QiheSetTrial *self, GOutputStream *out, GError **error);

G_END_DECLS
