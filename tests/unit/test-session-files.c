/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session-fixture.h"

static gboolean
is_attached (gpointer data)
{
  SessionFixture *self = data;

  return qihe_case_get_text (session_ours (self), 0)->attachments->len == 2;
}

static void
test_attach (SessionFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("纪要", strlen ("纪要"));
  const QiheAttachment *attachment;
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;

  qihe_session_attach_bytes (self->session, session_ours (self), 0, bytes, "纪要.txt");
  session_run_until (is_attached, self);
  attachment = qihe_case_get_text (session_ours (self), 0)->attachments->pdata[1];
  g_assert_cmpstr (attachment->name, ==, "纪要.txt");
  g_assert_cmpstr (attachment->type, ==, "text/plain");
  path = qihe_session_dup_attachment_path (self->session, attachment);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "纪要");
  qihe_session_detach (self->session, session_ours (self), 0, attachment->id);
  g_assert_cmpuint (qihe_case_get_text (session_ours (self), 0)->attachments->len, ==, 1);
  session_undo (self);
  g_assert_cmpuint (qihe_case_get_text (session_ours (self), 0)->attachments->len, ==, 2);
}

static gboolean
has_failed (gpointer data)
{
  return ((SessionFixture *) data)->failed != NULL;
}

static void
test_attach_nothing (SessionFixture *self, gconstpointer data)
{
  g_autoptr (GFile) missing = g_file_new_build_filename (self->folder, "missing.pdf", NULL);

  qihe_session_attach (self->session, session_ours (self), 0, missing);
  session_run_until (has_failed, self);
  g_assert_nonnull (strstr (self->failed, "missing.pdf: this file is not there any more; choose"));
  g_assert_cmpuint (qihe_case_get_text (session_ours (self), 0)->attachments->len, ==, 1);
  g_clear_pointer (&self->failed, g_free);
}

static gboolean
are_attached (gpointer data)
{
  return qihe_case_get_text (session_ours (data), 0)->attachments->len == 4;
}

static void
assert_attached (SessionFixture *self, guint position, const char *name)
{
  const QiheAttachment *attachment =
      qihe_case_get_text (session_ours (self), 0)->attachments->pdata[position];

  g_assert_cmpstr (attachment->name, ==, name);
}

/* A large file takes longer than the small ones behind it, and a missing one holds up nothing. */
static void
test_attach_in_order (SessionFixture *self, gconstpointer data)
{
  const gsize size = 32 * 1024 * 1024;
  g_autoptr (GBytes) large = g_bytes_new_take (g_malloc0 (size), size);
  g_autoptr (GBytes) small = g_bytes_new_static ("x", 1);
  g_autoptr (GFile) missing = g_file_new_build_filename (self->folder, "missing.pdf", NULL);

  qihe_session_attach_bytes (self->session, session_ours (self), 0, large, "z.txt");
  qihe_session_attach (self->session, session_ours (self), 0, missing);
  qihe_session_attach_bytes (self->session, session_ours (self), 0, small, "y.txt");
  qihe_session_attach_bytes (self->session, session_ours (self), 0, small, "x.txt");
  session_run_until (are_attached, self);
  session_fixture_reopen (self, QIHE_SESSION_SAMPLE);
  assert_attached (self, 1, "z.txt");
  assert_attached (self, 2, "y.txt");
  assert_attached (self, 3, "x.txt");
  g_clear_pointer (&self->failed, g_free);
}

static void
test_attach_and_close (SessionFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) small = g_bytes_new_static ("x", 1);

  for (guint i = 0; i < 3; i++)
    qihe_session_attach_bytes (self->session, session_ours (self), 0, small, "x.txt");
  session_fixture_reopen (self, QIHE_SESSION_SAMPLE);
  g_assert_cmpuint (qihe_case_get_text (session_ours (self), 0)->attachments->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  session_test_init (&argc, &argv);
  session_add_test ("/session/files/attach", test_attach);
  session_add_test ("/session/files/nothing", test_attach_nothing);
  session_add_test ("/session/files/in-order", test_attach_in_order);
  session_add_test ("/session/files/close", test_attach_and_close);
  return session_test_run ();
}
