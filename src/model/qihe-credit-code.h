/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-value-error.h"

G_BEGIN_DECLS

/*
 * The codes by which units are registered in China.
 *
 * Unified social credit code (GB 32100-2015): 18 characters of an alphabet without I O S V Z; the
 * first names the authority, the second the class, 3 to 8 the division, 9 to 17 are the unit's
 * organisation code, and
 *
 *   C18 = (31 − Σ Ci·3^(i−1)) mod 31,   i = 1 … 17
 *
 * Organisation code (GB 11714-1997): eight characters and
 *
 *   C9 = 11 − Σ Ci·Wi mod 11,   W = 3 7 9 10 5 8 4 2,   10 written X, 11 written 0
 *
 * Any thread.
 */

#define QIHE_CREDIT_CODE_LENGTH 18

/**
 * qihe_credit_code_parse:
 * @text: as it was typed: full-width or lower-case characters and white space around are taken
 * @code: (out) (transfer full): the code in capitals
 *
 * Returns: %FALSE with %QIHE_VALUE_ERROR where the length, a character, the check character or the
 *   organisation code within is wrong, or where it is what a spreadsheet made of one, 9.1E+17. The
 *   division is not looked at: valid codes name some that are in no list.
 */
gboolean qihe_credit_code_parse (const char *text, char **code, GError **error);

/**
 * qihe_credit_code_suggest:
 *
 * Returns: (transfer full) (nullable): the valid code that @text becomes when letters that are in
 *   no code are read as the digits they look like (O I S Z); %NULL where there is none, or where
 *   @text is valid as it is
 */
char *qihe_credit_code_suggest (const char *text);

/**
 * qihe_organisation_code_parse:
 * @text: with or without the hyphen before the last character
 * @code: (out) (transfer full): nine characters, without hyphen
 */
gboolean qihe_organisation_code_parse (const char *text, char **code, GError **error);

G_END_DECLS
