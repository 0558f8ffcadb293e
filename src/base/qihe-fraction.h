/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QiheFraction:
 * @num: numerator
 * @den: denominator, above 0
 *
 * An exact number in lowest terms. Weights, thresholds and missing shares are fractions, because
 * 1 of 5 has to be exactly 20 %.
 */
typedef struct {
  gint64 num;
  gint64 den;
} QiheFraction;

/** QIHE_FRACTION_MAX_DENOMINATOR: the largest denominator that qihe_fraction_parse() takes */
#define QIHE_FRACTION_MAX_DENOMINATOR G_GINT64_CONSTANT (1000000)

/**
 * qihe_fraction:
 * @den: not 0
 *
 * Returns: @num / @den in lowest terms with a positive denominator
 */
QiheFraction qihe_fraction (gint64 num, gint64 den);

/**
 * qihe_fraction_parse:
 * @text: `"1/5"`, `"0.3"`, `"1"`, also `"2e-1"`; optional sign, no white space
 *
 * Returns: %FALSE with %QIHE_BASE_ERROR_NUMBER where @text is no number or its denominator in
 * lowest terms exceeds %QIHE_FRACTION_MAX_DENOMINATOR
 */
gboolean qihe_fraction_parse (const char *text, QiheFraction *out, GError **error);

/**
 * qihe_fraction_compare:
 *
 * Returns: below 0, 0 or above 0, exactly (no overflow)
 */
int qihe_fraction_compare (QiheFraction a, QiheFraction b);

/**
 * qihe_fraction_to_string:
 *
 * Returns: (transfer full): `"3/7"`, or `"0"`, `"1"` where the denominator is 1
 */
char *qihe_fraction_to_string (QiheFraction self);

double qihe_fraction_to_double (QiheFraction self);

/** qihe_fraction_to_percent: a share, not below 0, in whole percent; a half is rounded up */
gint64 qihe_fraction_to_percent (QiheFraction self);

G_END_DECLS
