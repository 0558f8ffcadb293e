/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "model/qihe-weighing.h"
#include "store/qihe-store.h"

G_BEGIN_DECLS

/*
 * How much each evaluator counts, and what they come to together. All block; any thread.
 */

/**
 * qihe_weighing_read:
 * @round: id of a round
 * @out: (out) (transfer full) (nullable): %NULL where no other evaluator evaluated at that time
 */
gboolean qihe_weighing_read (QiheStore *store, const char *round, QiheWeighing **out,
                             GError **error);

/**
 * qihe_weighing_set:
 * @round: id or code of a round, open or closed
 * @text: a whole number, 0 … %QIHE_MAX_WEIGHT
 *
 * Says how much the evaluator of a round counts; fails with %QIHE_SESSION_ERROR_ROUND.
 */
gboolean qihe_weighing_set (QiheStore *store, const char *round, const char *text, GError **error);

/**
 * qihe_weighing_to_json: (transfer full): `{"rounds": [{"code", "evaluator", "date", "weight"}],
 *   "cases": [{"id", "title", "dimensions": [{"id", "least", "most", "level", "best", "worst"}],
 *   "model", "candidates"}]}`, shares as exact fractions; null for a level that is open
 */
JsonNode *qihe_weighing_to_json (const QiheWeighing *self);

G_END_DECLS
