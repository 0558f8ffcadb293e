/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fit-fixture.h"
#include "model/qihe-advice.h"
#include "model/qihe-model-error.h"

#define MEASURE                                                                                    \
  "{\"id\": \"m\", \"title\": \"M\", \"text\": {\"zh\": \"措施\"}, \"indicators\": "             \
  "[\"talent.course-standard\"]}"

static void
check_refused (const char *json, const char *message)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  g_autoptr (JsonNode) root = fixture_json (json);
  g_autoptr (GError) error = NULL;

  g_assert_null (qihe_advice_new_from_json (framework, QIHE_ADVICE_WHOLE, root, &error));
  g_assert_error (error, QIHE_MODEL_ERROR, QIHE_MODEL_ERROR_ADVICE);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_built_in (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  g_autoptr (JsonNode) root = fixture_data ("advice/consortium-fit.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheAdvice) advice =
      qihe_advice_new_from_json (framework, QIHE_ADVICE_WHOLE, root, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < qihe_framework_get_n_indicators (framework); i++)
    g_assert_cmpuint (qihe_advice_get_measures (advice, i)->len, >, 0);
  g_assert_cmpuint (qihe_advice_get_problems (advice)->len, ==, 5);
}

static void
test_lookup (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  g_autoptr (JsonNode) root = fixture_json (
      "{\"framework\": \"consortium-fit\", \"measures\": [" MEASURE "], \"problems\": []}");
  g_autoptr (QiheAdvice) advice =
      qihe_advice_new_from_json (framework, QIHE_ADVICE_WHOLE, root, NULL);
  GPtrArray *measures = qihe_advice_get_measures (advice, 1);
  const QiheMeasure *measure = g_ptr_array_index (measures, 0);

  g_assert_cmpuint (measures->len, ==, 1);
  g_assert_cmpstr (measure->title.zh, ==, "M");
  g_assert_cmpstr (measure->text.zh, ==, "措施");
  g_assert_cmpuint (qihe_advice_get_measures (advice, 0)->len, ==, 0);
}

/* An office's own framework has other indicators too, and lacks some. */
static void
test_shared (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework_from (
      "{\"id\": \"own\", \"version\": 1, \"statuses\": [{\"id\": \"described\", \"missing\": 0}, "
      "{\"id\": \"absent\", \"missing\": 1}], \"levels\": [{\"id\": \"only\", \"missing_at_most\": "
      "1}], \"dimensions\": [{\"id\": \"d\", \"indicators\": [{\"id\": \"mine\"}, {\"id\": "
      "\"talent.course-standard\"}]}]}");
  g_autoptr (JsonNode) root = fixture_data ("advice/consortium-fit.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheAdvice) advice =
      qihe_advice_new_from_json (framework, QIHE_ADVICE_SHARED, root, &error);
  GPtrArray *problems;

  g_assert_no_error (error);
  g_assert_false (qihe_advice_is_empty (advice));
  g_assert_cmpuint (qihe_advice_get_measures (advice, 0)->len, ==, 0);
  g_assert_cmpuint (qihe_advice_get_measures (advice, 1)->len, >=, 2);
  problems = qihe_advice_get_problems (advice);
  g_assert_cmpuint (problems->len, ==, 2);
  for (guint i = 0; i < problems->len; i++) {
    g_assert_cmpuint (((QiheProblem *) problems->pdata[i])->n_indicators, ==, 1);
    g_assert_cmpuint (((QiheProblem *) problems->pdata[i])->indicators[0], ==, 1);
  }
}

static void
test_shared_nothing (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  g_autoptr (JsonNode) root = fixture_json (
      "{\"framework\": \"other\", \"measures\": [], \"problems\": [{\"id\": \"p\", \"title\": \"P\", "
      "\"indicators\": [\"nothing\"]}, {\"id\": \"p\", \"title\": \"P\", \"indicators\": "
      "[\"nothing\"]}]}");
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheAdvice) advice =
      qihe_advice_new_from_json (framework, QIHE_ADVICE_SHARED, root, &error);

  g_assert_no_error (error);
  g_assert_true (qihe_advice_is_empty (advice));
}

static void
test_refused (void)
{
  check_refused ("[]", "$: expected an object");
  check_refused ("{\"framework\": \"other\"}",
                 "$.framework: “other” is another framework than the one in use");
  check_refused ("{\"framework\": \"consortium-fit\", \"problems\": []}",
                 "$.measures: missing; it is required");
  check_refused ("{\"framework\": \"consortium-fit\", \"measures\": [" MEASURE "," MEASURE "]}",
                 "$.measures[1].id: “m” is there already; ids have to differ");
  check_refused ("{\"framework\": \"consortium-fit\", \"measures\": [], \"problems\": [{\"id\": "
                 "\"p\", \"title\": \"P\", \"indicators\": [\"talent.nothing\"]}]}",
                 "$.problems[0].indicators[0]: “talent.nothing” is no indicator of the framework");
  check_refused ("{\"framework\": \"consortium-fit\", \"measures\": [], \"problems\": [{\"id\": "
                 "\"p\", \"title\": \"P\", \"indicators\": [\"创新孵化\", "
                 "\"technology.incubation\"]}]}",
                 "$.problems[0].indicators[1]: “technology.incubation” is in this list already");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/built-in", test_built_in);
  g_test_add_func ("/advice/lookup", test_lookup);
  g_test_add_func ("/advice/shared", test_shared);
  g_test_add_func ("/advice/shared-nothing", test_shared_nothing);
  g_test_add_func ("/advice/refused", test_refused);
  return g_test_run ();
}
