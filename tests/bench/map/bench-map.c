/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/*
 * The map of models over 100 × 100 values against as many bare evaluations of the same ratings:
 * what is above 1 is the cost of another framework for each cell. Both in one run, the best of
 * several.
 */

#include <stdio.h>
#include <time.h>

#include "../../unit/fit-fixture.h"
#include "model/qihe-model-map.h"

#define SIZE 100
#define RUNS 7
#define MOST 4.0

static double
cpu_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static double
time_map (QiheFramework *framework, const gint16 *ratings)
{
  double start = cpu_seconds ();
  g_autoptr (QiheModelMap) map =
      qihe_model_map_new (framework, ratings, QIHE_UNKNOWN_RANGE, 1, 0, SIZE, NULL, NULL);

  g_assert_nonnull (map);
  return cpu_seconds () - start;
}

static double
time_evaluations (QiheFramework *framework, const gint16 *ratings)
{
  double start = cpu_seconds ();

  for (guint i = 0; i < SIZE * SIZE; i++) {
    g_autoptr (QiheFit) fit = qihe_fit_new (framework, ratings, QIHE_UNKNOWN_RANGE, NULL);

    g_assert_nonnull (fit);
  }
  return cpu_seconds () - start;
}

int
main (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  g_autofree gint16 *ratings = fixture_ratings (framework, "pdddd padddda pdadd");
  double map = G_MAXDOUBLE, bare = G_MAXDOUBLE;

  for (guint i = 0; i < RUNS; i++) {
    map = MIN (map, time_map (framework, ratings));
    bare = MIN (bare, time_evaluations (framework, ratings));
  }
  printf ("map of %d × %d: %.1f ms; bare evaluations: %.1f ms; ratio %.2f (at most %.1f)\n", SIZE,
          SIZE, map * 1e3, bare * 1e3, map / bare, MOST);
  return map / bare <= MOST ? 0 : 1;
}
