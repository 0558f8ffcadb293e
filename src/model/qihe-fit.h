/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-framework.h"

G_BEGIN_DECLS

/**
 * QiheDistance:
 * @to: the level then reached, or -1 where there is no such level
 * @n: how many indicators at least
 * @indicators: (array length=n): one smallest set: largest change first, ties in framework order
 * @only: whether no other set as small reaches @to
 */
typedef struct {
  int to;
  guint n;
  guint *indicators;
  gboolean only;
} QiheDistance;

/**
 * QiheVeto: what a dimension that vetoes says
 */
typedef enum {
  QIHE_VETO_NONE,     /* it does not veto, but has a level */
  QIHE_VETO_CLEAR,    /* nothing in it is wholly missing */
  QIHE_VETO_OPEN,     /* not as far as is known; some are not asked */
  QIHE_VETO_VIOLATED, /* something in it is wholly missing */
} QiheVeto;

/**
 * QiheDimensionFit:
 * @veto: of a dimension that vetoes, which has no level of its own: @level, @best and @worst then
 *   are the first level where nothing is violated and the last where something is, so that what
 *   draws levels has something to draw
 * @known: whether every indicator has a status. @missing, @up and @down are set only then.
 * @missing: Σ missing ÷ number of indicators
 * @least: the same share with all unknown described
 * @most: the same share with all unknown absent
 * @level: the level, or -1 where @best and @worst differ
 * @best: the level with all unknown described
 * @worst: the level with all unknown absent
 * @unknown: (array length=n_unknown): the indicators that nobody has asked about, in framework
 * order
 * @up: the fewest indicators that would have to become described to leave the level upwards; of a
 *   dimension that vetoes, to lift the veto
 * @down: the fewest that would have to become absent to leave it downwards; likewise, to veto
 */
typedef struct {
  QiheVeto veto;
  gboolean known;
  QiheFraction missing;
  QiheFraction least;
  QiheFraction most;
  int level;
  int best;
  int worst;
  guint n_unknown;
  guint *unknown;
  QiheDistance up;
  QiheDistance down;
} QiheDimensionFit;

/**
 * QiheInterval: the largest interval around a framework's own value within which a result stays
 */
typedef struct {
  QiheFraction from;
  QiheFraction to;
  gboolean from_included;
  gboolean to_included;
} QiheInterval;

/**
 * QiheFit:
 * @dimensions: (array length=n_dimensions): in framework order
 * @model: id of the model, `undetermined` where completions give more than one
 * @candidates: every model that some completion gives, sorted by id; one where it is determined
 * @has_sensitivity: whether nothing is unknown; the intervals are set only then
 * @statuses: by status; only those whose weight is neither 0 nor 1 are set (see
 *   qihe_fit_status_is_variable())
 * @levels: by level, all but the last
 *
 * The evaluation of one case. A plain value; the rules are those of the framework's source, written
 * up in `docs/fit.md`.
 */
typedef struct {
  guint n_dimensions;
  QiheDimensionFit *dimensions;
  char *model;
  char **candidates;
  gboolean has_sensitivity;
  QiheInterval *statuses;
  QiheInterval *levels;
} QiheFit;

typedef enum {
  QIHE_UNKNOWN_RANGE,  /* unknown gives a range */
  QIHE_UNKNOWN_ABSENT, /* unknown is counted as absent, and still listed */
} QiheUnknownRule;

/**
 * qihe_fit_new:
 * @ratings: (array): a status or %QIHE_UNKNOWN for each indicator of @framework
 *
 * Returns: (transfer full): the evaluation; %NULL with %QIHE_MODEL_ERROR_TOO_LARGE where
 * completions are too many to look through (hostile frameworks only)
 *
 * Any thread.
 */
QiheFit *qihe_fit_new (QiheFramework *framework, const gint16 *ratings, QiheUnknownRule rule,
                       GError **error);

/** qihe_fit_status_is_variable: whether its weight is neither 0 nor 1 */
gboolean qihe_fit_status_is_variable (QiheFramework *framework, guint status);

void qihe_fit_free (QiheFit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheFit, qihe_fit_free)

G_END_DECLS
