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

#include "large-round.h"
#include "session/qihe-loaded.h"
#include "test-folder.h"

#define RUNS 5
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

static double
open_round (QiheStore *store)
{
  double start = cpu_now ();
  g_autoptr (QiheLoaded) loaded = qihe_loaded_read (store, NULL, NULL);
  double taken = cpu_now () - start;

  must (loaded != NULL && loaded->evaluation->cases->len == LARGE_CASES, "open");
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
  must (n == LARGE_CASES * LARGE_DIMENSIONS * LARGE_INDICATORS, "select");
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
  large_round_fill (store, 1);
  for (guint i = 0; i < RUNS; i++) {
    ours = MIN (ours, open_round (store));
    floor = MIN (floor, select_ratings (path));
  }
  qihe_store_close (store);
  test_folder_remove (folder);
  printf ("opening %u cases × %u indicators: %.3f s of CPU, %.2f times the SELECT alone (%.3f s); "
          "at most %.1f\n",
          LARGE_CASES, LARGE_DIMENSIONS * LARGE_INDICATORS, ours, ours / floor, floor, LIMIT);
  return ours <= LIMIT * floor ? EXIT_SUCCESS : EXIT_FAILURE;
}
