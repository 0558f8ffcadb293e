/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What an editor does with a framework: change, move, check, compare; and which indicator is which.
 */

#include "fit-fixture.h"
#include "model/qihe-framework-diff.h"
#include "model/qihe-framework-draft-scales.h"
#include "model/qihe-framework-problem.h"
#include "model/qihe-mapping.h"

#define HEAD                                                                                          \
  "{\"id\": \"x\", \"version\": 1, \"statuses\": [{\"id\": \"described\", \"missing\": 0}, "          \
  "{\"id\": \"absent\", \"missing\": 1}], \"levels\": [{\"id\": \"only\", \"missing_at_most\": 1}], " \
  "\"dimensions\": "
#define TREE                                                                                            \
  HEAD                                                                                                  \
      "[{\"id\": \"d\", \"title\": \"Dee\", \"mark\": [1], \"indicators\": [{\"id\": \"a\"}, {\"id\": " \
      "\"b\"}], \"groups\": [{\"id\": \"g\", \"indicators\": [{\"id\": \"c\"}]}, {\"id\": \"h\", "      \
      "\"indicators\": [{\"id\": \"e\"}]}]}, {\"id\": \"v\", \"indicators\": [{\"id\": \"f\"}]}]}"

static QiheFrameworkDraft *
draft_from (const char *text)
{
  g_autoptr (GError) error = NULL;
  QiheFrameworkDraft *draft = qihe_framework_draft_new (text, &error);

  g_assert_no_error (error);
  return draft;
}

static QiheFrameworkNode *
find (QiheFrameworkDraft *draft, QiheNodeKind kind, const char *id)
{
  QiheFrameworkNode *node = qihe_framework_draft_find (draft, kind, id);

  g_assert_nonnull (node);
  return node;
}

static QiheFrameworkNode *
indicator (QiheFrameworkDraft *draft, const char *id)
{
  return find (draft, QIHE_NODE_INDICATOR, id);
}

static void
append_ids (GString *out, GListModel *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (QiheFrameworkNode) node = g_list_model_get_item (list, i);
    GListModel *children = qihe_framework_node_get_children (node);

    g_string_append (out, qihe_framework_node_get_id (node));
    if (qihe_framework_node_get_kind (node) != QIHE_NODE_INDICATOR) {
      g_string_append_c (out, '(');
      append_ids (out, children);
      g_string_append_c (out, ')');
    }
  }
}

static void
check_tree (QiheFrameworkDraft *draft, const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  append_ids (ids, qihe_framework_draft_get_dimensions (draft));
  g_assert_cmpstr (ids->str, ==, expected);
}

/* What is written and read again is the same, also what nobody knows. */
static void
test_round_trip (void)
{
  g_autoptr (QiheFrameworkDraft) draft = draft_from (TREE);
  g_autofree char *text = qihe_framework_draft_to_text (draft);
  g_autoptr (QiheFrameworkDraft) again = draft_from (text);
  g_autofree char *second = qihe_framework_draft_to_text (again);
  g_autoptr (JsonNode) root = qihe_framework_draft_to_json (draft);
  g_autoptr (QiheFramework) framework = qihe_framework_new_from_json (root, NULL);

  check_tree (draft, "d(abg(c)h(e))v(f)");
  g_assert_cmpstr (text, ==, second);
  g_assert_nonnull (strstr (text, "\"mark\""));
  g_assert_cmpuint (qihe_framework_get_n_indicators (framework), ==, 5);
}

static void
test_step (void)
{
  g_autoptr (QiheFrameworkDraft) draft = draft_from (TREE);

  g_assert_true (qihe_framework_draft_step (draft, indicator (draft, "a"), 1));
  check_tree (draft, "d(bag(c)h(e))v(f)");
  g_assert_true (qihe_framework_draft_step (draft, indicator (draft, "a"), 1));
  check_tree (draft, "d(bg(c)h(e))v(af)");
  g_assert_true (qihe_framework_draft_step (draft, indicator (draft, "c"), 1));
  check_tree (draft, "d(bg()h(ce))v(af)");
  g_assert_true (qihe_framework_draft_step (draft, indicator (draft, "c"), -1));
  check_tree (draft, "d(bg(c)h(e))v(af)");
  g_assert_true (qihe_framework_draft_step (draft, indicator (draft, "c"), -1));
  check_tree (draft, "d(bcg()h(e))v(af)");
  g_assert_true (qihe_framework_draft_step (draft, find (draft, QIHE_NODE_GROUP, "h"), -1));
  check_tree (draft, "d(bch(e)g())v(af)");
  g_assert_true (qihe_framework_draft_step (draft, find (draft, QIHE_NODE_DIMENSION, "v"), -1));
  check_tree (draft, "v(af)d(bch(e)g())");
  g_assert_false (qihe_framework_draft_step (draft, indicator (draft, "a"), -1));
  g_assert_false (qihe_framework_draft_step (draft, find (draft, QIHE_NODE_GROUP, "g"), 1));
  g_assert_false (qihe_framework_draft_step (draft, find (draft, QIHE_NODE_DIMENSION, "v"), -1));
}

static void
test_put (void)
{
  g_autoptr (QiheFrameworkDraft) draft = draft_from (TREE);
  QiheFrameworkNode *d = find (draft, QIHE_NODE_DIMENSION, "d");
  QiheFrameworkNode *g = find (draft, QIHE_NODE_GROUP, "g");
  QiheFrameworkNode *h = find (draft, QIHE_NODE_GROUP, "h");

  g_assert_false (qihe_framework_draft_can_put (draft, g, g));
  g_assert_false (qihe_framework_draft_can_put (draft, g, indicator (draft, "a")));
  g_assert_false (qihe_framework_draft_can_put (draft, g, NULL));
  g_assert_false (qihe_framework_draft_can_put (draft, d, g));
  qihe_framework_draft_put (draft, h, g, 0);
  check_tree (draft, "d(abg(ch(e)))v(f)");
  g_assert_false (qihe_framework_draft_can_put (draft, g, h));
  qihe_framework_draft_put (draft, indicator (draft, "a"), d, 2);
  check_tree (draft, "d(bag(ch(e)))v(f)");
}

static void
test_add_and_remove (void)
{
  g_autoptr (QiheFrameworkDraft) draft = draft_from (TREE);
  QiheFrameworkNode *d = find (draft, QIHE_NODE_DIMENSION, "d");
  QiheFrameworkNode *added = qihe_framework_draft_add (draft, QIHE_NODE_INDICATOR, d, G_MAXUINT);
  QiheFrameworkNode *group = qihe_framework_draft_add (draft, QIHE_NODE_GROUP, d, 0);
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_cmpstr (qihe_framework_node_get_id (added), ==, "d.indicator-1");
  check_tree (draft, "d(abd.indicator-1d.group-1()g(c)h(e))v(f)");
  problems = qihe_framework_draft_check (draft);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_true (((QiheFrameworkProblem *) problems->pdata[0])->node == group);
  qihe_framework_draft_remove (draft, group);
  qihe_framework_draft_remove (draft, d);
  check_tree (draft, "v(f)");
}

static void
test_texts (void)
{
  g_autoptr (QiheFrameworkDraft) draft = draft_from (TREE);
  QiheFrameworkNode *d = find (draft, QIHE_NODE_DIMENSION, "d");
  JsonObject *members = qihe_framework_node_get_members (d);

  g_assert_cmpstr (qihe_members_get_text (members, "title", QIHE_LANGUAGE_ZH), ==, "Dee");
  qihe_members_set_text (members, "title", QIHE_LANGUAGE_ZH, "丁");
  g_assert_cmpstr (qihe_members_get_text (members, "title", QIHE_LANGUAGE_ZH), ==, "丁");
  g_assert_cmpstr (qihe_members_get_text (members, "title", QIHE_LANGUAGE_EN), ==, "Dee");
  g_assert_null (qihe_members_get_instead (members, "title", QIHE_LANGUAGE_ZH));
  qihe_members_set_text (members, "title", QIHE_LANGUAGE_ZH, "");
  g_assert_cmpstr (qihe_members_get_instead (members, "title", QIHE_LANGUAGE_ZH), ==, "Dee");
  qihe_members_set_text (members, "title", QIHE_LANGUAGE_EN, "");
  g_assert_false (json_object_has_member (members, "title"));
  g_assert_cmpstr (qihe_members_get_instead (members, "title", QIHE_LANGUAGE_ZH), ==, "d");
  g_assert_cmpstr (qihe_framework_node_get_title (d), ==, "d");
}

/* `id number` of each, to be read at a glance. */
static void
check_scale (QiheFrameworkDraft *draft, QiheScaleKind kind, const char *expected)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < qihe_framework_draft_count_entries (draft, kind); i++) {
    JsonObject *entry = qihe_framework_draft_get_entry (draft, kind, i);
    g_autofree char *number =
        json_to_string (json_object_get_member (entry, qihe_scale_number_key (kind)), FALSE);

    g_string_append_printf (words, "%s%s %s", i > 0 ? ", " : "",
                            qihe_members_get_string (entry, "id"),
                            g_strdelimit (number, "\"", '\''));
  }
  g_assert_cmpstr (words->str, ==, expected);
}

static guint
count_problems (QiheFrameworkDraft *draft)
{
  g_autoptr (GPtrArray) problems = qihe_framework_draft_check (draft);

  return problems->len;
}

static void
test_statuses (void)
{
  const QiheScaleKind kind = QIHE_SCALE_STATUSES;
  g_autoptr (QiheFrameworkDraft) draft = draft_from (TREE);

  g_assert_cmpuint (qihe_framework_draft_add_entry (draft, kind), ==, 1);
  g_assert_cmpuint (qihe_framework_draft_add_entry (draft, kind), ==, 2);
  check_scale (draft, kind, "described 0, status-1 '1/2', status-2 '1/2', absent 1");
  g_assert_true (qihe_framework_draft_step_entry (draft, kind, 1, -1));
  check_scale (draft, kind, "status-1 '1/2', described 0, status-2 '1/2', absent 1");
  g_assert_false (qihe_framework_draft_step_entry (draft, kind, 0, -1));
  g_assert_false (qihe_framework_draft_step_entry (draft, kind, 3, 1));
  g_assert_false (qihe_framework_draft_can_remove_entry (draft, kind, 1));
  g_assert_false (qihe_framework_draft_can_remove_entry (draft, kind, 3));
  qihe_framework_draft_remove_entry (draft, kind, 0);
  check_scale (draft, kind, "described 0, status-2 '1/2', absent 1");
  g_assert_cmpuint (count_problems (draft), ==, 0);
}

/* Thresholds ascend and the last one takes the rest, whatever is done. */
static void
test_levels (void)
{
  const QiheScaleKind kind = QIHE_SCALE_LEVELS;
  g_autoptr (QiheFrameworkDraft) draft = draft_from (TREE);

  g_assert_false (qihe_framework_draft_can_remove_entry (draft, kind, 0));
  g_assert_cmpuint (qihe_framework_draft_add_entry (draft, kind), ==, 0);
  g_assert_cmpuint (qihe_framework_draft_add_entry (draft, kind), ==, 1);
  check_scale (draft, kind, "level-1 '1/2', level-2 '3/4', only 1");
  g_assert_true (qihe_framework_draft_step_entry (draft, kind, 2, -1));
  check_scale (draft, kind, "level-1 '1/2', only '3/4', level-2 1");
  qihe_framework_draft_remove_entry (draft, kind, 2);
  check_scale (draft, kind, "level-1 '1/2', only '1'");
  g_assert_cmpuint (count_problems (draft), ==, 0);
}

/* A new level beside one that is not written yet. */
static void
test_level_beside_fault (void)
{
  g_autoptr (QiheFrameworkDraft) draft =
      draft_from ("{\"levels\": [{\"id\": \"a\", \"missing_at_most\": \"many\"}, {\"id\": \"b\"}], "
                  "\"statuses\": 3}");

  g_assert_cmpuint (qihe_framework_draft_add_entry (draft, QIHE_SCALE_LEVELS), ==, 1);
  g_assert_cmpstr (qihe_members_get_string (qihe_framework_draft_get_entry (draft,
                                                                            QIHE_SCALE_LEVELS, 1),
                                            "missing_at_most"),
                   ==, "1");
  g_assert_cmpuint (qihe_framework_draft_add_entry (draft, QIHE_SCALE_STATUSES), ==, 0);
}

static void
check_problem (GPtrArray *problems, guint index, const char *path, const char *place,
               const char *message)
{
  const QiheFrameworkProblem *problem = g_ptr_array_index (problems, index);

  g_assert_cmpstr (problem->path, ==, path);
  g_assert_cmpstr (problem->place, ==, place);
  g_assert_cmpstr (problem->message, ==, message);
}

/* All at once, each in its place. */
static void
test_problems (void)
{
  g_autoptr (QiheFrameworkDraft) draft = draft_from (
      "{\"id\": \"x\", \"version\": 0, \"statuses\": [{\"id\": \"described\", \"missing\": 0}, {\"id\": "
      "\"absent\", \"missing\": \"1/x\"}], \"levels\": [{\"id\": \"a\", \"missing_at_most\": "
      "\"1/999983\"}, {\"id\": \"b\", \"missing_at_most\": \"1/2\"}], \"dimensions\": [{\"id\": \"d\", "
      "\"title\": \"Dee\", \"indicators\": [{\"id\": \"i\", \"bands\": [{\"status\": \"x\"}]}, {\"id\": "
      "\"i\"}]}, {\"id\": \"e\"}], \"models\": 3}");
  g_autoptr (GPtrArray) problems = qihe_framework_draft_check (draft);

  g_assert_cmpuint (problems->len, ==, 7);
  check_problem (problems, 0, "$.version", "version",
                 "expected a whole number from 1 to 2147483647");
  check_problem (problems, 1, "$.statuses[1].missing", "status 2 › missing weight",
                 "“1/x” is no number; write it as 1/5, 0.2 or 1");
  check_problem (problems, 2, "$.levels[1].missing_at_most", "level 2 › threshold",
                 "has to be 1 for the last level");
  check_problem (problems, 3, "$.dimensions[0].indicators[0].bands[0].status",
                 "“Dee” › “i” › band 1 › status", "unknown status “x”");
  check_problem (problems, 4, "$.dimensions[0].indicators[1].id", "“Dee” › “i” › id",
                 "“i” is there already; ids have to differ");
  check_problem (problems, 5, "$.dimensions[1].indicators", "“e” › indicators",
                 "empty; at least one entry is required");
  check_problem (problems, 6, "$.models", "names of models", "expected an object");
}

static void
test_problems_of_built_in (void)
{
  g_autoptr (JsonNode) root = fixture_data ("frameworks/construction-standard@1.json");
  g_autoptr (GPtrArray) problems = qihe_framework_check (root);
  g_autoptr (JsonNode) good = fixture_data ("frameworks/consortium-fit@1.json");
  g_autoptr (GPtrArray) none = qihe_framework_check (good);

  g_assert_cmpuint (problems->len, ==, 3);
  g_assert_cmpuint (none->len, ==, 0);
}

static char *
say_changes (GPtrArray *changes)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++) {
    const QiheFrameworkChange *change = g_ptr_array_index (changes, i);

    g_string_append_printf (words, "%s %s %s: %s\n", change->action, change->entity, change->id,
                            change->words);
  }
  return g_string_free (words, FALSE);
}

static void
test_diff (void)
{
  g_autoptr (QiheFrameworkDraft) from = draft_from (TREE);
  g_autoptr (QiheFrameworkDraft) to = draft_from (TREE);
  QiheFrameworkNode *v = find (to, QIHE_NODE_DIMENSION, "v");
  g_autoptr (GPtrArray) none = qihe_framework_diff (from, to);
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *words = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  qihe_framework_draft_put (to, indicator (to, "c"), v, 0);
  qihe_framework_draft_remove (to, indicator (to, "e"));
  qihe_framework_draft_add (to, QIHE_NODE_INDICATOR, v, 5);
  qihe_framework_draft_step (to, indicator (to, "a"), 1);
  qihe_members_set_text (qihe_framework_node_get_members (indicator (to, "f")), "title",
                         QIHE_LANGUAGE_EN, "Eff");
  json_object_set_boolean_member (qihe_framework_node_get_members (v), "veto", TRUE);
  json_object_set_string_member (
      json_array_get_object_element (qihe_framework_draft_get_list (to, "statuses"), 1), "missing",
      "0.9");
  changes = qihe_framework_diff (from, to);
  words = say_changes (changes);
  g_assert_cmpstr (words, ==,
                   "changed status absent: The missing weight of “absent” goes from 1 to 0.9\n"
                   "removed indicator e: “e” is no longer in “h”\n"
                   "moved dimension d: The order in “Dee” is changed\n"
                   "changed dimension v: “v”: veto changed\n"
                   "moved indicator c: “c” moves from “g” to “v”\n"
                   "renamed indicator f: “f” is now called “Eff”\n"
                   "added indicator v.indicator-1: “v.indicator-1” is new in “v”\n");
}

static void
test_diff_of_scales (void)
{
  g_autoptr (QiheFrameworkDraft) from = draft_from (TREE);
  g_autoptr (QiheFrameworkDraft) to = draft_from (TREE);
  JsonObject *members = qihe_framework_draft_get_members (to);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *words = NULL;

  /* What an editor makes for itself is no change. */
  json_object_set_object_member (members, "models", json_object_new ());
  none = qihe_framework_diff (from, to);
  g_assert_cmpuint (none->len, ==, 0);
  json_object_set_string_member (json_object_get_object_member (members, "models"), "unbalanced",
                                 "uneven");
  qihe_members_set_text (members, "title", QIHE_LANGUAGE_EN, "Ex");
  qihe_framework_draft_step_entry (to, QIHE_SCALE_STATUSES, 0, 1);
  qihe_framework_draft_add_entry (to, QIHE_SCALE_LEVELS);
  changes = qihe_framework_diff (from, to);
  words = say_changes (changes);
  g_assert_cmpstr (words, ==,
                   "renamed framework x: “x” is now called “Ex”\n"
                   "changed framework x: The names of models are changed\n"
                   "moved status statuses: The order of statuses is changed\n"
                   "added level level-1: “level-1” is new\n");
}

static QiheFramework *
framework_with (const char *dimensions)
{
  g_autofree char *json = g_strconcat (HEAD, dimensions, "}", NULL);

  return fixture_framework_from (json);
}

static void
test_mapping (void)
{
  g_autoptr (QiheFramework) from = framework_with (
      "[{\"id\": \"d\", \"indicators\": [{\"id\": \"a\"}, {\"id\": \"b\"}, {\"id\": \"c\"}]}]");
  g_autoptr (QiheFramework) to = framework_with (
      "[{\"id\": \"d\", \"indicators\": [{\"id\": \"z\", \"alias\": [\"B\"]}, {\"id\": \"y\", "
      "\"bands\": [{\"at_least\": 10, \"status\": \"described\"}, {\"status\": \"absent\"}]}]}]");
  g_autoptr (QiheMapping) mapping = qihe_mapping_new (from, to);
  g_autoptr (GHashTable) changes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (QiheCaseData) one = qihe_case_data_new (from, "one");
  g_autoptr (QiheCaseData) copy = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mapping->targets[0], ==, QIHE_NOWHERE);
  g_assert_cmpint (mapping->targets[1], ==, 0);
  g_assert_cmpint (qihe_mapping_find_source (mapping, 1), ==, QIHE_NOWHERE);
  g_hash_table_insert (changes, (gpointer) "c", (gpointer) "y");
  g_hash_table_insert (changes, (gpointer) "b", (gpointer) "");
  g_assert_true (qihe_mapping_change (mapping, changes, NULL));
  g_assert_cmpint (qihe_mapping_find_source (mapping, 1), ==, 2);
  one->code = g_strdup ("one");
  one->ratings[1] = 0;
  one->ratings[2] = 0;
  one->texts[2].value = g_strdup ("9.99");
  copy = qihe_case_data_map_by (one, mapping, "copy");
  g_assert_cmpint (copy->ratings[0], ==, QIHE_UNKNOWN);
  g_assert_cmpint (copy->ratings[1], ==, 1);
  g_assert_cmpstr (copy->texts[1].value, ==, "9.99");
  g_hash_table_insert (changes, (gpointer) "c", (gpointer) "B");
  g_assert_false (qihe_mapping_change (mapping, changes, &error));
  g_assert_cmpstr (error->message, ==, "x@1 has no indicator “B”; name one by its id");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/framework-draft/round-trip", test_round_trip);
  g_test_add_func ("/framework-draft/step", test_step);
  g_test_add_func ("/framework-draft/put", test_put);
  g_test_add_func ("/framework-draft/add-and-remove", test_add_and_remove);
  g_test_add_func ("/framework-draft/statuses", test_statuses);
  g_test_add_func ("/framework-draft/levels", test_levels);
  g_test_add_func ("/framework-draft/level-beside-fault", test_level_beside_fault);
  g_test_add_func ("/framework-draft/texts", test_texts);
  g_test_add_func ("/framework-draft/problems", test_problems);
  g_test_add_func ("/framework-draft/built-in", test_problems_of_built_in);
  g_test_add_func ("/framework-draft/diff", test_diff);
  g_test_add_func ("/framework-draft/diff-of-scales", test_diff_of_scales);
  g_test_add_func ("/mapping", test_mapping);
  return g_test_run ();
}
