/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-framework-node.h"

#include "base/qihe-i18n.h"
#include "model/qihe-model-error.h"

struct _QiheFrameworkNode {
  GObject parent_instance;

  QiheNodeKind kind;
  QiheFrameworkNode *parent; /* which holds this one */
  JsonObject *members;
  GListStore *children;
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheFrameworkNode, qihe_framework_node, G_TYPE_OBJECT)

static const struct {
  const char *key;
  QiheNodeKind kind;
} lists[] = { { "indicators", QIHE_NODE_INDICATOR }, { "groups", QIHE_NODE_GROUP } };

static gboolean
add_child (QiheFrameworkNode *self, QiheNodeKind kind, JsonNode *node, GError **error)
{
  g_autoptr (QiheFrameworkNode) child = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node)) {
    g_set_error (error, QIHE_MODEL_ERROR, QIHE_MODEL_ERROR_FRAMEWORK,
                 _ ("below “%s” something is neither a group nor an indicator"),
                 qihe_framework_node_get_id (self));
    return FALSE;
  }
  child = qihe_framework_node_new (kind, json_node_get_object (node), error);
  if (child == NULL)
    return FALSE;
  child->parent = self;
  g_list_store_append (self->children, child);
  return TRUE;
}

static gboolean
take_children (QiheFrameworkNode *self, const char *key, QiheNodeKind kind, GError **error)
{
  JsonNode *node = json_object_get_member (self->members, key);
  g_autoptr (JsonArray) list = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return TRUE;
  list = json_array_ref (json_node_get_array (node));
  json_object_remove_member (self->members, key);
  for (guint i = 0; i < json_array_get_length (list); i++)
    if (!add_child (self, kind, json_array_get_element (list, i), error))
      return FALSE;
  return TRUE;
}

/* A copy of the object itself; what it holds is copied with the document that it comes from. */
static void
copy_member (JsonObject *object, const char *key, JsonNode *node, gpointer data)
{
  json_object_set_member (data, key, json_node_copy (node));
}

/* Where groups begin among the children. */
static guint
count_leaves (QiheFrameworkNode *self)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->children)); i++) {
    g_autoptr (QiheFrameworkNode) child = g_list_model_get_item (G_LIST_MODEL (self->children), i);

    if (child->kind == QIHE_NODE_INDICATOR)
      n++;
  }
  return n;
}

static JsonArray *
list_children (QiheFrameworkNode *self, QiheNodeKind kind)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->children)); i++) {
    g_autoptr (QiheFrameworkNode) child = g_list_model_get_item (G_LIST_MODEL (self->children), i);

    if (child->kind == kind)
      json_array_add_object_element (array, qihe_framework_node_to_object (child));
  }
  return array;
}

static void
qihe_framework_node_finalize (GObject *object)
{
  QiheFrameworkNode *self = QIHE_FRAMEWORK_NODE (object);

  /* Whoever holds a child on its own must not find its way to this one. */
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->children)); i++) {
    g_autoptr (QiheFrameworkNode) child = g_list_model_get_item (G_LIST_MODEL (self->children), i);

    child->parent = NULL;
  }
  g_object_unref (self->children);
  json_object_unref (self->members);
  G_OBJECT_CLASS (qihe_framework_node_parent_class)->finalize (object);
}

static void
qihe_framework_node_class_init (QiheFrameworkNodeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = qihe_framework_node_finalize;
  signals[CHANGED] = g_signal_new ("changed", QIHE_TYPE_FRAMEWORK_NODE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
qihe_framework_node_init (QiheFrameworkNode *self)
{
  self->members = json_object_new ();
  self->children = g_list_store_new (QIHE_TYPE_FRAMEWORK_NODE);
}

QiheFrameworkNode *
qihe_framework_node_new (QiheNodeKind kind, JsonObject *object, GError **error)
{
  g_autoptr (QiheFrameworkNode) self = g_object_new (QIHE_TYPE_FRAMEWORK_NODE, NULL);

  self->kind = kind;
  json_object_foreach_member (object, copy_member, self->members);
  for (guint i = 0; kind != QIHE_NODE_INDICATOR && i < G_N_ELEMENTS (lists); i++)
    if (!take_children (self, lists[i].key, lists[i].kind, error))
      return NULL;
  return g_steal_pointer (&self);
}

QiheNodeKind
qihe_framework_node_get_kind (QiheFrameworkNode *self)
{
  return self->kind;
}

QiheFrameworkNode *
qihe_framework_node_get_parent (QiheFrameworkNode *self)
{
  return self->parent;
}

GListModel *
qihe_framework_node_get_children (QiheFrameworkNode *self)
{
  return G_LIST_MODEL (self->children);
}

JsonObject *
qihe_framework_node_get_members (QiheFrameworkNode *self)
{
  return self->members;
}

void
qihe_framework_node_changed (QiheFrameworkNode *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

const char *
qihe_framework_node_get_id (QiheFrameworkNode *self)
{
  return qihe_members_get_string (self->members, "id");
}

const char *
qihe_framework_node_get_title (QiheFrameworkNode *self)
{
  QiheLanguage language = qihe_language_current ();
  const char *title = qihe_members_get_text (self->members, "title", language);

  if (*title == '\0')
    title =
        qihe_members_get_text (self->members, "title",
                               language == QIHE_LANGUAGE_ZH ? QIHE_LANGUAGE_EN : QIHE_LANGUAGE_ZH);
  return *title != '\0' ? title : qihe_framework_node_get_id (self);
}

guint
qihe_framework_node_count_indicators (QiheFrameworkNode *self)
{
  guint n = self->kind == QIHE_NODE_INDICATOR ? 1 : 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->children)); i++) {
    g_autoptr (QiheFrameworkNode) child = g_list_model_get_item (G_LIST_MODEL (self->children), i);

    n += qihe_framework_node_count_indicators (child);
  }
  return n;
}

gboolean
qihe_framework_node_contains (QiheFrameworkNode *self, QiheFrameworkNode *other)
{
  for (; other != NULL; other = other->parent)
    if (other == self)
      return TRUE;
  return FALSE;
}

guint
qihe_framework_node_insert (QiheFrameworkNode *self, guint position, QiheFrameworkNode *child)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->children));
  guint n_leaves = count_leaves (self);

  g_return_val_if_fail (child->parent == NULL && self->kind != QIHE_NODE_INDICATOR, 0);
  position =
      child->kind == QIHE_NODE_INDICATOR ? MIN (position, n_leaves) : CLAMP (position, n_leaves, n);
  child->parent = self;
  g_list_store_insert (self->children, position, child);
  return position;
}

void
qihe_framework_node_remove (QiheFrameworkNode *self, QiheFrameworkNode *child)
{
  guint position;

  if (!g_list_store_find (self->children, child, &position))
    return;
  child->parent = NULL;
  g_list_store_remove (self->children, position);
}

JsonObject *
qihe_framework_node_to_object (QiheFrameworkNode *self)
{
  JsonObject *object = json_object_new ();

  json_object_foreach_member (self->members, copy_member, object);
  for (guint i = 0; self->kind != QIHE_NODE_INDICATOR && i < G_N_ELEMENTS (lists); i++) {
    g_autoptr (JsonArray) list = list_children (self, lists[i].kind);

    /* A branch without anything says so. */
    if (json_array_get_length (list) > 0 || lists[i].kind == QIHE_NODE_INDICATOR)
      json_object_set_array_member (object, lists[i].key, json_array_ref (list));
  }
  return object;
}
