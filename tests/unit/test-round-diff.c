/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fit-fixture.h"
#include "model/qihe-round-diff.h"

/* Two rounds beside each other. */

#define STATUSES                                                                                   \
  "\"statuses\":[{\"id\":\"described\",\"missing\":\"0\"},{\"id\":\"partial\",\"missing\":"        \
  "\"1/2\"},{\"id\":\"absent\",\"missing\":\"1\"}]"
/* The same in another order, so that a status is not mistaken for its number. */
#define TURNED_STATUSES                                                                            \
  "\"statuses\":[{\"id\":\"absent\",\"missing\":\"1\"},{\"id\":\"partial\",\"missing\":"           \
  "\"1/2\"},{\"id\":\"described\",\"missing\":\"0\"}]"
#define LEVELS                                                                                     \
  "\"levels\":[{\"id\":\"high\",\"missing_at_most\":\"1/5\"},{\"id\":\"low\","                     \
  "\"missing_at_most\":\"1\"}]"

static const char first_version[] =
    "{\"id\":\"small\",\"version\":1," STATUSES "," LEVELS
    ",\"dimensions\":[{\"id\":\"d\",\"indicators\":[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"c\"}]}]"
    "}";
static const char second_version[] =
    "{\"id\":\"small\",\"version\":2," TURNED_STATUSES "," LEVELS
    ",\"dimensions\":[{\"id\":\"d\",\"indicators\":[{\"id\":\"c\"},{\"id\":\"e\","
    "\"title\":{\"en\":\"b\"}},{\"id\":\"a\"}]}]}";

static QiheEvaluation *
round_of (QiheFramework *framework, gboolean closed)
{
  QiheRound *round = qihe_round_new ("r");

  round->closed = closed;
  round->unknown = QIHE_UNKNOWN_ABSENT;
  return qihe_evaluation_new (round, framework);
}

/* @statuses: ids, NULL for not asked */
static QiheCaseData *
add_case (QiheEvaluation *evaluation, const char *code, const char *const *statuses)
{
  QiheCaseData *one = qihe_case_data_new (evaluation->framework, code);

  one->code = g_strdup (code);
  for (guint i = 0; i < one->n_indicators; i++)
    if (statuses[i] != NULL)
      one->ratings[i] = (gint16) qihe_framework_find_status (evaluation->framework, statuses[i]);
  g_ptr_array_add (evaluation->cases, one);
  return one;
}

static const QiheCaseDiff *
case_at (const QiheRoundDiff *diff, guint i)
{
  return g_ptr_array_index (diff->cases, i);
}

static const QiheRatingDiff *
rating_at (const QiheRoundDiff *diff, guint one, guint i)
{
  return &g_array_index (case_at (diff, one)->ratings, QiheRatingDiff, i);
}

static void
test_same_framework (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework_from (first_version);
  g_autoptr (QiheEvaluation) from = round_of (framework, FALSE);
  g_autoptr (QiheEvaluation) to = round_of (framework, FALSE);
  g_autoptr (QiheRoundDiff) diff = NULL;
  QiheCaseData *now;

  add_case (from, "x", (const char *const[]){ "described", "absent", NULL });
  now = add_case (to, "x", (const char *const[]){ "described", "partial", "absent" });
  now->texts[1].reason = g_strdup ("a new agreement");
  diff = qihe_round_diff_new (from, to);
  g_assert_cmpuint (diff->cases->len, ==, 1);
  g_assert_cmpuint (diff->n_changed, ==, 2);
  g_assert_cmpuint (diff->n_rated, ==, 2);
  g_assert_cmpuint (diff->n_agreed, ==, 1);
  g_assert_false (rating_at (diff, 0, 0)->changed);
  g_assert_true (rating_at (diff, 0, 1)->changed);
  g_assert_cmpstr (qihe_round_diff_get_reason (case_at (diff, 0), rating_at (diff, 0, 1)), ==,
                   "a new agreement");
}

/* What was asked about for the first time needs no reason; what is not known any more does. */
static void
test_wants_reason (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework_from (first_version);
  g_autoptr (QiheEvaluation) from = round_of (framework, FALSE);
  g_autoptr (QiheEvaluation) to = round_of (framework, FALSE);
  g_autoptr (QiheRoundDiff) diff = NULL;

  add_case (from, "x", (const char *const[]){ NULL, "absent", "absent" });
  add_case (to, "x", (const char *const[]){ "described", NULL, "absent" });
  diff = qihe_round_diff_new (from, to);
  g_assert_false (qihe_rating_diff_wants_reason (rating_at (diff, 0, 0)));
  g_assert_true (qihe_rating_diff_wants_reason (rating_at (diff, 0, 1)));
  g_assert_false (qihe_rating_diff_wants_reason (rating_at (diff, 0, 2)));
}

/* Indicators and statuses are matched by id, not by number, title or place. */
static void
test_other_framework (void)
{
  g_autoptr (QiheFramework) old = fixture_framework_from (first_version);
  g_autoptr (QiheFramework) new = fixture_framework_from (second_version);
  g_autoptr (QiheEvaluation) from = round_of (old, FALSE);
  g_autoptr (QiheEvaluation) to = round_of (new, FALSE);
  g_autoptr (QiheRoundDiff) diff = NULL;

  add_case (from, "x", (const char *const[]){ "described", "absent", "partial" });
  add_case (to, "x", (const char *const[]){ "absent", "absent", "described" });
  diff = qihe_round_diff_new (from, to);
  g_assert_cmpuint (case_at (diff, 0)->ratings->len, ==, 4);
  g_assert_cmpint (rating_at (diff, 0, 0)->from_indicator, ==, 2); /* c: partial → absent */
  g_assert_true (rating_at (diff, 0, 0)->changed);
  g_assert_cmpint (rating_at (diff, 0, 1)->from_indicator, ==, -1); /* e is new */
  g_assert_cmpint (rating_at (diff, 0, 1)->from, ==, QIHE_UNKNOWN);
  g_assert_false (rating_at (diff, 0, 2)->changed);               /* a */
  g_assert_cmpint (rating_at (diff, 0, 3)->to_indicator, ==, -1); /* b is gone */
  g_assert_cmpint (rating_at (diff, 0, 3)->to, ==, QIHE_UNKNOWN);
  g_assert_null (qihe_round_diff_get_reason (case_at (diff, 0), rating_at (diff, 0, 3)));
  g_assert_cmpuint (diff->n_rated, ==, 2);
  g_assert_cmpuint (diff->n_agreed, ==, 1);
}

static void
test_cases (void)
{
  const char *const described[] = { "described", "described", "described" };
  g_autoptr (QiheFramework) framework = fixture_framework_from (first_version);
  g_autoptr (QiheEvaluation) from = round_of (framework, FALSE);
  g_autoptr (QiheEvaluation) to = round_of (framework, FALSE);
  g_autoptr (QiheRoundDiff) diff = NULL;

  add_case (from, "gone", described);
  add_case (from, "stays", described);
  add_case (to, "comes", described);
  add_case (to, "stays", described);
  diff = qihe_round_diff_new (from, to);
  g_assert_cmpuint (diff->cases->len, ==, 3);
  g_assert_null (case_at (diff, 0)->from);
  g_assert_null (case_at (diff, 0)->from_fit);
  g_assert_cmpuint (case_at (diff, 0)->ratings->len, ==, 0);
  g_assert_cmpstr (case_at (diff, 1)->to->code, ==, "stays");
  g_assert_cmpstr (case_at (diff, 1)->from->code, ==, "stays");
  g_assert_null (case_at (diff, 2)->to);
  g_assert_cmpstr (case_at (diff, 2)->from->code, ==, "gone");
  g_assert_cmpuint (diff->n_changed, ==, 0);
}

/* Each round counts what nobody was asked about by its own rule. */
static void
test_rules (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework_from (first_version);
  g_autoptr (QiheEvaluation) from = round_of (framework, TRUE);
  g_autoptr (QiheEvaluation) to = round_of (framework, FALSE);
  g_autoptr (QiheRoundDiff) diff = NULL;

  add_case (from, "x", (const char *const[]){ "described", NULL, NULL });
  add_case (to, "x", (const char *const[]){ "described", NULL, NULL });
  diff = qihe_round_diff_new (from, to);
  g_assert_cmpint (case_at (diff, 0)->from_fit->dimensions[0].level, ==, 1);
  g_assert_cmpint (case_at (diff, 0)->to_fit->dimensions[0].level, ==, -1);
  g_assert_cmpuint (diff->n_rated, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/round-diff/same-framework", test_same_framework);
  g_test_add_func ("/round-diff/wants-reason", test_wants_reason);
  g_test_add_func ("/round-diff/other-framework", test_other_framework);
  g_test_add_func ("/round-diff/cases", test_cases);
  g_test_add_func ("/round-diff/rules", test_rules);
  return g_test_run ();
}
