/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-framework-diff.h"

#include "base/qihe-i18n.h"

/*
 * @from, @to: (nullable elements): the same thing before and after
 */
typedef struct {
  GPtrArray *changes;
  QiheFrameworkDraft *from;
  QiheFrameworkDraft *to;
} Diff;

static const char *const entities[] = { "dimension", "group", "indicator" };

static void
change_free (gpointer data)
{
  QiheFrameworkChange *self = data;

  g_free (self->id);
  g_free (self->words);
  g_free (self);
}

G_GNUC_PRINTF (5, 6)
static void
add (Diff *self, const char *action, const char *entity, const char *id, const char *format, ...)
{
  QiheFrameworkChange *change = g_new0 (QiheFrameworkChange, 1);
  va_list arguments;

  va_start (arguments, format);
  change->words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  change->action = action;
  change->entity = entity;
  change->id = g_strdup (id);
  g_ptr_array_add (self->changes, change);
}

/* A member as it is written, for comparing and showing; "–" where it is missing. */
static char *
say_member (JsonObject *object, const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("–");
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_dup_string (node);
  return json_to_string (node, FALSE);
}

static gboolean
differ (JsonObject *a, JsonObject *b, const char *key)
{
  g_autofree char *before = say_member (a, key);
  g_autofree char *after = say_member (b, key);

  return !g_str_equal (before, after);
}

static const char *
title_of (JsonObject *object)
{
  QiheLanguage language = qihe_language_current ();
  const char *title = qihe_members_get_text (object, "title", language);

  if (*title == '\0')
    title =
        qihe_members_get_text (object, "title",
                               language == QIHE_LANGUAGE_ZH ? QIHE_LANGUAGE_EN : QIHE_LANGUAGE_ZH);
  return *title != '\0' ? title : qihe_members_get_string (object, "id");
}

static JsonObject *
find_object (JsonArray *list, const char *id)
{
  for (guint i = 0; i < json_array_get_length (list); i++) {
    JsonNode *node = json_array_get_element (list, i);

    if (JSON_NODE_HOLDS_OBJECT (node) &&
        g_str_equal (qihe_members_get_string (json_node_get_object (node), "id"), id))
      return json_node_get_object (node);
  }
  return NULL;
}

static void
compare_number (Diff *self, const char *entity, JsonObject *from, JsonObject *to, const char *key)
{
  const char *id = qihe_members_get_string (to, "id");
  g_autofree char *before = say_member (from, key);
  g_autofree char *after = say_member (to, key);

  if (g_str_equal (before, after))
    return;
  add (self, "changed", entity, id,
       g_str_equal (entity, "status") ? /* Translators: status, old weight, new weight */
           _ ("The missing weight of “%s” goes from %s to %s")
                                      : /* Translators: level, old threshold, new threshold */
           _ ("The threshold of “%s” goes from %s to %s"),
       title_of (to), before, after);
}

static void
compare_names (Diff *self, const char *entity, JsonObject *from, JsonObject *to)
{
  if (differ (from, to, "title") || differ (from, to, "short"))
    add (self, "renamed", entity, qihe_members_get_string (to, "id"),
         /* Translators: old name, new name */
         _ ("“%s” is now called “%s”"), title_of (from), title_of (to));
}

/* Statuses or levels. */
static void
compare_lists (Diff *self, const char *list, const char *entity, const char *number)
{
  JsonArray *before = qihe_framework_draft_get_list (self->from, list);
  JsonArray *after = qihe_framework_draft_get_list (self->to, list);

  for (guint i = 0; i < json_array_get_length (before); i++) {
    JsonNode *node = json_array_get_element (before, i);
    JsonObject *old = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
    const char *id = old != NULL ? qihe_members_get_string (old, "id") : "";

    if (old != NULL && find_object (after, id) == NULL)
      add (self, "removed", entity, id, _ ("“%s” is no longer there"), title_of (old));
  }
  for (guint i = 0; i < json_array_get_length (after); i++) {
    JsonNode *node = json_array_get_element (after, i);
    JsonObject *now = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
    JsonObject *old =
        now != NULL ? find_object (before, qihe_members_get_string (now, "id")) : NULL;

    if (now == NULL)
      continue;
    if (old == NULL) {
      add (self, "added", entity, qihe_members_get_string (now, "id"), _ ("“%s” is new"),
           title_of (now));
      continue;
    }
    compare_names (self, entity, old, now);
    compare_number (self, entity, old, now, number);
  }
}

static const char *
parent_id (QiheFrameworkNode *node)
{
  QiheFrameworkNode *parent = qihe_framework_node_get_parent (node);

  return parent != NULL ? qihe_framework_node_get_id (parent) : "";
}

static void
say_presence (Diff *self, QiheFrameworkNode *node, gboolean added)
{
  QiheFrameworkNode *parent = qihe_framework_node_get_parent (node);
  const char *title = qihe_framework_node_get_title (node);
  const char *action = added ? "added" : "removed";
  const char *entity = entities[qihe_framework_node_get_kind (node)];
  const char *id = qihe_framework_node_get_id (node);

  if (parent == NULL)
    add (self, action, entity, id, added ? _ ("“%s” is new") : _ ("“%s” is no longer there"),
         title);
  else
    add (self, action, entity, id,
         added ? /* Translators: indicator, dimension or group */
             _ ("“%s” is new in “%s”")
               : /* Translators: indicator, dimension or group */
             _ ("“%s” is no longer in “%s”"),
         title, qihe_framework_node_get_title (parent));
}

static void
compare_members (Diff *self, QiheFrameworkNode *from, QiheFrameworkNode *to)
{
  static const char *const keys[] = { "veto", "unit", "direction", "bands", "alias" };
  static const char *const words[] = { N_ ("veto"), N_ ("unit"), N_ ("direction"), N_ ("bands"),
                                       N_ ("further names") };
  JsonObject *before = qihe_framework_node_get_members (from);
  JsonObject *after = qihe_framework_node_get_members (to);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (differ (before, after, keys[i]))
      add (self, "changed", entities[qihe_framework_node_get_kind (to)],
           qihe_framework_node_get_id (to),
           /* Translators: indicator or dimension, what of it */
           _ ("“%s”: %s changed"), qihe_framework_node_get_title (to), _ (words[i]));
}

static void
compare_nodes (Diff *self, QiheFrameworkNode *from, QiheFrameworkNode *to)
{
  const char *entity = entities[qihe_framework_node_get_kind (to)];

  compare_names (self, entity, qihe_framework_node_get_members (from),
                 qihe_framework_node_get_members (to));
  if (!g_str_equal (parent_id (from), parent_id (to)))
    add (self, "moved", entity, qihe_framework_node_get_id (to),
         /* Translators: indicator, dimension or group that it was in, that it is in */
         _ ("“%s” moves from “%s” to “%s”"), qihe_framework_node_get_title (to),
         qihe_framework_node_get_title (qihe_framework_node_get_parent (from)),
         qihe_framework_node_get_title (qihe_framework_node_get_parent (to)));
  compare_members (self, from, to);
}

/* Ids in the order of the list, of those that @other has in the same branch. */
static char *
list_order (GListModel *list, const char *parent, QiheFrameworkDraft *other)
{
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (QiheFrameworkNode) node = g_list_model_get_item (list, i);
    const char *id = qihe_framework_node_get_id (node);
    QiheFrameworkNode *same =
        qihe_framework_draft_find (other, qihe_framework_node_get_kind (node), id);

    if (same != NULL && g_str_equal (parent_id (same), parent))
      g_string_append_printf (order, "%s\n", id);
  }
  return g_string_free (order, FALSE);
}

static void
compare_order (Diff *self, QiheFrameworkNode *from, QiheFrameworkNode *to)
{
  const char *id = qihe_framework_node_get_id (to);
  g_autofree char *before = list_order (qihe_framework_node_get_children (from), id, self->to);
  g_autofree char *after = list_order (qihe_framework_node_get_children (to), id, self->from);

  if (!g_str_equal (before, after))
    add (self, "moved", entities[qihe_framework_node_get_kind (to)], id,
         _ ("The order in “%s” is changed"), qihe_framework_node_get_title (to));
}

static void
find_removed (Diff *self, GListModel *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (QiheFrameworkNode) node = g_list_model_get_item (list, i);

    if (qihe_framework_draft_find (self->to, qihe_framework_node_get_kind (node),
                                   qihe_framework_node_get_id (node)) == NULL)
      say_presence (self, node, FALSE);
    find_removed (self, qihe_framework_node_get_children (node));
  }
}

static void
compare_tree (Diff *self, GListModel *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (QiheFrameworkNode) node = g_list_model_get_item (list, i);
    QiheFrameworkNode *before =
        qihe_framework_draft_find (self->from, qihe_framework_node_get_kind (node),
                                   qihe_framework_node_get_id (node));

    if (before == NULL) {
      say_presence (self, node, TRUE);
    } else {
      compare_nodes (self, before, node);
      compare_order (self, before, node);
    }
    compare_tree (self, qihe_framework_node_get_children (node));
  }
}

GPtrArray *
qihe_framework_diff (QiheFrameworkDraft *from, QiheFrameworkDraft *to)
{
  Diff self = { g_ptr_array_new_with_free_func (change_free), from, to };

  compare_lists (&self, "statuses", "status", "missing");
  compare_lists (&self, "levels", "level", "missing_at_most");
  find_removed (&self, qihe_framework_draft_get_dimensions (from));
  compare_tree (&self, qihe_framework_draft_get_dimensions (to));
  return self.changes;
}
