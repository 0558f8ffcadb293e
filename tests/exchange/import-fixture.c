/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import-fixture.h"

#include "base/qihe-data.h"
#include "base/qihe-json.h"

#define MAX_SIZE (16 * 1024 * 1024)

QiheFramework *
import_framework (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) document = qihe_data_load ("frameworks/consortium-fit@1.json", &error);
  g_autoptr (JsonNode) root = qihe_json_parse (document, MAX_SIZE, &error);

  g_assert_no_error (error);
  return qihe_framework_new_from_json (root, NULL);
}

QiheImport *
import_bytes (const char *name, GBytes *document, const char *sheet)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheFramework) framework = import_framework ();
  QiheImport *import = qihe_ratings_import (name, document, sheet, framework, NULL, &error);

  g_assert_no_error (error);
  return import;
}

QiheImport *
import_text (const char *name, const char *text)
{
  g_autoptr (GBytes) document = g_bytes_new (text, strlen (text));

  return import_bytes (name, document, NULL);
}

void
import_fails (const char *name, GBytes *document, const char *sheet, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheFramework) framework = import_framework ();

  g_assert_null (qihe_ratings_import (name, document, sheet, framework, NULL, &error));
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, words));
}

void
import_assert_problem (const QiheImport *import, guint index, guint row, guint column,
                       const char *words)
{
  const QiheImportProblem *problem;

  g_assert_cmpuint (import->problems->len, >, index);
  problem = g_ptr_array_index (import->problems, index);
  g_test_message ("%s: %s", problem->where, problem->what);
  g_assert_cmpuint (problem->row, ==, row);
  g_assert_cmpuint (problem->column, ==, column);
  g_assert_nonnull (strstr (problem->what, words));
}

void
import_assert_status (const QiheImport *import, const char *code, const char *indicator,
                      const char *status)
{
  QiheFramework *framework = import->cases->framework;
  const QiheRatedCase *one = qihe_case_set_find (import->cases, code);
  int number = qihe_framework_find_indicator (framework, indicator);

  g_assert_nonnull (one);
  g_assert_cmpint (number, >=, 0);
  g_assert_cmpint (one->ratings[number], ==,
                   status != NULL ? qihe_framework_find_status (framework, status) : QIHE_UNKNOWN);
}
