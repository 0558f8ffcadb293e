/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Frameworks of the office's own: versions, what rounds use, rounds of another version. */

#include <glib/gstdio.h>

#include "session/qihe-framework-library.h"
#include "session/qihe-frameworks.h"
#include "session/qihe-rounds.h"
#include "session/qihe-session-error.h"
#include "store/qihe-evaluation-read.h"
#include "store/qihe-store-error.h"

typedef struct {
  char *folder;
  QiheStore *store;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;

  self->folder = g_dir_make_tmp ("qihe-library-XXXXXX", NULL);
  path = g_build_filename (self->folder, "qihe.db", NULL);
  self->store = qihe_store_open (path, NULL, 0, NULL);
  g_assert_nonnull (self->store);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -r '%s'", self->folder);

  qihe_store_close (self->store);
  g_object_unref (self->store);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (self->folder);
}

static char *
add_round (Fixture *self, const char *framework, const char *based_on, GHashTable *mapping,
           GError **error)
{
  g_auto (QiheRoundPlan) plan = { .date = g_strdup ("2026-06-30"),
                                  .framework = g_strdup (framework),
                                  .based_on = g_strdup (based_on),
                                  .mapping = mapping };

  return qihe_rounds_add (self->store, &plan, error);
}

static const QiheFrameworkEntry *
find_entry (GPtrArray *entries, const char *reference)
{
  for (guint i = 0; i < entries->len; i++)
    if (g_str_equal (((QiheFrameworkEntry *) entries->pdata[i])->reference, reference))
      return entries->pdata[i];
  g_assert_not_reached ();
}

static void
test_list (Fixture *self, gconstpointer data)
{
  g_autofree char *version =
      qihe_framework_library_add_version (self->store, "consortium-fit@1", NULL);
  g_autofree char *copy =
      qihe_framework_library_copy (self->store, "construction-standard@1", NULL);
  g_autoptr (GPtrArray) entries = qihe_framework_library_list (self->store, NULL);

  g_assert_cmpstr (version, ==, "consortium-fit@2");
  g_assert_cmpstr (copy, ==, "construction-standard-own@1");
  g_assert_cmpuint (entries->len, ==, 4);
  g_assert_true (find_entry (entries, version)->editable);
  g_assert_false (find_entry (entries, version)->built_in);
  g_assert_null (find_entry (entries, version)->problem);
  g_assert_false (find_entry (entries, "consortium-fit@1")->editable);
  g_assert_nonnull (find_entry (entries, copy)->problem);
  g_assert_true (entries->pdata[0] == find_entry (entries, version));
}

static gboolean
save (Fixture *self, const char *reference, const char *text, GError **error)
{
  g_autoptr (QiheWritten) written =
      qihe_store_write (self->store, qihe_framework_library_save_changes (reference, text), error);

  return written != NULL;
}

/* What a round uses stays; undoing the round gives it free again. */
static void
test_used (Fixture *self, gconstpointer data)
{
  g_autofree char *reference =
      qihe_framework_library_add_version (self->store, "consortium-fit@1", NULL);
  g_autofree char *text = qihe_framework_library_get (self->store, reference, NULL);
  g_autofree char *more = g_strconcat (text, " ", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *round = add_round (self, reference, NULL, NULL, NULL);
  g_autoptr (QiheWritten) undone = NULL;

  g_assert_nonnull (round);
  g_assert_false (save (self, reference, more, &error));
  g_assert_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_FROZEN);
  g_assert_nonnull (strstr (error->message, "new version"));
  g_clear_error (&error);
  g_assert_false (qihe_framework_library_delete (self->store, reference, &error));
  g_assert_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_FROZEN);
  undone = qihe_store_undo (self->store, NULL, NULL);
  g_assert_cmpuint (undone->skipped->len, ==, 0);
  g_assert_true (save (self, reference, more, NULL));
  g_assert_true (qihe_framework_library_delete (self->store, reference, NULL));
}

/* The framework is kept and the round made in one batch: both go and come back together. */
static void
test_undo_first_round (Fixture *self, gconstpointer data)
{
  g_autofree char *round = add_round (self, "consortium-fit@1", NULL, NULL, NULL);
  g_autoptr (QiheWritten) undone = qihe_store_undo (self->store, NULL, NULL);
  g_autoptr (QiheWritten) redone = qihe_store_redo (self->store, NULL);

  g_assert_cmpuint (undone->skipped->len, ==, 0);
  g_assert_cmpuint (redone->skipped->len, ==, 0);
  g_assert_cmpuint (redone->changed, ==, 2);
}

static void
test_incomplete (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *round = add_round (self, "construction-standard@1", NULL, NULL, &error);

  g_assert_null (round);
  g_assert_nonnull (strstr (error->message, "$.dimensions[0].indicators"));
}

static void
test_import (Fixture *self, gconstpointer data)
{
  g_autofree char *text = qihe_framework_library_get (self->store, "construction-standard@1", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *again = qihe_framework_library_import (self->store, text, &error);
  g_autofree char *nameless = NULL;
  g_autofree char *own = NULL;

  g_assert_null (again);
  g_assert_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_FRAMEWORK);
  g_clear_error (&error);
  nameless =
      qihe_framework_library_import (self->store, "{\"id\": \"a/b\", \"version\": 1}", &error);
  g_assert_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_FRAMEWORK);
  own = qihe_framework_library_import (self->store, "{\"id\": \"ours\", \"version\": 7}", NULL);
  g_assert_cmpstr (own, ==, "ours@7");
}

/* The old round stays as it is; the new one has what the user moved. */
static void
test_remap (Fixture *self, gconstpointer data)
{
  g_autofree char *first = add_round (self, "consortium-fit@1", NULL, NULL, NULL);
  g_autofree char *reference =
      qihe_framework_library_add_version (self->store, "consortium-fit@1", NULL);
  GHashTable *mapping = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTable *wrong = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *second = NULL;
  g_autofree char *none = NULL;
  g_autoptr (QiheEvaluation) evaluation = NULL;
  g_autoptr (GError) error = NULL;

  g_hash_table_insert (mapping, g_strdup ("technology.transfer"), g_strdup (""));
  second = add_round (self, reference, first, mapping, NULL);
  evaluation = qihe_evaluation_read (self->store, second, NULL);
  g_assert_cmpstr (evaluation->round->framework, ==, "consortium-fit@2");
  g_hash_table_insert (wrong, g_strdup ("nothing"), g_strdup (""));
  none = add_round (self, reference, first, wrong, &error);
  g_assert_null (none);
  g_assert_nonnull (strstr (error->message, "nothing"));
}

int
main (int argc, char *argv[])
{
  /* The heads go there; before any thread is. */
  g_setenv ("XDG_STATE_HOME", g_get_tmp_dir (), TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/library/list", Fixture, NULL, set_up, test_list, tear_down);
  g_test_add ("/library/used", Fixture, NULL, set_up, test_used, tear_down);
  g_test_add ("/library/undo-first-round", Fixture, NULL, set_up, test_undo_first_round, tear_down);
  g_test_add ("/library/incomplete", Fixture, NULL, set_up, test_incomplete, tear_down);
  g_test_add ("/library/import", Fixture, NULL, set_up, test_import, tear_down);
  g_test_add ("/library/remap", Fixture, NULL, set_up, test_remap, tear_down);
  return g_test_run ();
}
