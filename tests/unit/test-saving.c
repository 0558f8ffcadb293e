/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <glob.h>
#include <signal.h>
#include <sqlite3.h>
#include <unistd.h>

#include "session-fixture.h"
#include "session/qihe-drafts-private.h"

/*
 * What becomes of changes that the database does not take: they wait, in their order, and outlive
 * the process.
 */

static gboolean
is_stuck (gpointer data)
{
  return qihe_session_get_obstacle (data) != NULL;
}

static gboolean
is_saved (gpointer data)
{
  return qihe_session_get_waiting (data) == 0;
}

static gboolean
has_failed (gpointer data)
{
  return ((SessionFixture *) data)->failed != NULL;
}

static void
open_sample (SessionFixture *self)
{
  session_fixture_open (self, QIHE_SESSION_SAMPLE);
}

/* Moved away, the database takes nothing, and says so at once. */
static void
take_away (SessionFixture *self)
{
  g_autofree char *aside = g_strconcat (self->path, ".aside", NULL);

  g_assert_cmpint (g_rename (self->path, aside), ==, 0);
}

static void
bring_back (SessionFixture *self)
{
  g_autofree char *aside = g_strconcat (self->path, ".aside", NULL);

  g_assert_cmpint (g_rename (aside, self->path), ==, 0);
}

static sqlite3 *
lock (SessionFixture *self)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (self->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  return db;
}

static void
unlock (sqlite3 *db)
{
  g_assert_cmpint (sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static void
assert_rated (SessionFixture *self, guint indicator, const char *id)
{
  g_assert_cmpint (qihe_case_get_ratings (session_ours (self))[indicator], ==,
                   session_status (self, id));
}

static void
assert_note (SessionFixture *self, guint indicator, const char *note)
{
  g_assert_cmpstr (qihe_case_get_text (session_ours (self), indicator)->note, ==, note);
}

/* Three changes, the last of which undoes the first. */
static void
change (SessionFixture *self)
{
  qihe_session_rate (self->session, session_ours (self), 0, session_status (self, "absent"));
  qihe_session_set_note (self->session, session_ours (self), 1, "not lost");
  qihe_session_rate (self->session, session_ours (self), 0, session_status (self, "partial"));
}

static void
assert_waiting (SessionFixture *self)
{
  gboolean can_undo;

  g_assert_cmpuint (qihe_session_get_waiting (self->session), ==, 3);
  g_assert_true (qihe_session_is_unsaved (self->session, session_ours (self), 0));
  g_assert_true (qihe_session_is_unsaved (self->session, session_ours (self), 1));
  g_assert_false (qihe_session_is_unsaved (self->session, session_ours (self), 2));
  g_object_get (self->session, "can-undo", &can_undo, NULL);
  g_assert_false (can_undo);
  assert_rated (self, 0, "partial");
  assert_note (self, 1, "not lost");
  g_assert_null (self->failed);
}

static void
assert_written (SessionFixture *self)
{
  assert_rated (self, 0, "partial");
  assert_note (self, 1, "not lost");
}

/* As soon as it can be written it is, and nobody has to do anything for that. */
static void
test_retry (SessionFixture *self, gconstpointer data)
{
  take_away (self);
  change (self);
  session_run_until (is_stuck, self->session);
  assert_waiting (self);
  bring_back (self);
  session_run_until (is_saved, self->session);
  g_assert_null (qihe_session_get_obstacle (self->session));
  g_assert_false (qihe_session_is_unsaved (self->session, session_ours (self), 0));
  session_fixture_close (self);
  open_sample (self);
  g_assert_cmpuint (qihe_session_get_restored (self->session), ==, 0);
  assert_written (self);
}

static void
test_locked (SessionFixture *self, gconstpointer data)
{
  sqlite3 *db = lock (self);

  change (self);
  session_run_until (is_stuck, self->session);
  assert_waiting (self);
  unlock (db);
  qihe_session_save_again (self->session);
  session_run_until (is_saved, self->session);
  assert_written (self);
}

static void
test_close (SessionFixture *self, gconstpointer data)
{
  take_away (self);
  qihe_session_keep_draft (self->session, session_ours (self), 1, "note", "not lo");
  change (self);
  session_run_until (is_stuck, self->session);
  g_assert_true (qihe_session_keep_unsaved (self->session));
  session_fixture_close (self);
  bring_back (self);
  open_sample (self);
  g_assert_cmpuint (qihe_session_get_restored (self->session), >=, 3);
  assert_rated (self, 0, "partial");
  session_fixture_close (self);
  open_sample (self);
  g_assert_cmpuint (qihe_session_get_restored (self->session), ==, 0);
}

/* Closed before anybody knew that it could not be written. */
static void
test_close_at_once (SessionFixture *self, gconstpointer data)
{
  take_away (self);
  change (self);
  session_fixture_close (self);
  bring_back (self);
  open_sample (self);
  g_assert_cmpuint (qihe_session_get_restored (self->session), ==, 3);
  assert_written (self);
}

/* The next process finds the database locked still: nothing is lost, it goes on waiting. */
static void
test_open_locked (SessionFixture *self, gconstpointer data)
{
  sqlite3 *db;

  take_away (self);
  change (self);
  session_fixture_close (self);
  bring_back (self);
  db = lock (self);
  open_sample (self);
  g_assert_cmpuint (qihe_session_get_waiting (self->session), ==, 3);
  g_assert_true (is_stuck (self->session));
  unlock (db);
  session_run_until (is_saved, self->session);
  session_fixture_close (self);
  open_sample (self);
  g_assert_cmpuint (qihe_session_get_restored (self->session), ==, 0);
  assert_written (self);
}

/* Kept outside the database, by another thread. */
static guint
count_kept (void)
{
  g_autofree char *pattern = g_build_filename (g_get_user_state_dir (), "qihe", "drafts", "*", "*",
                                               QIHE_DRAFTS_CHANGES "*", NULL);
  glob_t found;
  guint n = glob (pattern, 0, NULL, &found) == 0 ? (guint) found.gl_pathc : 0;

  globfree (&found);
  return n;
}

static void
change_and_die (const char *path)
{
  SessionFixture self = { .path = (char *) path };
  guint before = count_kept ();

  open_sample (&self);
  take_away (&self);
  change (&self);
  session_run_until (is_stuck, self.session);
  while (count_kept () < before + 3)
    g_usleep (1000);
  kill (getpid (), SIGKILL);
}

static void
test_kill (SessionFixture *self, gconstpointer data)
{
  g_auto (GStrv) environment =
      g_environ_setenv (g_get_environ (), "QIHE_TEST_SAVING", self->path, TRUE);

  session_fixture_close (self);
  g_assert_true (g_spawn_sync (NULL, (char *[]){ (char *) data, NULL }, environment,
                               G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, NULL, NULL));
  bring_back (self);
  open_sample (self);
  g_assert_cmpuint (qihe_session_get_restored (self->session), ==, 3);
  assert_written (self);
}

static void
round_closed (GObject *source, GAsyncResult *result, gpointer data)
{
  SessionFixture *self = data;
  g_autoptr (GError) error = NULL;

  qihe_session_close_round_finish (QIHE_SESSION (source), result, &error);
  g_assert_no_error (error);
  self->done = TRUE;
}

/* What can never be written is taken back, and said; what comes after is not held up. */
static void
test_refused (SessionFixture *self, gconstpointer data)
{
  int before = qihe_case_get_ratings (session_ours (self))[0];

  self->done = FALSE;
  qihe_session_close_round_async (self->session, QIHE_UNKNOWN_RANGE, round_closed, self);
  session_run_until (session_is_done, self);
  qihe_session_rate (self->session, session_ours (self), 0, session_status (self, "absent"));
  session_run_until (has_failed, self);
  session_run_until (is_saved, self->session);
  g_assert_null (qihe_session_get_obstacle (self->session));
  while (qihe_case_get_ratings (session_ours (self))[0] != before)
    g_main_context_iteration (NULL, TRUE);
  g_clear_pointer (&self->failed, g_free);
}

typedef struct {
  gboolean answered;
  gboolean read;
} Reading;

static void
keep_history (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  g_autoptr (GPtrArray) lines = qihe_session_history_finish (QIHE_SESSION (source), result, NULL);

  reading->read = lines != NULL;
  reading->answered = TRUE;
}

static gboolean
has_answered (gpointer data)
{
  return ((Reading *) data)->answered;
}

/* What is open goes on being read. Where just that is in use, the file would be opened once more,
 * which is not there: then it is asked again. */
static void
read_history (SessionFixture *self)
{
  Reading reading = { 0 };

  while (!reading.read) {
    reading.answered = FALSE;
    qihe_session_history_async (self->session, session_ours (self), 0, NULL, keep_history,
                                &reading);
    session_run_until (has_answered, &reading);
  }
}

/* Reading goes on; what would build on what is not written does not. */
static void
test_reading (SessionFixture *self, gconstpointer data)
{
  take_away (self);
  change (self);
  read_history (self);
  g_assert_true (is_stuck (self->session));
  read_history (self);
  qihe_session_undo (self->session);
  qihe_session_show_round (self->session, qihe_session_get_round (self->session)->id);
  session_run_until (has_failed, self);
  g_assert_nonnull (strstr (self->failed, "not saved yet"));
  g_clear_pointer (&self->failed, g_free);
  assert_waiting (self);
  bring_back (self);
}

int
main (int argc, char *argv[])
{
  if (g_getenv ("QIHE_TEST_SAVING") != NULL)
    change_and_die (g_getenv ("QIHE_TEST_SAVING"));
  session_test_init (&argc, &argv);
  session_add_test ("/saving/retry", test_retry);
  session_add_test ("/saving/locked", test_locked);
  session_add_test ("/saving/close", test_close);
  session_add_test ("/saving/close-at-once", test_close_at_once);
  session_add_test ("/saving/open-locked", test_open_locked);
  session_add_test ("/saving/refused", test_refused);
  session_add_test ("/saving/reading", test_reading);
  g_test_add ("/saving/kill", SessionFixture, argv[0], session_fixture_set_up, test_kill,
              session_fixture_tear_down);
  return session_test_run ();
}
