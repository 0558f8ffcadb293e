/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-round.h"
#include "store/qihe-changes.h"

G_BEGIN_DECLS

/* Rounds, cases and ratings as records. */

/** qihe_round_add_changes: adds @round to what is to be written */
void qihe_round_add_changes (QiheChanges *changes, const QiheRound *round);

/**
 * qihe_case_add_changes:
 *
 * Adds a case with all ratings, texts, attachments and measures.
 */
void qihe_case_add_changes (QiheChanges *changes, const QiheRound *round, QiheFramework *framework,
                            const QiheCaseData *one);

/** qihe_case_set_about_values: description, practices and tags of a case */
void qihe_case_set_about_values (JsonObject *values, const char *description,
                                 const char *const *practices, const char *const *tags);

/** qihe_case_set_profile_values: the profile of a case */
void qihe_case_set_profile_values (JsonObject *values, const QiheCaseProfile *profile);

/** qihe_planned_measure_add_changes: adds a measure, new or changed */
void qihe_planned_measure_add_changes (QiheChanges *changes, QiheFramework *framework,
                                       const char *case_id, const QihePlannedMeasure *measure);

/** qihe_result_use_add_changes: adds what a result was used for, new or changed */
void qihe_result_use_add_changes (QiheChanges *changes, const char *round_id,
                                  const QiheResultUse *use);

/** qihe_evaluator_weight_add_changes: how much the evaluator of a round counts, per cent */
void qihe_evaluator_weight_add_changes (QiheChanges *changes, const char *round_id, guint weight);

/** qihe_values_set_status: null for %QIHE_UNKNOWN */
void qihe_values_set_status (JsonObject *values, QiheFramework *framework, int status);
/** qihe_values_set_text: null for nothing */
void qihe_values_set_text (JsonObject *values, const char *name, const char *text);
/** qihe_values_set_lines: a list, one item a line */
void qihe_values_set_lines (JsonObject *values, const char *name, const char *const *lines);

G_END_DECLS
