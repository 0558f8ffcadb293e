/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/framework/qihe-framework-forms-private.h"

#include <glib/gi18n-lib.h>

#define PLAIN (-1)

static void
show_indicator (QiheFrameworkFields *fields, QiheFrameworkDraft *draft, QiheFrameworkNode *node,
                const char *path)
{
  g_autofree char *alias = g_strconcat (path, ".alias", NULL);

  qihe_framework_fields_add_words (fields, alias, _ ("Further names, divided by ;"),
                                   qihe_framework_node_get_members (node), "alias");
  qihe_framework_forms_add_measure (fields, draft, node, path);
}

static void
show_dimension (QiheFrameworkFields *fields, JsonObject *members, const char *path)
{
  qihe_framework_fields_add_bilingual (fields, path, "short", members, _ ("Short name (Chinese)"),
                                       _ ("Short name (English)"));
  qihe_framework_fields_add_switch (fields, _ ("Vetoes"),
                                    _ ("Has no level; what is wholly missing rules the model out"),
                                    members, "veto");
}

static void
add_paths (GString *path, QiheFrameworkDraft *draft, QiheFrameworkNode *node)
{
  static const char *const lists[] = { "dimensions", "groups", "indicators" };
  QiheFrameworkNode *parent = qihe_framework_node_get_parent (node);
  guint index = qihe_framework_draft_get_position (draft, node);
  GListModel *siblings = parent != NULL ? qihe_framework_node_get_children (parent) : NULL;

  if (parent != NULL)
    add_paths (path, draft, parent);
  for (guint i = 0; siblings != NULL && i < g_list_model_get_n_items (siblings) &&
                    qihe_framework_node_get_kind (node) == QIHE_NODE_GROUP;
       i++) {
    g_autoptr (QiheFrameworkNode) before = g_list_model_get_item (siblings, i);

    if (qihe_framework_node_get_kind (before) == QIHE_NODE_INDICATOR)
      index--;
  }
  g_string_append_printf (path, ".%s[%u]", lists[qihe_framework_node_get_kind (node)], index);
}

static JsonObject *
member_object (JsonObject *members, const char *key)
{
  JsonNode *node = json_object_get_member (members, key);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    json_object_set_object_member (members, key, json_object_new ());
  return json_object_get_object_member (members, key);
}

/* “strong X + strong Y (unbalanced)”: what stands around the names of dimensions. */
static void
show_strong (QiheFrameworkFields *fields, JsonObject *models)
{
  g_autoptr (JsonObject) strong = json_object_ref (member_object (models, "strong"));

  qihe_framework_fields_add_bilingual (fields, "$.models.strong", "prefix", strong,
                                       _ ("Before each strong dimension (Chinese)"),
                                       _ ("Before each strong dimension (English)"));
  qihe_framework_fields_add_bilingual (fields, "$.models.strong", "separator", strong,
                                       _ ("Between strong dimensions (Chinese)"),
                                       _ ("Between strong dimensions (English)"));
  qihe_framework_fields_add_bilingual (fields, "$.models.strong", "suffix", strong,
                                       _ ("After strong dimensions (Chinese)"),
                                       _ ("After strong dimensions (English)"));
}

static void
show_models (QiheFrameworkFields *fields, JsonObject *members)
{
  static const struct {
    const char *key;
    const char *zh;
    const char *en;
  } names[] = {
    { "strong-balanced", N_ ("All strong (Chinese)"), N_ ("All strong (English)") },
    { "balanced", N_ ("Balanced, with {level} (Chinese)"),
      N_ ("Balanced, with {level} (English)") },
    { "unbalanced", N_ ("Unbalanced (Chinese)"), N_ ("Unbalanced (English)") },
    { "vetoed", N_ ("Vetoed (Chinese)"), N_ ("Vetoed (English)") },
    { "undetermined", N_ ("Undetermined (Chinese)"), N_ ("Undetermined (English)") },
  };
  g_autoptr (JsonObject) models = json_object_ref (member_object (members, "models"));

  qihe_framework_fields_add_group (fields, _ ("Names of models"));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    qihe_framework_fields_add_bilingual (fields, "$.models", names[i].key, models, _ (names[i].zh),
                                         _ (names[i].en));
  show_strong (fields, models);
}

char *
qihe_framework_forms_dup_path (QiheFrameworkDraft *draft, QiheFrameworkNode *node)
{
  GString *path = g_string_new ("$");

  add_paths (path, draft, node);
  return g_string_free (path, FALSE);
}

void
qihe_framework_forms_show_node (QiheFrameworkFields *fields, QiheFrameworkDraft *draft,
                                QiheFrameworkNode *node, const char *path)
{
  JsonObject *members = qihe_framework_node_get_members (node);
  g_autofree char *id = g_strconcat (path, ".id", NULL);

  qihe_framework_fields_clear (fields);
  qihe_framework_fields_add_group (fields, qihe_framework_node_get_title (node));
  qihe_framework_fields_add_bilingual (fields, path, "title", members, _ ("Name (Chinese)"),
                                       _ ("Name (English)"));
  qihe_framework_fields_add_text (fields, id, _ ("Id in files"), members, "id", PLAIN);
  if (qihe_framework_node_get_kind (node) == QIHE_NODE_DIMENSION)
    show_dimension (fields, members, path);
  else if (qihe_framework_node_get_kind (node) == QIHE_NODE_INDICATOR)
    show_indicator (fields, draft, node, path);
}

void
qihe_framework_forms_show_whole (QiheFrameworkFields *fields, QiheFrameworkDraft *draft,
                                 const char *since_title, const char *const *since)
{
  JsonObject *members = qihe_framework_draft_get_members (draft);

  qihe_framework_fields_clear (fields);
  qihe_framework_fields_add_group (fields, _ ("Framework"));
  qihe_framework_fields_add_bilingual (fields, "$", "title", members, _ ("Name (Chinese)"),
                                       _ ("Name (English)"));
  if (since != NULL && *since != NULL) {
    qihe_framework_fields_add_group (fields, since_title);
    for (; *since != NULL; since++)
      qihe_framework_fields_add_note (fields, *since);
  }
  qihe_framework_forms_add_scale (fields, draft, QIHE_SCALE_STATUSES);
  qihe_framework_forms_add_scale (fields, draft, QIHE_SCALE_LEVELS);
  show_models (fields, members);
}
