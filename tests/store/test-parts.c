/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The parts of the store one by one. */

#include <glib/gstdio.h>

#include "store-fixture.h"
#include "store/qihe-head.h"
#include "store/qihe-migrations.h"
#include "store/qihe-splice.h"
#include "store/qihe-store-error.h"
#include "store/qihe-worker.h"

#define DATABASE "01900000-0000-7000-8000-000000000000"

static char *
random_text (void)
{
  static const char *const letters[] = { "a", "b", "契", "约", "é", "😀", "\n" };
  g_autoptr (GString) text = g_string_new (NULL);
  int n = g_test_rand_int_range (0, 12);

  for (int i = 0; i < n; i++)
    g_string_append (text, letters[g_test_rand_int_range (0, G_N_ELEMENTS (letters))]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_splice_is_utf8 (JsonNode *side)
{
  JsonObject *splice = json_object_get_object_member (json_node_get_object (side), "splice");

  g_assert_true (g_utf8_validate (json_object_get_string_member (splice, "text"), -1, NULL));
}

static void
test_splice_both_ways (void)
{
  for (int run = 0; run < 5000; run++) {
    g_autofree char *before = random_text ();
    g_autofree char *after = random_text ();
    g_autofree char *other = random_text ();
    g_autoptr (JsonNode) old = NULL;
    g_autoptr (JsonNode) new = NULL;

    qihe_splice_new (before, after, &old, &new);
    assert_splice_is_utf8 (old);
    assert_splice_is_utf8 (new);
    g_autofree char *forward = qihe_splice_apply (before, old, new);
    g_autofree char *back = qihe_splice_apply (after, new, old);
    g_autofree char *wrong = qihe_splice_apply (other, old, new);
    g_assert_cmpstr (forward, ==, after);
    g_assert_cmpstr (back, ==, before);
    if (g_str_equal (other, before))
      g_assert_cmpstr (wrong, ==, after);
    else
      g_assert_null (wrong);
  }
}

static void
test_splice_is_small (void)
{
  g_autofree char *start = g_strnfill (10000, 'x');
  g_autofree char *before = g_strconcat (start, "one", start, NULL);
  g_autofree char *after = g_strconcat (start, "two", start, NULL);
  g_autoptr (JsonNode) old = NULL;
  g_autoptr (JsonNode) new = NULL;
  JsonObject *splice;

  qihe_splice_new (before, after, &old, &new);
  splice = json_object_get_object_member (json_node_get_object (new), "splice");
  g_assert_cmpstr (json_object_get_string_member (splice, "text"), ==, "two");
  g_assert_cmpint (json_object_get_int_member (splice, "at"), ==, 10000);
}

static void
test_digest (void)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  QiheDigest a, b;

  /* Parts do not run into each other, and nothing is not the empty part. */
  qihe_digest_add_text (sum, "ab");
  qihe_digest_add_text (sum, "c");
  a = qihe_digest_finish (sum);
  qihe_digest_add_text (sum, "a");
  qihe_digest_add_text (sum, "bc");
  b = qihe_digest_finish (sum);
  g_assert_false (qihe_digest_equal (&a, &b));
  qihe_digest_add_text (sum, "");
  a = qihe_digest_finish (sum);
  qihe_digest_add_part (sum, NULL, 0);
  b = qihe_digest_finish (sum);
  g_assert_false (qihe_digest_equal (&a, &b));

  g_autofree char *hex = qihe_digest_to_hex (&a);
  g_assert_true (qihe_digest_from_hex (hex, &b));
  g_assert_true (qihe_digest_equal (&a, &b));
  hex[0] = 'G';
  g_assert_false (qihe_digest_from_hex (hex, &b));
  hex[10] = '\0';
  g_assert_false (qihe_digest_from_hex (hex, &b));
}

static QiheTip
tip_at (gint64 epoch, gint64 seq)
{
  QiheTip tip = { epoch, seq, { { 0 } } };

  memset (tip.hash.bytes, (int) seq, QIHE_DIGEST_LENGTH);
  return tip;
}

static void
assert_head (QiheHead *head, gint64 epoch, gint64 seq)
{
  g_autoptr (GError) error = NULL;
  QiheTip expected = tip_at (epoch, seq);
  QiheTip tip;
  gboolean found;

  g_assert_true (qihe_head_read (head, &tip, &found, &error));
  g_assert_no_error (error);
  g_assert_true (found);
  g_assert_cmpint (tip.epoch, ==, epoch);
  g_assert_cmpint (tip.seq, ==, seq);
  g_assert_true (qihe_digest_equal (&tip.hash, &expected.hash));
}

static void
advance (QiheHead *head, gint64 epoch, gint64 seq)
{
  g_autoptr (GError) error = NULL;
  QiheTip tip = tip_at (epoch, seq);

  g_assert_true (qihe_head_advance (head, &tip, &error));
  g_assert_no_error (error);
}

static void
test_head_never_goes_back (void)
{
  g_autoptr (QiheHead) head = qihe_head_new (DATABASE);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  QiheTip tip;
  gboolean found = TRUE;

  g_assert_true (qihe_head_read (head, &tip, &found, NULL));
  g_assert_false (found);
  advance (head, 1, 5);
  assert_head (head, 1, 5);
  advance (head, 1, 7);
  g_assert_true (g_file_get_contents (head->path, &before, NULL, NULL));
  advance (head, 1, 6);
  g_assert_true (g_file_get_contents (head->path, &after, NULL, NULL));
  g_assert_cmpmem (before, QIHE_HEAD_SIZE, after, QIHE_HEAD_SIZE);
  assert_head (head, 1, 7);
  advance (head, 2, 1);
  assert_head (head, 2, 1);
  advance (head, 1, 100);
  assert_head (head, 2, 1);
  g_assert_cmpint (g_remove (head->path), ==, 0);
}

/* A power cut spoils the slot that is being written; the other one holds. */
static void
test_head_torn_slot (void)
{
  g_autoptr (QiheHead) head = qihe_head_new (DATABASE);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  QiheTip tip;
  gboolean found;

  advance (head, 1, 1);
  advance (head, 1, 2);
  g_assert_true (g_file_get_contents (head->path, &content, &length, NULL));
  g_assert_cmpuint (length, ==, QIHE_HEAD_SIZE);
  content[4096 + 60] ^= 1;
  g_assert_true (g_file_set_contents (head->path, content, (gssize) length, NULL));
  assert_head (head, 1, 1);
  advance (head, 1, 3);
  assert_head (head, 1, 3);
  content[60] ^= 1;
  g_assert_true (g_file_set_contents (head->path, content, (gssize) length, NULL));
  g_assert_false (qihe_head_read (head, &tip, &found, &error));
  g_assert_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_DAMAGED);
  g_assert_cmpint (g_remove (head->path), ==, 0);
}

static GPtrArray *
with_another (const char *sql)
{
  GPtrArray *migrations = qihe_migrations_load (NULL);
  QiheMigration *more = g_new0 (QiheMigration, 1);

  more->version = migrations->len + 1;
  more->name = g_strdup ("9999-test.sql");
  more->sql = g_strdup (sql);
  g_ptr_array_add (migrations, more);
  return migrations;
}

static gint64
read_version (QiheConnection *connection)
{
  gint64 version = -1;

  g_assert_true (qihe_connection_get_pragma (connection, "user_version", &version, NULL));
  return version;
}

static void
test_migration (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) migrations = with_another (
      "ALTER TABLE rating ADD COLUMN weight INTEGER; CREATE TABLE extra (id TEXT PRIMARY KEY)");
  guint before = migrations->len - 1;
  g_autofree char *backup = g_strdup_printf ("%s.v%u.backup", self->path, before);
  g_autoptr (GError) error = NULL;

  g_free (store_add_case (self->store, "c1", "One"));
  store_fixture_close (self);
  g_autoptr (QiheConnection) connection =
      qihe_connection_open (self->path, SQLITE_OPEN_READWRITE, NULL);
  g_assert_true (qihe_migrations_run (connection, migrations, &error));
  g_assert_no_error (error);
  g_assert_cmpint (read_version (connection), ==, migrations->len);
  g_assert_true (qihe_migrations_run (connection, migrations, &error));
  g_clear_pointer (&connection, qihe_connection_free);

  /* This program is now too old for it, and still opens the copy. */
  g_autoptr (QiheStore) newer = qihe_store_open (self->path, NULL, 0, &error);
  g_assert_null (newer);
  g_assert_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NEWER);
  g_autoptr (QiheStore) old = qihe_store_open (backup, NULL, QIHE_STORE_MUST_EXIST, NULL);
  store_assert_text (old, "c1", "title_en", "One");
}

static void
test_migration_that_fails (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) migrations =
      with_another ("DROP TABLE rating; CREATE TABLE framework (id TEXT)");
  g_autoptr (GError) error = NULL;

  store_fixture_close (self);
  g_autoptr (QiheConnection) connection =
      qihe_connection_open (self->path, SQLITE_OPEN_READWRITE, NULL);
  g_assert_false (qihe_migrations_run (connection, migrations, &error));
  g_assert_nonnull (strstr (error->message, "9999-test.sql"));
  g_assert_cmpint (read_version (connection), ==, migrations->len - 1);
  g_clear_pointer (&connection, qihe_connection_free);
  store_assert_verifies (self->path);
}

/* A newer program migrated the file while the store was open. */
static void
test_migrated_meanwhile (StoreFixture *self, gconstpointer data)
{
  QiheChanges *changes = qihe_changes_new ("here");
  g_autoptr (GError) error = NULL;

  store_run_sql (self->path, "PRAGMA user_version = 9999");
  qihe_changes_add (changes, "framework", "f", store_values ("body", "x", NULL));
  g_assert_null (qihe_store_write (self->store, changes, &error));
  g_assert_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NEWER);
}

static void
count_tick (gpointer owner, gpointer user_data)
{
  g_atomic_int_inc ((int *) owner);
}

static gpointer
double_it (gpointer owner, gpointer data, GError **error)
{
  if (data == NULL)
    g_set_error_literal (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOTHING, "nothing");
  return GINT_TO_POINTER (2 * GPOINTER_TO_INT (data));
}

static void
test_worker (void)
{
  int ticks = 0;
  QiheWorker *worker = qihe_worker_new (&ticks, count_tick);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (GPOINTER_TO_INT (
                       qihe_worker_run (worker, double_it, GINT_TO_POINTER (21), NULL)),
                   ==, 42);
  g_assert_null (qihe_worker_run (worker, double_it, NULL, &error));
  g_assert_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOTHING);
  while (g_atomic_int_get (&ticks) == 0)
    g_usleep (1000);
  qihe_worker_stop (worker);
}

static void
take_result (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GError **error = user_data;

  g_assert_null (g_task_propagate_pointer (G_TASK (result), error));
}

static void
test_worker_cancelled (void)
{
  int ticks = 0;
  QiheWorker *worker = qihe_worker_new (&ticks, count_tick);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  qihe_worker_push (worker, double_it, g_task_new (NULL, cancellable, take_result, &error), NULL);
  while (error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  qihe_worker_stop (worker);
}

int
main (int argc, char **argv)
{
  store_test_init (&argc, &argv);
  g_test_add_func ("/store/splice/both-ways", test_splice_both_ways);
  g_test_add_func ("/store/splice/small", test_splice_is_small);
  g_test_add_func ("/store/digest", test_digest);
  g_test_add_func ("/store/head/never-back", test_head_never_goes_back);
  g_test_add_func ("/store/head/torn-slot", test_head_torn_slot);
  g_test_add_func ("/store/worker/runs", test_worker);
  g_test_add_func ("/store/worker/cancelled", test_worker_cancelled);
  store_add_test ("/store/migrations/run", test_migration);
  store_add_test ("/store/migrations/fails", test_migration_that_fails);
  store_add_test ("/store/migrations/meanwhile", test_migrated_meanwhile);
  return store_test_run ();
}
