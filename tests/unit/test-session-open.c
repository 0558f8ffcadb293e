/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <signal.h>
#include <unistd.h>

#include "session-fixture.h"
#include "test-folder.h"

/* What a dead process was typing is there when the next one opens the database. */
static void
type_and_die (const char *path)
{
  SessionFixture self = { .path = (char *) path };

  session_fixture_open (&self, QIHE_SESSION_SAMPLE);
  qihe_session_set_source (self.session, session_ours (&self), 3, "written");
  qihe_session_keep_draft (self.session, session_ours (&self), 3, "note", "half a sen");
  qihe_session_keep_draft (self.session, session_ours (&self), 4, "note", "dropped");
  qihe_session_set_note (self.session, session_ours (&self), 4, "kept whole");
  while (qihe_session_get_waiting (self.session) > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (qihe_session_keep_unsaved (self.session));
  kill (getpid (), SIGKILL);
}

static void
test_drafts (SessionFixture *self, gconstpointer data)
{
  g_auto (GStrv) environment = NULL;

  session_fixture_close (self);
  environment = g_environ_setenv (g_get_environ (), "QIHE_TEST_DRAFTS", self->path, TRUE);
  g_assert_true (g_spawn_sync (NULL, (char *[]){ (char *) data, NULL }, environment,
                               G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, NULL, NULL));
  session_fixture_open (self, QIHE_SESSION_SAMPLE);
  g_assert_cmpuint (qihe_session_get_restored (self->session), ==, 1);
  g_assert_cmpstr (qihe_case_get_text (session_ours (self), 3)->note, ==, "half a sen");
  g_assert_cmpstr (qihe_case_get_text (session_ours (self), 3)->source, ==, "written");
  g_assert_cmpstr (qihe_case_get_text (session_ours (self), 4)->note, ==, "kept whole");
  session_fixture_reopen (self, QIHE_SESSION_SAMPLE);
  g_assert_cmpuint (qihe_session_get_restored (self->session), ==, 0);
}

static void
set_up_done (GObject *source, GAsyncResult *result, gpointer data)
{
  SessionFixture *self = data;
  g_autoptr (GError) error = NULL;

  g_assert_true (qihe_session_set_up_finish (QIHE_SESSION (source), result, &error));
  g_assert_no_error (error);
  self->done = TRUE;
}

static void
test_set_up (void)
{
  SessionFixture self = { .folder = g_dir_make_tmp ("qihe-session-XXXXXX", NULL) };

  self.path = g_build_filename (self.folder, "deep", "qihe.db", NULL);
  session_fixture_open (&self, QIHE_SESSION_OWN);
  g_assert_null (session_ours (&self));
  self.done = FALSE;
  qihe_session_set_up_async (self.session, "东湖联合体", TRUE, set_up_done, &self);
  session_run_until (session_is_done, &self);
  g_assert_cmpstr (qihe_case_get_title (session_ours (&self)), ==, "东湖联合体");
  g_assert_cmpuint (g_list_model_get_n_items (qihe_session_get_cases (self.session)), ==, 5);
  g_assert_cmpuint (qihe_case_get_fit (session_ours (&self))->dimensions[0].n_unknown, ==, 5);
  session_fixture_reopen (&self, QIHE_SESSION_OWN);
  g_assert_cmpstr (qihe_case_get_title (session_ours (&self)), ==, "东湖联合体");
  g_assert_false (session_can_undo (self.session));
  session_fixture_tear_down (&self, NULL);
}

static void
not_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  SessionFixture *self = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (qihe_session_open_finish (result, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "broken.db"));
  self->done = TRUE;
}

static void
test_broken (void)
{
  g_autofree char *folder = g_dir_make_tmp ("qihe-session-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "broken.db", NULL);
  SessionFixture self = { 0 };

  g_assert_true (g_file_set_contents (path, "not a database at all", -1, NULL));
  qihe_session_open_async (path, QIHE_SESSION_OWN, NULL, not_opened, &self);
  session_run_until (session_is_done, &self);
  test_folder_remove (folder);
}

int
main (int argc, char *argv[])
{
  if (g_getenv ("QIHE_TEST_DRAFTS") != NULL)
    type_and_die (g_getenv ("QIHE_TEST_DRAFTS"));
  session_test_init (&argc, &argv);
  g_test_add ("/session/open/drafts", SessionFixture, argv[0], session_fixture_set_up, test_drafts,
              session_fixture_tear_down);
  g_test_add_func ("/session/open/set-up", test_set_up);
  g_test_add_func ("/session/open/broken", test_broken);
  return session_test_run ();
}
