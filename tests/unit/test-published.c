/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The 12 levels and 4 models that the framework's source published have to come out of its ratings.
 */

#include "base/qihe-json.h"
#include "fit-fixture.h"

static JsonNode *
load_cases (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "published.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return fixture_json (text);
}

static gint16 *
read_ratings (QiheFramework *framework, JsonObject *object)
{
  guint n = qihe_framework_get_n_indicators (framework);
  gint16 *ratings = g_new (gint16, n);

  for (guint i = 0; i < n; i++) {
    const char *id = qihe_framework_get_indicator (framework, i)->id;
    const char *status = json_object_get_string_member (object, id);

    ratings[i] = (gint16) qihe_framework_find_status (framework, status);
    g_assert_cmpint (ratings[i], >=, 0);
  }
  return ratings;
}

static void
check_case (QiheFramework *framework, JsonObject *object)
{
  JsonObject *expected = json_object_get_object_member (object, "expected");
  JsonObject *model = json_object_get_object_member (expected, "model");
  g_autofree gint16 *ratings =
      read_ratings (framework, json_object_get_object_member (object, "ratings"));
  g_autoptr (QiheFit) fit = qihe_fit_new (framework, ratings, QIHE_UNKNOWN_RANGE, NULL);
  g_autofree char *zh = qihe_framework_dup_model_title (framework, fit->model, QIHE_LANGUAGE_ZH);
  g_autofree char *en = qihe_framework_dup_model_title (framework, fit->model, QIHE_LANGUAGE_EN);

  for (guint i = 0; i < fit->n_dimensions; i++) {
    const QiheLevel *level = qihe_framework_get_level (framework, (guint) fit->dimensions[i].level);
    const char *dimension = qihe_framework_get_dimension (framework, i)->id;

    g_assert_cmpstr (level->id, ==, json_object_get_string_member (expected, dimension));
  }
  g_assert_cmpstr (zh, ==, json_object_get_string_member (model, "zh"));
  g_assert_cmpstr (en, ==, json_object_get_string_member (model, "en"));
}

static void
test_published (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  g_autoptr (JsonNode) root = load_cases ();
  JsonArray *cases = json_object_get_array_member (json_node_get_object (root), "cases");

  g_assert_cmpuint (json_array_get_length (cases), ==, 4);
  for (guint i = 0; i < 4; i++)
    check_case (framework, json_array_get_object_element (cases, i));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fit/published", test_published);
  return g_test_run ();
}
