/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <utime.h>

#include "store-fixture.h"
#include "store/qihe-backup.h"
#include "store/qihe-blobs.h"
#include "store/qihe-store-error.h"

static char *
back_up (StoreFixture *self)
{
  char *path = g_build_filename (self->folder, "backup.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (qihe_backup_create (self->store, path, FALSE, NULL, &error));
  g_assert_no_error (error);
  return path;
}

static void
restore (StoreFixture *self, const char *backup)
{
  g_autoptr (GError) error = NULL;

  store_fixture_close (self);
  g_assert_true (qihe_backup_restore (backup, self->path, NULL, NULL, &error));
  g_assert_no_error (error);
  store_assert_verifies (self->path);
  store_fixture_reopen (self);
  g_assert_null (qihe_store_get_head_problem (self->store));
}

static void
test_round_trip (StoreFixture *self, gconstpointer data)
{
  g_free (store_add_case (self->store, "c1", "One"));
  g_autofree char *backup = back_up (self);
  g_autofree char *wal = g_strconcat (backup, "-wal", NULL);
  g_autofree char *aside = g_strconcat (self->path, ".before-restore", NULL);
  g_free (store_set_text (self->store, "c1", "title_en", "Two"));
  GStatBuf info;

  g_assert_cmpint (g_stat (backup, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
  restore (self, backup);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
  store_assert_text (self->store, "c1", "title_en", "One");
  store_fixture_close (self);

  /* What was there is kept aside. */
  g_autoptr (QiheStore) old = qihe_store_open (aside, NULL, QIHE_STORE_MUST_EXIST, NULL);
  store_assert_text (old, "c1", "title_en", "Two");
  g_assert_nonnull (qihe_store_get_head_problem (old));
}

static void
test_twice (StoreFixture *self, gconstpointer data)
{
  g_free (store_add_case (self->store, "c1", "One"));
  g_autofree char *backup = back_up (self);

  for (guint i = 0; i < 3; i++) {
    g_free (store_set_text (self->store, "c1", "title_en", "Two"));
    restore (self, backup);
    store_assert_text (self->store, "c1", "title_en", "One");
  }
  g_autoptr (GPtrArray) entries =
      qihe_store_history (self->store, "database", qihe_store_get_database_id (self->store), NULL);
  QiheEntry *entry = entries->pdata[0];
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpint (json_object_get_int_member (entry->after, "epoch"), ==, 4);
  g_assert_cmpint (json_object_get_int_member (entry->after, "left_seq"), ==, 3);
}

static void
test_to_another_place (StoreFixture *self, gconstpointer data)
{
  g_free (store_add_case (self->store, "c1", "One"));
  g_autofree char *backup = back_up (self);
  g_autofree char *other = g_build_filename (self->folder, "other", "qihe.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (qihe_backup_restore (backup, other, NULL, NULL, &error));
  g_assert_no_error (error);
  store_assert_verifies (other);
  g_autoptr (QiheStore) store = qihe_store_open (other, NULL, QIHE_STORE_MUST_EXIST, NULL);
  store_assert_text (store, "c1", "title_en", "One");
}

static void
test_files (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("content", 7);
  g_autofree char *hash = qihe_blobs_add_bytes (self->store, bytes, NULL);
  g_autofree char *path = qihe_blobs_get_path (self->store, hash);
  QiheChanges *changes = qihe_changes_new ("here");
  JsonObject *values =
      store_values ("rating_id", "r", "name", "a", "type", "t", "hash", hash, NULL);
  g_autofree char *backup = NULL;

  json_object_set_int_member (values, "size", 7);
  qihe_changes_add (changes, "attachment", "a1", values);
  qihe_written_free (qihe_store_write (self->store, changes, NULL));
  backup = back_up (self);
  g_assert_cmpint (g_unlink (path), ==, 0);
  restore (self, backup);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_damaged (StoreFixture *self, gconstpointer data)
{
  g_free (store_add_case (self->store, "c1", "One"));
  g_autofree char *backup = back_up (self);
  g_autoptr (GError) error = NULL;

  store_run_sql (backup, "UPDATE journal SET actor = 'somebody' WHERE seq = 1");
  g_free (store_set_text (self->store, "c1", "title_en", "Two"));
  g_assert_false (qihe_backup_restore (backup, self->path, NULL, NULL, &error));
  g_assert_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_DAMAGED);
  store_assert_text (self->store, "c1", "title_en", "Two");
  store_assert_verifies (self->path);
}

/* What is left of the damaged one is kept, each time anew, and the head goes on. */
static void
test_onto_damaged (StoreFixture *self, gconstpointer data)
{
  g_free (store_add_case (self->store, "c1", "One"));
  g_autofree char *backup = back_up (self);
  g_autofree char *aside = g_strconcat (self->path, ".damaged", NULL);
  g_autofree char *aside2 = g_strconcat (self->path, ".damaged-2", NULL);

  g_free (store_set_text (self->store, "c1", "title_en", "Two"));
  for (guint i = 0; i < 2; i++) {
    g_autofree char *kept = NULL;
    g_autofree char *content = NULL;
    g_autoptr (GError) error = NULL;

    store_fixture_close (self);
    g_assert_true (g_file_set_contents (self->path, "not a database any more", -1, NULL));
    g_assert_true (qihe_backup_restore (backup, self->path, NULL, &kept, &error));
    g_assert_no_error (error);
    g_assert_cmpstr (kept, ==, i == 0 ? aside : aside2);
    g_assert_true (g_file_get_contents (kept, &content, NULL, NULL));
    g_assert_cmpstr (content, ==, "not a database any more");
    store_assert_verifies (self->path);
    store_fixture_reopen (self);
    g_assert_null (qihe_store_get_head_problem (self->store));
    store_assert_text (self->store, "c1", "title_en", "One");
  }
}

static void
test_onto_folder (StoreFixture *self, gconstpointer data)
{
  g_autofree char *backup = back_up (self);
  g_autofree char *folder = g_build_filename (self->folder, "folder", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_false (qihe_backup_restore (backup, folder, NULL, NULL, &error));
  g_assert_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOT_QIHE);
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));
}

static void
test_onto_itself (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (qihe_backup_create (self->store, self->path, TRUE, NULL, &error));
  g_assert_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_EXISTS);
}

static void
test_blobs_add (StoreFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "a.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  g_autoptr (GError) error = NULL;
  gsize size = 0;

  g_assert_true (g_file_set_contents (path, "abc", 3, NULL));
  g_autofree char *hash = qihe_blobs_add (self->store, file, &size, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (size, ==, 3);
  /* FIPS 180-2, B.1 */
  g_assert_cmpstr (hash, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  g_autofree char *again = qihe_blobs_add (self->store, file, NULL, NULL, NULL);
  g_assert_cmpstr (hash, ==, again);
  g_assert_null (qihe_blobs_add (self->store, folder, NULL, NULL, &error));
  g_assert_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_IO);
  g_assert_null (qihe_blobs_get_path (self->store, "../../etc/passwd"));
}

/* A copy that was cut off long ago goes with the next one; one that may be under way stays. */
static void
test_blobs_left_over (StoreFixture *self, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->folder, "new", "files", NULL);
  g_autofree char *old = g_build_filename (folder, ".part-000001", NULL);
  g_autofree char *fresh = g_build_filename (folder, ".part-000002", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abc", 3);
  struct utimbuf long_ago = { 0, 0 };

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (old, "ab", 2, NULL));
  g_assert_true (g_file_set_contents (fresh, "ab", 2, NULL));
  g_assert_cmpint (g_utime (old, &long_ago), ==, 0);
  g_autofree char *hash = qihe_blobs_add_bytes (self->store, bytes, NULL);
  g_assert_nonnull (hash);
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (fresh, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  store_test_init (&argc, &argv);
  store_add_test ("/store/backup/round-trip", test_round_trip);
  store_add_test ("/store/backup/twice", test_twice);
  store_add_test ("/store/backup/another-place", test_to_another_place);
  store_add_test ("/store/backup/files", test_files);
  store_add_test ("/store/backup/damaged", test_damaged);
  store_add_test ("/store/backup/onto-damaged", test_onto_damaged);
  store_add_test ("/store/backup/onto-folder", test_onto_folder);
  store_add_test ("/store/backup/onto-itself", test_onto_itself);
  store_add_test ("/store/blobs/add", test_blobs_add);
  store_add_test ("/store/blobs/left-over", test_blobs_left_over);
  return store_test_run ();
}
