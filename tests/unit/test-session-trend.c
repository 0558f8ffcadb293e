/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One case over rounds: read out of all of them, each by its own rule and framework. */

#include "fit-fixture.h"
#include "session-fixture.h"
#include "session/qihe-round-json.h"
#include "session/qihe-what-if-plan.h"
#include "session/qihe-what-if-work.h"

#define INDICATOR "talent.course-standard"

typedef struct {
  SessionFixture *fixture;
  QiheTrend *trend;
} Reading;

static void
added (GObject *source, GAsyncResult *result, gpointer data)
{
  SessionFixture *self = data;
  g_autoptr (GError) error = NULL;

  qihe_session_add_round_finish (QIHE_SESSION (source), result, &error);
  g_assert_no_error (error);
  self->done = TRUE;
}

static void
add_round (SessionFixture *self, const char *date, QiheEvaluator evaluator)
{
  g_auto (QiheRoundPlan) plan = {
    .date = g_strdup (date),
    .evaluator = evaluator,
    .based_on = g_strdup (qihe_session_get_round (self->session)->id),
  };

  self->done = FALSE;
  qihe_session_add_round_async (self->session, &plan, added, self);
  session_run_until (session_is_done, self);
}

static void
trend_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *self = data;
  g_autoptr (GError) error = NULL;

  self->trend = qihe_session_read_trend_finish (QIHE_SESSION (source), result, &error);
  g_assert_no_error (error);
  self->fixture->done = TRUE;
}

static QiheTrend *
read_trend (SessionFixture *self, const char *code)
{
  Reading reading = { self, NULL };

  self->done = FALSE;
  qihe_session_read_trend_async (self->session, code, NULL, trend_read, &reading);
  session_run_until (session_is_done, self);
  return reading.trend;
}

static const QiheTrendPoint *
point (const QiheTrend *trend, guint index)
{
  return g_ptr_array_index (trend->points, index);
}

/* What is changed in the newest round shows at its point alone, however lately it was changed. */
static void
test_rounds (SessionFixture *self, gconstpointer data)
{
  guint indicator = session_indicator (self, INDICATOR);
  g_autoptr (QiheTrend) trend = NULL;
  guint n;

  add_round (self, "2031-06-30", QIHE_EVALUATOR_SELF);
  add_round (self, "2032-06-30", QIHE_EVALUATOR_SUPERIOR);
  qihe_session_rate (self->session, session_ours (self), indicator, QIHE_UNKNOWN);
  trend = read_trend (self, qihe_case_get_code (session_ours (self)));
  n = trend->points->len;
  g_assert_cmpuint (n, >=, 3);
  g_assert_cmpstr (point (trend, n - 1)->round->date, ==, "2032-06-30");
  g_assert_cmpstr (point (trend, n - 2)->round->date, ==, "2031-06-30");
  g_assert_cmpuint (point (trend, n - 1)->fit->dimensions[0].n_unknown, ==,
                    point (trend, n - 2)->fit->dimensions[0].n_unknown + 1);
  g_assert_false (qihe_trend_is_other_version (trend, n - 1));
  qihe_trend_keep (trend, QIHE_EVALUATOR_SUPERIOR);
  g_assert_cmpuint (trend->points->len, ==, 1);
}

static void
keep_what_if (SessionFixture *self, const char *date)
{
  QiheCase *ours = session_ours (self);
  guint indicator = session_indicator (self, INDICATOR);
  g_autoptr (QiheWhatIf) what_if =
      qihe_what_if_new (qihe_session_get_framework (self->session), QIHE_UNKNOWN_RANGE);
  g_auto (QiheRoundPlan) plan = { 0 };

  qihe_what_if_set_status (what_if, qihe_case_get_id (ours), indicator,
                           qihe_case_get_ratings (ours)[indicator], QIHE_UNKNOWN);
  g_assert_true (qihe_what_if_plan (what_if, self->session, &plan, NULL));
  plan.date = g_strdup (date);
  self->done = FALSE;
  qihe_session_add_round_async (self->session, &plan, added, self);
  session_run_until (session_is_done, self);
}

/* Nobody has rated what was tried: it says so, and is neither the newest nor a step of the trend.
 */
static void
test_what_if (SessionFixture *self, gconstpointer data)
{
  g_autofree char *rated = g_strdup (qihe_session_get_round (self->session)->id);
  g_autoptr (QiheTrend) before = read_trend (self, qihe_case_get_code (session_ours (self)));
  g_autoptr (QiheTrend) after = NULL;
  g_autofree char *title = NULL;
  g_autoptr (JsonNode) node = NULL;
  const QiheRound *kept;

  keep_what_if (self, "2031-06-30");
  kept = qihe_session_get_round (self->session);
  title = qihe_round_dup_title (kept);
  node = qihe_round_to_json (kept);
  g_assert_true (kept->scenario);
  g_assert_true (g_str_has_prefix (title, "What-if: "));
  g_assert_true (kept->people == NULL || kept->people[0] == NULL);
  g_assert_nonnull (kept->note);
  g_assert_true (json_object_get_boolean_member (json_node_get_object (node), "scenario"));
  after = read_trend (self, qihe_case_get_code (session_ours (self)));
  g_assert_cmpuint (after->points->len, ==, before->points->len);
  session_fixture_reopen (self, QIHE_SESSION_OWN);
  g_assert_cmpstr (qihe_session_get_round (self->session)->id, ==, rated);
}

typedef struct {
  SessionFixture *fixture;
  GPtrArray *changes;
} Comparing;

static void
cases_compared (GObject *source, GAsyncResult *result, gpointer data)
{
  Comparing *self = data;

  self->changes = qihe_what_if_cases_finish (result, NULL);
  self->fixture->done = TRUE;
}

/* The model of the sample stays open, but there are others to choose from. */
static void
test_candidates (SessionFixture *self, gconstpointer data)
{
  QiheCase *ours = session_ours (self);
  guint indicator = session_indicator (self, "technology.transfer");
  g_autoptr (QiheWhatIf) what_if =
      qihe_what_if_new (qihe_session_get_framework (self->session), QIHE_UNKNOWN_RANGE);
  Comparing comparing = { self, NULL };
  const QiheModelChange *change;

  qihe_what_if_set_status (what_if, qihe_case_get_id (ours), indicator,
                           qihe_case_get_ratings (ours)[indicator],
                           session_status (self, "described"));
  self->done = FALSE;
  qihe_what_if_cases_async (what_if, qihe_session_get_cases (self->session), NULL, cases_compared,
                            &comparing);
  session_run_until (session_is_done, self);
  g_assert_cmpuint (comparing.changes->len, ==, 1);
  change = g_ptr_array_index (comparing.changes, 0);
  g_assert_true (g_str_has_prefix (change->before, "undetermined"));
  g_assert_true (g_str_has_prefix (change->after, "undetermined"));
  g_assert_cmpstr (change->before, !=, change->after);
  g_ptr_array_unref (comparing.changes);
}

static void
test_no_such_case (SessionFixture *self, gconstpointer data)
{
  g_autoptr (QiheTrend) trend = read_trend (self, "nowhere");

  g_assert_cmpuint (trend->points->len, ==, 0);
  g_assert_null (qihe_trend_get_framework (trend));
}

/* A closed round counts by its rule: what nobody asked about is not described there. */
static void
test_closed (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  g_autofree gint16 *ratings = fixture_ratings (framework, "?dddd ddddddd ddddd");
  g_autoptr (QiheTrend) trend = qihe_trend_new ();
  QiheRound *open = qihe_round_new ("1"), *closed = qihe_round_new ("2");

  open->framework = g_strdup ("consortium-fit@1");
  closed->framework = g_strdup ("consortium-fit@2");
  closed->closed = TRUE;
  closed->unknown = QIHE_UNKNOWN_ABSENT;
  qihe_trend_add (trend, open, framework, ratings);
  qihe_trend_add (trend, closed, framework, ratings);
  g_assert_cmpint (qihe_fraction_compare (qihe_trend_find (trend, 0, 0)->least,
                                          (QiheFraction){ 0, 1 }),
                   ==, 0);
  g_assert_cmpint (qihe_fraction_compare (qihe_trend_find (trend, 1, 0)->missing,
                                          (QiheFraction){ 1, 5 }),
                   ==, 0);
  g_assert_true (qihe_trend_is_other_version (trend, 1));
  g_assert_cmpint (qihe_trend_map_level (trend, 0, 2), ==, 2);
  g_assert_cmpint (qihe_trend_map_level (trend, 0, -1), ==, -1);
}

int
main (int argc, char **argv)
{
  session_test_init (&argc, &argv);
  session_add_test ("/session/trend", test_rounds);
  session_add_test ("/session/trend/what-if", test_what_if);
  session_add_test ("/session/what-if/candidates", test_candidates);
  session_add_test ("/session/trend/nowhere", test_no_such_case);
  g_test_add_func ("/session/trend/closed", test_closed);
  return session_test_run ();
}
