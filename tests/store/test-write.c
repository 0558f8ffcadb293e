/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "base/qihe-user.h"
#include "store-fixture.h"
#include "store/qihe-store-error.h"

static void
assert_refused (QiheStore *store, QiheChanges *changes, QiheStoreError code, const char *names)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheWritten) written = qihe_store_write (store, changes, &error);

  g_assert_null (written);
  g_assert_error (error, QIHE_STORE_ERROR, (gint) code);
  g_assert_nonnull (strstr (error->message, names));
}

static void
test_add_and_get (StoreFixture *self, gconstpointer data)
{
  g_autofree char *batch = store_add_case (self->store, "c1", "One");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) record = qihe_store_get (self->store, "consortium_case", "c1", &error);

  g_assert_no_error (error);
  g_assert_nonnull (batch);
  g_assert_cmpstr (json_object_get_string_member (record, "id"), ==, "c1");
  g_assert_cmpstr (json_object_get_string_member (record, "title_en"), ==, "One");
  /* A column that was not given has its default, one without is left out. */
  g_assert_cmpint (json_object_get_int_member (record, "ours"), ==, 0);
  g_assert_false (json_object_has_member (record, "note"));
}

static void
test_add_makes_ids (StoreFixture *self, gconstpointer data)
{
  QiheChanges *changes = qihe_changes_new ("here");
  g_autofree char *id =
      g_strdup (qihe_changes_add (changes, "rating", NULL,
                                  store_values ("case_id", "c", "indicator", "i", NULL)));
  g_autoptr (QiheWritten) written = qihe_store_write (self->store, changes, NULL);
  g_autoptr (JsonObject) record = qihe_store_get (self->store, "rating", id, NULL);

  g_assert_cmpuint (written->changed, ==, 1);
  g_assert_nonnull (record);
}

static void
test_set_changes_only_what_differs (StoreFixture *self, gconstpointer data)
{
  g_free (store_add_case (self->store, "c1", "One"));
  g_autofree char *same = store_set_text (self->store, "c1", "title_en", "One");
  g_autofree char *other = store_set_text (self->store, "c1", "title_en", "Two");
  g_autoptr (GPtrArray) entries = qihe_store_history (self->store, "consortium_case", "c1", NULL);
  QiheEntry *last = g_ptr_array_index (entries, entries->len - 1);

  g_assert_null (same);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_cmpstr (last->batch, ==, other);
  g_assert_cmpstr (last->action, ==, "set");
  g_assert_cmpuint (json_object_get_size (last->after), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (last->before, "title_en"), ==, "One");
  g_assert_cmpstr (json_object_get_string_member (last->after, "title_en"), ==, "Two");
}

static void
test_put (StoreFixture *self, gconstpointer data)
{
  for (guint i = 0; i < 2; i++) {
    QiheChanges *changes = qihe_changes_new ("here");

    qihe_changes_put (changes, "framework", "f@1", store_values ("body", i == 0 ? "a" : "b", NULL));
    g_autoptr (QiheWritten) written = qihe_store_write (self->store, changes, NULL);
    g_assert_cmpuint (written->changed, ==, 1);
  }
  g_autoptr (GPtrArray) entries = qihe_store_history (self->store, "framework", "f@1", NULL);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_cmpstr (((QiheEntry *) entries->pdata[0])->action, ==, "add");
  g_assert_cmpstr (((QiheEntry *) entries->pdata[1])->action, ==, "set");
}

static void
test_delete (StoreFixture *self, gconstpointer data)
{
  g_free (store_add_case (self->store, "c1", "One"));
  QiheChanges *changes = qihe_changes_new ("here");
  g_autoptr (GError) error = NULL;

  qihe_changes_delete (changes, "consortium_case", "c1");
  g_autoptr (QiheWritten) written = qihe_store_write (self->store, changes, NULL);
  g_assert_nonnull (written);
  g_autoptr (JsonObject) record = qihe_store_get (self->store, "consortium_case", "c1", &error);
  g_assert_null (record);
  g_assert_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOT_FOUND);
}

static void
test_batch_is_all_or_nothing (StoreFixture *self, gconstpointer data)
{
  QiheChanges *changes = qihe_changes_new ("here");

  qihe_changes_add (changes, "consortium_case", "c1",
                    store_values ("code", "c1", "framework", "f@1", NULL));
  qihe_changes_set (changes, "consortium_case", "nobody", store_values ("code", "x", NULL));
  assert_refused (self->store, changes, QIHE_STORE_ERROR_NOT_FOUND, "nobody");
  g_assert_cmpuint (store_count (self->store, "consortium_case"), ==, 0);
}

static void
refuse_add (QiheStore *store, const char *entity, const char *id, JsonObject *values,
            QiheStoreError code, const char *names)
{
  QiheChanges *changes = qihe_changes_new ("here");

  qihe_changes_add (changes, entity, id, values);
  assert_refused (store, changes, code, names);
}

static void
test_refused (StoreFixture *self, gconstpointer data)
{
  g_free (store_add_case (self->store, "c1", "One"));
  JsonObject *number = store_values ("code", "c", "framework", "f", NULL);
  JsonObject *text = store_values ("code", "c", "framework", "f", "ours", "1", NULL);
  g_autofree char *long_id = g_strnfill (513, 'x');

  json_object_set_int_member (number, "title_en", 5);
  refuse_add (self->store, "consortium_case", "c1",
              store_values ("code", "c", "framework", "f", NULL), QIHE_STORE_ERROR_EXISTS, "c1");
  refuse_add (self->store, "consortium_case", NULL, store_values ("colour", "red", NULL),
              QIHE_STORE_ERROR_FIELD, "colour");
  refuse_add (self->store, "consortium_case", NULL, store_values ("id", "c3", NULL),
              QIHE_STORE_ERROR_FIELD, "id");
  refuse_add (self->store, "consortium_case", NULL, store_values ("code", "c", NULL),
              QIHE_STORE_ERROR_FIELD, "framework");
  refuse_add (self->store, "consortium_case", NULL, number, QIHE_STORE_ERROR_FIELD, "title_en");
  refuse_add (self->store, "consortium_case", NULL, text, QIHE_STORE_ERROR_FIELD, "ours");
  refuse_add (self->store, "consortium_case", long_id, store_values ("code", "c", NULL),
              QIHE_STORE_ERROR_FIELD, "id");
  refuse_add (self->store, "consortium_case", "", store_values ("code", "c", NULL),
              QIHE_STORE_ERROR_FIELD, "id");
}

static void
test_entities_that_are_none (StoreFixture *self, gconstpointer data)
{
  static const char *const names[] = { "journal",     "meta",   "sqlite_schema",
                                       "nothing",     "Rating", "rating; DROP TABLE rating",
                                       "rating\" --", "" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) records =
        qihe_store_list (self->store, names[i], NULL, NULL, NULL, &error);

    g_assert_null (records);
    g_assert_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_ENTITY);
    refuse_add (self->store, names[i], NULL, json_object_new (), QIHE_STORE_ERROR_ENTITY, names[i]);
  }
}

static void
test_list (StoreFixture *self, gconstpointer data)
{
  QiheChanges *changes = qihe_changes_new ("here");

  for (int i = 0; i < 6; i++) {
    JsonObject *values = store_values ("code", "c", "framework", i % 2 ? "odd" : "even", NULL);
    g_autofree char *id = g_strdup_printf ("c%d", i);

    json_object_set_int_member (values, "position", 6 - i);
    json_object_set_boolean_member (values, "ours", i == 3);
    qihe_changes_add (changes, "consortium_case", id, values);
  }
  g_autoptr (QiheWritten) written = qihe_store_write (self->store, changes, NULL);
  g_autoptr (GPtrArray) odd =
      qihe_store_list (self->store, "consortium_case", "framework", "odd", "position", NULL);
  g_autoptr (GPtrArray) ours =
      qihe_store_list (self->store, "consortium_case", "ours", "1", NULL, NULL);
  g_autoptr (GPtrArray) untitled =
      qihe_store_list (self->store, "consortium_case", "title_zh", NULL, NULL, NULL);

  g_assert_cmpuint (written->changed, ==, 6);
  g_assert_cmpuint (odd->len, ==, 3);
  g_assert_cmpstr (json_object_get_string_member (odd->pdata[0], "id"), ==, "c5");
  g_assert_cmpuint (ours->len, ==, 1);
  g_assert_cmpint (json_object_get_int_member (ours->pdata[0], "ours"), ==, 1);
  g_assert_cmpuint (untitled->len, ==, 6);
}

static void
test_list_refuses_unknown_columns (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GError) by_field = NULL;
  g_autoptr (GError) by_order = NULL;

  g_assert_null (qihe_store_list (self->store, "rating", "x\" = 1 --", "1", NULL, &by_field));
  g_assert_error (by_field, QIHE_STORE_ERROR, QIHE_STORE_ERROR_FIELD);
  g_assert_null (qihe_store_list (self->store, "rating", NULL, NULL, "random()", &by_order));
  g_assert_error (by_order, QIHE_STORE_ERROR, QIHE_STORE_ERROR_FIELD);
}

static void
test_batch_entries (StoreFixture *self, gconstpointer data)
{
  QiheChanges *changes = qihe_changes_new ("feed:test");

  for (int i = 0; i < 3; i++)
    qihe_changes_add (changes, "framework", NULL, store_values ("body", "x", NULL));
  g_autoptr (QiheWritten) written = qihe_store_write (self->store, changes, NULL);
  g_autoptr (GPtrArray) entries = qihe_store_batch (self->store, written->batch, NULL);

  g_autofree char *actor = qihe_user_dup_name ();

  g_assert_cmpuint (entries->len, ==, 3);
  for (guint i = 0; i < 3; i++) {
    QiheEntry *entry = entries->pdata[i];

    g_assert_cmpint (entry->seq, ==, i + 1);
    g_assert_cmpstr (entry->origin, ==, "feed:test");
    g_assert_cmpstr (entry->actor, ==, actor);
    g_assert_cmpuint (strlen (entry->time), ==, strlen ("2026-06-01T08:30:00.125Z"));
    g_assert_null (entry->before);
  }
}

static void
test_files_are_private (StoreFixture *self, gconstpointer data)
{
  static const char *const ends[] = { "", "-wal", "-shm" };
  g_free (store_add_case (self->store, "c1", "One"));

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    g_autofree char *path = g_strconcat (self->path, ends[i], NULL);
    GStatBuf info;

    g_assert_cmpint (g_stat (path, &info), ==, 0);
    g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
  }
}

static void
test_closed (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  qihe_store_close (self->store);
  g_assert_null (qihe_store_list (self->store, "rating", NULL, NULL, NULL, &error));
  g_assert_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_CLOSED);
  assert_refused (self->store, qihe_changes_new ("here"), QIHE_STORE_ERROR_CLOSED, "closed");
}

static void
test_empty (StoreFixture *self, gconstpointer data)
{
  QiheChanges *changes = qihe_changes_new ("here");

  g_assert_true (qihe_changes_is_empty (changes));
  g_autoptr (QiheWritten) written = qihe_store_write (self->store, changes, NULL);
  g_assert_null (written->batch);
  g_assert_cmpuint (written->changed, ==, 0);
}

static void
test_deleted (StoreFixture *self, gconstpointer data)
{
  g_autofree char *aside = g_strconcat (self->path, ".aside", NULL);
  g_autoptr (QiheChanges) changes = qihe_changes_new ("here");
  g_autoptr (QiheWritten) written = NULL;
  g_autoptr (GError) error = NULL;

  g_free (store_add_case (self->store, "c1", "one"));
  g_assert_cmpint (g_rename (self->path, aside), ==, 0);
  qihe_changes_set (changes, "consortium_case", "c1", store_values ("title_en", "two", NULL));
  written = qihe_store_write (self->store, g_steal_pointer (&changes), &error);
  g_assert_null (written);
  g_assert_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_IO);
  g_assert_cmpint (g_rename (aside, self->path), ==, 0);
  g_free (store_set_text (self->store, "c1", "title_en", "three"));
  store_assert_text (self->store, "c1", "title_en", "three");
}

int
main (int argc, char **argv)
{
  store_test_init (&argc, &argv);
  store_add_test ("/store/write/add-and-get", test_add_and_get);
  store_add_test ("/store/write/add-makes-ids", test_add_makes_ids);
  store_add_test ("/store/write/set", test_set_changes_only_what_differs);
  store_add_test ("/store/write/put", test_put);
  store_add_test ("/store/write/delete", test_delete);
  store_add_test ("/store/write/all-or-nothing", test_batch_is_all_or_nothing);
  store_add_test ("/store/write/refused", test_refused);
  store_add_test ("/store/write/no-entities", test_entities_that_are_none);
  store_add_test ("/store/write/list", test_list);
  store_add_test ("/store/write/list-refuses", test_list_refuses_unknown_columns);
  store_add_test ("/store/write/batch-entries", test_batch_entries);
  store_add_test ("/store/write/private", test_files_are_private);
  store_add_test ("/store/write/closed", test_closed);
  store_add_test ("/store/write/empty", test_empty);
  store_add_test ("/write/deleted", test_deleted);
  return store_test_run ();
}
