/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every sentence about an evaluation, in English; the catalogue is checked with the translations.
 */

#include "fit-fixture.h"
#include "model/qihe-fit-words.h"

typedef char *(*Say) (QiheFramework *framework, const QiheFit *fit, guint dimension);

static void
check (const char *letters, Say say, guint dimension, const char *expected)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  g_autoptr (QiheFit) fit = fixture_fit (framework, letters);
  g_autofree char *words = say (framework, fit, dimension);

  g_assert_cmpstr (words, ==, expected);
}

static char *
say_level (QiheFramework *framework, const QiheFit *fit, guint dimension)
{
  return qihe_fit_words_level (framework, &fit->dimensions[dimension]);
}

static char *
say_model (QiheFramework *framework, const QiheFit *fit, guint dimension)
{
  return qihe_fit_words_model (framework, fit);
}

static char *
say_sensitivity (QiheFramework *framework, const QiheFit *fit, guint dimension)
{
  return qihe_fit_words_sensitivity (framework, fit);
}

static void
test_level (void)
{
  check ("ddddd ddddddd ddddd", say_level, 0, "high");
  check ("d?a?d ddddddd ddddd", say_level, 0, "high to low");
}

static void
test_missing (void)
{
  check ("ddddd ddaddaa ddddd", qihe_fit_words_missing, 1, "3 of 7 missing");
  check ("dpdda ddddddd ddddd", qihe_fit_words_missing, 0, "1½ of 5 missing");
  check ("dpddd ddddddd ddddd", qihe_fit_words_missing, 0, "½ of 5 missing");
  check ("d?d?d ddddddd ddddd", qihe_fit_words_missing, 0, "0 to 2 of 5 missing, 2 not asked");
}

static void
test_missing_counted (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  g_autofree gint16 *ratings = fixture_ratings (framework, "d?d?d ddddddd ddddd");
  g_autoptr (QiheFit) fit = qihe_fit_new (framework, ratings, QIHE_UNKNOWN_ABSENT, NULL);
  g_autofree char *words = qihe_fit_words_missing (framework, fit, 0);

  g_assert_cmpstr (words, ==, "2 of 5 missing, 2 of them not asked");
}

static void
test_up (void)
{
  check ("ddddd ddaddaa ddddd", qihe_fit_words_up, 1,
         "2 more indicators lift technology to high, for example: Technology transfer and trade, "
         "Innovation incubation");
  check ("dpdap ddddddd ddddd", qihe_fit_words_up, 0,
         "1 more indicator lifts talent to high: Diplomas match vocational certificates");
  check ("dddaa ddddddd ddddd", qihe_fit_words_up, 0,
         "1 more indicator lifts talent to high, for example: Diplomas match vocational "
         "certificates");
  check ("ddddd ddddddd ddddd", qihe_fit_words_up, 0, "talent is at the first level already: high");
  check ("d?ddd ddddddd ddddd", qihe_fit_words_up, 0,
         "1 indicator of talent has not been asked about: Courses match occupational standards");
}

static void
test_down (void)
{
  check ("ddddd ddddddd dddad", qihe_fit_words_down, 2,
         "Losing 1 indicator drops administration to medium, for example: Organisational support");
  check ("ddddd ddddddd dpppp", qihe_fit_words_down, 2,
         "Losing 1 indicator drops administration to low: Organisational support");
  check ("ddddd aaaaaaa ddddd", qihe_fit_words_down, 1, "technology cannot drop further: low");
}

static void
test_model (void)
{
  check ("ddddd ddaddaa ddddd", say_model, 0, "strong talent + strong administration (unbalanced)");
  check ("ddddd ddddddd ddda?", say_model, 0,
         "undetermined: strong, balanced or strong talent + strong technology (unbalanced)");
}

static void
test_sensitivity (void)
{
  check (
      "ddddd adadala dpdap", say_sensitivity, 0,
      "Fairly firm: the result changes when a weight or threshold moves by 10 points\n"
      "“partly described” counts as 50 % missing; the result stays while that is above 0 % and at "
      "most 75 %\n"
      "“high” ends at 20 % missing; the result stays while that is at least 0 % and below 40 %\n"
      "“medium” ends at 50 % missing; the result stays while that is at least 40 % and below "
      "71.4 %");
  check ("ddddd ddddddd dddd?", say_sensitivity, 0, "");
}

/* One of five is a share of 20 %, and that is where “high” ends: nothing may move. */
static void
test_sensitivity_on_threshold (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  g_autoptr (QiheFit) fit = fixture_fit (framework, "ddddd ddddddd dddad");
  g_autoptr (QiheFit) both = fixture_fit (framework, "ddaap ddddddd dddad");
  g_autofree char *words = qihe_fit_words_sensitivity (framework, fit);
  g_autofree char *both_words = qihe_fit_words_sensitivity (framework, both);

  g_assert_true (g_str_has_prefix (
      words, "Not firm, any change of a weight or threshold can change the result: the missing "
             "share of administration lies exactly on the threshold of “high”, 20 %\n"));
  g_assert_true (g_str_has_prefix (
      both_words, "Not firm, any change of a weight or threshold can change the result: the "
                  "missing share of talent lies exactly on the threshold of “medium”, 50 %; the "
                  "missing share of administration lies exactly on the threshold of “high”, 20 "
                  "%\n"));
}

/* Two levels that end at the same share keep each other in place, which changes no result. */
static void
test_sensitivity_empty_level (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework_from (
      "{\"id\": \"twice\", \"version\": 1, \"statuses\": ["
      "{\"id\": \"described\", \"missing\": \"0\"}, {\"id\": \"absent\", \"missing\": \"1\"}],"
      " \"levels\": [{\"id\": \"high\", \"missing_at_most\": \"1/2\"},"
      " {\"id\": \"medium\", \"missing_at_most\": \"1/2\"},"
      " {\"id\": \"low\", \"missing_at_most\": \"1\"}],"
      " \"dimensions\": [{\"id\": \"one\", \"indicators\": [{\"id\": \"a\"}]}]}");
  g_autoptr (QiheFit) fit =
      qihe_fit_new (framework, (const gint16[]){ 0 }, QIHE_UNKNOWN_RANGE, NULL);
  g_autofree char *words = qihe_fit_words_sensitivity (framework, fit);

  g_assert_true (g_str_has_prefix (words, "Firm: "));
}

static void
test_sensitivity_none (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  g_autoptr (QiheFit) fit = fixture_fit (framework, "ddddd ddddddd ddddd");
  g_autofree char *words = qihe_fit_words_sensitivity (framework, fit);

  g_assert_nonnull (
      strstr (words, "\n“partly described” counts as 50 % missing; nothing changes with it\n"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/level", test_level);
  g_test_add_func ("/words/missing", test_missing);
  g_test_add_func ("/words/missing/counted", test_missing_counted);
  g_test_add_func ("/words/up", test_up);
  g_test_add_func ("/words/down", test_down);
  g_test_add_func ("/words/model", test_model);
  g_test_add_func ("/words/sensitivity", test_sensitivity);
  g_test_add_func ("/words/sensitivity/on-threshold", test_sensitivity_on_threshold);
  g_test_add_func ("/words/sensitivity/empty-level", test_sensitivity_empty_level);
  g_test_add_func ("/words/sensitivity/none", test_sensitivity_none);
  return g_test_run ();
}
