/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-base-error.h"
#include "base/qihe-fraction.h"

static void
check_parse (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;
  QiheFraction value;

  g_assert_true (qihe_fraction_parse (text, &value, &error));
  g_assert_no_error (error);
  written = qihe_fraction_to_string (value);
  g_assert_cmpstr (written, ==, expected);
}

static void
check_refused (const char *text, const char *message)
{
  g_autoptr (GError) error = NULL;
  QiheFraction value;

  g_assert_false (qihe_fraction_parse (text, &value, &error));
  g_assert_error (error, QIHE_BASE_ERROR, QIHE_BASE_ERROR_NUMBER);
  g_assert_nonnull (strstr (error->message, message));
}

static void
test_parse (void)
{
  check_parse ("1/5", "1/5");
  check_parse ("0.3", "3/10");
  check_parse ("1", "1");
  check_parse ("2e-1", "1/5");
  check_parse ("20E-2", "1/5");
  check_parse ("6/10", "3/5");
  check_parse ("-1/2", "-1/2");
  check_parse ("+0.50", "1/2");
  check_parse ("-0", "0");
  check_parse ("0e999999999", "0");
  check_parse ("007", "7");
  check_parse ("1200/100", "12");
  check_parse ("1.5e1", "15");
  check_parse ("1/1000000", "1/1000000");
  check_parse ("0.000001", "1/1000000");
  check_parse ("2000000/4000000", "1/2");
  check_parse ("0.10000000000000000000000000000000000000000000000", "1/10");
  check_parse ("1000000000000000000", "1000000000000000000");
}

static void
test_refused (void)
{
  const char *const no_number[] = { "",    "-",   "+",   "a",    "1/",   "/2",    "1/2/3", " 1",
                                    "1 ",  "1,5", ".5",  "5.",   "1..2", "1.2/3", "1/2.5", "1e",
                                    "1e+", "0x1", "--1", "1/-2", "NaN",  "inf",   "½",     "１" };

  for (guint i = 0; i < G_N_ELEMENTS (no_number); i++)
    check_refused (no_number[i], "is no number");
  check_refused ("1/0", "divides by zero");
  check_refused ("0/0", "divides by zero");
  check_refused ("1/1000001", "denominator above 1000000");
  check_refused ("0.0000001", "denominator above 1000000");
  check_refused ("0.3333333333333333", "denominator above 1000000");
  check_refused ("1000000000000000001", "is too large");
  check_refused ("1e400", "is too large");
  check_refused ("1e-400", "has too many decimals");
  check_refused ("12345678901234567890123456789012345678901234567890", "is no number");
}

static void
test_lowest_terms (void)
{
  QiheFraction value = qihe_fraction (6, -4);

  g_assert_cmpint (value.num, ==, -3);
  g_assert_cmpint (value.den, ==, 2);
  value = qihe_fraction (0, -7);
  g_assert_cmpint (value.num, ==, 0);
  g_assert_cmpint (value.den, ==, 1);
}

static void
test_compare (void)
{
  const gint64 large = G_GINT64_CONSTANT (9000000000000000000);

  g_assert_cmpint (qihe_fraction_compare (qihe_fraction (1, 5), qihe_fraction (2, 10)), ==, 0);
  g_assert_cmpint (qihe_fraction_compare (qihe_fraction (1, 3), qihe_fraction (33333, 100000)), >,
                   0);
  g_assert_cmpint (qihe_fraction_compare (qihe_fraction (-1, 2), qihe_fraction (1, 1000000)), <, 0);
  /* The cross products do not fit 64 bits. */
  g_assert_cmpint (qihe_fraction_compare (qihe_fraction (large - 1, large),
                                          qihe_fraction (large, large - 1)),
                   <, 0);
}

static void
test_to_double (void)
{
  g_assert_cmpfloat (qihe_fraction_to_double (qihe_fraction (1, 4)), ==, 0.25);
}

static void
test_to_percent (void)
{
  g_assert_cmpint (qihe_fraction_to_percent (qihe_fraction (7, 15)), ==, 47);
  g_assert_cmpint (qihe_fraction_to_percent (qihe_fraction (1, 3)), ==, 33);
  g_assert_cmpint (qihe_fraction_to_percent (qihe_fraction (1, 8)), ==, 13); /* 12.5 */
  g_assert_cmpint (qihe_fraction_to_percent (qihe_fraction (0, 15)), ==, 0);
  g_assert_cmpint (qihe_fraction_to_percent (qihe_fraction (15, 15)), ==, 100);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fraction/parse", test_parse);
  g_test_add_func ("/fraction/refused", test_refused);
  g_test_add_func ("/fraction/lowest-terms", test_lowest_terms);
  g_test_add_func ("/fraction/compare", test_compare);
  g_test_add_func ("/fraction/to-double", test_to_double);
  g_test_add_func ("/fraction/to-percent", test_to_percent);
  return g_test_run ();
}
