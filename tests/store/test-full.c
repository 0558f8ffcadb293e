/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "store-fixture.h"
#include "store/qihe-store-error.h"

/* From here on no file can grow beyond @size, as if the disk were full. */
static void
limit_files (rlim_t size)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = MIN (size, limit.rlim_max);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static QiheWritten *
write_much (QiheStore *store, GError **error)
{
  QiheChanges *changes = qihe_changes_new ("here");
  g_autofree char *body = g_strnfill (100000, 'x');

  for (int i = 0; i < 100; i++)
    qihe_changes_add (changes, "framework", NULL, store_values ("body", body, NULL));
  return qihe_store_write (store, changes, error);
}

static void
test_disk_full (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_free (store_add_case (self->store, "c1", "One"));
  QiheWritten *written;

  signal (SIGXFSZ, SIG_IGN);
  limit_files (1024 * 1024);
  written = write_much (self->store, &error);
  limit_files (RLIM_INFINITY);

  g_assert_null (written);
  g_assert_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_FULL);
  g_assert_nonnull (strstr (error->message, self->path));
  g_assert_cmpuint (store_count (self->store, "framework"), ==, 0);
  store_assert_text (self->store, "c1", "title_en", "One");
  store_assert_verifies (self->path);

  /* With room again work goes on. */
  written = write_much (self->store, NULL);
  g_assert_cmpuint (written->changed, ==, 100);
  qihe_written_free (written);
  store_assert_verifies (self->path);
}

int
main (int argc, char **argv)
{
  store_test_init (&argc, &argv);
  store_add_test ("/store/full", test_disk_full);
  return store_test_run ();
}
