/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session-fixture.h"

#include "test-folder.h"

/* A machine that does much else at the same time is slow. */
#define PATIENCE_MS 60000

static gboolean
lose_patience (gpointer data)
{
  g_error ("nothing happened for %d ms", PATIENCE_MS);
  return G_SOURCE_REMOVE;
}

void
session_run_until (gboolean (*condition) (gpointer), gpointer data)
{
  guint patience = g_timeout_add (PATIENCE_MS, lose_patience, NULL);

  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (patience);
}

gboolean
session_is_done (gpointer data)
{
  return ((SessionFixture *) data)->done;
}

gboolean
session_has_told (gpointer data)
{
  return ((SessionFixture *) data)->told != NULL;
}

gboolean
session_can_undo (gpointer data)
{
  gboolean can;

  g_object_get (data, "can-undo", &can, NULL);
  return can;
}

static void
remember_told (QiheSession *session, const char *message, SessionFixture *self)
{
  g_free (self->told);
  self->told = g_strdup (message);
}

static void
remember_failed (QiheSession *session, const char *message, SessionFixture *self)
{
  g_free (self->failed);
  self->failed = g_strdup (message);
}

static void
opened (GObject *source, GAsyncResult *result, gpointer data)
{
  SessionFixture *self = data;
  g_autoptr (GError) error = NULL;

  self->session = qihe_session_open_finish (result, &error);
  g_assert_no_error (error);
  g_signal_connect (self->session, "told", G_CALLBACK (remember_told), self);
  g_signal_connect (self->session, "failed", G_CALLBACK (remember_failed), self);
  self->done = TRUE;
}

void
session_fixture_open (SessionFixture *self, QiheSessionKind kind)
{
  self->done = FALSE;
  qihe_session_open_async (self->path, kind, NULL, opened, self);
  session_run_until (session_is_done, self);
}

static gboolean
is_copying_nothing (gpointer data)
{
  guint64 done, total;
  guint n_behind;

  return qihe_session_get_attaching (data, &done, &total, &n_behind) == NULL;
}

void
session_fixture_close (SessionFixture *self)
{
  qihe_session_close (self->session);
  session_run_until (is_copying_nothing, self->session); /* into the folder that goes next */
  g_clear_object (&self->session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
session_fixture_reopen (SessionFixture *self, QiheSessionKind kind)
{
  session_fixture_close (self);
  session_fixture_open (self, kind);
}

void
session_fixture_set_up (SessionFixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("qihe-session-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "qihe.db", NULL);
  session_fixture_open (self, QIHE_SESSION_SAMPLE);
}

void
session_fixture_tear_down (SessionFixture *self, gconstpointer data)
{
  g_assert_null (self->failed);
  session_fixture_close (self);
  test_folder_remove (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->told);
}

void
session_forget_told (SessionFixture *self)
{
  g_clear_pointer (&self->told, g_free);
}

void
session_undo (SessionFixture *self)
{
  session_forget_told (self);
  qihe_session_undo (self->session);
  session_run_until (session_has_told, self);
}

QiheCase *
session_ours (SessionFixture *self)
{
  return qihe_session_get_our_case (self->session);
}

guint
session_indicator (SessionFixture *self, const char *id)
{
  int found = qihe_framework_find_indicator (qihe_session_get_framework (self->session), id);

  g_assert_cmpint (found, >=, 0);
  return (guint) found;
}

int
session_status (SessionFixture *self, const char *id)
{
  return qihe_framework_find_status (qihe_session_get_framework (self->session), id);
}

void
session_test_init (int *argc, char ***argv)
{
  g_autofree char *home = g_dir_make_tmp ("qihe-session-home-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_STATE_HOME", home, TRUE);
  g_test_init (argc, argv, NULL);
}

int
session_test_run (void)
{
  int result = g_test_run ();

  test_folder_remove (g_getenv ("XDG_DATA_HOME"));
  return result;
}

void
session_add_test (const char *path, void (*test) (SessionFixture *self, gconstpointer data))
{
  g_test_add (path, SessionFixture, NULL, session_fixture_set_up, test, session_fixture_tear_down);
}
