/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <signal.h>
#include <unistd.h>

#include "session/qihe-sample.h"
#include "session/qihe-session.h"

/*
 * The session as a window uses it: on a main loop, against a real database.
 */

#define PATIENCE_MS 10000

typedef struct {
  char *folder;
  char *path;
  QiheSession *session;
  char *told;
  char *failed;
  gboolean done;
} Fixture;

static gboolean
lose_patience (gpointer data)
{
  g_error ("nothing happened for %d ms", PATIENCE_MS);
  return G_SOURCE_REMOVE;
}

/* Runs the main loop until @condition holds for @data. */
static void
run_until (gboolean (*condition) (gpointer), gpointer data)
{
  guint patience = g_timeout_add (PATIENCE_MS, lose_patience, NULL);

  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (patience);
}

static gboolean
is_done (gpointer data)
{
  return ((Fixture *) data)->done;
}

static gboolean
has_told (gpointer data)
{
  return ((Fixture *) data)->told != NULL;
}

static gboolean
can_undo (gpointer data)
{
  gboolean can;

  g_object_get (data, "can-undo", &can, NULL);
  return can;
}

static void
remember_told (QiheSession *session, const char *message, Fixture *self)
{
  g_free (self->told);
  self->told = g_strdup (message);
}

static void
remember_failed (QiheSession *session, const char *message, Fixture *self)
{
  g_free (self->failed);
  self->failed = g_strdup (message);
}

static void
opened (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *self = data;
  g_autoptr (GError) error = NULL;

  self->session = qihe_session_open_finish (result, &error);
  g_assert_no_error (error);
  g_signal_connect (self->session, "told", G_CALLBACK (remember_told), self);
  g_signal_connect (self->session, "failed", G_CALLBACK (remember_failed), self);
  self->done = TRUE;
}

static void
open_session (Fixture *self, QiheSessionKind kind)
{
  self->done = FALSE;
  qihe_session_open_async (self->path, kind, NULL, opened, self);
  run_until (is_done, self);
}

static void
close_session (Fixture *self)
{
  qihe_session_close (self->session);
  g_clear_object (&self->session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
reopen (Fixture *self, QiheSessionKind kind)
{
  close_session (self);
  open_session (self, kind);
}

static void
set_up_sample (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("qihe-session-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "qihe.db", NULL);
  open_session (self, QIHE_SESSION_SAMPLE);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    remove_tree (child);
  }
  g_remove (path);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_null (self->failed);
  close_session (self);
  remove_tree (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->told);
}

static void
forget_told (Fixture *self)
{
  g_clear_pointer (&self->told, g_free);
}

static void
undo (Fixture *self)
{
  forget_told (self);
  qihe_session_undo (self->session);
  run_until (has_told, self);
}

static QiheCase *
ours (Fixture *self)
{
  return qihe_session_get_our_case (self->session);
}

static guint
indicator (Fixture *self, const char *id)
{
  int found = qihe_framework_find_indicator (qihe_session_get_framework (self->session), id);

  g_assert_cmpint (found, >=, 0);
  return (guint) found;
}

static int
status (Fixture *self, const char *id)
{
  return qihe_framework_find_status (qihe_session_get_framework (self->session), id);
}

static void
test_sample (Fixture *self, gconstpointer data)
{
  const QiheFit *fit = qihe_case_get_fit (ours (self));

  g_assert_cmpuint (g_list_model_get_n_items (qihe_session_get_cases (self->session)), ==, 5);
  g_assert_true (qihe_session_get_sample (self->session));
  g_assert_nonnull (qihe_session_get_advice (self->session));
  g_assert_nonnull (strstr (qihe_case_get_description (ours (self)), "fictional"));
  g_assert_cmpint (fit->dimensions[0].level, ==, 0);
  g_assert_cmpint (fit->dimensions[1].level, ==, 1);
  g_assert_cmpint (fit->dimensions[2].level, ==, -1);
  g_assert_cmpuint (fit->dimensions[2].n_unknown, ==, 2);
}

static void
test_rate (Fixture *self, gconstpointer data)
{
  guint transfer = indicator (self, "technology.transfer");

  g_assert_false (can_undo (self->session)); /* what ships is not the user's to undo */
  qihe_session_rate (self->session, ours (self), transfer, status (self, "described"));
  g_assert_cmpint (qihe_case_get_fit (ours (self))->dimensions[1].level, ==, 0);
  run_until (can_undo, self->session);
  reopen (self, QIHE_SESSION_SAMPLE);
  g_assert_cmpint (qihe_case_get_ratings (ours (self))[transfer], ==, status (self, "described"));
  undo (self);
  g_assert_cmpint (qihe_case_get_ratings (ours (self))[transfer], ==, status (self, "planned"));
  g_assert_cmpint (qihe_case_get_fit (ours (self))->dimensions[1].level, ==, 1);
}

static void
test_redo (Fixture *self, gconstpointer data)
{
  guint culture = indicator (self, "technology.culture");

  qihe_session_rate (self->session, ours (self), culture, QIHE_UNKNOWN);
  undo (self);
  g_assert_cmpint (qihe_case_get_ratings (ours (self))[culture], ==, status (self, "described"));
  forget_told (self);
  qihe_session_redo (self->session);
  run_until (has_told, self);
  g_assert_cmpint (qihe_case_get_ratings (ours (self))[culture], ==, QIHE_UNKNOWN);
}

/* An edit made while an undo is on its way is not lost to what the undo loaded. */
static void
test_edit_during_undo (Fixture *self, gconstpointer data)
{
  guint culture = indicator (self, "technology.culture");
  guint training = indicator (self, "technology.training");

  qihe_session_rate (self->session, ours (self), culture, QIHE_UNKNOWN);
  forget_told (self);
  qihe_session_undo (self->session);
  qihe_session_rate (self->session, ours (self), training, status (self, "absent"));
  run_until (has_told, self);
  g_assert_cmpint (qihe_case_get_ratings (ours (self))[training], ==, status (self, "absent"));
  reopen (self, QIHE_SESSION_SAMPLE);
  g_assert_cmpint (qihe_case_get_ratings (ours (self))[training], ==, status (self, "absent"));
  g_assert_cmpint (qihe_case_get_ratings (ours (self))[culture], ==, status (self, "described"));
}

static void
test_texts (Fixture *self, gconstpointer data)
{
  guint evaluation = indicator (self, "administration.evaluation");

  g_assert_false (qihe_case_has_source (ours (self), evaluation));
  qihe_session_set_note (self->session, ours (self), evaluation, "第三方评价已启动");
  qihe_session_set_source (self->session, ours (self), evaluation, "访谈 3");
  g_assert_true (qihe_case_has_source (ours (self), evaluation));
  reopen (self, QIHE_SESSION_SAMPLE);
  g_assert_cmpstr (qihe_case_get_text (ours (self), evaluation)->note, ==, "第三方评价已启动");
  undo (self);
  g_assert_null (qihe_case_get_text (ours (self), evaluation)->source);
  g_assert_cmpstr (qihe_case_get_text (ours (self), evaluation)->note, ==, "第三方评价已启动");
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
test_history (Fixture *self, gconstpointer data)
{
  guint transfer = indicator (self, "technology.transfer");
  g_autoptr (GPtrArray) lines = NULL;
  const QiheHistoryLine *line;

  qihe_session_rate (self->session, ours (self), transfer, status (self, "partial"));
  qihe_session_set_note (self->session, ours (self), transfer, "谈了两次");
  qihe_session_history_async (self->session, ours (self), transfer, NULL, keep_lines, &lines);
  run_until (has_lines, &lines);
  g_assert_cmpuint (lines->len, ==, 3);
  line = lines->pdata[0];
  g_assert_nonnull (strstr (line->what, "谈了两次"));
  g_assert_cmpstr (line->who, ==, g_get_user_name ());
  line = lines->pdata[1];
  g_assert_cmpstr (line->what, ==, "only planned → partly described");
}

static gboolean
is_attached (gpointer data)
{
  Fixture *self = data;

  return qihe_case_get_text (ours (self), 0)->attachments->len == 2;
}

static void
ask_history (QiheCase *one, guint changed, gpointer data)
{
  Fixture *self = data;

  qihe_session_history_async (self->session, one, changed, NULL, keep_lines,
                              g_object_get_data (G_OBJECT (one), "lines"));
}

/* Whoever hears of a change and asks for the history finds it there. */
static void
test_history_at_once (Fixture *self, gconstpointer data)
{
  guint transfer = indicator (self, "technology.transfer");
  g_autoptr (GPtrArray) lines = NULL;

  g_object_set_data (G_OBJECT (ours (self)), "lines", &lines);
  g_signal_connect (ours (self), "rating-changed", G_CALLBACK (ask_history), self);
  qihe_session_rate (self->session, ours (self), transfer, status (self, "partial"));
  run_until (has_lines, &lines);
  g_assert_cmpuint (lines->len, ==, 2);
}

static void
keep_nothing (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (qihe_session_history_finish (QIHE_SESSION (source), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  ((Fixture *) data)->done = TRUE;
}

/* A history that was still waiting when the session was closed does not keep it alive. */
static void
test_close_while_waiting (Fixture *self, gconstpointer data)
{
  QiheSession *session = self->session;

  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
  qihe_session_rate (self->session, ours (self), 0, QIHE_UNKNOWN);
  self->done = FALSE;
  qihe_session_history_async (self->session, ours (self), 0, NULL, keep_nothing, self);
  close_session (self);
  run_until (is_done, self);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (session);
  open_session (self, QIHE_SESSION_SAMPLE);
}

static void
test_attach (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("纪要", strlen ("纪要"));
  const QiheAttachment *attachment;
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;

  qihe_session_attach_bytes (self->session, ours (self), 0, bytes, "纪要.txt");
  run_until (is_attached, self);
  attachment = qihe_case_get_text (ours (self), 0)->attachments->pdata[1];
  g_assert_cmpstr (attachment->name, ==, "纪要.txt");
  g_assert_cmpstr (attachment->type, ==, "text/plain");
  path = qihe_session_dup_attachment_path (self->session, attachment);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "纪要");
  qihe_session_detach (self->session, ours (self), 0, attachment->id);
  g_assert_cmpuint (qihe_case_get_text (ours (self), 0)->attachments->len, ==, 1);
  undo (self);
  g_assert_cmpuint (qihe_case_get_text (ours (self), 0)->attachments->len, ==, 2);
}

static gboolean
has_failed (gpointer data)
{
  return ((Fixture *) data)->failed != NULL;
}

static void
test_attach_nothing (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) missing = g_file_new_build_filename (self->folder, "missing.pdf", NULL);

  qihe_session_attach (self->session, ours (self), 0, missing);
  run_until (has_failed, self);
  g_assert_nonnull (strstr (self->failed, "missing.pdf: this file is not there any more; choose"));
  g_assert_cmpuint (qihe_case_get_text (ours (self), 0)->attachments->len, ==, 1);
  g_clear_pointer (&self->failed, g_free);
}

static gboolean
are_attached (gpointer data)
{
  return qihe_case_get_text (ours (data), 0)->attachments->len == 4;
}

static void
assert_attached (Fixture *self, guint position, const char *name)
{
  const QiheAttachment *attachment =
      qihe_case_get_text (ours (self), 0)->attachments->pdata[position];

  g_assert_cmpstr (attachment->name, ==, name);
}

/* A large file takes longer than the small ones behind it, and a missing one holds up nothing. */
static void
test_attach_in_order (Fixture *self, gconstpointer data)
{
  const gsize size = 32 * 1024 * 1024;
  g_autoptr (GBytes) large = g_bytes_new_take (g_malloc0 (size), size);
  g_autoptr (GBytes) small = g_bytes_new_static ("x", 1);
  g_autoptr (GFile) missing = g_file_new_build_filename (self->folder, "missing.pdf", NULL);

  qihe_session_attach_bytes (self->session, ours (self), 0, large, "z.txt");
  qihe_session_attach (self->session, ours (self), 0, missing);
  qihe_session_attach_bytes (self->session, ours (self), 0, small, "y.txt");
  qihe_session_attach_bytes (self->session, ours (self), 0, small, "x.txt");
  run_until (are_attached, self);
  reopen (self, QIHE_SESSION_SAMPLE);
  assert_attached (self, 1, "z.txt");
  assert_attached (self, 2, "y.txt");
  assert_attached (self, 3, "x.txt");
  g_clear_pointer (&self->failed, g_free);
}

static void
test_attach_and_close (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) small = g_bytes_new_static ("x", 1);

  for (guint i = 0; i < 3; i++)
    qihe_session_attach_bytes (self->session, ours (self), 0, small, "x.txt");
  reopen (self, QIHE_SESSION_SAMPLE);
  g_assert_cmpuint (qihe_case_get_text (ours (self), 0)->attachments->len, ==, 1);
}

static void
test_cases (Fixture *self, gconstpointer data)
{
  QiheCase *one = qihe_session_add_case (self->session, "新区联合体");
  g_autofree char *id = g_strdup (qihe_case_get_id (one));

  qihe_session_rate (self->session, one, 2, status (self, "described"));
  qihe_session_set_note (self->session, one, 4, "note");
  qihe_session_rename_case (self->session, one, "新城联合体");
  g_assert_cmpstr (qihe_case_get_title (one), ==, "新城联合体");
  qihe_session_delete_case (self->session, one);
  g_assert_null (qihe_session_find_case (self->session, id));
  undo (self);
  one = qihe_session_find_case (self->session, id);
  g_assert_nonnull (one);
  g_assert_cmpstr (qihe_case_get_title (one), ==, "新城联合体");
  g_assert_cmpint (qihe_case_get_ratings (one)[2], ==, status (self, "described"));
  g_assert_cmpstr (qihe_case_get_text (one, 4)->note, ==, "note");
  g_assert_nonnull (strstr (self->told, "新城联合体"));
}

/* What a dead process was typing is there when the next one opens the database. */
static void
type_and_die (const char *path)
{
  Fixture self = { NULL, (char *) path, NULL, NULL, NULL, FALSE };

  open_session (&self, QIHE_SESSION_SAMPLE);
  qihe_session_set_source (self.session, ours (&self), 3, "written");
  qihe_session_keep_draft (self.session, ours (&self), 3, "note", "half a sen");
  qihe_session_keep_draft (self.session, ours (&self), 4, "note", "dropped");
  qihe_session_set_note (self.session, ours (&self), 4, "kept whole");
  g_usleep (G_USEC_PER_SEC / 2);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_usleep (G_USEC_PER_SEC / 5);
  kill (getpid (), SIGKILL);
}

static void
test_drafts (Fixture *self, gconstpointer data)
{
  g_auto (GStrv) environment = NULL;

  close_session (self);
  environment = g_environ_setenv (g_get_environ (), "QIHE_TEST_DRAFTS", self->path, TRUE);
  g_assert_true (g_spawn_sync (NULL, (char *[]){ (char *) data, NULL }, environment,
                               G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, NULL, NULL));
  open_session (self, QIHE_SESSION_SAMPLE);
  g_assert_cmpuint (qihe_session_get_restored (self->session), ==, 1);
  g_assert_cmpstr (qihe_case_get_text (ours (self), 3)->note, ==, "half a sen");
  g_assert_cmpstr (qihe_case_get_text (ours (self), 3)->source, ==, "written");
  g_assert_cmpstr (qihe_case_get_text (ours (self), 4)->note, ==, "kept whole");
  reopen (self, QIHE_SESSION_SAMPLE);
  g_assert_cmpuint (qihe_session_get_restored (self->session), ==, 0);
}

/* Another window on the same database. */

typedef struct {
  Fixture *self;
  guint indicator;
  int status;
} Expected;

static gboolean
shows (gpointer data)
{
  Expected *expected = data;

  return qihe_case_get_ratings (ours (expected->self))[expected->indicator] == expected->status;
}

static void
test_other_process (Fixture *self, gconstpointer data)
{
  Fixture other = { NULL, self->path, NULL, NULL, NULL, FALSE };
  Expected expected = { self, indicator (self, "talent.course-standard"), status (self, "absent") };

  open_session (&other, QIHE_SESSION_SAMPLE);
  qihe_session_rate (other.session, ours (&other), expected.indicator, expected.status);
  run_until (shows, &expected);
  close_session (&other);
}

static void
set_up_done (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *self = data;
  g_autoptr (GError) error = NULL;

  g_assert_true (qihe_session_set_up_finish (QIHE_SESSION (source), result, &error));
  g_assert_no_error (error);
  self->done = TRUE;
}

static void
test_set_up (void)
{
  Fixture self = { g_dir_make_tmp ("qihe-session-XXXXXX", NULL), NULL, NULL, NULL, NULL, FALSE };

  self.path = g_build_filename (self.folder, "deep", "qihe.db", NULL);
  open_session (&self, QIHE_SESSION_OWN);
  g_assert_null (ours (&self));
  self.done = FALSE;
  qihe_session_set_up_async (self.session, "东湖联合体", TRUE, set_up_done, &self);
  run_until (is_done, &self);
  g_assert_cmpstr (qihe_case_get_title (ours (&self)), ==, "东湖联合体");
  g_assert_cmpuint (g_list_model_get_n_items (qihe_session_get_cases (self.session)), ==, 5);
  g_assert_cmpuint (qihe_case_get_fit (ours (&self))->dimensions[0].n_unknown, ==, 5);
  reopen (&self, QIHE_SESSION_OWN);
  g_assert_cmpstr (qihe_case_get_title (ours (&self)), ==, "东湖联合体");
  g_assert_false (can_undo (self.session));
  tear_down (&self, NULL);
}

static void
not_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *self = data;
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
  Fixture self = { NULL, NULL, NULL, NULL, NULL, FALSE };

  g_assert_true (g_file_set_contents (path, "not a database at all", -1, NULL));
  qihe_session_open_async (path, QIHE_SESSION_OWN, NULL, not_opened, &self);
  run_until (is_done, &self);
  remove_tree (folder);
}

int
main (int argc, char *argv[])
{
  g_autofree char *home = NULL;
  int result;

  if (g_getenv ("QIHE_TEST_DRAFTS") != NULL)
    type_and_die (g_getenv ("QIHE_TEST_DRAFTS"));
  home = g_dir_make_tmp ("qihe-session-home-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_STATE_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/session/" name, Fixture, NULL, set_up_sample, test, tear_down)
  ADD ("sample", test_sample);
  ADD ("rate", test_rate);
  ADD ("redo", test_redo);
  ADD ("edit-during-undo", test_edit_during_undo);
  ADD ("texts", test_texts);
  ADD ("history", test_history);
  ADD ("history-at-once", test_history_at_once);
  ADD ("close-while-waiting", test_close_while_waiting);
  ADD ("attach", test_attach);
  ADD ("attach-nothing", test_attach_nothing);
  ADD ("attach-in-order", test_attach_in_order);
  ADD ("attach-and-close", test_attach_and_close);
  ADD ("cases", test_cases);
  ADD ("other-process", test_other_process);
  g_test_add ("/session/drafts", Fixture, argv[0], set_up_sample, test_drafts, tear_down);
  g_test_add_func ("/session/set-up", test_set_up);
  g_test_add_func ("/session/broken", test_broken);
  result = g_test_run ();
  remove_tree (home);
  return result;
}
