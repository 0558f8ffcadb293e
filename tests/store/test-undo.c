/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-fixture.h"
#include "store/qihe-store-error.h"

static void
undo (QiheStore *store, const char *batch, guint changed, const char *skipped)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheWritten) written = qihe_store_undo (store, batch, &error);

  g_assert_no_error (error);
  g_assert_nonnull (written->batch);
  g_assert_cmpuint (written->changed, ==, changed);
  g_assert_cmpuint (written->skipped->len, ==, skipped != NULL ? 1 : 0);
  if (skipped != NULL)
    g_assert_cmpstr (written->skipped->pdata[0], ==, skipped);
}

static void
redo (QiheStore *store, guint changed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheWritten) written = qihe_store_redo (store, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (written->changed, ==, changed);
}

static void
assert_can (QiheStore *store, gboolean can_undo, gboolean can_redo)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (qihe_store_get_can_undo (store), ==, can_undo);
  g_assert_cmpint (qihe_store_get_can_redo (store), ==, can_redo);
  if (!can_redo) {
    g_assert_null (qihe_store_redo (store, &error));
    g_assert_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOTHING);
  }
}

static void
write_title (QiheStore *store, const char *origin, const char *id, const char *title)
{
  QiheChanges *changes = qihe_changes_new (origin);
  g_autoptr (QiheWritten) written = NULL;

  qihe_changes_set (changes, "consortium_case", id, store_values ("title_en", title, NULL));
  written = qihe_store_write (store, changes, NULL);
  g_assert_nonnull (written);
}

static void
test_linear (StoreFixture *self, gconstpointer data)
{
  g_free (store_add_case (self->store, "c1", "One"));
  g_free (store_set_text (self->store, "c1", "title_en", "Two"));
  g_free (store_set_text (self->store, "c1", "title_en", "Three"));

  assert_can (self->store, TRUE, FALSE);
  undo (self->store, NULL, 1, NULL);
  store_assert_text (self->store, "c1", "title_en", "Two");
  undo (self->store, NULL, 1, NULL);
  store_assert_text (self->store, "c1", "title_en", "One");
  undo (self->store, NULL, 1, NULL);
  store_assert_text (self->store, "c1", "title_en", NULL);
  g_assert_false (qihe_store_get_can_undo (self->store));
  for (guint i = 0; i < 3; i++)
    redo (self->store, 1);
  store_assert_text (self->store, "c1", "title_en", "Three");
  assert_can (self->store, TRUE, FALSE);
  undo (self->store, NULL, 1, NULL);
  store_assert_text (self->store, "c1", "title_en", "Two");
}

static void
test_nothing (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  assert_can (self->store, FALSE, FALSE);
  g_assert_null (qihe_store_undo (self->store, NULL, &error));
  g_assert_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOTHING);
}

static void
test_new_change_ends_redo (StoreFixture *self, gconstpointer data)
{
  g_free (store_add_case (self->store, "c1", "One"));
  g_free (store_set_text (self->store, "c1", "title_en", "Two"));

  undo (self->store, NULL, 1, NULL);
  g_assert_true (qihe_store_get_can_redo (self->store));
  write_title (self->store, "feed:x", "c1", "Fed");
  g_assert_true (qihe_store_get_can_redo (self->store));
  write_title (self->store, "here", "c1", "Other");
  assert_can (self->store, TRUE, FALSE);
}

static void
test_survives_restart (StoreFixture *self, gconstpointer data)
{
  g_free (store_add_case (self->store, "c1", "One"));
  g_free (store_set_text (self->store, "c1", "title_en", "Two"));

  store_fixture_reopen (self);
  g_assert_true (qihe_store_get_can_undo (self->store));
  undo (self->store, NULL, 1, NULL);
  store_fixture_reopen (self);
  g_assert_true (qihe_store_get_can_redo (self->store));
  redo (self->store, 1);
  store_assert_text (self->store, "c1", "title_en", "Two");
}

static void
test_others_are_not_undone (StoreFixture *self, gconstpointer data)
{
  g_free (store_add_case (self->store, "c1", "One"));
  g_free (store_set_text (self->store, "c1", "note", "Mine"));

  write_title (self->store, "feed:x", "c1", "Fed");
  undo (self->store, NULL, 1, NULL);
  store_assert_text (self->store, "c1", "title_en", "Fed");
  store_assert_text (self->store, "c1", "note", NULL);
}

static void
test_changed_since (StoreFixture *self, gconstpointer data)
{
  g_free (store_add_case (self->store, "c1", "One"));
  g_free (store_add_case (self->store, "c2", "Two"));
  QiheChanges *changes = qihe_changes_new ("here");
  g_autoptr (QiheWritten) both = NULL;

  qihe_changes_set (changes, "consortium_case", "c1", store_values ("title_en", "A", NULL));
  qihe_changes_set (changes, "consortium_case", "c2", store_values ("title_en", "B", NULL));
  both = qihe_store_write (self->store, changes, NULL);
  write_title (self->store, "feed:x", "c1", "Fed");
  undo (self->store, both->batch, 1, "consortium_case/c1");
  store_assert_text (self->store, "c1", "title_en", "Fed");
  store_assert_text (self->store, "c2", "title_en", "Two");
  /* What could not be undone is not offered again. */
  undo (self->store, NULL, 1, NULL);
  store_assert_text (self->store, "c2", "title_en", NULL);
}

static void
test_record_added_then_changed_by_others (StoreFixture *self, gconstpointer data)
{
  g_autofree char *a = store_add_case (self->store, "c1", "One");

  write_title (self->store, "feed:x", "c1", "Fed");
  undo (self->store, a, 0, "consortium_case/c1");
  store_assert_text (self->store, "c1", "title_en", "Fed");
}

static void
test_by_batch (StoreFixture *self, gconstpointer data)
{
  g_free (store_add_case (self->store, "c1", "One"));
  g_autofree char *b = store_set_text (self->store, "c1", "note", "Note");
  g_free (store_set_text (self->store, "c1", "title_en", "Two"));
  g_autoptr (GError) twice = NULL;
  g_autoptr (GError) nobody = NULL;
  g_autoptr (QiheWritten) first = qihe_store_undo (self->store, b, NULL);
  g_autoptr (GError) marker = NULL;

  store_assert_text (self->store, "c1", "note", NULL);
  store_assert_text (self->store, "c1", "title_en", "Two");
  g_assert_null (qihe_store_undo (self->store, b, &twice));
  g_assert_error (twice, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOTHING);
  g_assert_null (qihe_store_undo (self->store, first->batch, &marker));
  g_assert_error (marker, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOTHING);
  g_assert_null (qihe_store_undo (self->store, "nobody", &nobody));
  g_assert_error (nobody, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOT_FOUND);
  redo (self->store, 1);
  store_assert_text (self->store, "c1", "note", "Note");
}

static void
test_delete_comes_back (StoreFixture *self, gconstpointer data)
{
  g_free (store_add_case (self->store, "c1", "One"));
  g_autoptr (JsonObject) before = qihe_store_get (self->store, "consortium_case", "c1", NULL);
  QiheChanges *changes = qihe_changes_new ("here");
  g_autoptr (QiheWritten) deleted = NULL;

  qihe_changes_delete (changes, "consortium_case", "c1");
  deleted = qihe_store_write (self->store, changes, NULL);
  undo (self->store, NULL, 1, NULL);
  g_autoptr (JsonObject) after = qihe_store_get (self->store, "consortium_case", "c1", NULL);
  g_assert_cmpuint (json_object_get_size (after), ==, json_object_get_size (before));
  store_assert_text (self->store, "c1", "title_en", "One");
}

static void
test_several_entries_of_one_record (StoreFixture *self, gconstpointer data)
{
  QiheChanges *changes = qihe_changes_new ("here");
  g_autoptr (QiheWritten) written = NULL;

  qihe_changes_add (changes, "framework", "f", store_values ("body", "a", NULL));
  qihe_changes_set (changes, "framework", "f", store_values ("body", "b", NULL));
  qihe_changes_delete (changes, "framework", "f");
  qihe_changes_add (changes, "framework", "f", store_values ("body", "c", NULL));
  written = qihe_store_write (self->store, changes, NULL);
  g_assert_cmpuint (written->changed, ==, 1);
  undo (self->store, NULL, 1, NULL);
  g_autoptr (JsonObject) gone = qihe_store_get (self->store, "framework", "f", NULL);
  g_assert_null (gone);
  redo (self->store, 1);
  g_autoptr (JsonObject) back = qihe_store_get (self->store, "framework", "f", NULL);
  g_assert_cmpstr (json_object_get_string_member (back, "body"), ==, "c");
}

static void
test_long_texts (StoreFixture *self, gconstpointer data)
{
  g_free (store_add_case (self->store, "c1", "One"));
  g_autofree char *start = g_strnfill (600, 'x');
  g_autofree char *one = g_strconcat (start, "契合度", start, NULL);
  g_autofree char *two = g_strconcat (start, "契约", start, NULL);
  g_free (store_set_text (self->store, "c1", "note", one));
  g_autofree char *b = store_set_text (self->store, "c1", "note", two);
  g_free (store_set_text (self->store, "c1", "note", NULL));
  g_autoptr (GPtrArray) raw = qihe_store_batch (self->store, b, NULL);
  QiheEntry *entry = raw->pdata[0];

  /* The journal holds the change, not the text. */
  g_assert_cmpint (json_node_get_node_type (json_object_get_member (entry->after, "note")), ==,
                   JSON_NODE_OBJECT);
  g_autoptr (GPtrArray) entries = qihe_store_history (self->store, "consortium_case", "c1", NULL);
  entry = entries->pdata[2];
  g_assert_cmpstr (json_object_get_string_member (entry->before, "note"), ==, one);
  g_assert_cmpstr (json_object_get_string_member (entry->after, "note"), ==, two);
  undo (self->store, NULL, 1, NULL);
  undo (self->store, NULL, 1, NULL);
  store_assert_text (self->store, "c1", "note", one);
  redo (self->store, 1);
  store_assert_text (self->store, "c1", "note", two);
}

static void
finish (GObject *source, GAsyncResult *result, gpointer user_data)
{
  QiheWritten **written = user_data;
  g_autoptr (GError) error = NULL;

  *written = qihe_store_write_finish (QIHE_STORE (source), result, &error);
  g_assert_no_error (error);
}

static void
count_signal (QiheStore *store, gpointer user_data)
{
  ++*(guint *) user_data;
}

static void
count_notify (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  ++*(guint *) user_data;
}

static void
test_async (StoreFixture *self, gconstpointer data)
{
  QiheChanges *changes = qihe_changes_new ("here");
  QiheWritten *written[3] = { NULL };
  guint n_changed = 0;
  guint n_notified = 0;

  g_signal_connect (self->store, "changed", G_CALLBACK (count_signal), &n_changed);
  g_signal_connect (self->store, "notify::can-undo", G_CALLBACK (count_notify), &n_notified);
  qihe_changes_add (changes, "framework", "f", store_values ("body", "a", NULL));
  qihe_store_write_async (self->store, changes, NULL, finish, &written[0]);
  qihe_store_undo_async (self->store, NULL, NULL, finish, &written[1]);
  qihe_store_redo_async (self->store, NULL, finish, &written[2]);
  while (written[2] == NULL || n_changed == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n_notified, >=, 1);
  for (guint i = 0; i < 3; i++) {
    g_assert_cmpuint (written[i]->changed, ==, 1);
    qihe_written_free (written[i]);
  }
  g_autoptr (JsonObject) record = qihe_store_get (self->store, "framework", "f", NULL);
  g_assert_nonnull (record);
}

int
main (int argc, char **argv)
{
  store_test_init (&argc, &argv);
  store_add_test ("/store/undo/linear", test_linear);
  store_add_test ("/store/undo/nothing", test_nothing);
  store_add_test ("/store/undo/new-change-ends-redo", test_new_change_ends_redo);
  store_add_test ("/store/undo/survives-restart", test_survives_restart);
  store_add_test ("/store/undo/others", test_others_are_not_undone);
  store_add_test ("/store/undo/changed-since", test_changed_since);
  store_add_test ("/store/undo/added-then-changed", test_record_added_then_changed_by_others);
  store_add_test ("/store/undo/by-batch", test_by_batch);
  store_add_test ("/store/undo/delete", test_delete_comes_back);
  store_add_test ("/store/undo/several-entries", test_several_entries_of_one_record);
  store_add_test ("/store/undo/long-texts", test_long_texts);
  store_add_test ("/store/undo/async", test_async);
  return store_test_run ();
}
