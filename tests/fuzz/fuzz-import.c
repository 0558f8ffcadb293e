/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whatever a table of ratings is: what is taken of it can be evaluated, and the rest is counted. */

#include "exchange/qihe-ratings-import.h"
#include "fuzzer.h"
#include "model/qihe-fit.h"
#include "ratings-target.h"

static void
check_cases (const QiheImport *import)
{
  guint n = 0;

  for (guint i = 0; i < import->cases->cases->len; i++) {
    const QiheRatedCase *one = g_ptr_array_index (import->cases->cases, i);
    g_autoptr (QiheFit) fit =
        qihe_fit_new (import->cases->framework, one->ratings, QIHE_UNKNOWN_RANGE, NULL);

    g_assert (fit != NULL && *one->id != '\0');
    for (guint j = 0; j < qihe_framework_get_n_indicators (import->cases->framework); j++)
      n += one->ratings[j] != QIHE_UNKNOWN;
  }
  g_assert (n <= import->n_ratings);
}

static void
check_problems (const QiheImport *import)
{
  g_assert (import->n_refused <= import->n_rows);
  g_assert (import->problems->len == MIN (import->n_problems, QIHE_IMPORT_MAX_LISTED));
  for (guint i = 0; i < import->problems->len; i++) {
    const QiheImportProblem *problem = g_ptr_array_index (import->problems, i);

    g_assert (*problem->where != '\0' && *problem->what != '\0');
    g_assert (g_utf8_validate (problem->what, -1, NULL));
  }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) document = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheImport) import =
      qihe_ratings_import ("x", document, NULL, ratings_target_get_framework (), NULL, &error);

  g_assert ((import != NULL) == (error == NULL));
  if (import == NULL)
    return 0;
  check_cases (import);
  check_problems (import);
  return 0;
}
