/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fit-fixture.h"
#include "model/qihe-case-set.h"
#include "model/qihe-model-error.h"

#define STATUSES                                                                                   \
  "\"statuses\": [{\"id\": \"described\", \"missing\": 0}, {\"id\": \"absent\", \"missing\": "     \
  "1}]"
#define LEVELS "\"levels\": [{\"id\": \"only\", \"missing_at_most\": 1}]"
#define DIMENSIONS "\"dimensions\": [{\"id\": \"d\", \"indicators\": [{\"id\": \"i\"}]}]"
#define HEAD "{\"id\": \"x\", \"version\": 3, "
#define TWO_INDICATORS(first, second)                                                              \
  HEAD STATUSES ", " LEVELS ", \"dimensions\": [{\"id\": \"d\", \"indicators\": [" first           \
                "]}, {\"id\": \"e\", \"indicators\": [" second "]}]}"

static void
check_refused (const char *json, const char *message)
{
  g_autoptr (JsonNode) root = fixture_json (json);
  g_autoptr (GError) error = NULL;

  g_assert_null (qihe_framework_new_from_json (root, &error));
  g_assert_error (error, QIHE_MODEL_ERROR, QIHE_MODEL_ERROR_FRAMEWORK);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_built_in (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  const QiheDimension *dimension = qihe_framework_get_dimension (framework, 1);
  const QiheIndicator *indicator = qihe_framework_get_indicator (framework, 5);

  g_assert_cmpstr (qihe_framework_get_reference (framework), ==, "consortium-fit@1");
  g_assert_cmpstr (qihe_framework_get_id (framework), ==, "consortium-fit");
  g_assert_cmpuint (qihe_framework_get_version (framework), ==, 1);
  g_assert_cmpuint (qihe_framework_get_n_statuses (framework), ==, 4);
  g_assert_cmpuint (qihe_framework_get_n_levels (framework), ==, 3);
  g_assert_cmpuint (qihe_framework_get_n_dimensions (framework), ==, 3);
  g_assert_cmpuint (qihe_framework_get_n_indicators (framework), ==, 17);
  g_assert_cmpint (qihe_framework_get_described (framework), ==, 0);
  g_assert_cmpint (qihe_framework_get_absent (framework), ==, 3);
  g_assert_cmpint (qihe_framework_find_status (framework, "unknown"), ==, -1);
  g_assert_cmpuint (dimension->first, ==, 5);
  g_assert_cmpuint (dimension->n_indicators, ==, 7);
  g_assert_cmpstr (dimension->short_title.zh, ==, "科技");
  g_assert_cmpstr (indicator->id, ==, "technology.consulting");
  g_assert_cmpuint (indicator->dimension, ==, 1);
}

static void
test_find_indicator (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();

  g_assert_cmpint (qihe_framework_find_indicator (framework, "technology.transfer"), ==, 7);
  g_assert_cmpint (qihe_framework_find_indicator (framework, "技术转让"), ==, 7);
  g_assert_cmpint (qihe_framework_find_indicator (framework, "应用技术转让及交易"), ==, 7);
  g_assert_cmpint (qihe_framework_find_indicator (framework, " technology TRANSFER and  trade"), ==,
                   7);
  g_assert_cmpint (qihe_framework_find_indicator (framework, "资金支持"), ==, 16);
  g_assert_cmpint (qihe_framework_find_indicator (framework, "保障支持"), ==, 16);
  g_assert_cmpint (qihe_framework_find_indicator (framework, "资金(保障)支持"), ==, 16);
  g_assert_cmpint (qihe_framework_find_indicator (framework, ""), ==, -1);
  g_assert_cmpint (qihe_framework_find_indicator (framework, "技术"), ==, -1);
}

/* Ids tell apart what only letter case does; a title of two indicators finds neither. */
static void
test_find_ambiguous (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework_from (
      TWO_INDICATORS ("{\"id\": \"a\", \"title\": \"Money\"}", "{\"id\": \"A\", \"title\": "
                                                               "\"money\"}"));

  g_assert_cmpint (qihe_framework_find_indicator (framework, "a"), ==, 0);
  g_assert_cmpint (qihe_framework_find_indicator (framework, "A"), ==, 1);
  g_assert_cmpint (qihe_framework_find_indicator (framework, "Ａ"), ==, -1);
  g_assert_cmpint (qihe_framework_find_indicator (framework, "Money"), ==, -1);
}

static void
check_model (QiheFramework *framework, const char *id, const char *zh, const char *en)
{
  g_autofree char *said_zh = qihe_framework_dup_model_title (framework, id, QIHE_LANGUAGE_ZH);
  g_autofree char *said_en = qihe_framework_dup_model_title (framework, id, QIHE_LANGUAGE_EN);

  g_assert_cmpstr (said_zh, ==, zh);
  g_assert_cmpstr (said_en, ==, en);
}

static void
test_model_titles (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();

  check_model (framework, "strong-balanced", "强均衡", "strong, balanced");
  check_model (framework, "strong:talent+administration", "强人才+强行政（非均衡）",
               "strong talent + strong administration (unbalanced)");
  check_model (framework, "balanced:low", "均衡（低契合度）", "balanced (low)");
  check_model (framework, "unbalanced", "非均衡", "unbalanced");
  check_model (framework, "undetermined", "待定", "undetermined");
}

/* Without names of its own a framework is named by ids and the built-in words. */
static void
test_defaults (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework_from (
      HEAD STATUSES ", " LEVELS ", \"dimensions\": [{\"id\": \"r\", \"indicators\": [{\"id\": "
                    "\"i\"}]}, {\"id\": \"r+d\", \"indicators\": [{\"id\": \"j\"}]}]}");

  check_model (framework, "strong-balanced", "强均衡", "strong, balanced");
  check_model (framework, "strong:r+d", "强r（非均衡）", "strong r (unbalanced)");
  check_model (framework, "balanced:only", "均衡（only）", "balanced (only)");
}

static void
test_own_names (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework_from (
      HEAD STATUSES ", " LEVELS ", " DIMENSIONS
                    ", \"models\": {\"unbalanced\": \"mixed\", \"strong\": {\"prefix\": {\"zh\": "
                    "\"优\"}, \"suffix\": \"!\"}}}");

  check_model (framework, "unbalanced", "mixed", "mixed");
  check_model (framework, "strong:d", "优d!", "优d!");
}

static void
test_head_refused (void)
{
  check_refused ("3", "$: expected an object");
  check_refused ("{}", "$.id: missing; it is required");
  check_refused ("{\"id\": 3}", "$.id: expected a text that is not empty");
  check_refused ("{\"id\": \"x\"}", "$.version: missing; it is required");
  check_refused ("{\"id\": \"x\", \"version\": \"1\"}", "$.version: expected a whole number");
  check_refused ("{\"id\": \"x\", \"version\": 1.5}", "$.version: expected a whole number");
  check_refused ("{\"id\": \"x\", \"version\": 0}",
                 "$.version: expected a whole number from 1 to 2147483647");
  check_refused (HEAD "\"title\": [], " STATUSES "}",
                 "$.title: expected a text, or an object with texts “zh” and “en”");
}

static void
test_statuses_refused (void)
{
  check_refused (HEAD LEVELS "}", "$.statuses: missing; it is required");
  check_refused (HEAD "\"statuses\": {}}", "$.statuses: expected an array");
  check_refused (HEAD "\"statuses\": []}", "$.statuses: empty; at least one entry is required");
  check_refused (HEAD "\"statuses\": [3]}", "$.statuses[0]: expected an object");
  check_refused (HEAD "\"statuses\": [{\"id\": \"described\"}]}",
                 "$.statuses[0].missing: missing; it is required");
  check_refused (HEAD "\"statuses\": [{\"id\": \"s\", \"missing\": \"x\"}]}",
                 "$.statuses[0].missing: “x” is no number; write it as 1/5, 0.2 or 1");
  check_refused (HEAD "\"statuses\": [{\"id\": \"s\", \"missing\": -0.1}]}",
                 "$.statuses[0].missing: expected a number from 0 to 1");
  check_refused (HEAD "\"statuses\": [{\"id\": \"described\", \"missing\": \"1/2\"}]}",
                 "$.statuses[0].missing: has to be 0 for the status “described”");
  check_refused (HEAD "\"statuses\": [{\"id\": \"absent\", \"missing\": \"1/2\"}]}",
                 "$.statuses[0].missing: has to be 1 for the status “absent”");
  check_refused (HEAD "\"statuses\": [{\"id\": \"absent\", \"missing\": 1}]}",
                 "$.statuses: the status “described” is missing");
  check_refused (HEAD "\"statuses\": [{\"id\": \"described\", \"missing\": 0}]}",
                 "$.statuses: the status “absent” is missing");
  check_refused (HEAD "\"statuses\": [{\"id\": \"s\", \"missing\": 0}, {\"id\": \"s\", "
                      "\"missing\": 0}]}",
                 "$.statuses[1].id: “s” is there already; ids have to differ");
}

static void
test_levels_refused (void)
{
  check_refused (HEAD STATUSES "}", "$.levels: missing; it is required");
  check_refused (HEAD STATUSES ", \"levels\": [{\"id\": \"a\", \"missing_at_most\": \"1/2\"}]}",
                 "$.levels[0].missing_at_most: has to be 1 for the last level");
  check_refused (HEAD STATUSES ", \"levels\": [{\"id\": \"a\", \"missing_at_most\": 0.5}, {\"id\": "
                               "\"b\", \"missing_at_most\": 0.4}, {\"id\": \"c\", "
                               "\"missing_at_most\": 1}]}",
                 "$.levels[1].missing_at_most: below the level before it; levels have to ascend");
  check_refused (HEAD STATUSES ", \"levels\": [{\"id\": \"a\", \"missing_at_most\": 1}, {\"id\": "
                               "\"a\", \"missing_at_most\": 1}]}",
                 "$.levels[1].id: “a” is there already; ids have to differ");
  check_refused (HEAD STATUSES ", \"levels\": [{\"id\": \"a\", \"missing_at_most\": 2}]}",
                 "$.levels[0].missing_at_most: expected a number from 0 to 1");
}

static void
test_denominators (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework_from (
      HEAD STATUSES ", \"levels\": [{\"id\": \"a\", \"missing_at_most\": \"1/999983\"}, {\"id\": "
                    "\"b\", \"missing_at_most\": \"1/1000\"}, {\"id\": \"c\", "
                    "\"missing_at_most\": 1}], " DIMENSIONS "}");

  g_assert_nonnull (framework);
  check_refused (HEAD STATUSES ", \"levels\": [{\"id\": \"a\", \"missing_at_most\": "
                               "\"1/999983\"}, {\"id\": \"b\", \"missing_at_most\": "
                               "\"2/999979\"}, {\"id\": \"c\", \"missing_at_most\": \"1/2\"}, "
                               "{\"id\": \"d\", \"missing_at_most\": 1}]}",
                 "$.levels[2].missing_at_most: the common denominator of all weights and "
                 "thresholds exceeds 1000000000000; use rounder numbers");
}

static void
test_dimensions_refused (void)
{
  check_refused (HEAD STATUSES ", " LEVELS "}", "$.dimensions: missing; it is required");
  check_refused (HEAD STATUSES ", " LEVELS ", \"dimensions\": [{\"id\": \"d\"}]}",
                 "$.dimensions[0].indicators: missing; it is required");
  check_refused (HEAD STATUSES ", " LEVELS ", \"dimensions\": [{\"id\": \"d\", \"indicators\": "
                               "[]}]}",
                 "$.dimensions[0].indicators: empty; at least one entry is required");
  check_refused (TWO_INDICATORS ("{\"id\": \"i\"}", "{\"id\": \"i\"}"),
                 "$.dimensions[1].indicators[0].id: “i” is there already; ids have to differ");
  check_refused (TWO_INDICATORS ("{\"id\": \"i\", \"alias\": \"x\"}", "{\"id\": \"j\"}"),
                 "$.dimensions[0].indicators[0].alias: expected an array");
  check_refused (TWO_INDICATORS ("{\"id\": \"i\", \"alias\": [3]}", "{\"id\": \"j\"}"),
                 "$.dimensions[0].indicators[0].alias[0]: expected a text that is not empty");
  check_refused (TWO_INDICATORS ("{\"id\": \"i\", \"alias\": [\"x\", \"J\"]}", "{\"id\": \"j\"}"),
                 "$.dimensions[0].indicators[0].alias[1]: “J” also names another indicator");
  check_refused (TWO_INDICATORS ("{\"id\": \"i\", \"alias\": [\"x\"]}",
                                 "{\"id\": \"j\", \"alias\": [\"X\"]}"),
                 "$.dimensions[0].indicators[0].alias[0]: “x” also names another indicator");
  check_refused (HEAD STATUSES ", " LEVELS ", " DIMENSIONS ", \"models\": []}",
                 "$.models: expected an object");
  check_refused (HEAD STATUSES ", " LEVELS ", " DIMENSIONS ", \"models\": {\"strong\": \"x\"}}",
                 "$.models.strong: expected an object");
}

#define ONE_DIMENSION(members)                                                                     \
  HEAD STATUSES ", " LEVELS ", \"dimensions\": [{\"id\": \"d\", " members "}]}"
#define MEASURED(members) ONE_DIMENSION ("\"indicators\": [{\"id\": \"i\", " members "}]")

/* a, then g with b and inner h with c, then k with e */
static void
test_groups (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework_from (ONE_DIMENSION (
      "\"indicators\": [{\"id\": \"a\"}], \"groups\": [{\"id\": \"g\", \"title\": \"G\", "
      "\"indicators\": [{\"id\": \"b\"}], \"groups\": [{\"id\": \"h\", \"indicators\": [{\"id\": "
      "\"c\", \"alias\": [\"see\"]}]}]}, {\"id\": \"k\", \"indicators\": [{\"id\": \"e\"}]}]"));
  const QiheGroup *outer = qihe_framework_get_group (framework, 0);
  const QiheGroup *inner = qihe_framework_get_group (framework, 1);

  g_assert_cmpuint (qihe_framework_get_n_groups (framework), ==, 3);
  g_assert_cmpuint (qihe_framework_get_dimension (framework, 0)->n_indicators, ==, 4);
  g_assert_cmpstr (outer->title.en, ==, "G");
  g_assert_cmpuint (outer->first, ==, 1);
  g_assert_cmpuint (outer->n_indicators, ==, 2);
  g_assert_cmpint (outer->parent, ==, QIHE_NO_GROUP);
  g_assert_cmpint (inner->parent, ==, 0);
  g_assert_cmpuint (inner->first, ==, 2);
  g_assert_cmpuint (qihe_framework_get_group (framework, 2)->first, ==, 3);
  g_assert_cmpint (qihe_framework_get_indicator (framework, 0)->group, ==, QIHE_NO_GROUP);
  g_assert_cmpint (qihe_framework_get_indicator (framework, 2)->group, ==, 1);
  g_assert_cmpint (qihe_framework_find_indicator (framework, "see"), ==, 2);
}

static char *
nest_groups (guint depth)
{
  GString *json = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append_printf (json, "\"groups\": [{\"id\": \"g%u\", ", i);
  g_string_append (json, "\"indicators\": [{\"id\": \"i\"}]");
  for (guint i = 0; i < depth; i++)
    g_string_append (json, "}]");
  return g_string_free (json, FALSE);
}

static void
test_groups_refused (void)
{
  g_autofree char *deep = nest_groups (8);
  g_autofree char *too_deep = nest_groups (9);
  g_autofree char *taken = g_strdup_printf (ONE_DIMENSION ("%s"), deep);
  g_autofree char *refused = g_strdup_printf (ONE_DIMENSION ("%s"), too_deep);
  g_autoptr (QiheFramework) framework = fixture_framework_from (taken);

  g_assert_cmpuint (qihe_framework_get_n_groups (framework), ==, 8);
  check_refused (refused,
                 "$.dimensions[0].groups[0].groups[0].groups[0].groups[0].groups[0].groups[0]"
                 ".groups[0].groups[0].groups: groups go at most 8 deep");
  check_refused (ONE_DIMENSION ("\"groups\": 3"), "$.dimensions[0].groups: expected an array");
  check_refused (ONE_DIMENSION ("\"groups\": []"),
                 "$.dimensions[0].indicators: missing; it is required");
  check_refused (ONE_DIMENSION ("\"groups\": [{\"id\": \"g\", \"indicators\": []}]"),
                 "$.dimensions[0].groups[0].indicators: empty; at least one entry is required");
  check_refused (ONE_DIMENSION ("\"groups\": [{\"id\": \"g\", \"indicators\": [{\"id\": \"i\"}]}, "
                                "{\"id\": \"g\", \"indicators\": [{\"id\": \"j\"}]}]"),
                 "$.dimensions[0].groups[1].id: “g” is there already; ids have to differ");
  check_refused (ONE_DIMENSION ("\"groups\": [{\"id\": \"g\", \"indicators\": [{\"id\": \"i\"}, "
                                "{\"id\": \"j\", \"alias\": [\"I\"]}]}]"),
                 "$.dimensions[0].groups[0].indicators[1].alias[0]: “I” also names another "
                 "indicator");
}

static void
test_veto_refused (void)
{
  check_refused (ONE_DIMENSION ("\"veto\": 1, \"indicators\": [{\"id\": \"i\"}]"),
                 "$.dimensions[0].veto: expected true or false");
  check_refused (ONE_DIMENSION ("\"veto\": true, \"indicators\": [{\"id\": \"i\"}]"),
                 "$.dimensions: one dimension at least has to be without veto");
}

static void
check_judged (QiheFramework *framework, const char *value, const char *status)
{
  const QiheIndicator *indicator = qihe_framework_get_indicator (framework, 0);
  int judged;

  g_assert_true (qihe_indicator_is_measured (indicator));
  g_assert_true (qihe_indicator_judge (indicator, value, &judged, NULL));
  g_assert_cmpstr (qihe_framework_get_status (framework, (guint) judged)->id, ==, status);
}

static void
test_measured (void)
{
  g_autoptr (QiheFramework) up = fixture_framework_from (
      MEASURED ("\"unit\": \"%\", \"bands\": [{\"at_least\": \"60.1\", \"status\": "
                "\"described\"}, {\"status\": \"absent\"}]"));
  g_autoptr (QiheFramework) down = fixture_framework_from (
      MEASURED ("\"direction\": \"down\", \"bands\": [{\"at_most\": -3, \"status\": "
                "\"described\"}, {\"status\": \"absent\"}]"));
  g_autoptr (GError) error = NULL;
  int status;

  g_assert_cmpstr (qihe_framework_get_indicator (up, 0)->unit.zh, ==, "%");
  check_judged (up, "60.1", "described");
  check_judged (up, "60.099999", "absent");
  check_judged (up, " ６０.１ ", "described");
  check_judged (up, "1000000", "described");
  check_judged (down, "-3", "described");
  check_judged (down, "-2.999999", "absent");
  g_assert_false (
      qihe_indicator_judge (qihe_framework_get_indicator (up, 0), "many", &status, &error));
  g_assert_cmpstr (error->message, ==, "“many” is no number; write it as 1/5, 0.2 or 1");
}

static void
test_measured_refused (void)
{
#define AT "$.dimensions[0].indicators[0]"
  check_refused (MEASURED ("\"bands\": []"), AT ".bands: empty; at least one entry is required");
  check_refused (MEASURED ("\"direction\": \"left\", \"bands\": [{\"status\": \"absent\"}]"),
                 AT ".direction: expected “up” or “down”");
  check_refused (MEASURED ("\"bands\": [{\"status\": \"good\"}]"),
                 AT ".bands[0].status: unknown status “good”");
  check_refused (MEASURED ("\"bands\": [{\"at_least\": 1, \"status\": \"absent\"}]"),
                 AT ".bands[0].at_least: the last band takes all other values; leave it out");
  check_refused (MEASURED ("\"bands\": [{\"status\": \"described\"}, {\"status\": \"absent\"}]"),
                 AT ".bands[0].at_least: missing; it is required");
  check_refused (MEASURED ("\"bands\": [{\"at_least\": 1, \"status\": \"absent\"}, {\"status\": "
                           "\"described\"}]"),
                 AT ".bands[1]: its status misses less than that of the band before");
  check_refused (MEASURED ("\"direction\": \"down\", \"bands\": [{\"at_most\": 2, \"status\": "
                           "\"described\"}, {\"at_most\": 2, \"status\": \"described\"}, "
                           "{\"status\": \"absent\"}]"),
                 AT ".bands[1].at_most: bands go from the best values to the worst");
}

/* One level, so that only the veto tells. */
static void
test_veto (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework_from (
      HEAD STATUSES ", " LEVELS
                    ", \"dimensions\": [{\"id\": \"d\", \"indicators\": [{\"id\": \"i\"}]}, "
                    "{\"id\": \"v\", \"veto\": true, \"indicators\": [{\"id\": \"j\"}, {\"id\": "
                    "\"k\"}]}]}");
  g_autoptr (QiheFit) clear = fixture_fit (framework, "a dd");
  g_autoptr (QiheFit) open = fixture_fit (framework, "d d?");
  g_autoptr (QiheFit) violated = fixture_fit (framework, "d ?a");

  check_model (framework, "vetoed", "一票否决", "vetoed");
  g_assert_cmpstr (clear->model, ==, "strong-balanced");
  g_assert_cmpint (clear->dimensions[1].down.n, ==, 1);
  g_assert_cmpstr (open->model, ==, "undetermined");
  g_assert_cmpstr (open->candidates[0], ==, "strong-balanced");
  g_assert_cmpstr (open->candidates[1], ==, "vetoed");
  g_assert_cmpstr (violated->model, ==, "vetoed");
  g_assert_cmpint (violated->dimensions[1].veto, ==, QIHE_VETO_VIOLATED);
}

static void
test_case_set (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  g_autoptr (QiheCaseSet) set = qihe_case_set_new (framework);
  QiheRatedCase *added = qihe_case_set_add (set, "s-park", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (added->ratings[16], ==, QIHE_UNKNOWN);
  g_assert_true (qihe_case_set_find (set, "s-park") == added);
  g_assert_null (qihe_case_set_find (set, "z-city"));
  g_assert_null (qihe_case_set_add (set, "s-park", &error));
  g_assert_error (error, QIHE_MODEL_ERROR, QIHE_MODEL_ERROR_DUPLICATE);
  g_assert_cmpuint (set->cases->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/framework/built-in", test_built_in);
  g_test_add_func ("/framework/find-indicator", test_find_indicator);
  g_test_add_func ("/framework/find-ambiguous", test_find_ambiguous);
  g_test_add_func ("/framework/model-titles", test_model_titles);
  g_test_add_func ("/framework/defaults", test_defaults);
  g_test_add_func ("/framework/own-names", test_own_names);
  g_test_add_func ("/framework/head-refused", test_head_refused);
  g_test_add_func ("/framework/statuses-refused", test_statuses_refused);
  g_test_add_func ("/framework/levels-refused", test_levels_refused);
  g_test_add_func ("/framework/denominators", test_denominators);
  g_test_add_func ("/framework/dimensions-refused", test_dimensions_refused);
  g_test_add_func ("/framework/groups", test_groups);
  g_test_add_func ("/framework/groups-refused", test_groups_refused);
  g_test_add_func ("/framework/veto", test_veto);
  g_test_add_func ("/framework/veto-refused", test_veto_refused);
  g_test_add_func ("/framework/measured", test_measured);
  g_test_add_func ("/framework/measured-refused", test_measured_refused);
  g_test_add_func ("/case-set", test_case_set);
  return g_test_run ();
}
