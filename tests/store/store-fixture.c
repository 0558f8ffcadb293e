/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-fixture.h"

#include <locale.h>
#include <sqlite3.h>

#include "store/qihe-verify.h"
#include "test-folder.h"

static const char *
test_root (void)
{
  return g_getenv ("QIHE_TEST_ROOT");
}

void
store_test_init (int *argc, char ***argv)
{
  g_autofree char *root = g_dir_make_tmp ("qihe-store-XXXXXX", NULL);
  g_autofree char *state = g_build_filename (root, "state", NULL);
  g_autofree char *data = g_build_filename (root, "data", NULL);

  g_setenv ("QIHE_TEST_ROOT", root, TRUE);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  setlocale (LC_ALL, "");
  g_test_init (argc, argv, NULL);
}

int
store_test_run (void)
{
  int result = g_test_run ();

  test_folder_remove (test_root ());
  return result;
}

void
store_fixture_set_up (StoreFixture *self, gconstpointer data)
{
  self->folder = g_build_filename (test_root (), "case-XXXXXX", NULL);
  g_assert_nonnull (g_mkdtemp (self->folder));
  self->path = g_build_filename (self->folder, "new", "qihe.db", NULL);
  store_fixture_reopen (self);
}

void
store_fixture_tear_down (StoreFixture *self, gconstpointer data)
{
  store_fixture_close (self);
  test_folder_remove (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

void
store_fixture_close (StoreFixture *self)
{
  if (self->store != NULL)
    qihe_store_close (self->store);
  g_clear_object (&self->store);
}

void
store_fixture_reopen (StoreFixture *self)
{
  g_autoptr (GError) error = NULL;

  store_fixture_close (self);
  self->store = qihe_store_open (self->path, NULL, 0, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->store);
}

void
store_add_test (const char *path, void (*test) (StoreFixture *self, gconstpointer data))
{
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, test, store_fixture_tear_down);
}

JsonObject *
store_values (const char *first, ...)
{
  JsonObject *values = json_object_new ();
  va_list args;

  va_start (args, first);
  for (const char *name = first; name != NULL; name = va_arg (args, const char *)) {
    const char *text = va_arg (args, const char *);

    if (text != NULL)
      json_object_set_string_member (values, name, text);
    else
      json_object_set_null_member (values, name);
  }
  va_end (args);
  return values;
}

static char *
write_batch (QiheStore *store, QiheChanges *changes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheWritten) written = qihe_store_write (store, changes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (written);
  return g_strdup (written->batch);
}

char *
store_add_case (QiheStore *store, const char *id, const char *title)
{
  QiheChanges *changes = qihe_changes_new ("here");

  qihe_changes_add (changes, "consortium_case", id,
                    store_values ("code", id, "title_en", title, "framework", "f@1", NULL));
  return write_batch (store, changes);
}

char *
store_set_text (QiheStore *store, const char *id, const char *field, const char *text)
{
  QiheChanges *changes = qihe_changes_new ("here");
  JsonObject *values = json_object_new ();

  if (text != NULL)
    json_object_set_string_member (values, field, text);
  else
    json_object_set_null_member (values, field);
  qihe_changes_set (changes, "consortium_case", id, values);
  return write_batch (store, changes);
}

char *
store_get_text (QiheStore *store, const char *id, const char *field)
{
  g_autoptr (JsonObject) record = qihe_store_get (store, "consortium_case", id, NULL);

  if (record == NULL)
    return NULL;
  return g_strdup (json_object_get_string_member_with_default (record, field, NULL));
}

void
store_assert_text (QiheStore *store, const char *id, const char *field, const char *expected)
{
  g_autofree char *actual = store_get_text (store, id, field);

  g_assert_cmpstr (actual, ==, expected);
}

guint
store_count (QiheStore *store, const char *entity)
{
  g_autoptr (GPtrArray) records = qihe_store_list (store, entity, NULL, NULL, NULL, NULL);

  g_assert_nonnull (records);
  return records->len;
}

static QiheVerification *
verify (const char *path)
{
  g_autoptr (GError) error = NULL;
  QiheVerification *result = qihe_verify_store (path, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (result);
  g_assert_cmpint (result->ok, ==, result->problems->len == 0);
  return result;
}

void
store_assert_verifies (const char *path)
{
  g_autoptr (QiheVerification) result = verify (path);

  for (guint i = 0; i < result->problems->len; i++) {
    QiheProblemFound *problem = result->problems->pdata[i];

    g_test_message ("%" G_GINT64_FORMAT ": %s", problem->seq, problem->what);
  }
  g_assert_true (result->ok);
}

void
store_assert_fails (const char *path, const char *words)
{
  g_autoptr (QiheVerification) result = verify (path);

  g_assert_false (result->ok);
  if (words != NULL) {
    const char *what = ((QiheProblemFound *) result->problems->pdata[0])->what;

    g_test_message ("%s", what);
    g_assert_nonnull (strstr (what, words));
  }
}

void
store_run_sql (const char *path, const char *sql)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

char *
store_head_path (QiheStore *store)
{
  return g_build_filename (g_get_user_state_dir (), "qihe", "heads",
                           qihe_store_get_database_id (store), NULL);
}
