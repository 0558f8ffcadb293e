/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include "store-fixture.h"
#include "store/qihe-backup.h"
#include "store/qihe-store-error.h"
#include "store/qihe-verify.h"

static void
assert_refused (const char *path, QiheStoreFlags flags, QiheStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheStore) store = qihe_store_open (path, NULL, flags, &error);

  g_assert_null (store);
  g_assert_error (error, QIHE_STORE_ERROR, (gint) code);
  g_assert_nonnull (strstr (error->message, path));
}

static char *
write_file (StoreFixture *self, const char *content, gssize length)
{
  char *path = g_build_filename (self->folder, "hostile.db", NULL);

  g_assert_true (g_file_set_contents (path, content, length, NULL));
  return path;
}

static void
test_text (StoreFixture *self, gconstpointer data)
{
  const char *text = "This is no database, but a letter of more than one hundred bytes, so that it "
                     "is longer than the header of a database is.";
  g_autofree char *path = write_file (self, text, -1);
  g_autofree char *after = NULL;

  assert_refused (path, 0, QIHE_STORE_ERROR_NOT_QIHE);
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, text);
}

static void
test_missing_and_odd (StoreFixture *self, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (self->folder, "missing.db", NULL);
  g_autofree char *pipe = g_build_filename (self->folder, "pipe", NULL);
  g_autofree char *empty = write_file (self, "", 0);

  assert_refused (missing, QIHE_STORE_MUST_EXIST, QIHE_STORE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
  assert_refused (self->folder, 0, QIHE_STORE_ERROR_NOT_QIHE);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_refused (pipe, 0, QIHE_STORE_ERROR_NOT_QIHE);
  assert_refused (empty, QIHE_STORE_MUST_EXIST, QIHE_STORE_ERROR_NOT_QIHE);
}

static void
test_key (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (qihe_store_open (self->path, "secret", 0, &error));
  g_assert_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_KEY);
}

static void
test_other_program (StoreFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "other.db", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_length, after_length;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "CREATE TABLE notes (text)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  g_assert_true (g_file_get_contents (path, &before, &before_length, NULL));
  assert_refused (path, 0, QIHE_STORE_ERROR_NOT_QIHE);
  g_assert_true (g_file_get_contents (path, &after, &after_length, NULL));
  g_assert_cmpmem (before, before_length, after, after_length);
}

static void
test_planted (StoreFixture *self, gconstpointer data)
{
  static const struct {
    const char *sql;
    QiheStoreError code;
  } plants[] = {
    { "PRAGMA application_id = 7", QIHE_STORE_ERROR_NOT_QIHE },
    { "PRAGMA user_version = 9999", QIHE_STORE_ERROR_NEWER },
    { "PRAGMA user_version = 0", QIHE_STORE_ERROR_NOT_QIHE },
    { "CREATE TRIGGER t AFTER INSERT ON rating BEGIN DELETE FROM journal; END",
      QIHE_STORE_ERROR_DAMAGED },
    { "CREATE VIEW v AS SELECT * FROM rating", QIHE_STORE_ERROR_DAMAGED },
    { "CREATE VIRTUAL TABLE f USING fts5(x)", QIHE_STORE_ERROR_DAMAGED },
    { "DROP TABLE journal", QIHE_STORE_ERROR_DAMAGED },
    { "DROP TABLE meta", QIHE_STORE_ERROR_DAMAGED },
    { "DELETE FROM meta", QIHE_STORE_ERROR_DAMAGED },
    { "UPDATE meta SET value = '../../../../tmp/evil' WHERE key = 'database_id'",
      QIHE_STORE_ERROR_DAMAGED },
  };
  g_autofree char *content = NULL;
  gsize length;

  g_free (store_add_case (self->store, "c1", "One"));
  store_fixture_close (self);
  g_assert_true (g_file_get_contents (self->path, &content, &length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (plants); i++) {
    g_autofree char *name = g_strdup_printf ("planted-%u.db", i);
    g_autofree char *path = g_build_filename (self->folder, name, NULL);

    g_test_message ("%s", plants[i].sql);
    g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
    store_run_sql (path, plants[i].sql);
    assert_refused (path, 0, plants[i].code);
  }
}

/* Planted while the store is open: it does not run. */
static void
test_planted_later (StoreFixture *self, gconstpointer data)
{
  g_free (store_add_case (self->store, "c1", "One"));
  store_run_sql (self->path,
                 "CREATE TRIGGER t AFTER INSERT ON consortium_case BEGIN DELETE FROM journal; END");
  g_free (store_add_case (self->store, "c2", "Two"));
  g_autoptr (GPtrArray) entries = qihe_store_history (self->store, "consortium_case", "c1", NULL);
  g_assert_cmpuint (entries->len, ==, 1);
}

/* A table that is none of ours is no entity, and does no harm. */
static void
test_strange_table (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  store_run_sql (self->path, "CREATE TABLE strange (id TEXT PRIMARY KEY, \"a\"\"; DROP\" TEXT, "
                             "b TEXT GENERATED ALWAYS AS (hex(id)))");
  g_assert_null (qihe_store_list (self->store, "strange", NULL, NULL, NULL, &error));
  g_assert_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_DAMAGED);
}

static void
read_all (QiheStore *store)
{
  static const char *const names[] = { "framework", "consortium_case", "rating", "attachment" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GPtrArray) G_GNUC_UNUSED records =
        qihe_store_list (store, names[i], NULL, NULL, NULL, NULL);
    g_autoptr (GPtrArray) G_GNUC_UNUSED entries = qihe_store_history (store, names[i], "c1", NULL);
  }
  g_autoptr (QiheWritten) G_GNUC_UNUSED written = qihe_store_undo (store, NULL, NULL);
}

static void
use (const char *path)
{
  g_autoptr (QiheStore) store = qihe_store_open (path, NULL, 0, NULL);
  g_autoptr (QiheVerification) G_GNUC_UNUSED result = qihe_verify_store (path, NULL, NULL, NULL);

  if (store != NULL)
    read_all (store);
}

/* Whatever happens to the bytes: an error, or a store, never a crash. */
static void
test_damaged (StoreFixture *self, gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize length;

  g_free (store_add_case (self->store, "c1", "One"));
  g_free (store_set_text (self->store, "c1", "title_en", "Two"));
  store_fixture_close (self);
  g_assert_true (g_file_get_contents (self->path, &content, &length, NULL));
  for (int run = 0; run < 150; run++) {
    g_autofree char *bytes = g_memdup2 (content, length);
    g_autofree char *name = g_strdup_printf ("damaged-%d.db", run);
    g_autofree char *path = g_build_filename (self->folder, name, NULL);
    gssize left = run % 3 == 0 ? g_test_rand_int_range (0, (gint32) length) : (gssize) length;

    for (int i = 0; i < 1 + run % 40; i++)
      bytes[g_test_rand_int_range (0, (gint32) length)] = (char) g_test_rand_int ();
    g_assert_true (g_file_set_contents (path, bytes, left, NULL));
    use (path);
  }
}

static void
test_undo_of_hostile_journal (StoreFixture *self, gconstpointer data)
{
  static const char *const texts[] = {
    "{\"title_en\":[1]}",
    "{\"title_en\":{\"splice\":7}}",
    "{\"title_en\":{\"splice\":{\"at\":99999999,\"text\":\"\",\"sha256\":\"\"}}}",
    "{\"title_en\":{\"splice\":{\"at\":-1,\"text\":\"x\",\"sha256\":\"y\"}}}",
    "{\"journal\":\"x\"}",
    "{\"id\":\"x\"}",
    "[]",
    "not JSON",
    "{}",
  };
  g_autofree char *deep = g_strnfill (100000, '[');

  g_free (store_add_case (self->store, "c1", "One"));
  g_free (store_set_text (self->store, "c1", "title_en", "Two"));
  for (guint i = 0; i <= G_N_ELEMENTS (texts); i++) {
    const char *text = i < G_N_ELEMENTS (texts) ? texts[i] : deep;
    g_autofree char *sql =
        g_strdup_printf ("UPDATE journal SET before = '%s', after = '%s' WHERE seq = 2", text,
                         text);

    store_run_sql (self->path, sql);
    g_autoptr (QiheWritten) G_GNUC_UNUSED written = qihe_store_undo (self->store, NULL, NULL);
    g_autoptr (GPtrArray) G_GNUC_UNUSED entries =
        qihe_store_history (self->store, "consortium_case", "c1", NULL);
    g_autoptr (QiheVerification) result = qihe_verify_store (self->path, NULL, NULL, NULL);
    g_assert_false (result->ok);
    store_assert_text (self->store, "c1", "title_en", "Two");
  }
}

int
main (int argc, char **argv)
{
  store_test_init (&argc, &argv);
  store_add_test ("/store/hostile/text", test_text);
  store_add_test ("/store/hostile/missing-and-odd", test_missing_and_odd);
  store_add_test ("/store/hostile/key", test_key);
  store_add_test ("/store/hostile/other-program", test_other_program);
  store_add_test ("/store/hostile/planted", test_planted);
  store_add_test ("/store/hostile/planted-later", test_planted_later);
  store_add_test ("/store/hostile/strange-table", test_strange_table);
  store_add_test ("/store/hostile/damaged", test_damaged);
  store_add_test ("/store/hostile/undo", test_undo_of_hostile_journal);
  return store_test_run ();
}
