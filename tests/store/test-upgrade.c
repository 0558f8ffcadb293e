/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/*
 * A database from before there were rounds: what was rated is in a first round, and what the
 * journal says still holds.
 */

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "session/qihe-desk.h"
#include "session/qihe-rounds.h"
#include "store-fixture.h"
#include "test-folder.h"

/* In place of the fixture's own database; as on a computer that has not seen it before. */
static void
put_old (StoreFixture *self)
{
  g_autofree char *heads = g_build_filename (g_get_user_state_dir (), "qihe", "heads", NULL);
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "data", "version-1.sql", NULL);
  g_autofree char *sql = NULL;
  sqlite3 *db;

  store_fixture_close (self);
  test_folder_remove (heads);
  g_assert_cmpint (g_remove (self->path), ==, 0);
  g_assert_true (g_file_get_contents (file, &sql, NULL, NULL));
  g_assert_cmpint (sqlite3_open (self->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static QiheStore *
open_old (StoreFixture *self)
{
  g_autoptr (GError) error = NULL;

  self->store = qihe_desk_open (self->path, FALSE, &error);
  g_assert_no_error (error);
  return self->store;
}

static int
status_of (const QiheEvaluation *evaluation, const char *code)
{
  const QiheCaseData *one = qihe_evaluation_find (evaluation, code);

  g_assert_nonnull (one);
  return one->ratings[qihe_framework_find_indicator (evaluation->framework, "technology.transfer")];
}

static void
test_first_round (StoreFixture *self, gconstpointer data)
{
  g_autoptr (QiheEvaluation) evaluation = NULL;
  QiheFramework *framework;

  put_old (self);
  evaluation = qihe_desk_read (open_old (self), NULL, NULL);
  g_assert_nonnull (evaluation);
  framework = evaluation->framework;
  g_assert_cmpstr (evaluation->round->framework, ==, "consortium-fit@1");
  g_assert_false (evaluation->round->closed);
  g_assert_cmpuint (evaluation->cases->len, ==, 2);
  g_assert_true (((QiheCaseData *) evaluation->cases->pdata[0])->ours);
  g_assert_cmpint (status_of (evaluation, "ours"), ==,
                   qihe_framework_find_status (framework, "planned"));
  g_assert_cmpint (status_of (evaluation, "ref"), ==,
                   qihe_framework_find_status (framework, "absent"));
  store_assert_verifies (self->path);
}

static void
test_backup (StoreFixture *self, gconstpointer data)
{
  g_autofree char *backup = g_strconcat (self->path, ".v1.backup", NULL);

  put_old (self);
  open_old (self);
  g_assert_true (g_file_test (backup, G_FILE_TEST_IS_REGULAR));
}

/* Once is enough: another start finds the round that there is. */
static void
test_once (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) rounds = NULL;

  put_old (self);
  open_old (self);
  store_fixture_close (self);
  rounds = qihe_rounds_read (open_old (self), NULL);
  g_assert_cmpuint (rounds->len, ==, 1);
}

/* It can be closed as any other, and what was rated before then stays. */
static void
test_close (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (GError) error = NULL;
  const QiheRound *round;

  put_old (self);
  rounds = qihe_rounds_read (open_old (self), NULL);
  round = g_ptr_array_index (rounds, 0);
  qihe_rounds_close (self->store, round->id, QIHE_UNKNOWN_ABSENT, &error);
  g_assert_no_error (error);
  store_assert_verifies (self->path);
}

int
main (int argc, char **argv)
{
  store_test_init (&argc, &argv);
  store_add_test ("/upgrade/first-round", test_first_round);
  store_add_test ("/upgrade/backup", test_backup);
  store_add_test ("/upgrade/once", test_once);
  store_add_test ("/upgrade/close", test_close);
  return store_test_run ();
}
