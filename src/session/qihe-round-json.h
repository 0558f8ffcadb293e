/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "model/qihe-case-set.h"
#include "model/qihe-round.h"

G_BEGIN_DECLS

/*
 * Rounds for other programs.
 */

/**
 * qihe_round_to_json:
 *
 * Returns: (transfer full): `{"id", "code", "title", "date", "evaluator", "framework", "state":
 *   "open" or "closed", "unknown": "range" or "absent", "closed_at", "closed_head", "people",
 *   "based_on", "note", "scenario": whether it was kept from a what-if}`; null for what is not set
 */
JsonNode *qihe_round_to_json (const QiheRound *round);

/**
 * qihe_evaluation_to_json:
 *
 * Returns: (transfer full): the same with `"cases": [{"id": its code, "title", "ours", "profile",
 * "ratings": {indicator: status}, "texts": {indicator: {"note", "source", "reason", "value",
 *   "attachments"}}, "measures", …}]`, each with its evaluation as QiheFitWriter gives it, and with
 *   `"uses": [{"id", "kind", "text", "date", "person"}]`. What is not known is left out of the
 *   ratings, so that the whole can be read as a file of ratings.
 */
JsonNode *qihe_evaluation_to_json (const QiheEvaluation *evaluation, GError **error);

/** qihe_result_uses_to_json: (transfer full): the same list of uses alone */
JsonArray *qihe_result_uses_to_json (GPtrArray *uses);

/**
 * qihe_evaluation_to_case_set:
 * @ours: (out) (transfer full) (nullable): id of our case
 *
 * Returns: (transfer full): the cases by their codes; where two have the same, by their ids
 */
QiheCaseSet *qihe_evaluation_to_case_set (const QiheEvaluation *evaluation, char **ours,
                                          GError **error);

G_END_DECLS
