/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/*
 * Opens a round of 2,000 cases × 60 indicators as the session does, against the bare SELECT of the
 * same ratings in the same process. Prints the ratio of the two.
 */

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "session/qihe-loaded.h"
#include "session/qihe-round-changes.h"
#include "test-folder.h"

#define CASES 2000
#define DIMENSIONS 4
#define INDICATORS 15 /* of each dimension */
#define RUNS 5
#define FRAMEWORK "large@1"
/* What the round is more than its rows: cases with a text and a list for each indicator. */
#define LIMIT 4.0

static void
must (gboolean done, const char *what)
{
  if (!done)
    g_error ("%s failed", what);
}

static double
cpu_now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static char *
make_framework (void)
{
  GString *text = g_string_new (
      "{\"id\": \"large\", \"version\": 1, \"statuses\": [{\"id\": \"described\", \"missing\": 0}, "
      "{\"id\": \"absent\", \"missing\": 1}], \"levels\": [{\"id\": \"high\", \"missing_at_most\": "
      "\"1/5\"}, {\"id\": \"low\", \"missing_at_most\": 1}], \"dimensions\": [");

  for (guint i = 0; i < DIMENSIONS; i++) {
    g_string_append_printf (text, "%s{\"id\": \"d%u\", \"indicators\": [", i > 0 ? ", " : "", i);
    for (guint j = 0; j < INDICATORS; j++)
      g_string_append_printf (text, "%s{\"id\": \"d%u.i%u\"}", j > 0 ? ", " : "", i, j);
    g_string_append (text, "]}");
  }
  g_string_append (text, "]}");
  return g_string_free (text, FALSE);
}

static void
write_all (QiheStore *store, QiheChanges *changes)
{
  g_autoptr (QiheWritten) written = qihe_store_write (store, changes, NULL);

  must (written != NULL, "write");
}

static void
write_framework (QiheStore *store)
{
  g_autofree char *text = make_framework ();
  QiheChanges *changes = qihe_changes_new ("here");
  JsonObject *values = json_object_new ();

  json_object_set_string_member (values, "body", text);
  qihe_changes_add (changes, "framework", FRAMEWORK, values);
  write_all (store, changes);
}

static void
add_case (QiheChanges *changes, const QiheRound *round, QiheFramework *framework, guint number)
{
  g_autofree char *id = g_strdup_printf ("case-%u", number);
  g_autoptr (QiheCaseData) one = qihe_case_data_new (framework, id);

  one->code = g_strdup (id);
  one->position = number;
  for (guint i = 0; i < one->n_indicators; i++) {
    one->ratings[i] = (gint16) (i % 2);
    one->texts[i].note = g_strdup ("what was found, in a sentence");
    one->texts[i].source = g_strdup ("minutes");
  }
  qihe_case_add_changes (changes, round, framework, one);
}

static void
fill (QiheStore *store)
{
  g_autoptr (QiheRound) round = qihe_round_new ("round");
  QiheChanges *changes = qihe_changes_new ("here");
  g_autoptr (QiheFramework) framework = NULL;

  write_framework (store);
  framework = qihe_framework_read (store, FRAMEWORK, NULL);
  must (framework != NULL, "framework");
  round->code = g_strdup ("round");
  round->date = g_strdup ("2026-06-30");
  round->framework = g_strdup (FRAMEWORK);
  qihe_round_add_changes (changes, round);
  for (guint i = 0; i < CASES; i++)
    add_case (changes, round, framework, i);
  write_all (store, changes);
}

static double
open_round (QiheStore *store)
{
  double start = cpu_now ();
  g_autoptr (QiheLoaded) loaded = qihe_loaded_read (store, NULL, NULL);
  double taken = cpu_now () - start;

  must (loaded != NULL && loaded->evaluation->cases->len == CASES, "open");
  return taken;
}

static double
select_ratings (const char *path)
{
  sqlite3 *db;
  sqlite3_stmt *statement;
  guint n = 0;
  double start, taken;

  must (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK, "open");
  start = cpu_now ();
  must (sqlite3_prepare_v2 (db,
                            "SELECT case_id, indicator, status, note, source, reason, value "
                            "FROM rating",
                            -1, &statement, NULL) == SQLITE_OK,
        "prepare");
  for (; sqlite3_step (statement) == SQLITE_ROW; n++)
    for (int i = 0; i < 7; i++)
      sqlite3_column_text (statement, i);
  taken = cpu_now () - start;
  sqlite3_finalize (statement);
  sqlite3_close (db);
  must (n == CASES * DIMENSIONS * INDICATORS, "select");
  return taken;
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("qihe-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "qihe.db", NULL);
  g_autoptr (QiheStore) store = NULL;
  double ours = G_MAXDOUBLE, floor = G_MAXDOUBLE;

  g_setenv ("XDG_STATE_HOME", folder, TRUE);
  store = qihe_store_open (path, NULL, 0, NULL);
  must (store != NULL, "open");
  fill (store);
  for (guint i = 0; i < RUNS; i++) {
    ours = MIN (ours, open_round (store));
    floor = MIN (floor, select_ratings (path));
  }
  qihe_store_close (store);
  test_folder_remove (folder);
  printf ("opening %d cases × %d indicators: %.3f s of CPU, %.2f times the SELECT alone (%.3f s); "
          "at most %.1f\n",
          CASES, DIMENSIONS * INDICATORS, ours, ours / floor, floor, LIMIT);
  return ours <= LIMIT * floor ? EXIT_SUCCESS : EXIT_FAILURE;
}
