/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-user.h"
#include "session-fixture.h"
#include "session/qihe-session-frameworks.h"

static void
test_sample (SessionFixture *self, gconstpointer data)
{
  const QiheFit *fit = qihe_case_get_fit (session_ours (self));

  g_assert_cmpuint (g_list_model_get_n_items (qihe_session_get_cases (self->session)), ==, 5);
  g_assert_true (qihe_session_get_sample (self->session));
  g_assert_nonnull (qihe_session_get_advice (self->session));
  g_assert_nonnull (strstr (qihe_case_get_description (session_ours (self)), "fictional"));
  g_assert_cmpint (fit->dimensions[0].level, ==, 0);
  g_assert_cmpint (fit->dimensions[1].level, ==, 1);
  g_assert_cmpint (fit->dimensions[2].level, ==, -1);
  g_assert_cmpuint (fit->dimensions[2].n_unknown, ==, 2);
}

static void
test_rate (SessionFixture *self, gconstpointer data)
{
  guint transfer = session_indicator (self, "technology.transfer");

  g_assert_false (session_can_undo (self->session)); /* what ships is not the user's to undo */
  qihe_session_rate (self->session, session_ours (self), transfer,
                     session_status (self, "described"));
  g_assert_cmpint (qihe_case_get_fit (session_ours (self))->dimensions[1].level, ==, 0);
  session_run_until (session_can_undo, self->session);
  session_fixture_reopen (self, QIHE_SESSION_SAMPLE);
  g_assert_cmpint (qihe_case_get_ratings (session_ours (self))[transfer], ==,
                   session_status (self, "described"));
  session_undo (self);
  g_assert_cmpint (qihe_case_get_ratings (session_ours (self))[transfer], ==,
                   session_status (self, "planned"));
  g_assert_cmpint (qihe_case_get_fit (session_ours (self))->dimensions[1].level, ==, 1);
}

static void
test_redo (SessionFixture *self, gconstpointer data)
{
  guint culture = session_indicator (self, "technology.culture");

  qihe_session_rate (self->session, session_ours (self), culture, QIHE_UNKNOWN);
  session_undo (self);
  g_assert_cmpint (qihe_case_get_ratings (session_ours (self))[culture], ==,
                   session_status (self, "described"));
  session_forget_told (self);
  qihe_session_redo (self->session);
  session_run_until (session_has_told, self);
  g_assert_cmpint (qihe_case_get_ratings (session_ours (self))[culture], ==, QIHE_UNKNOWN);
}

/* An edit made while an undo is on its way is not lost to what the undo loaded. */
static void
test_edit_during_undo (SessionFixture *self, gconstpointer data)
{
  guint culture = session_indicator (self, "technology.culture");
  guint training = session_indicator (self, "technology.training");

  qihe_session_rate (self->session, session_ours (self), culture, QIHE_UNKNOWN);
  session_forget_told (self);
  qihe_session_undo (self->session);
  qihe_session_rate (self->session, session_ours (self), training, session_status (self, "absent"));
  session_run_until (session_has_told, self);
  g_assert_cmpint (qihe_case_get_ratings (session_ours (self))[training], ==,
                   session_status (self, "absent"));
  session_fixture_reopen (self, QIHE_SESSION_SAMPLE);
  g_assert_cmpint (qihe_case_get_ratings (session_ours (self))[training], ==,
                   session_status (self, "absent"));
  g_assert_cmpint (qihe_case_get_ratings (session_ours (self))[culture], ==,
                   session_status (self, "described"));
}

static void
test_texts (SessionFixture *self, gconstpointer data)
{
  guint evaluation = session_indicator (self, "administration.evaluation");

  g_assert_false (qihe_case_has_source (session_ours (self), evaluation));
  qihe_session_set_note (self->session, session_ours (self), evaluation, "第三方评价已启动");
  qihe_session_set_source (self->session, session_ours (self), evaluation, "访谈 3");
  g_assert_true (qihe_case_has_source (session_ours (self), evaluation));
  session_fixture_reopen (self, QIHE_SESSION_SAMPLE);
  g_assert_cmpstr (qihe_case_get_text (session_ours (self), evaluation)->note, ==,
                   "第三方评价已启动");
  session_undo (self);
  g_assert_null (qihe_case_get_text (session_ours (self), evaluation)->source);
  g_assert_cmpstr (qihe_case_get_text (session_ours (self), evaluation)->note, ==,
                   "第三方评价已启动");
}

static void
keep_lines (GObject *source, GAsyncResult *result, gpointer data)
{
  GPtrArray **lines = data;
  g_autoptr (GError) error = NULL;

  *lines = qihe_session_history_finish (QIHE_SESSION (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
has_lines (gpointer data)
{
  return *(GPtrArray **) data != NULL;
}

static void
test_history (SessionFixture *self, gconstpointer data)
{
  g_autofree char *user = qihe_user_dup_name ();
  guint transfer = session_indicator (self, "technology.transfer");
  g_autoptr (GPtrArray) lines = NULL;
  const QiheHistoryLine *line;

  qihe_session_rate (self->session, session_ours (self), transfer,
                     session_status (self, "partial"));
  qihe_session_set_note (self->session, session_ours (self), transfer, "谈了两次");
  qihe_session_history_async (self->session, session_ours (self), transfer, NULL, keep_lines,
                              &lines);
  session_run_until (has_lines, &lines);
  g_assert_cmpuint (lines->len, ==, 3);
  line = lines->pdata[0];
  g_assert_nonnull (strstr (line->what, "谈了两次"));
  g_assert_cmpstr (line->who, ==, user);
  line = lines->pdata[1];
  g_assert_cmpstr (line->what, ==, "only planned → partly described; reason removed");
}

static void
ask_history (QiheCase *one, guint changed, gpointer data)
{
  SessionFixture *self = data;

  qihe_session_history_async (self->session, one, changed, NULL, keep_lines,
                              g_object_get_data (G_OBJECT (one), "lines"));
}

/* Whoever hears of a change and asks for the history finds it there. */
static void
test_history_at_once (SessionFixture *self, gconstpointer data)
{
  guint transfer = session_indicator (self, "technology.transfer");
  g_autoptr (GPtrArray) lines = NULL;

  g_object_set_data (G_OBJECT (session_ours (self)), "lines", &lines);
  g_signal_connect (session_ours (self), "rating-changed", G_CALLBACK (ask_history), self);
  qihe_session_rate (self->session, session_ours (self), transfer,
                     session_status (self, "partial"));
  session_run_until (has_lines, &lines);
  g_assert_cmpuint (lines->len, ==, 2);
}

static void
keep_nothing (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (qihe_session_history_finish (QIHE_SESSION (source), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  ((SessionFixture *) data)->done = TRUE;
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* A history that was still waiting when the session was closed does not keep it alive. */
static void
test_close_while_waiting (SessionFixture *self, gconstpointer data)
{
  QiheSession *session = self->session;

  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
  qihe_session_rate (self->session, session_ours (self), 0, QIHE_UNKNOWN);
  self->done = FALSE;
  qihe_session_history_async (self->session, session_ours (self), 0, NULL, keep_nothing, self);
  session_fixture_close (self);
  session_run_until (session_is_done, self);
  session_run_until (is_gone, &session); /* what was being read when it was closed may hold it */
  session_fixture_open (self, QIHE_SESSION_SAMPLE);
}

static void
test_cases (SessionFixture *self, gconstpointer data)
{
  QiheCase *one = qihe_session_add_case (self->session, "新区联合体");
  g_autofree char *id = g_strdup (qihe_case_get_id (one));

  qihe_session_rate (self->session, one, 2, session_status (self, "described"));
  qihe_session_set_note (self->session, one, 4, "note");
  qihe_session_rename_case (self->session, one, "新城联合体");
  g_assert_cmpstr (qihe_case_get_title (one), ==, "新城联合体");
  qihe_session_delete_case (self->session, one);
  g_assert_null (qihe_session_find_case (self->session, id));
  session_undo (self);
  one = qihe_session_find_case (self->session, id);
  g_assert_nonnull (one);
  g_assert_cmpstr (qihe_case_get_title (one), ==, "新城联合体");
  g_assert_cmpint (qihe_case_get_ratings (one)[2], ==, session_status (self, "described"));
  g_assert_cmpstr (qihe_case_get_text (one, 4)->note, ==, "note");
  g_assert_cmpstr (self->told, ==, "Undone: Case “新城联合体” deleted");
}

static void
redo (SessionFixture *self)
{
  session_forget_told (self);
  qihe_session_redo (self->session);
  session_run_until (session_has_told, self);
}

/* What was undone is said as it was done. */
static void
test_undo_words (SessionFixture *self, gconstpointer data)
{
  guint transfer = session_indicator (self, "technology.transfer");
  g_autofree char *long_note = g_strnfill (2000, 'x');
  QiheCase *added;

  qihe_session_rate (self->session, session_ours (self), transfer, session_status (self, "absent"));
  session_undo (self);
  g_assert_true (g_str_has_suffix (self->told, ": only planned → not described; reason removed"));
  redo (self);
  g_assert_true (g_str_has_prefix (self->told, "Redone: "));
  g_assert_true (g_str_has_suffix (self->told, ": only planned → not described; reason removed"));
  qihe_session_set_note (self->session, session_ours (self), transfer, long_note);
  long_note[7] = 'y';
  qihe_session_set_note (self->session, session_ours (self), transfer, long_note);
  session_undo (self);
  g_assert_true (g_str_has_suffix (self->told, ": note: …"));
  added = qihe_session_add_case (self->session, "新区联合体");
  qihe_session_set_note (self->session, added, 0, long_note);
  session_undo (self);
  g_assert_true (g_str_has_suffix (self->told, "xx…"));
  g_assert_cmpint (g_utf8_strlen (self->told, -1), <, 120);
  session_undo (self);
  g_assert_cmpstr (self->told, ==, "Undone: Case “新区联合体” added");
}

/* A framework is called by its title and version, also one that the undo has taken away. */
static void
test_undo_words_of_framework (SessionFixture *self, gconstpointer data)
{
  static const char before[] =
      "{\"id\": \"own\", \"version\": 2, \"title\": {\"en\": \"Our own\"}}";
  static const char after[] =
      "{\"id\": \"own\", \"version\": 2, \"title\": {\"en\": \"Ours\"}, \"levels\": []}";

  qihe_session_save_framework (self->session, "own@2", before);
  qihe_session_save_framework (self->session, "own@2", after);
  session_undo (self);
  g_assert_cmpstr (self->told, ==, "Undone: Framework “Our own, version 2” changed");
  session_undo (self);
  g_assert_cmpstr (self->told, ==, "Undone: Framework “Our own, version 2” added");
}

/* Another window on the same database. */

typedef struct {
  SessionFixture *self;
  guint indicator;
  int status;
} Expected;

static gboolean
shows (gpointer data)
{
  Expected *expected = data;

  return qihe_case_get_ratings (session_ours (expected->self))[expected->indicator] ==
         expected->status;
}

static void
test_other_process (SessionFixture *self, gconstpointer data)
{
  SessionFixture other = { .path = self->path };
  Expected expected = { self, session_indicator (self, "talent.course-standard"),
                        session_status (self, "absent") };

  session_fixture_open (&other, QIHE_SESSION_SAMPLE);
  qihe_session_rate (other.session, session_ours (&other), expected.indicator, expected.status);
  session_run_until (shows, &expected);
  session_fixture_close (&other);
}

int
main (int argc, char *argv[])
{
  session_test_init (&argc, &argv);
  session_add_test ("/session/sample", test_sample);
  session_add_test ("/session/rate", test_rate);
  session_add_test ("/session/redo", test_redo);
  session_add_test ("/session/edit-during-undo", test_edit_during_undo);
  session_add_test ("/session/texts", test_texts);
  session_add_test ("/session/history", test_history);
  session_add_test ("/session/history-at-once", test_history_at_once);
  session_add_test ("/session/close-while-waiting", test_close_while_waiting);
  session_add_test ("/session/cases", test_cases);
  session_add_test ("/session/undo-words", test_undo_words);
  session_add_test ("/session/undo-words/framework", test_undo_words_of_framework);
  session_add_test ("/session/other-process", test_other_process);
  return session_test_run ();
}
