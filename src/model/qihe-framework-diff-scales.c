/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-i18n.h"
#include "model/qihe-framework-diff-private.h"

/*
 * What is about the framework as a whole: its name, names of models, statuses and levels.
 */

/* Of the one of that id, among the statuses or levels. */
static JsonObject *
find_entry (QiheFrameworkDraft *draft, QiheScaleKind kind, const char *id)
{
  for (guint i = 0; i < qihe_framework_draft_count_entries (draft, kind); i++) {
    JsonObject *entry = qihe_framework_draft_get_entry (draft, kind, i);

    if (entry != NULL && g_str_equal (qihe_members_get_string (entry, "id"), id))
      return entry;
  }
  return NULL;
}

static void
compare_number (QiheFrameworkDiff *self, const char *entity, JsonObject *from, JsonObject *to,
                const char *key)
{
  const char *id = qihe_members_get_string (to, "id");
  g_autofree char *before = qihe_framework_diff_say_member (from, key);
  g_autofree char *after = qihe_framework_diff_say_member (to, key);

  if (g_str_equal (before, after))
    return;
  qihe_framework_diff_add (self, "changed", entity, id,
                           g_str_equal (entity, "status")
                               ? /* Translators: status, old weight, new weight */
                               _ ("The missing weight of “%s” goes from %s to %s")
                               : /* Translators: level, old threshold, new threshold */
                               _ ("The threshold of “%s” goes from %s to %s"),
                           qihe_framework_diff_title (to), before, after);
}

static void
find_removed (QiheFrameworkDiff *self, QiheScaleKind kind, const char *entity)
{
  for (guint i = 0; i < qihe_framework_draft_count_entries (self->from, kind); i++) {
    JsonObject *old = qihe_framework_draft_get_entry (self->from, kind, i);
    const char *id = old != NULL ? qihe_members_get_string (old, "id") : "";

    if (old != NULL && find_entry (self->to, kind, id) == NULL)
      qihe_framework_diff_add (self, "removed", entity, id, _ ("“%s” is no longer there"),
                               qihe_framework_diff_title (old));
  }
}

static void
compare_entry (QiheFrameworkDiff *self, QiheScaleKind kind, const char *entity, JsonObject *now)
{
  const char *id = qihe_members_get_string (now, "id");
  JsonObject *old = find_entry (self->from, kind, id);

  if (old == NULL) {
    qihe_framework_diff_add (self, "added", entity, id, _ ("“%s” is new"),
                             qihe_framework_diff_title (now));
    return;
  }
  qihe_framework_diff_names (self, entity, old, now);
  compare_number (self, entity, old, now, qihe_scale_number_key (kind));
}

/* Ids in the order of @draft, of those that @other has too. */
static char *
list_order (QiheFrameworkDraft *draft, QiheFrameworkDraft *other, QiheScaleKind kind)
{
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < qihe_framework_draft_count_entries (draft, kind); i++) {
    JsonObject *entry = qihe_framework_draft_get_entry (draft, kind, i);
    const char *id = entry != NULL ? qihe_members_get_string (entry, "id") : "";

    if (entry != NULL && find_entry (other, kind, id) != NULL)
      g_string_append_printf (order, "%s\n", id);
  }
  return g_string_free (order, FALSE);
}

static void
compare_order (QiheFrameworkDiff *self, QiheScaleKind kind, const char *entity)
{
  g_autofree char *before = list_order (self->from, self->to, kind);
  g_autofree char *after = list_order (self->to, self->from, kind);

  if (!g_str_equal (before, after))
    qihe_framework_diff_add (self, "moved", entity, qihe_scale_key (kind),
                             kind == QIHE_SCALE_STATUSES ? _ ("The order of statuses is changed")
                                                         : _ ("The order of levels is changed"));
}

static gboolean
is_empty (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) &&
         json_object_get_size (json_node_get_object (node)) == 0;
}

/* An editor leaves objects behind that say nothing. */
static char *
say_models (QiheFrameworkDraft *draft)
{
  JsonNode *models = json_object_get_member (qihe_framework_draft_get_members (draft), "models");
  g_autofree char *text = models != NULL ? json_to_string (models, FALSE) : g_strdup ("{}");
  JsonNode *copy = json_from_string (text, NULL);
  char *words;

  if (JSON_NODE_HOLDS_OBJECT (copy) &&
      is_empty (json_object_get_member (json_node_get_object (copy), "strong")))
    json_object_remove_member (json_node_get_object (copy), "strong");
  words = json_to_string (copy, FALSE);
  json_node_unref (copy);
  return words;
}

void
qihe_framework_diff_heads (QiheFrameworkDiff *self)
{
  JsonObject *from = qihe_framework_draft_get_members (self->from);
  JsonObject *to = qihe_framework_draft_get_members (self->to);
  g_autofree char *before = say_models (self->from);
  g_autofree char *after = say_models (self->to);

  qihe_framework_diff_names (self, "framework", from, to);
  if (!g_str_equal (before, after))
    qihe_framework_diff_add (self, "changed", "framework", qihe_members_get_string (to, "id"),
                             _ ("The names of models are changed"));
}

void
qihe_framework_diff_scale (QiheFrameworkDiff *self, QiheScaleKind kind)
{
  const char *entity = kind == QIHE_SCALE_STATUSES ? "status" : "level";

  find_removed (self, kind, entity);
  for (guint i = 0; i < qihe_framework_draft_count_entries (self->to, kind); i++) {
    JsonObject *now = qihe_framework_draft_get_entry (self->to, kind, i);

    if (now != NULL)
      compare_entry (self, kind, entity, now);
  }
  compare_order (self, kind, entity);
}
