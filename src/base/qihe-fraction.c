/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-fraction.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-base-error.h"
#include "base/qihe-text.h"

/* Numerators stay below this, so that sums and cross products of a few fractions cannot overflow.
 */
#define MAX_NUMERATOR G_GINT64_CONSTANT (1000000000000000000)
/* No number of this program needs more digits, and 10^36 still fits a 128-bit integer. */
#define MAX_DIGITS 36
#define MAX_EXPONENT 1000

typedef struct {
  gboolean negative;
  __int128 digits; /* all significant digits as one integer */
  int exponent;    /* of ten */
} Decimal;

static __int128
greatest_common_divisor (__int128 a, __int128 b)
{
  while (b != 0) {
    __int128 rest = a % b;

    a = b;
    b = rest;
  }
  return a;
}

/* Most numbers are small, and 128-bit division is a function call. */
static gint64
greatest_common_divisor_small (gint64 a, gint64 b)
{
  while (b != 0) {
    gint64 rest = a % b;

    a = b;
    b = rest;
  }
  return a;
}

static gboolean
fail (const char *text, const char *why, GError **error)
{
  g_autofree char *quoted = qihe_text_quote (text);

  g_set_error (error, QIHE_BASE_ERROR, QIHE_BASE_ERROR_NUMBER, "%s %s", quoted, why);
  return FALSE;
}

static gboolean
fail_form (const char *text, GError **error)
{
  return fail (text, _ ("is no number; write it as 1/5, 0.2 or 1"), error);
}

static gboolean
reduce (const char *text, __int128 num, __int128 den, QiheFraction *out, GError **error)
{
  __int128 divisor = greatest_common_divisor (num < 0 ? -num : num, den);

  num /= divisor;
  den /= divisor;
  if (den > QIHE_FRACTION_MAX_DENOMINATOR)
    return fail (text, _ ("needs a denominator above 1000000; round it"), error);
  if (num > MAX_NUMERATOR || num < -MAX_NUMERATOR)
    return fail (text, _ ("is too large"), error);
  out->num = (gint64) num;
  out->den = (gint64) den;
  return TRUE;
}

/* Trailing zeros move into the exponent, so that 0.10000000000 is as good as 0.1. */
static gboolean
read_digit (Decimal *decimal, int digit, int *pending_zeros, int *n_digits)
{
  if (digit == 0 && decimal->digits != 0) {
    ++*pending_zeros;
    return *pending_zeros <= MAX_EXPONENT;
  }
  if (digit == 0)
    return TRUE;
  for (; *pending_zeros > 0; --*pending_zeros, ++*n_digits)
    if (*n_digits < MAX_DIGITS)
      decimal->digits *= 10;
  if (++*n_digits > MAX_DIGITS)
    return FALSE;
  decimal->digits = decimal->digits * 10 + digit;
  return TRUE;
}

/* Reads digits, with a decimal point where @fraction is set. */
static gboolean
read_mantissa (const char **at, Decimal *decimal, gboolean fraction)
{
  int pending_zeros = 0;
  int n_digits = 0;
  int places = 0;
  const char *start = *at;
  const char *point = NULL;

  for (;; ++*at) {
    if (**at == '.' && fraction && point == NULL && *at > start)
      point = *at;
    else if (!g_ascii_isdigit (**at))
      break;
    else if (!read_digit (decimal, **at - '0', &pending_zeros, &n_digits))
      return FALSE;
    else if (point != NULL && ++places > MAX_EXPONENT)
      return FALSE;
  }
  decimal->exponent = pending_zeros - places;
  return *at > start && point != *at - 1;
}

static gboolean
read_exponent (const char **at, Decimal *decimal)
{
  int sign = 1;
  int value = 0;

  if (**at != 'e' && **at != 'E')
    return TRUE;
  ++*at;
  if (**at == '+' || **at == '-')
    sign = *(*at)++ == '-' ? -1 : 1;
  if (!g_ascii_isdigit (**at))
    return FALSE;
  for (; g_ascii_isdigit (**at); ++*at)
    value = MIN (value * 10 + (**at - '0'), MAX_EXPONENT);
  decimal->exponent += sign * value;
  return TRUE;
}

static gboolean
scale (const char *text, const Decimal *decimal, __int128 den, QiheFraction *out, GError **error)
{
  __int128 num = decimal->negative ? -decimal->digits : decimal->digits;
  const __int128 limit = (__int128) MAX_NUMERATOR * MAX_NUMERATOR;

  if (num == 0)
    return reduce (text, 0, 1, out, error);
  for (int i = 0; i < decimal->exponent; i++) {
    if (num > limit / 10 || num < -limit / 10)
      return fail (text, _ ("is too large"), error);
    num *= 10;
  }
  for (int i = 0; i > decimal->exponent; i--) {
    if (den > limit / 10)
      return fail (text, _ ("has too many decimals"), error);
    den *= 10;
  }
  return reduce (text, num, den, out, error);
}

static gboolean
parse_denominator (const char *text, const char *at, const Decimal *num, QiheFraction *out,
                   GError **error)
{
  Decimal den = { 0 };

  if (!read_mantissa (&at, &den, FALSE) || *at != '\0')
    return fail_form (text, error);
  if (den.digits == 0)
    return fail (text, _ ("divides by zero"), error);
  /* Both were read as digits × 10^exponent: one exponent is enough for the quotient. */
  return scale (text, &(Decimal){ num->negative, num->digits, num->exponent - den.exponent },
                den.digits, out, error);
}

QiheFraction
qihe_fraction (gint64 num, gint64 den)
{
  gint64 divisor;

  g_return_val_if_fail (den != 0, ((QiheFraction){ 0, 1 }));
  divisor = greatest_common_divisor_small (ABS (num), ABS (den));
  if (den < 0)
    divisor = -divisor;
  return (QiheFraction){ num / divisor, den / divisor };
}

gboolean
qihe_fraction_parse (const char *text, QiheFraction *out, GError **error)
{
  Decimal decimal = { 0 };
  const char *at = text;
  gboolean whole;

  if (*at == '+' || *at == '-')
    decimal.negative = *at++ == '-';
  if (!read_mantissa (&at, &decimal, TRUE))
    return fail_form (text, error);
  whole = memchr (text, '.', (size_t) (at - text)) == NULL;
  if (*at == '/' && whole)
    return parse_denominator (text, at + 1, &decimal, out, error);
  if (!read_exponent (&at, &decimal) || *at != '\0')
    return fail_form (text, error);
  return scale (text, &decimal, 1, out, error);
}

int
qihe_fraction_compare (QiheFraction a, QiheFraction b)
{
  __int128 left = (__int128) a.num * b.den;
  __int128 right = (__int128) b.num * a.den;

  return (left > right) - (left < right);
}

char *
qihe_fraction_to_string (QiheFraction self)
{
  if (self.den == 1)
    return g_strdup_printf ("%" G_GINT64_FORMAT, self.num);
  return g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, self.num, self.den);
}

double
qihe_fraction_to_double (QiheFraction self)
{
  return (double) self.num / (double) self.den;
}

gint64
qihe_fraction_to_percent (QiheFraction self)
{
  return (gint64) (((__int128) self.num * 200 + self.den) / ((__int128) self.den * 2));
}
