/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-framework-diff-private.h"

#include "base/qihe-i18n.h"

static const char *const entities[] = { "dimension", "group", "indicator" };

static void
change_free (gpointer data)
{
  QiheFrameworkChange *self = data;

  g_free (self->id);
  g_free (self->words);
  g_free (self);
}

static const char *
parent_id (QiheFrameworkNode *node)
{
  QiheFrameworkNode *parent = qihe_framework_node_get_parent (node);

  return parent != NULL ? qihe_framework_node_get_id (parent) : "";
}

static void
say_presence (QiheFrameworkDiff *self, QiheFrameworkNode *node, gboolean added)
{
  QiheFrameworkNode *parent = qihe_framework_node_get_parent (node);
  const char *title = qihe_framework_node_get_title (node);
  const char *action = added ? "added" : "removed";
  const char *entity = entities[qihe_framework_node_get_kind (node)];
  const char *id = qihe_framework_node_get_id (node);

  if (parent == NULL)
    qihe_framework_diff_add (self, action, entity, id,
                             added ? _ ("“%s” is new") : _ ("“%s” is no longer there"), title);
  else
    qihe_framework_diff_add (self, action, entity, id,
                             added ? /* Translators: indicator, dimension or group */
                                 _ ("“%s” is new in “%s”")
                                   : /* Translators: indicator, dimension or group */
                                 _ ("“%s” is no longer in “%s”"),
                             title, qihe_framework_node_get_title (parent));
}

static void
compare_members (QiheFrameworkDiff *self, QiheFrameworkNode *from, QiheFrameworkNode *to)
{
  static const char *const keys[] = { "veto", "unit", "direction", "bands", "alias" };
  static const char *const words[] = { N_ ("veto"), N_ ("unit"), N_ ("direction"), N_ ("bands"),
                                       N_ ("further names") };
  JsonObject *before = qihe_framework_node_get_members (from);
  JsonObject *after = qihe_framework_node_get_members (to);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (qihe_framework_diff_differ (before, after, keys[i]))
      qihe_framework_diff_add (self, "changed", entities[qihe_framework_node_get_kind (to)],
                               qihe_framework_node_get_id (to),
                               /* Translators: indicator or dimension, what of it */
                               _ ("“%s”: %s changed"), qihe_framework_node_get_title (to),
                               _ (words[i]));
}

static void
compare_nodes (QiheFrameworkDiff *self, QiheFrameworkNode *from, QiheFrameworkNode *to)
{
  const char *entity = entities[qihe_framework_node_get_kind (to)];

  qihe_framework_diff_names (self, entity, qihe_framework_node_get_members (from),
                             qihe_framework_node_get_members (to));
  if (!g_str_equal (parent_id (from), parent_id (to)))
    qihe_framework_diff_add (
        self, "moved", entity, qihe_framework_node_get_id (to),
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
compare_order (QiheFrameworkDiff *self, QiheFrameworkNode *from, QiheFrameworkNode *to)
{
  const char *id = qihe_framework_node_get_id (to);
  g_autofree char *before = list_order (qihe_framework_node_get_children (from), id, self->to);
  g_autofree char *after = list_order (qihe_framework_node_get_children (to), id, self->from);

  if (!g_str_equal (before, after))
    qihe_framework_diff_add (self, "moved", entities[qihe_framework_node_get_kind (to)], id,
                             _ ("The order in “%s” is changed"),
                             qihe_framework_node_get_title (to));
}

static void
find_removed (QiheFrameworkDiff *self, GListModel *list)
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
compare_tree (QiheFrameworkDiff *self, GListModel *list)
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

char *
qihe_framework_diff_say_member (JsonObject *object, const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("–");
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_dup_string (node);
  return json_to_string (node, FALSE);
}

gboolean
qihe_framework_diff_differ (JsonObject *a, JsonObject *b, const char *key)
{
  g_autofree char *before = qihe_framework_diff_say_member (a, key);
  g_autofree char *after = qihe_framework_diff_say_member (b, key);

  return !g_str_equal (before, after);
}

void
qihe_framework_diff_add (QiheFrameworkDiff *self, const char *action, const char *entity,
                         const char *id, const char *format, ...)
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

const char *
qihe_framework_diff_title (JsonObject *object)
{
  QiheLanguage language = qihe_language_current ();
  const char *title = qihe_members_get_text (object, "title", language);

  if (*title == '\0')
    title =
        qihe_members_get_text (object, "title",
                               language == QIHE_LANGUAGE_ZH ? QIHE_LANGUAGE_EN : QIHE_LANGUAGE_ZH);
  return *title != '\0' ? title : qihe_members_get_string (object, "id");
}

void
qihe_framework_diff_names (QiheFrameworkDiff *self, const char *entity, JsonObject *from,
                           JsonObject *to)
{
  if (qihe_framework_diff_differ (from, to, "title") ||
      qihe_framework_diff_differ (from, to, "short"))
    qihe_framework_diff_add (self, "renamed", entity, qihe_members_get_string (to, "id"),
                             /* Translators: old name, new name */
                             _ ("“%s” is now called “%s”"), qihe_framework_diff_title (from),
                             qihe_framework_diff_title (to));
}

GPtrArray *
qihe_framework_diff (QiheFrameworkDraft *from, QiheFrameworkDraft *to)
{
  QiheFrameworkDiff self = { g_ptr_array_new_with_free_func (change_free), from, to };

  qihe_framework_diff_heads (&self);
  qihe_framework_diff_scale (&self, QIHE_SCALE_STATUSES);
  qihe_framework_diff_scale (&self, QIHE_SCALE_LEVELS);
  find_removed (&self, qihe_framework_draft_get_dimensions (from));
  compare_tree (&self, qihe_framework_draft_get_dimensions (to));
  return self.changes;
}
