/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/*
 * What a table of ratings brings, and every problem of it by row and column.
 */

#include <locale.h>

#include "import-fixture.h"

static void
assert_clean (const QiheImport *import, guint n_rows, guint n_ratings)
{
  for (guint i = 0; i < import->problems->len; i++) {
    const QiheImportProblem *problem = g_ptr_array_index (import->problems, i);

    g_test_message ("%s: %s", problem->where, problem->what);
  }
  g_assert_cmpuint (import->n_problems, ==, 0);
  g_assert_cmpuint (import->n_refused, ==, 0);
  g_assert_cmpuint (import->n_rows, ==, n_rows);
  g_assert_cmpuint (import->n_ratings, ==, n_ratings);
}

static const QiheRatedText *
find_text (const QiheImport *import, const char *code, const char *indicator)
{
  const QiheRatedCase *one = qihe_case_set_find (import->cases, code);

  g_assert_nonnull (one->texts);
  return &one->texts[qihe_framework_find_indicator (import->cases->framework, indicator)];
}

static void
test_long (void)
{
  g_autoptr (QiheImport) import =
      import_text ("a.csv", "case,indicator,status,note,source,reason,title\n"
                            "c1,技术转让,described,\"two, lines\nhere\",Minutes 3,new law,One\n"
                            "c1,talent.course-standard,部分描述,,,,\n"
                            "c2,Technology Transfer and Trade,not asked,,,,\n"
                            "c3\n");

  assert_clean (import, 4, 3);
  import_assert_status (import, "c1", "technology.transfer", "described");
  import_assert_status (import, "c1", "talent.course-standard", "partial");
  import_assert_status (import, "c2", "technology.transfer", NULL);
  import_assert_status (import, "c3", "technology.transfer", NULL);
  g_assert_cmpstr (find_text (import, "c1", "技术转让")->note, ==, "two, lines\nhere");
  g_assert_cmpstr (find_text (import, "c1", "技术转让")->source, ==, "Minutes 3");
  g_assert_cmpstr (find_text (import, "c1", "技术转让")->reason, ==, "new law");
  g_assert_cmpstr (qihe_case_set_find (import->cases, "c1")->title.zh, ==, "One");
  g_assert_null (qihe_case_set_find (import->cases, "c2")->texts);
}

/* What files are called in Chinese, by now and before. */
static void
test_reason_headings (void)
{
  static const char *const headings[] = { "变动原因", "原因", "理由" };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++) {
    g_autofree char *text =
        g_strdup_printf ("案例,指标,状态,%s\nc1,技术转让,described,新规\n", headings[i]);
    g_autoptr (QiheImport) import = import_text ("a.csv", text);

    g_assert_cmpstr (find_text (import, "c1", "技术转让")->reason, ==, "新规");
  }
}

static void
test_wide (void)
{
  g_autoptr (QiheImport) import =
      import_text ("a.csv", "案例评价表,,,\n填表人,沈,,\n"
                            "案例,名称,技术转让,Courses match occupational standards,电话\n"
                            "c1,甲,有具体描述,,1\n"
                            "c2,乙,仅有预期,absent,2\n");

  assert_clean (import, 2, 3);
  import_assert_status (import, "c1", "technology.transfer", "described");
  import_assert_status (import, "c2", "technology.transfer", "planned");
  g_assert_cmpstr (qihe_case_set_find (import->cases, "c2")->title.zh, ==, "乙");
  g_assert_cmpuint (import->notices->len, ==, 3);
  g_assert_nonnull (strstr (import->notices->pdata[0], "2 rows above"));
  g_assert_nonnull (strstr (import->notices->pdata[1], "column E"));
  g_assert_nonnull (strstr (import->notices->pdata[2], "1 empty cell"));
}

static void
test_long_problems (void)
{
  g_autoptr (QiheImport) import = import_text ("a.csv", "case,note,status,indicator\n"
                                                        "c1,,described,技术转上\n"
                                                        "\n"
                                                        "c1,,descrbed,技术转让\n"
                                                        ",,described,技术转让\n"
                                                        "c2,,partial\n"
                                                        "c2,,,技术转让\n"
                                                        "c3,x,planned,技术转让,y\n"
                                                        "c4,,absent,技术转让\n"
                                                        "c4,,partial,technology.transfer\n"
                                                        "c5,,great,nonsense\n");

  import_assert_problem (import, 0, 2, 4, "“技术转上”; is it “技术转让”?");
  import_assert_problem (import, 1, 4, 3, "“descrbed”; is it “described”?");
  import_assert_problem (import, 2, 5, 1, "empty");
  import_assert_problem (import, 3, 6, 4, "empty");
  import_assert_problem (import, 4, 7, 3, "empty");
  import_assert_problem (import, 5, 8, 5, "without a heading");
  import_assert_problem (import, 6, 10, 4, "row 9 already");
  import_assert_problem (import, 7, 11, 3,
                         "unknown status “great”; possible are: described, partly described, only "
                         "planned, not described, not asked");
  import_assert_problem (import, 8, 11, 4, "unknown indicator “nonsense”");
  g_assert_cmpuint (import->n_problems, ==, 9);
  g_assert_cmpuint (import->n_refused, ==, 8);
  g_assert_cmpuint (import->n_rows, ==, 9);
  g_assert_cmpuint (import->n_ratings, ==, 1);
  import_assert_status (import, "c4", "技术转让", "absent");
}

static void
test_wide_problems (void)
{
  g_autoptr (QiheImport) import =
      import_text ("a.csv", "case,技术转让,technology.transfer,Operational Suport,case\n"
                            "c1,described\n"
                            "c1,partial\n"
                            "c2,great\n");

  import_assert_problem (import, 0, 1, 3, "column B is called the same");
  import_assert_problem (import, 1, 1, 4, "is it “Operational support”?");
  import_assert_problem (import, 2, 1, 5, "column A is called the same");
  import_assert_problem (import, 3, 3, 1, "row 2 already");
  import_assert_problem (import, 4, 4, 2, "unknown status “great”");
  g_assert_cmpuint (import->n_refused, ==, 2);
  g_assert_cmpuint (import->cases->cases->len, ==, 1);
}

static void
test_lengths (void)
{
  g_autofree char *code = g_strnfill (65, 'c');
  g_autofree char *note = g_strnfill (10001, 'n');
  g_autofree char *text =
      g_strdup_printf ("case,indicator,status,note\n%s,技术转让,absent\nc1,技术转让,absent,%s\n",
                       code, note);
  g_autoptr (QiheImport) import = import_text ("a.csv", text);

  import_assert_problem (import, 0, 2, 1, "65 characters, at most 64");
  import_assert_problem (import, 1, 3, 4, "10001 characters, at most 10000");
}

static void
check_encoding (const char *encoding, const char *text)
{
  gsize size;
  g_autofree char *bytes = g_convert (text, -1, encoding, "UTF-8", NULL, &size, NULL);
  g_autoptr (GBytes) document = g_bytes_new (bytes, size);
  g_autoptr (QiheImport) import = import_bytes ("a.csv", document, NULL);

  assert_clean (import, 1, 1);
  import_assert_status (import, "云溪", "技术转让", "described");
}

static void
test_encodings (void)
{
  g_autoptr (GBytes) neither = g_bytes_new_static ("case,\xff\xff\n", 8);

  check_encoding ("UTF-8", "案例,指标,状态\n云溪,技术转让,有具体描述\n");
  check_encoding ("UTF-8", "\ufeff案例;指标;状态\r\n云溪;技术转让;有具体描述\r\n");
  check_encoding ("GB18030", "案例,指标,状态\r\n云溪,技术转让,有具体描述\r\n");
  check_encoding ("UTF-16", "案例\t指标\t状态\r\n云溪\t技术转让\t有具体描述\r\n");
  import_fails ("a.csv", neither, NULL, "neither UTF-8 nor GB 18030");
}

static void
test_json (void)
{
  g_autoptr (QiheImport) import = import_text (
      "a.json",
      "{\"cases\": [{\"id\": \"c1\", \"title\": {\"zh\": \"甲\", \"en\": \"A\"}, \"x\": 1,"
      "\"ratings\": {\"技术转让\": \"described\", \"talent.course-standard\": "
      "{\"status\": \"absent\", \"note\": \"n\", \"colour\": 3}}},"
      "{\"id\": \"c2\", \"ratings\": {}}]}");

  assert_clean (import, 3, 2);
  import_assert_status (import, "c1", "技术转让", "described");
  g_assert_cmpstr (find_text (import, "c1", "talent.course-standard")->note, ==, "n");
  g_assert_cmpstr (qihe_case_set_find (import->cases, "c1")->title.en, ==, "A");
  g_assert_nonnull (qihe_case_set_find (import->cases, "c2"));
  g_assert_nonnull (strstr (import->notices->pdata[0], "colour"));
}

static void
assert_path (const QiheImport *import, guint index, const char *path, const char *words)
{
  const QiheImportProblem *problem = g_ptr_array_index (import->problems, index);

  import_assert_problem (import, index, 0, 0, words);
  g_assert_cmpstr (problem->where, ==, path);
}

static void
test_json_problems (void)
{
  g_autoptr (QiheImport) import = import_text (
      "a.json",
      "{\"cases\": [3, {}, {\"id\": \"c1\"}, {\"id\": \"c2\", \"ratings\": {\"技术转让\": 3,"
      "\"x\": \"absent\", \"资金支持\": [], \"talent.course-standard\": null,"
      "\"组织支持\": {\"status\": \"descrybed\"}}}]}");

  assert_path (import, 0, "$.cases[0]", "expected an object");
  assert_path (import, 1, "$.cases[1].id", "missing");
  assert_path (import, 2, "$.cases[2].ratings", "expected an object");
  assert_path (import, 3, "$.cases[3].ratings[\"技术转让\"]", "a number, where");
  assert_path (import, 4, "$.cases[3].ratings.x", "unknown indicator");
  assert_path (import, 5, "$.cases[3].ratings[\"资金支持\"]", "unknown status “[]”");
  assert_path (import, 6, "$.cases[3].ratings[\"talent.course-standard\"]", "empty");
  assert_path (import, 7, "$.cases[3].ratings[\"组织支持\"]", "is it “described”?");
  g_assert_cmpuint (import->n_rows, ==, 8);
  g_assert_cmpuint (import->n_refused, ==, 8);
  g_assert_cmpuint (import->cases->cases->len, ==, 0);
}

/* How each column is understood, and the rows as they stand in the file. */
static void
test_columns (void)
{
  g_autoptr (QiheImport) import =
      import_text ("a.csv", "title of all,,\ncase,技术转让,phone\nc1,absent,3\n");
  const QiheImportColumn *columns[3];

  g_assert_cmpuint (import->columns->len, ==, G_N_ELEMENTS (columns));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    columns[i] = g_ptr_array_index (import->columns, i);
  g_assert_cmpstr (columns[0]->letter, ==, "A");
  g_assert_cmpstr (columns[0]->meaning, ==, "Case");
  g_assert_cmpstr (columns[1]->heading, ==, "技术转让");
  g_assert_cmpstr (columns[1]->meaning, ==, "Technology transfer and trade");
  g_assert_null (columns[2]->meaning);
  g_assert_true (import->is_table);
  g_assert_cmpuint (import->header, ==, 1);
  g_assert_cmpuint (import->table->rows->len, ==, 3);
}

/* Another thread sees how far it is, and stops it. */
static void
test_watch (void)
{
  static const char text[] = "case,indicator,status\nc1,技术转让,absent\nc2,技术转让,absent\n";
  g_autoptr (GBytes) document = g_bytes_new_static (text, strlen (text));
  g_autoptr (QiheFramework) framework = import_framework ();
  g_autoptr (GError) error = NULL;
  QiheSheetWatch *watch = qihe_sheet_watch_new ();
  g_autoptr (QiheImport) import =
      qihe_ratings_import ("a.csv", document, NULL, framework, watch, &error);

  g_assert_no_error (error);
  g_assert_cmpint (watch->n_rows, ==, 3);
  g_cancellable_cancel (watch->cancellable);
  g_assert_null (qihe_ratings_import ("a.csv", document, NULL, framework, watch, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  qihe_sheet_watch_unref (watch);
}

static void
fails (const char *name, const char *text, const char *words)
{
  g_autoptr (GBytes) document = g_bytes_new (text, strlen (text));

  import_fails (name, document, NULL, words);
}

static void
test_unreadable (void)
{
  fails ("a.csv", "", "nothing in it");
  fails ("a.csv", "a,b,c\n1,2,3\n", "no row names the columns");
  fails ("a.csv", "case,indicator,status\n\"c1,", "line 2: a field in quotes");
  fails ("a.json", "{\"cases\": ", "line 1");
  fails ("a.json", "{\"cases\": {}}", "$.cases");
  fails ("a.json", "{}", "no list “cases”");
}

/* All are counted, and as many as a person can use are listed. */
static void
test_many_problems (void)
{
  g_autoptr (GString) text = g_string_new ("case,indicator,status\n");

  for (guint i = 0; i < QIHE_IMPORT_MAX_LISTED + 5; i++)
    g_string_append_printf (text, "c%u,技术转让,?\n", i);
  g_autoptr (QiheImport) import = import_text ("a.csv", text->str);

  g_assert_cmpuint (import->n_problems, ==, QIHE_IMPORT_MAX_LISTED + 5);
  g_assert_cmpuint (import->problems->len, ==, QIHE_IMPORT_MAX_LISTED);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/long", test_long);
  g_test_add_func ("/import/reason-headings", test_reason_headings);
  g_test_add_func ("/import/wide", test_wide);
  g_test_add_func ("/import/long-problems", test_long_problems);
  g_test_add_func ("/import/wide-problems", test_wide_problems);
  g_test_add_func ("/import/lengths", test_lengths);
  g_test_add_func ("/import/encodings", test_encodings);
  g_test_add_func ("/import/json", test_json);
  g_test_add_func ("/import/json-problems", test_json_problems);
  g_test_add_func ("/import/columns", test_columns);
  g_test_add_func ("/import/watch", test_watch);
  g_test_add_func ("/import/unreadable", test_unreadable);
  g_test_add_func ("/import/many-problems", test_many_problems);
  return g_test_run ();
}
