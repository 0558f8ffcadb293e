/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

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

static void
keep_first_line (GObject *source, GAsyncResult *result, gpointer data)
{
  SessionFixture *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = qihe_session_history_finish (QIHE_SESSION (source), result, &error);

  g_assert_no_error (error);
  g_free (self->told);
  self->told = g_strdup (((QiheHistoryLine *) lines->pdata[0])->what);
  self->done = TRUE;
}

static void
assert_last_told (SessionFixture *self, const char *expected)
{
  self->done = FALSE;
  qihe_session_history_async (self->session, session_ours (self), 0, NULL, keep_first_line, self);
  session_run_until (session_is_done, self);
  g_assert_cmpstr (self->told, ==, expected);
}

/* A file that came or went is in the history of the rating that it belongs to, and of no other. */
static void
test_history (SessionFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  const QiheAttachment *attachment;

  qihe_session_attach_bytes (self->session, session_ours (self), 1, bytes, "other.txt");
  qihe_session_attach_bytes (self->session, session_ours (self), 0, bytes, "纪要.txt");
  session_run_until (is_attached, self);
  assert_last_told (self, "File “纪要.txt” attached");
  attachment = qihe_case_get_text (session_ours (self), 0)->attachments->pdata[1];
  qihe_session_detach (self->session, session_ours (self), 0, attachment->id);
  assert_last_told (self, "File “纪要.txt” removed");
  session_undo (self);
  assert_last_told (self, "File “纪要.txt” attached");
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

static gboolean
is_under_way (gpointer data)
{
  guint64 done = 0, total;
  guint n_behind;

  return qihe_session_get_attaching (((SessionFixture *) data)->session, &done, &total,
                                     &n_behind) != NULL &&
         done > 0;
}

static void
assert_no_parts_left (SessionFixture *self)
{
  g_autofree char *folder = g_build_filename (self->folder, "files", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_assert_false (g_str_has_prefix (name, ".part"));
}

/* As far as it says what is under way, how far, and how many wait; then nothing of it is left. */
static void
test_cancel (SessionFixture *self, gconstpointer data)
{
  const guint64 size = 512 * 1024 * 1024;
  g_autofree char *path = g_build_filename (self->folder, "录像.mp4", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) small = g_bytes_new_static ("x", 1);
  guint64 done, total;
  guint n_behind;
  int fd = g_creat (path, 0600);

  g_assert_cmpint (ftruncate (fd, (off_t) size), ==, 0);
  close (fd);
  session_forget_told (self);
  qihe_session_attach (self->session, session_ours (self), 0, file);
  qihe_session_attach_bytes (self->session, session_ours (self), 0, small, "x.txt");
  session_run_until (is_under_way, self);
  g_assert_cmpstr (qihe_session_get_attaching (self->session, &done, &total, &n_behind), ==,
                   "录像.mp4");
  g_assert_cmpuint (done, <, size);
  g_assert_cmpuint (total, ==, size);
  g_assert_cmpuint (n_behind, ==, 1);
  qihe_session_cancel_attaching (self->session);
  session_run_until (session_has_told, self);
  g_assert_cmpstr (self->told, ==, "Attaching was cancelled");
  g_assert_null (qihe_session_get_attaching (self->session, &done, &total, &n_behind));
  g_assert_cmpuint (qihe_case_get_text (session_ours (self), 0)->attachments->len, ==, 1);
  assert_no_parts_left (self);
}

/* From here on no file can grow beyond @size, as if the disk were full. */
static void
limit_files (rlim_t size)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = MIN (size, limit.rlim_max);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
test_full (SessionFixture *self, gconstpointer data)
{
  const gsize size = 4 * 1024 * 1024;
  g_autoptr (GBytes) large = g_bytes_new_take (g_malloc0 (size), size);

  signal (SIGXFSZ, SIG_IGN);
  limit_files (1024 * 1024);
  qihe_session_attach_bytes (self->session, session_ours (self), 0, large, "z.txt");
  session_run_until (has_failed, self);
  limit_files (RLIM_INFINITY);
  g_assert_nonnull (strstr (self->failed, "no room is left on the disk"));
  g_assert_cmpuint (qihe_case_get_text (session_ours (self), 0)->attachments->len, ==, 1);
  assert_no_parts_left (self);
  g_clear_pointer (&self->failed, g_free);
}

/* What is never going to fit is refused before it is copied. */
static void
test_too_large (SessionFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "disk.img", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  int fd = g_creat (path, 0600);

  g_assert_cmpint (ftruncate (fd, (off_t) 3 * 1024 * 1024 * 1024), ==, 0);
  close (fd);
  qihe_session_attach (self->session, session_ours (self), 0, file);
  session_run_until (has_failed, self);
  g_assert_nonnull (strstr (self->failed, "larger than 2 GiB"));
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
  session_add_test ("/session/files/history", test_history);
  session_add_test ("/session/files/nothing", test_attach_nothing);
  session_add_test ("/session/files/in-order", test_attach_in_order);
  session_add_test ("/session/files/cancel", test_cancel);
  session_add_test ("/session/files/full", test_full);
  session_add_test ("/session/files/too-large", test_too_large);
  session_add_test ("/session/files/close", test_attach_and_close);
  return session_test_run ();
}
