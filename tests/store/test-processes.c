/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <sqlite3.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store-fixture.h"
#include "store/qihe-store-error.h"

#define WRITERS 4
#define BATCHES 25

/* Of several that write without a pause one may be passed over for longer than the store waits. */
static gboolean
is_passed_over (GError **error)
{
  gboolean busy = g_error_matches (*error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_BUSY);

  if (busy)
    g_clear_error (error);
  return busy;
}

static QiheStore *
open_at_last (const char *path, GError **error)
{
  QiheStore *store;

  do
    store = qihe_store_open (path, NULL, 0, error);
  while (store == NULL && is_passed_over (error));
  return store;
}

static gboolean
write_one (QiheStore *store, const char *name, int i, GError **error)
{
  g_autofree char *id = g_strdup_printf ("%s-%d", name, i);
  g_autoptr (QiheWritten) written = NULL;

  do {
    QiheChanges *changes = qihe_changes_new ("here");

    qihe_changes_add (changes, "framework", id, store_values ("body", "x", NULL));
    qihe_changes_put (changes, "framework", "shared", store_values ("body", id, NULL));
    written = qihe_store_write (store, changes, error);
  } while (written == NULL && is_passed_over (error));
  return written != NULL;
}

/* The program calls itself as another process: `--write PATH NAME N`. */
static int
write_as_child (const char *path, const char *name, int n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheStore) store = open_at_last (path, &error);

  for (int i = 0; i < n && error == NULL; i++)
    write_one (store, name, i, &error);
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  return error != NULL;
}

static GSubprocess *
start_child (const char *path, const char *name, int n)
{
  g_autofree char *number = g_strdup_printf ("%d", n);
  g_autoptr (GError) error = NULL;
  GSubprocess *child = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "/proc/self/exe",
                                         "--write", path, name, number, NULL);

  g_assert_no_error (error);
  return child;
}

static void
test_processes (StoreFixture *self, gconstpointer data)
{
  GSubprocess *children[WRITERS];

  /* Also the making of the database is left to whoever comes first. */
  store_fixture_close (self);
  g_autofree char *path = g_build_filename (self->folder, "shared.db", NULL);
  for (int i = 0; i < WRITERS; i++) {
    g_autofree char *name = g_strdup_printf ("p%d", i);

    children[i] = start_child (path, name, BATCHES);
  }
  for (int i = 0; i < WRITERS; i++) {
    g_assert_true (g_subprocess_wait_check (children[i], NULL, NULL));
    g_object_unref (children[i]);
  }
  store_assert_verifies (path);
  g_autoptr (QiheStore) store = qihe_store_open (path, NULL, 0, NULL);
  g_assert_cmpuint (store_count (store, "framework"), ==, WRITERS * BATCHES + 1);
}

typedef struct {
  QiheStore *store;
  int number;
} Thread;

static gpointer
write_in_thread (gpointer data)
{
  Thread *self = data;

  for (int i = 0; i < BATCHES; i++) {
    QiheChanges *changes = qihe_changes_new ("here");
    g_autofree char *id = g_strdup_printf ("t%d-%d", self->number, i);
    g_autoptr (GError) error = NULL;

    qihe_changes_add (changes, "framework", id, store_values ("body", "x", NULL));
    g_autoptr (QiheWritten) written = qihe_store_write (self->store, changes, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (written->changed, ==, 1);
    g_autoptr (JsonObject) record = qihe_store_get (self->store, "framework", id, &error);
    g_assert_no_error (error);
    g_assert_nonnull (record);
    g_assert_cmpuint (store_count (self->store, "framework"), >, 0);
  }
  return NULL;
}

static void
test_threads (StoreFixture *self, gconstpointer data)
{
  GThread *threads[2 * WRITERS];
  Thread arguments[2 * WRITERS];

  for (int i = 0; i < 2 * WRITERS; i++) {
    arguments[i] = (Thread){ self->store, i };
    threads[i] = g_thread_new (NULL, write_in_thread, &arguments[i]);
  }
  for (int i = 0; i < 2 * WRITERS; i++)
    g_thread_join (threads[i]);
  g_assert_cmpuint (store_count (self->store, "framework"), ==, 2 * WRITERS * BATCHES);
  store_assert_verifies (self->path);
}

static void
stop (QiheStore *store, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

static void
test_changes_of_others_are_told (StoreFixture *self, gconstpointer data)
{
  gboolean told = FALSE;
  g_autoptr (GSubprocess) child = NULL;

  g_signal_connect (self->store, "changed", G_CALLBACK (stop), &told);
  g_assert_false (qihe_store_get_can_undo (self->store));
  child = start_child (self->path, "other", 1);
  while (!told)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_subprocess_wait_check (child, NULL, NULL));
  g_assert_true (qihe_store_get_can_undo (self->store));
}

static void
test_busy (StoreFixture *self, gconstpointer data)
{
  QiheChanges *changes = qihe_changes_new ("here");
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheWritten) written = NULL;
  int fds[2];
  char byte;

  /* A child that holds the lock until this end of the pipe is closed. */
  g_assert_cmpint (pipe (fds), ==, 0);
  g_autofree char *reader = g_strdup_printf ("%d", fds[0]);
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_subprocess_launcher_take_fd (launcher, fds[0], fds[0]);
  g_autoptr (GSubprocess) child =
      g_subprocess_launcher_spawn (launcher, &error, "/proc/self/exe", "--hold", self->path, reader,
                                   "0", NULL);
  g_assert_no_error (error);
  g_assert_cmpint (g_input_stream_read (g_subprocess_get_stdout_pipe (child), &byte, 1, NULL, NULL),
                   ==, 1);

  qihe_changes_add (changes, "framework", "f", store_values ("body", "x", NULL));
  written = qihe_store_write (self->store, changes, &error);
  g_assert_null (written);
  g_assert_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_BUSY);
  close (fds[1]);
  g_assert_true (g_subprocess_wait_check (child, NULL, NULL));
  g_assert_cmpuint (store_count (self->store, "framework"), ==, 0);
}

/* `--hold PATH FD 0`: takes the lock, says so, and keeps it until @fd ends. */
static int
hold_lock (const char *path, int fd)
{
  sqlite3 *db;
  char byte = '!';
  gboolean held = sqlite3_open (path, &db) == SQLITE_OK &&
                  sqlite3_exec (db, "BEGIN IMMEDIATE", NULL, NULL, NULL) == SQLITE_OK &&
                  write (STDOUT_FILENO, &byte, 1) == 1 && read (fd, &byte, 1) == 0;

  sqlite3_close (db);
  return !held;
}

int
main (int argc, char **argv)
{
  if (argc == 5 && g_str_equal (argv[1], "--write"))
    return write_as_child (argv[2], argv[3], atoi (argv[4]));
  if (argc == 5 && g_str_equal (argv[1], "--hold"))
    return hold_lock (argv[2], atoi (argv[3]));

  store_test_init (&argc, &argv);
  store_add_test ("/store/processes/write", test_processes);
  store_add_test ("/store/processes/threads", test_threads);
  store_add_test ("/store/processes/told", test_changes_of_others_are_told);
  store_add_test ("/store/processes/busy", test_busy);
  return store_test_run ();
}
