/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QiheCheckState: what a self-check came to
 */
typedef enum {
  QIHE_CHECK_OPEN, /* nobody has looked */
  QIHE_CHECK_MET,
  QIHE_CHECK_NOT_MET,
  QIHE_N_CHECKS,
} QiheCheckState;

/**
 * QiheCheck: whether a case meets one consideration
 * @reason: (nullable)
 */
typedef struct {
  QiheCheckState state;
  char *reason;
} QiheCheck;

/**
 * QiheCaseProfile: the park that a case is in, and what speaks for taking the case up; a plain
 *   value
 * @park_level: (nullable): one of %QIHE_CHOICES_PARK_LEVEL
 * @industries: (nullable): the leading ones
 * @has_output: whether @output is known
 * @output: of a year, in fen
 * @checks: (array length=n_checks): by the number of %QIHE_CHOICES_CONSIDERATION
 */
typedef struct {
  char *park_level;
  char *industries;
  gboolean has_output;
  gint64 output;
  guint n_checks;
  QiheCheck *checks;
} QiheCaseProfile;

QiheCaseProfile *qihe_case_profile_new (void);
QiheCaseProfile *qihe_case_profile_copy (const QiheCaseProfile *self);
void qihe_case_profile_free (QiheCaseProfile *self);
gboolean qihe_case_profile_equal (const QiheCaseProfile *a, const QiheCaseProfile *b);

/** qihe_case_profile_dup_checks: (transfer full) (nullable): the checks as they are stored, JSON;
 * %NULL where nobody has looked at any */
char *qihe_case_profile_dup_checks (const QiheCaseProfile *self);
/** qihe_case_profile_take_checks: reads @text: (nullable): what is no such JSON counts as nothing
 */
void qihe_case_profile_take_checks (QiheCaseProfile *self, const char *text);

/**
 * qihe_case_profile_set_check:
 * @text: `typical=met`, `typical=not-met:the reason`, `typical=open`; considerations by id or title
 *
 * Returns: %FALSE with %QIHE_VALUE_ERROR, whose message says what there is to choose from
 */
gboolean qihe_case_profile_set_check (QiheCaseProfile *self, const char *text, GError **error);

/** qihe_output_parse: as qihe_money_parse(), where the message says that it is the yearly output,
 * which cannot be below zero */
gboolean qihe_output_parse (const char *text, gint64 *fen, GError **error);

/** qihe_check_state_get_id: `open`, `met`, `not-met` */
const char *qihe_check_state_get_id (QiheCheckState state);
/** qihe_check_state_get_title: in the current language */
const char *qihe_check_state_get_title (QiheCheckState state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheCaseProfile, qihe_case_profile_free)

G_END_DECLS
