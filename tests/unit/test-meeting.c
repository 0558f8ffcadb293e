/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session-fixture.h"
#include "session/qihe-meeting.h"

/*
 * A meeting under way, and what is kept of it.
 */

typedef struct {
  SessionFixture *session;
  QihePrepared *prepared;
} Reading;

static void
prepared (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *self = data;
  g_autoptr (GError) error = NULL;

  self->prepared = qihe_session_prepare_meeting_finish (QIHE_SESSION (source), result, &error);
  g_assert_no_error (error);
  self->session->done = TRUE;
}

static QihePrepared *
prepare (SessionFixture *self)
{
  Reading reading = { .session = self };

  self->done = FALSE;
  qihe_session_prepare_meeting_async (self->session, NULL, NULL, NULL, prepared, &reading);
  session_run_until (session_is_done, self);
  return reading.prepared;
}

static QiheMeeting *
start (SessionFixture *self)
{
  return qihe_meeting_new (prepare (self));
}

static void
assert_at (QiheMeeting *meeting, guint position, guint depth)
{
  g_assert_cmpuint (qihe_meeting_get_position (meeting), ==, position);
  g_assert_cmpuint (qihe_meeting_get_depth (meeting), ==, depth);
}

static void
test_walk (SessionFixture *self, gconstpointer data)
{
  g_autoptr (QiheMeeting) meeting = start (self);
  guint n = qihe_meeting_get_n_screens (meeting);

  g_assert_cmpuint (n, >=, 8);
  assert_at (meeting, 0, 0);
  qihe_meeting_go (meeting, -1);
  assert_at (meeting, 0, 0);
  qihe_meeting_go (meeting, 1);
  assert_at (meeting, 1, 0);
  qihe_meeting_go_last (meeting);
  assert_at (meeting, n - 1, 0);
  g_assert_null (qihe_meeting_get_next_slide (meeting));
  qihe_meeting_go (meeting, 1);
  assert_at (meeting, n - 1, 0);
  qihe_meeting_go_first (meeting);
  g_assert_nonnull (qihe_meeting_get_next_slide (meeting));
  qihe_meeting_show (meeting, "matrix");
  g_assert_nonnull (qihe_meeting_get_slide (meeting)->chart);
  qihe_meeting_show (meeting, "nothing");
  assert_at (meeting, 0, 0);
}

/* From a level to its indicators to the note, and back step by step. */
static void
test_enter (SessionFixture *self, gconstpointer data)
{
  g_autoptr (QiheMeeting) meeting = start (self);

  qihe_meeting_show (meeting, "levels");
  qihe_meeting_enter (meeting);
  assert_at (meeting, 1, 1);
  g_assert_cmpuint (qihe_slide_get_n_items (qihe_meeting_get_slide (meeting)), ==, 5);
  g_assert_true (qihe_meeting_choose (meeting, 1));
  g_assert_true (qihe_meeting_choose (meeting, 1));
  qihe_meeting_enter (meeting);
  assert_at (meeting, 1, 2);
  g_assert_nonnull (qihe_meeting_get_slide (meeting)->text);
  g_assert_false (qihe_meeting_choose (meeting, 1));
  qihe_meeting_enter (meeting); /* there is nothing behind a note */
  assert_at (meeting, 1, 2);
  g_assert_true (qihe_meeting_step_back (meeting));
  g_assert_cmpint (qihe_meeting_get_look (meeting).chosen, ==, 1);
  g_assert_true (qihe_meeting_step_back (meeting));
  assert_at (meeting, 1, 0);
  g_assert_false (qihe_meeting_step_back (meeting));
  qihe_meeting_enter_item (meeting, 2);
  qihe_meeting_go (meeting, 1); /* on from wherever one is */
  assert_at (meeting, 2, 0);
}

static gboolean
is_at_third (gpointer data)
{
  return qihe_meeting_get_position (data) == 2;
}

static void
test_numbers (SessionFixture *self, gconstpointer data)
{
  g_autoptr (QiheMeeting) meeting = start (self);
  guint n = qihe_meeting_get_n_screens (meeting);

  qihe_meeting_type_digit (meeting, 4);
  g_assert_cmpuint (qihe_meeting_get_number (meeting), ==, 4);
  qihe_meeting_enter (meeting);
  assert_at (meeting, 3, 0);
  g_assert_cmpuint (qihe_meeting_get_number (meeting), ==, 0);
  for (guint i = 0; i < 30; i++)
    qihe_meeting_type_digit (meeting, 9);
  qihe_meeting_enter (meeting);
  assert_at (meeting, n - 1, 0);
  qihe_meeting_type_digit (meeting, 0);
  qihe_meeting_type_digit (meeting, 7);
  g_assert_true (qihe_meeting_step_back (meeting)); /* not that one after all */
  assert_at (meeting, n - 1, 0);
  qihe_meeting_type_digit (meeting, 3); /* and without Enter, after a moment */
  session_run_until (is_at_third, meeting);
}

static void
test_covers (SessionFixture *self, gconstpointer data)
{
  g_autoptr (QiheMeeting) meeting = start (self);

  qihe_meeting_toggle_cover (meeting, QIHE_COVER_BLACK);
  g_assert_cmpint (qihe_meeting_get_cover (meeting), ==, QIHE_COVER_BLACK);
  qihe_meeting_toggle_cover (meeting, QIHE_COVER_WHITE);
  g_assert_cmpint (qihe_meeting_get_cover (meeting), ==, QIHE_COVER_WHITE);
  qihe_meeting_toggle_cover (meeting, QIHE_COVER_WHITE);
  g_assert_cmpint (qihe_meeting_get_cover (meeting), ==, QIHE_COVER_NONE);
  qihe_meeting_toggle_zoom (meeting);
  qihe_meeting_toggle_cover (meeting, QIHE_COVER_BLACK);
  g_assert_true (qihe_meeting_step_back (meeting));
  g_assert_cmpint (qihe_meeting_get_cover (meeting), ==, QIHE_COVER_NONE);
  g_assert_true (qihe_meeting_get_look (meeting).zoomed);
  g_assert_true (qihe_meeting_step_back (meeting));
  g_assert_false (qihe_meeting_get_look (meeting).zoomed);
  qihe_meeting_toggle_cover (meeting, QIHE_COVER_BLACK);
  qihe_meeting_go (meeting, 1); /* who goes on wants to see */
  g_assert_cmpint (qihe_meeting_get_cover (meeting), ==, QIHE_COVER_NONE);
}

/* Kept, found again, and undone like everything else. */
static void
test_arranged (SessionFixture *self, gconstpointer data)
{
  g_autoptr (QihePrepared) first = prepare (self);
  g_autoptr (QihePrepared) arranged = NULL;
  g_autoptr (QihePrepared) undone = NULL;
  g_autofree char *round = g_strdup (first->facts->now->round->id);
  guint n = first->deck->screens->len;

  for (guint i = 0; i + 1 < n; i++)
    ((QiheScreen *) g_ptr_array_index (first->deck->screens, i))->hidden = TRUE;
  qihe_session_set_deck (self->session, round, first->deck);
  session_run_until (session_can_undo, self->session);
  arranged = prepare (self);
  g_assert_null (arranged->problem);
  g_assert_cmpuint (qihe_deck_count_visible (arranged->deck), ==, 1);
  session_undo (self);
  undone = prepare (self);
  g_assert_cmpuint (qihe_deck_count_visible (undone->deck), ==, n);
  session_forget_told (self);
}

/* What somebody else put there does not keep a meeting from being held. */
static void
test_broken (SessionFixture *self, gconstpointer data)
{
  g_autoptr (QiheStore) store = NULL;
  g_autoptr (QihePrepared) broken = NULL;
  g_autoptr (QiheWritten) written = NULL;
  g_autoptr (GError) error = NULL;
  QiheChanges *changes = qihe_changes_new ("here");
  JsonObject *values = json_object_new ();
  g_autofree char *round = g_strdup (qihe_session_get_round (self->session)->id);

  session_fixture_close (self);
  store = qihe_store_open (self->path, NULL, QIHE_STORE_MUST_EXIST, &error);
  g_assert_no_error (error);
  json_object_set_string_member (values, "body", "{\"screens\": 7}");
  qihe_changes_put (changes, "deck", round, values);
  written = qihe_store_write (store, changes, &error);
  g_assert_no_error (error);
  broken = qihe_prepared_read (store, round, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (broken->problem, "$.screens"));
  g_assert_cmpuint (broken->deck->screens->len, >=, 8);
  qihe_store_close (store);
  session_fixture_open (self, QIHE_SESSION_SAMPLE);
}

static QiheRound *
add_round (GPtrArray *rounds, const char *id, const char *date, QiheEvaluator evaluator)
{
  QiheRound *round = qihe_round_new (id);

  round->date = g_strdup (date);
  round->evaluator = evaluator;
  g_ptr_array_add (rounds, round);
  return round;
}

static void
test_round_before (void)
{
  g_autoptr (GPtrArray) rounds = g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_round_free);
  QiheRound *newest = add_round (rounds, "d", "2026-06-30", QIHE_EVALUATOR_SELF);
  QiheRound *other = add_round (rounds, "c", "2026-01-31", QIHE_EVALUATOR_SUPERIOR);
  QiheRound *middle = add_round (rounds, "b", "2025-06-30", QIHE_EVALUATOR_SELF);
  QiheRound *oldest = add_round (rounds, "a", "2024-06-30", QIHE_EVALUATOR_SELF);

  g_assert_true (qihe_prepared_find_before (rounds, newest) == middle);
  g_assert_true (qihe_prepared_find_before (rounds, middle) == oldest);
  g_assert_null (qihe_prepared_find_before (rounds, oldest));
  g_assert_null (qihe_prepared_find_before (rounds, other));
  other->based_on = g_strdup ("a");
  g_assert_true (qihe_prepared_find_before (rounds, other) == oldest);
}

int
main (int argc, char *argv[])
{
  session_test_init (&argc, &argv);
  session_add_test ("/meeting/walk", test_walk);
  session_add_test ("/meeting/enter", test_enter);
  session_add_test ("/meeting/numbers", test_numbers);
  session_add_test ("/meeting/covers", test_covers);
  session_add_test ("/meeting/arranged", test_arranged);
  session_add_test ("/meeting/broken", test_broken);
  g_test_add_func ("/meeting/round-before", test_round_before);
  return session_test_run ();
}
