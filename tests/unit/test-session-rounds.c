/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-user.h"
#include "session-fixture.h"
#include "session/qihe-comparison.h"

/*
 * What a session does with rounds, measures and what is said about a case.
 */

static void
round_done (GObject *source, GAsyncResult *result, gpointer data)
{
  SessionFixture *self = data;
  g_autoptr (GError) error = NULL;

  qihe_session_add_round_finish (self->session, result, &error);
  g_assert_no_error (error);
  self->done = TRUE;
}

static void
begin_round (SessionFixture *self)
{
  QiheRoundPlan plan = { .date = g_strdup ("2030-01-31"),
                         .evaluator = QIHE_EVALUATOR_THIRD_PARTY,
                         .based_on = g_strdup (qihe_session_get_round (self->session)->id) };

  self->done = FALSE;
  qihe_session_add_round_async (self->session, &plan, round_done, self);
  session_run_until (session_is_done, self);
}

static void
closing_done (GObject *source, GAsyncResult *result, gpointer data)
{
  SessionFixture *self = data;
  g_autoptr (GError) error = NULL;

  qihe_session_close_round_finish (self->session, result, &error);
  g_assert_no_error (error);
  self->done = TRUE;
}

static gboolean
has_before (gpointer data)
{
  return qihe_session_get_before (((SessionFixture *) data)->session) != NULL;
}

static gboolean
is_settled (gpointer data)
{
  guint waiting;

  g_object_get (((SessionFixture *) data)->session, "waiting", &waiting, NULL);
  return waiting == 0;
}

static void
test_before (SessionFixture *self, gconstpointer data)
{
  guint transfer = session_indicator (self, "technology.transfer");
  QiheRatingDiff diff;

  g_assert_null (qihe_session_get_before (self->session));
  begin_round (self);
  session_run_until (has_before, self);
  g_assert_cmpuint (qihe_session_count_unexplained (self->session, session_ours (self)), ==, 0);
  qihe_session_rate (self->session, session_ours (self), transfer,
                     session_status (self, "described"));
  g_assert_true (qihe_session_compare_before (self->session, session_ours (self), transfer, &diff));
  g_assert_true (diff.changed);
  g_assert_cmpint (diff.from, ==, session_status (self, "planned"));
  g_assert_true (qihe_session_lacks_reason (self->session, session_ours (self), transfer));
  g_assert_cmpuint (qihe_session_count_unexplained (self->session, session_ours (self)), ==, 1);
  qihe_session_set_reason (self->session, session_ours (self), transfer, "an office was opened");
  g_assert_cmpuint (qihe_session_count_unexplained (self->session, session_ours (self)), ==, 0);
}

/* What explained one change does not explain the next one; taking that back brings it again. */
static void
test_reason_of_each_change (SessionFixture *self, gconstpointer data)
{
  guint transfer = session_indicator (self, "technology.transfer");

  begin_round (self);
  session_run_until (has_before, self);
  qihe_session_rate (self->session, session_ours (self), transfer,
                     session_status (self, "described"));
  qihe_session_set_reason (self->session, session_ours (self), transfer, "an office was opened");
  qihe_session_rate (self->session, session_ours (self), transfer,
                     session_status (self, "described"));
  g_assert_false (qihe_session_lacks_reason (self->session, session_ours (self), transfer));
  qihe_session_rate (self->session, session_ours (self), transfer,
                     session_status (self, "partial"));
  g_assert_true (qihe_session_lacks_reason (self->session, session_ours (self), transfer));
  session_run_until (is_settled, self);
  session_fixture_reopen (self, QIHE_SESSION_SAMPLE);
  g_assert_null (qihe_case_get_text (session_ours (self), transfer)->reason);
  session_undo (self);
  g_assert_cmpstr (qihe_case_get_text (session_ours (self), transfer)->reason, ==,
                   "an office was opened");
}

/* Who has clicked the wrong status and goes back finds the reason again, in the database too. */
static void
test_reason_comes_back (SessionFixture *self, gconstpointer data)
{
  guint transfer = session_indicator (self, "technology.transfer");

  begin_round (self);
  session_run_until (has_before, self);
  qihe_session_rate (self->session, session_ours (self), transfer,
                     session_status (self, "described"));
  qihe_session_set_reason (self->session, session_ours (self), transfer, "an office was opened");
  qihe_session_rate (self->session, session_ours (self), transfer, session_status (self, "absent"));
  g_assert_null (qihe_case_get_text (session_ours (self), transfer)->reason);
  qihe_session_rate (self->session, session_ours (self), transfer,
                     session_status (self, "described"));
  g_assert_cmpstr (qihe_case_get_text (session_ours (self), transfer)->reason, ==,
                   "an office was opened");
  session_run_until (is_settled, self);
  session_fixture_reopen (self, QIHE_SESSION_SAMPLE);
  g_assert_cmpstr (qihe_case_get_text (session_ours (self), transfer)->reason, ==,
                   "an office was opened");
}

static void
test_closed (SessionFixture *self, gconstpointer data)
{
  begin_round (self);
  self->done = FALSE;
  qihe_session_close_round_async (self->session, QIHE_UNKNOWN_ABSENT, closing_done, self);
  session_run_until (session_is_done, self);
  g_assert_false (qihe_session_get_editable (self->session));
  g_assert_true (qihe_session_get_round (self->session)->closed);
  g_assert_cmpint (qihe_case_get_fit (session_ours (self))->dimensions[2].level, ==, 1);
  session_undo (self);
  g_assert_true (g_str_has_prefix (self->told, "Nothing undone: the round “"));
  g_assert_nonnull (strstr (self->told, "” is closed"));
}

static void
compared (GObject *source, GAsyncResult *result, gpointer data)
{
  SessionFixture *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheComparison) comparison =
      qihe_comparison_read_finish (self->session, result, &error);
  const QiheCaseDiff *ours;

  g_assert_no_error (error);
  g_assert_cmpuint (comparison->diff->n_changed, ==, 1);
  ours = g_ptr_array_index (comparison->diff->cases, 0);
  for (guint i = 0; i < ours->ratings->len; i++) {
    const QiheRatingDiff *rating = &g_array_index (ours->ratings, QiheRatingDiff, i);
    g_autofree char *user = qihe_user_dup_name ();
    g_autofree char *change = qihe_comparison_dup_change (comparison, ours, rating);

    if (rating->changed)
      g_assert_true (g_str_has_suffix (change, user));
  }
  self->done = TRUE;
}

/* Who changed it last is told of the status, not of what was written about it. */
static void
test_comparison (SessionFixture *self, gconstpointer data)
{
  g_autofree char *before = g_strdup (qihe_session_get_round (self->session)->id);

  begin_round (self);
  qihe_session_rate (self->session, session_ours (self),
                     session_indicator (self, "technology.transfer"),
                     session_status (self, "described"));
  self->done = FALSE;
  qihe_comparison_read_async (self->session, before, qihe_session_get_round (self->session)->id,
                              NULL, compared, self);
  session_run_until (session_is_done, self);
}

static const QihePlannedMeasure *
only_measure (SessionFixture *self)
{
  GPtrArray *measures = qihe_case_get_measures (session_ours (self));

  g_assert_cmpuint (measures->len, ==, 1);
  return g_ptr_array_index (measures, 0);
}

static void
delete_measures (SessionFixture *self)
{
  GPtrArray *measures = qihe_case_get_measures (session_ours (self));

  while (measures->len > 0) {
    g_autofree char *id =
        g_strdup (((const QihePlannedMeasure *) g_ptr_array_index (measures, 0))->id);

    qihe_session_delete_measure (self->session, session_ours (self), id);
  }
}

static void
test_measures (SessionFixture *self, gconstpointer data)
{
  g_autoptr (QihePlannedMeasure) changed = NULL;
  guint transfer = session_indicator (self, "technology.transfer");

  delete_measures (self);
  qihe_session_add_measure (self->session, session_ours (self), (int) transfer, "Open an office");
  changed = qihe_planned_measure_copy (only_measure (self));
  changed->owner = g_strdup ("Lu");
  changed->due = g_strdup ("2027-03-31");
  qihe_session_set_measure (self->session, session_ours (self), changed);
  session_fixture_reopen (self, QIHE_SESSION_SAMPLE);
  g_assert_cmpstr (only_measure (self)->text, ==, "Open an office");
  g_assert_cmpstr (only_measure (self)->owner, ==, "Lu");
  g_assert_cmpstr (only_measure (self)->due, ==, "2027-03-31");
  g_assert_cmpint (only_measure (self)->indicator, ==, (int) transfer);
  qihe_session_delete_measure (self->session, session_ours (self), changed->id);
  g_assert_cmpuint (qihe_case_get_measures (session_ours (self))->len, ==, 0);
  session_undo (self);
  g_assert_cmpstr (only_measure (self)->text, ==, "Open an office");
}

static void
test_about (SessionFixture *self, gconstpointer data)
{
  const char *const practices[QIHE_N_PRACTICES] = { "by contract", NULL, "a council" };
  const char *const tags[] = { "platform", "chain", NULL };
  g_autoptr (QiheCaseProfile) profile = qihe_case_profile_new ();

  profile->has_output = TRUE;
  profile->output = 12345;
  g_assert_true (qihe_case_profile_set_check (profile, "typical=not-met:too small", NULL));
  qihe_session_set_about (self->session, session_ours (self), "a park", profile, practices, tags);
  session_run_until (is_settled, self);
  session_fixture_reopen (self, QIHE_SESSION_SAMPLE);
  g_assert_cmpstr (qihe_case_get_description (session_ours (self)), ==, "a park");
  g_assert_true (qihe_case_profile_equal (profile, qihe_case_get_profile (session_ours (self))));
  g_assert_cmpstr (qihe_case_get_practice (session_ours (self), QIHE_PRACTICE_RESOURCES), ==,
                   "by contract");
  g_assert_null (qihe_case_get_practice (session_ours (self), QIHE_PRACTICE_INFORMATION));
  g_assert_cmpstr (qihe_case_get_practice (session_ours (self), QIHE_PRACTICE_DECISION), ==,
                   "a council");
  g_assert_cmpstrv (qihe_case_get_tags (session_ours (self)), tags);
}

int
main (int argc, char **argv)
{
  session_test_init (&argc, &argv);
  session_add_test ("/session/rounds/before", test_before);
  session_add_test ("/session/rounds/reason-of-each-change", test_reason_of_each_change);
  session_add_test ("/session/rounds/reason-comes-back", test_reason_comes_back);
  session_add_test ("/session/rounds/closed", test_closed);
  session_add_test ("/session/rounds/comparison", test_comparison);
  session_add_test ("/session/rounds/measures", test_measures);
  session_add_test ("/session/rounds/about", test_about);
  return session_test_run ();
}
