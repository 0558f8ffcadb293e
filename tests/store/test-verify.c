/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "store-fixture.h"
#include "store/qihe-blobs.h"
#include "store/qihe-store-error.h"
#include "store/qihe-verify.h"

/* Every kind of entry, each with something in every column that it can have. */
static void
fill (StoreFixture *self)
{
  QiheChanges *changes = qihe_changes_new ("here");
  g_autofree char *text = g_strnfill (700, 'x');
  g_autofree char *longer = g_strconcat (text, "yz", NULL);

  g_free (store_add_case (self->store, "c1", "One"));
  g_free (store_set_text (self->store, "c1", "note", text));
  g_free (store_set_text (self->store, "c1", "note", longer));
  g_free (store_add_case (self->store, "c2", "Two"));
  qihe_changes_delete (changes, "consortium_case", "c2");
  qihe_written_free (qihe_store_write (self->store, changes, NULL));
  qihe_written_free (qihe_store_undo (self->store, NULL, NULL));
  qihe_written_free (qihe_store_redo (self->store, NULL));
}

static void
tamper (StoreFixture *self, const char *sql, const char *words)
{
  store_fixture_close (self);
  store_run_sql (self->path, sql);
  store_assert_fails (self->path, words);
}

static void
test_untouched (StoreFixture *self, gconstpointer data)
{
  g_autoptr (QiheVerification) result = NULL;

  store_assert_verifies (self->path);
  fill (self);
  store_assert_verifies (self->path);
  store_fixture_reopen (self);
  result = qihe_verify_store (self->path, NULL, NULL, NULL);
  g_assert_cmpint (result->entries, ==, 9);
  g_assert_cmpuint (strlen (result->head), ==, 64);
}

static int
read_int (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *statement;
  int value;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  value = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  return value;
}

static gboolean
flip_bit (sqlite3 *db, const char *column, int seq, int byte, int bit)
{
  g_autofree char *select =
      g_strdup_printf ("SELECT CAST(%s AS BLOB), typeof(%s) FROM journal WHERE seq = %d", column,
                       column, seq);
  g_autofree char *update =
      g_strdup_printf ("UPDATE journal SET %s = %s WHERE seq = %d", column,
                       strstr (column, "_digest") || g_str_equal (column, "salt") ||
                               g_str_equal (column, "hash")
                           ? "?1"
                       : g_str_equal (column, "base") ? "CAST(CAST(?1 AS TEXT) AS INTEGER)"
                                                      : "CAST(?1 AS TEXT)",
                       seq);
  g_autofree guint8 *bytes = NULL;
  sqlite3_stmt *statement;
  int length;

  g_assert_cmpint (sqlite3_prepare_v2 (db, select, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  length = sqlite3_column_bytes (statement, 0);
  bytes = g_memdup2 (sqlite3_column_blob (statement, 0), (gsize) length);
  sqlite3_finalize (statement);
  if (length == 0)
    return FALSE;
  bytes[byte % length] ^= (guint8) (1 << bit);
  g_assert_cmpint (sqlite3_prepare_v2 (db, update, -1, &statement, NULL), ==, SQLITE_OK);
  sqlite3_bind_blob (statement, 1, bytes, length, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_finalize (statement);
  return TRUE;
}

/* One bit of each column of each entry, and back. */
static void
test_each_column (StoreFixture *self, gconstpointer data)
{
  static const char *const columns[] = { "batch",        "time",   "actor", "origin",
                                         "action",       "entity", "id",    "base",
                                         "before",       "after",  "salt",  "before_digest",
                                         "after_digest", "hash" };
  sqlite3 *db;
  int entries;

  fill (self);
  store_fixture_close (self);
  g_assert_cmpint (sqlite3_open_v2 (self->path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  entries = read_int (db, "SELECT count(*) FROM journal");
  for (int seq = 1; seq <= entries; seq++) {
    for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
      int byte = g_test_rand_int_range (0, 1000);

      /* The lowest bit keeps a digit a digit and a text valid UTF-8. */
      if (!flip_bit (db, columns[i], seq, byte, 0))
        continue;
      g_test_message ("%s of entry %d", columns[i], seq);
      store_assert_fails (self->path, NULL);
      flip_bit (db, columns[i], seq, byte, 0);
    }
  }
  sqlite3_close (db);
  store_assert_verifies (self->path);
}

static void
test_nulled_values (StoreFixture *self, gconstpointer data)
{
  fill (self);
  tamper (self, "UPDATE journal SET before = NULL, after = NULL, salt = NULL WHERE seq = 2",
          "values of the entry were changed");
}

static void
test_cut_tail (StoreFixture *self, gconstpointer data)
{
  fill (self);
  g_free (store_add_case (self->store, "last", "Last"));
  tamper (self,
          "DELETE FROM journal WHERE id = 'last'; DELETE FROM consortium_case WHERE id = 'last'",
          "cut off");
  store_fixture_reopen (self);
  g_assert_nonnull (qihe_store_get_head_problem (self->store));
  /* Going on must not cover it up. */
  g_free (store_add_case (self->store, "new1", "New"));
  g_free (store_add_case (self->store, "new2", "New"));
  store_assert_fails (self->path, "is not the one that was written here");
}

static void
test_replaced_by_older_copy (StoreFixture *self, gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize length;

  g_free (store_add_case (self->store, "c1", "One"));
  store_fixture_close (self);
  g_assert_true (g_file_get_contents (self->path, &content, &length, NULL));
  store_fixture_reopen (self);
  g_free (store_add_case (self->store, "c2", "Two"));
  store_fixture_close (self);
  g_assert_true (g_file_set_contents (self->path, content, (gssize) length, NULL));
  store_assert_fails (self->path, "older copy");
}

static void
test_removed_entry (StoreFixture *self, gconstpointer data)
{
  fill (self);
  tamper (self, "DELETE FROM journal WHERE seq = 3", "missing");
}

static void
test_inserted_entry (StoreFixture *self, gconstpointer data)
{
  fill (self);
  tamper (self,
          "INSERT INTO journal SELECT (SELECT max(seq) + 1 FROM journal), batch, time, actor, "
          "origin, action, entity, id, base, before, after, salt, before_digest, after_digest, "
          "hash FROM journal WHERE seq = 2",
          NULL);
}

static void
test_swapped_entries (StoreFixture *self, gconstpointer data)
{
  fill (self);
  tamper (self,
          "UPDATE journal SET seq = -1 WHERE seq = 2; UPDATE journal SET seq = 2 WHERE seq = 3; "
          "UPDATE journal SET seq = 3 WHERE seq = -1",
          "another one stood before it");
}

static void
test_records (StoreFixture *self, gconstpointer data)
{
  static const char *const texts[] = {
    "UPDATE consortium_case SET title_en = 'other' WHERE id = 'c1'",
    "UPDATE consortium_case SET ours = 1 WHERE id = 'c1'",
    "UPDATE consortium_case SET title_zh = 'x' WHERE id = 'c1'",
    "DELETE FROM consortium_case WHERE id = 'c1'",
    "INSERT INTO consortium_case (id, code, framework) VALUES ('c9', 'c9', 'f')",
    "UPDATE consortium_case SET id = 'c8' WHERE id = 'c1'",
  };

  fill (self);
  store_fixture_close (self);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *copy = g_strdup_printf ("%s.%u", self->path, i);
    g_autofree char *content = NULL;
    gsize length;

    g_assert_true (g_file_get_contents (self->path, &content, &length, NULL));
    g_assert_true (g_file_set_contents (copy, content, (gssize) length, NULL));
    store_run_sql (copy, texts[i]);
    store_assert_fails (copy, "behind the journal");
  }
}

static void
test_identity (StoreFixture *self, gconstpointer data)
{
  fill (self);
  tamper (self, "UPDATE meta SET value = '2' WHERE key = 'epoch'", "epoch");
  store_run_sql (self->path, "UPDATE meta SET value = '1' WHERE key = 'epoch'");
  store_assert_verifies (self->path);
  tamper (self,
          "UPDATE meta SET value = '01900000-0000-7000-8000-000000000000' WHERE key = "
          "'database_id'",
          "entry was changed");
}

static void
test_planted_meta (StoreFixture *self, gconstpointer data)
{
  fill (self);
  tamper (self, "INSERT INTO meta VALUES ('password', 'secret')", "“password” in the table meta");
  store_run_sql (self->path, "DELETE FROM meta WHERE key = 'password'");
  store_assert_verifies (self->path);
}

static void
test_planted_trigger (StoreFixture *self, gconstpointer data)
{
  fill (self);
  tamper (self, "CREATE TRIGGER t AFTER INSERT ON rating BEGIN DELETE FROM consortium_case; END",
          "trigger");
}

static char *
attach (QiheStore *store, const char *id, const char *content)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  g_autofree char *hash = qihe_blobs_add_bytes (store, bytes, NULL);
  QiheChanges *changes = qihe_changes_new ("here");
  JsonObject *values =
      store_values ("rating_id", "r", "name", "a.txt", "type", "text/plain", "hash", hash, NULL);

  json_object_set_int_member (values, "size", (gint64) strlen (content));
  qihe_changes_add (changes, "attachment", id, values);
  qihe_written_free (qihe_store_write (store, changes, NULL));
  return qihe_blobs_get_path (store, hash);
}

static void
test_files (StoreFixture *self, gconstpointer data)
{
  g_autofree char *path = attach (self->store, "a1", "content");

  store_assert_verifies (self->path);
  g_assert_true (g_file_set_contents (path, "Content", -1, NULL));
  store_assert_fails (self->path, "was changed");
  g_assert_true (g_file_set_contents (path, "contents", -1, NULL));
  store_assert_fails (self->path, "was changed");
  g_assert_cmpint (g_unlink (path), ==, 0);
  store_assert_fails (self->path, path);
  /* Once undone nobody misses it. */
  qihe_written_free (qihe_store_undo (self->store, NULL, NULL));
  store_assert_verifies (self->path);
}

static gboolean
file_has (const char *path, const char *text)
{
  g_autofree char *content = NULL;
  gsize length;

  return g_file_get_contents (path, &content, &length, NULL) &&
         memmem (content, length, text, strlen (text)) != NULL;
}

static void
test_erase (StoreFixture *self, gconstpointer data)
{
  g_free (store_add_case (self->store, "c1", "Secret-Title"));
  g_autofree char *set = store_set_text (self->store, "c1", "note", "Secret-Note");
  g_free (store_add_case (self->store, "c2", "Public-Title"));
  g_autofree char *wal = g_strconcat (self->path, "-wal", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (qihe_store_erase (self->store, "consortium_case", "c1", &error));
  g_assert_no_error (error);
  store_assert_text (self->store, "c1", "title_en", NULL);
  store_assert_verifies (self->path);
  g_assert_false (file_has (self->path, "Secret"));
  g_assert_false (file_has (wal, "Secret"));
  g_assert_true (file_has (self->path, "Public"));

  g_autoptr (GPtrArray) entries = qihe_store_history (self->store, "consortium_case", "c1", NULL);
  g_assert_cmpuint (entries->len, ==, 3);
  g_assert_null (((QiheEntry *) entries->pdata[0])->after);
  g_assert_cmpstr (((QiheEntry *) entries->pdata[2])->action, ==, "erase");

  g_autoptr (QiheWritten) undone = qihe_store_undo (self->store, set, NULL);
  g_assert_cmpuint (undone->changed, ==, 0);
  g_assert_cmpuint (undone->skipped->len, ==, 1);
  /* The same id may be used again. */
  g_free (store_add_case (self->store, "c1", "New"));
  store_assert_verifies (self->path);
}

static void
test_erase_refuses (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GError) nobody = NULL;
  g_autoptr (GError) internal = NULL;

  g_assert_false (qihe_store_erase (self->store, "consortium_case", "nobody", &nobody));
  g_assert_error (nobody, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOT_FOUND);
  g_assert_false (qihe_store_erase (self->store, "journal", "1", &internal));
  g_assert_error (internal, QIHE_STORE_ERROR, QIHE_STORE_ERROR_ENTITY);
}

static void
test_erase_removes_files (StoreFixture *self, gconstpointer data)
{
  g_autofree char *shared = attach (self->store, "a1", "shared");
  g_autofree char *again = attach (self->store, "a2", "shared");

  g_assert_cmpstr (shared, ==, again);
  g_assert_true (qihe_store_erase (self->store, "attachment", "a1", NULL));
  g_assert_true (g_file_test (shared, G_FILE_TEST_EXISTS));
  g_assert_true (qihe_store_erase (self->store, "attachment", "a2", NULL));
  g_assert_false (g_file_test (shared, G_FILE_TEST_EXISTS));
  store_assert_verifies (self->path);
}

static void
test_cancelled (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  fill (self);
  g_cancellable_cancel (cancellable);
  g_assert_null (qihe_verify_store (self->path, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  store_test_init (&argc, &argv);
  store_add_test ("/store/verify/untouched", test_untouched);
  store_add_test ("/store/verify/each-column", test_each_column);
  store_add_test ("/store/verify/nulled-values", test_nulled_values);
  store_add_test ("/store/verify/cut-tail", test_cut_tail);
  store_add_test ("/store/verify/older-copy", test_replaced_by_older_copy);
  store_add_test ("/store/verify/removed-entry", test_removed_entry);
  store_add_test ("/store/verify/inserted-entry", test_inserted_entry);
  store_add_test ("/store/verify/swapped-entries", test_swapped_entries);
  store_add_test ("/store/verify/records", test_records);
  store_add_test ("/store/verify/identity", test_identity);
  store_add_test ("/store/verify/planted-meta", test_planted_meta);
  store_add_test ("/store/verify/planted-trigger", test_planted_trigger);
  store_add_test ("/store/verify/files", test_files);
  store_add_test ("/store/verify/cancelled", test_cancelled);
  store_add_test ("/store/erase/verifies", test_erase);
  store_add_test ("/store/erase/refuses", test_erase_refuses);
  store_add_test ("/store/erase/files", test_erase_removes_files);
  return store_test_run ();
}
