/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/*
 * A child writes and says so, and is killed at some moment. What it had said has to be there,
 * nothing may be there by half, and the journal and its head have to agree.
 */

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store-fixture.h"

#define RECORDS 20 /* in a batch */
#define MAX_DELAY_US 60000

/* `--write PATH RUN`: batches without end, each told on standard output once it is committed. */
static int
write_without_end (const char *path, const char *run)
{
  g_autoptr (QiheStore) store = qihe_store_open (path, NULL, 0, NULL);

  for (int i = 0; store != NULL; i++) {
    QiheChanges *changes = qihe_changes_new ("here");
    g_autofree char *batch = g_strdup_printf ("%s-%d", run, i);
    g_autofree char *line = g_strdup_printf ("%s\n", batch);

    for (int k = 0; k < RECORDS; k++) {
      g_autofree char *id = g_strdup_printf ("%s-%d", batch, k);

      qihe_changes_add (changes, "framework", id, store_values ("body", batch, NULL));
    }
    qihe_changes_put (changes, "framework", "last", store_values ("body", batch, NULL));
    g_autoptr (QiheWritten) written = qihe_store_write (store, changes, NULL);
    if (written == NULL || write (STDOUT_FILENO, line, strlen (line)) < 0)
      break;
  }
  return 1;
}

/* Returns what the child said until it was killed. */
static char *
run_and_kill (const char *path, int run)
{
  g_autofree char *name = g_strdup_printf ("r%d", run);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                                    "/proc/self/exe", "--write", path, name, NULL);
  char *said = NULL;

  g_assert_no_error (error);
  g_usleep ((gulong) g_test_rand_int_range (0, MAX_DELAY_US));
  g_subprocess_force_exit (child);
  g_assert_true (g_subprocess_communicate_utf8 (child, NULL, NULL, &said, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_signaled (child));
  return said;
}

static guint
count_in_batch (QiheStore *store, const char *batch)
{
  g_autoptr (GPtrArray) records = qihe_store_list (store, "framework", "body", batch, NULL, NULL);
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    n += !g_str_equal (json_object_get_string_member (records->pdata[i], "id"), "last");
  return n;
}

static void
check (const char *path, const char *said)
{
  g_auto (GStrv) batches = g_strsplit (said, "\n", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheStore) store = qihe_store_open (path, NULL, 0, &error);
  guint all;

  g_assert_no_error (error);
  g_assert_null (qihe_store_get_head_problem (store));
  for (guint i = 0; batches[i] != NULL && *batches[i] != '\0'; i++)
    g_assert_cmpuint (count_in_batch (store, batches[i]), ==, RECORDS);
  /* Whole batches, and the record that each of them sets. */
  all = store_count (store, "framework");
  g_assert_true (all == 0 || all % RECORDS == 1);
  store_assert_verifies (path);
}

static void
test_kill (StoreFixture *self, gconstpointer data)
{
  const char *wanted = g_getenv ("QIHE_KILLS");
  int kills = wanted != NULL ? atoi (wanted) : 50;
  gsize acknowledged = 0;

  store_fixture_close (self);
  for (int run = 0; run < kills; run++) {
    /* A fresh file now and then: also its making is cut off. */
    g_autofree char *name = g_strdup_printf ("kill-%d.db", run / 5);
    g_autofree char *path = g_build_filename (self->folder, name, NULL);
    g_autofree char *said = run_and_kill (path, run);

    acknowledged += strlen (said);
    check (path, said);
  }
  /* A test in which nothing was ever committed would say nothing. */
  g_assert_cmpuint (acknowledged, >, 0);
}

int
main (int argc, char **argv)
{
  if (argc == 4 && g_str_equal (argv[1], "--write"))
    return write_without_end (argv[2], argv[3]);

  store_test_init (&argc, &argv);
  store_add_test ("/store/kill", test_kill);
  return store_test_run ();
}
