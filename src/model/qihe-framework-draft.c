/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-framework-draft.h"

#include "base/qihe-i18n.h"
#include "base/qihe-json.h"
#include "model/qihe-model-error.h"

#define MAX_SIZE ((gsize) 16 * 1024 * 1024)

struct _QiheFrameworkDraft {
  JsonObject *members;
  GListStore *dimensions;
};

static gboolean
fail (GError **error, const char *what)
{
  g_set_error_literal (error, QIHE_MODEL_ERROR, QIHE_MODEL_ERROR_FRAMEWORK, what);
  return FALSE;
}

static gboolean
take_dimensions (QiheFrameworkDraft *self, GError **error)
{
  JsonNode *node = json_object_get_member (self->members, "dimensions");
  g_autoptr (JsonArray) list = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return TRUE;
  list = json_array_ref (json_node_get_array (node));
  json_object_remove_member (self->members, "dimensions");
  for (guint i = 0; i < json_array_get_length (list); i++) {
    JsonNode *element = json_array_get_element (list, i);
    g_autoptr (QiheFrameworkNode) dimension = NULL;

    if (!JSON_NODE_HOLDS_OBJECT (element))
      return fail (error, _ ("a dimension of the framework is no object"));
    dimension =
        qihe_framework_node_new (QIHE_NODE_DIMENSION, json_node_get_object (element), error);
    if (dimension == NULL)
      return FALSE;
    g_list_store_append (self->dimensions, dimension);
  }
  return TRUE;
}

static GListStore *
siblings (QiheFrameworkDraft *self, QiheFrameworkNode *parent)
{
  return parent != NULL ? G_LIST_STORE (qihe_framework_node_get_children (parent))
                        : self->dimensions;
}

static QiheFrameworkNode *
find_below (GListModel *list, QiheNodeKind kind, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (QiheFrameworkNode) node = g_list_model_get_item (list, i);
    QiheFrameworkNode *found;

    if (qihe_framework_node_get_kind (node) == kind &&
        g_str_equal (qihe_framework_node_get_id (node), id))
      return node; /* the list keeps it */
    found = find_below (qihe_framework_node_get_children (node), kind, id);
    if (found != NULL)
      return found;
  }
  return NULL;
}

/* `talent.1`, or `dimension-1`: short, for it is seen in files. */
static char *
make_id (QiheFrameworkDraft *self, QiheNodeKind kind, QiheFrameworkNode *parent)
{
  static const char *const stems[] = { "dimension-", "group-", "indicator-" };
  const char *above = parent != NULL ? qihe_framework_node_get_id (parent) : "";

  for (guint i = 1;; i++) {
    g_autofree char *id =
        g_strdup_printf ("%s%s%s%u", above, *above != '\0' ? "." : "", stems[kind], i);

    if (qihe_framework_draft_find (self, kind, id) == NULL)
      return g_steal_pointer (&id);
  }
}

static void
insert (QiheFrameworkDraft *self, QiheFrameworkNode *node, QiheFrameworkNode *parent,
        guint position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->dimensions));

  if (parent != NULL)
    qihe_framework_node_insert (parent, position, node);
  else
    g_list_store_insert (self->dimensions, MIN (position, n), node);
}

/* The branch beside @branch, before (-1) or after it (1). */
static QiheFrameworkNode *
branch_beside (QiheFrameworkDraft *self, QiheFrameworkNode *branch, int by)
{
  GListModel *list = G_LIST_MODEL (siblings (self, qihe_framework_node_get_parent (branch)));
  guint position = qihe_framework_draft_get_position (self, branch);
  g_autoptr (QiheFrameworkNode) beside =
      by < 0 && position == 0 ? NULL : g_list_model_get_item (list, position + (guint) by);

  return beside != NULL && qihe_framework_node_get_kind (beside) != QIHE_NODE_INDICATOR
             ? beside /* the list keeps it */
             : NULL;
}

/* The end of the branch before, else out of this one and above it. */
static gboolean
step_up (QiheFrameworkDraft *self, QiheFrameworkNode *node, QiheFrameworkNode *parent)
{
  QiheFrameworkNode *before = branch_beside (self, parent, -1);
  gboolean group = qihe_framework_node_get_kind (node) == QIHE_NODE_GROUP;
  QiheFrameworkNode *target = before != NULL ? before : qihe_framework_node_get_parent (parent);

  if (target == NULL)
    return FALSE;
  qihe_framework_draft_put (self, node, target, before == NULL && group ? 0 : G_MAXUINT);
  return TRUE;
}

/* The beginning of the next branch, however far out it is. */
static gboolean
step_down (QiheFrameworkDraft *self, QiheFrameworkNode *node, QiheFrameworkNode *parent)
{
  QiheFrameworkNode *after = NULL;

  for (; parent != NULL && after == NULL; parent = qihe_framework_node_get_parent (parent))
    after = branch_beside (self, parent, 1);
  if (after == NULL)
    return FALSE;
  qihe_framework_draft_put (self, node, after, 0);
  return TRUE;
}

QiheFrameworkDraft *
qihe_framework_draft_new (const char *text, GError **error)
{
  g_autoptr (QiheFrameworkDraft) self = g_new0 (QiheFrameworkDraft, 1);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (JsonNode) root = qihe_json_parse (bytes, MAX_SIZE, error);

  self->dimensions = g_list_store_new (QIHE_TYPE_FRAMEWORK_NODE);
  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root)) {
    fail (error, _ ("the document of the framework is no object"));
    return NULL;
  }
  self->members = json_object_ref (json_node_get_object (root));
  return take_dimensions (self, error) ? g_steal_pointer (&self) : NULL;
}

void
qihe_framework_draft_free (QiheFrameworkDraft *self)
{
  g_clear_pointer (&self->members, json_object_unref);
  g_object_unref (self->dimensions);
  g_free (self);
}

GListModel *
qihe_framework_draft_get_dimensions (QiheFrameworkDraft *self)
{
  return G_LIST_MODEL (self->dimensions);
}

JsonObject *
qihe_framework_draft_get_members (QiheFrameworkDraft *self)
{
  return self->members;
}

JsonArray *
qihe_framework_draft_get_list (QiheFrameworkDraft *self, const char *key)
{
  JsonNode *node = json_object_get_member (self->members, key);

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    json_object_set_array_member (self->members, key, json_array_new ());
  return json_object_get_array_member (self->members, key);
}

static void
copy_member (JsonObject *object, const char *key, JsonNode *node, gpointer data)
{
  json_object_set_member (data, key, json_node_copy (node));
}

JsonNode *
qihe_framework_draft_to_json (QiheFrameworkDraft *self)
{
  JsonNode *root = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  JsonArray *dimensions = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->dimensions)); i++) {
    g_autoptr (QiheFrameworkNode) node = g_list_model_get_item (G_LIST_MODEL (self->dimensions), i);

    json_array_add_object_element (dimensions, qihe_framework_node_to_object (node));
  }
  json_object_foreach_member (self->members, copy_member, object);
  json_object_set_array_member (object, "dimensions", dimensions);
  json_node_take_object (root, object);
  return root;
}

char *
qihe_framework_draft_to_text (QiheFrameworkDraft *self)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = qihe_framework_draft_to_json (self);
  g_autofree char *text = NULL;

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 1);
  text = json_generator_to_data (generator, NULL);
  return g_strconcat (text, "\n", NULL);
}

QiheFrameworkNode *
qihe_framework_draft_find (QiheFrameworkDraft *self, QiheNodeKind kind, const char *id)
{
  return find_below (G_LIST_MODEL (self->dimensions), kind, id);
}

QiheFrameworkNode *
qihe_framework_draft_add (QiheFrameworkDraft *self, QiheNodeKind kind, QiheFrameworkNode *parent,
                          guint position)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autofree char *id = make_id (self, kind, parent);
  g_autoptr (QiheFrameworkNode) node = NULL;

  json_object_set_string_member (object, "id", id);
  node = qihe_framework_node_new (kind, object, NULL); /* without children nothing is wrong */
  insert (self, node, parent, position);
  return node; /* the list keeps it */
}

void
qihe_framework_draft_remove (QiheFrameworkDraft *self, QiheFrameworkNode *node)
{
  QiheFrameworkNode *parent = qihe_framework_node_get_parent (node);

  if (parent != NULL)
    qihe_framework_node_remove (parent, node);
  else
    g_list_store_remove (self->dimensions, qihe_framework_draft_get_position (self, node));
}

guint
qihe_framework_draft_get_position (QiheFrameworkDraft *self, QiheFrameworkNode *node)
{
  guint position = 0;

  g_list_store_find (siblings (self, qihe_framework_node_get_parent (node)), node, &position);
  return position;
}

gboolean
qihe_framework_draft_can_put (QiheFrameworkDraft *self, QiheFrameworkNode *node,
                              QiheFrameworkNode *parent)
{
  gboolean dimension = qihe_framework_node_get_kind (node) == QIHE_NODE_DIMENSION;

  if (parent == NULL || dimension)
    return parent == NULL && dimension;
  return qihe_framework_node_get_kind (parent) != QIHE_NODE_INDICATOR &&
         !qihe_framework_node_contains (node, parent);
}

void
qihe_framework_draft_put (QiheFrameworkDraft *self, QiheFrameworkNode *node,
                          QiheFrameworkNode *parent, guint position)
{
  g_autoptr (QiheFrameworkNode) G_GNUC_UNUSED held = g_object_ref (node);

  g_return_if_fail (qihe_framework_draft_can_put (self, node, parent));
  /* What comes after it moves up when it is taken out. */
  if (qihe_framework_node_get_parent (node) == parent &&
      qihe_framework_draft_get_position (self, node) < position)
    position--;
  qihe_framework_draft_remove (self, node);
  insert (self, node, parent, position);
}

gboolean
qihe_framework_draft_step (QiheFrameworkDraft *self, QiheFrameworkNode *node, int by)
{
  QiheFrameworkNode *parent = qihe_framework_node_get_parent (node);
  GListModel *list = G_LIST_MODEL (siblings (self, parent));
  guint position = qihe_framework_draft_get_position (self, node);
  g_autoptr (QiheFrameworkNode) other =
      by < 0 && position == 0 ? NULL : g_list_model_get_item (list, position + (guint) by);

  if (other != NULL &&
      qihe_framework_node_get_kind (other) == qihe_framework_node_get_kind (node)) {
    qihe_framework_draft_put (self, node, parent, by < 0 ? position - 1 : position + 2);
    return TRUE;
  }
  if (parent == NULL)
    return FALSE;
  return by < 0 ? step_up (self, node, parent) : step_down (self, node, parent);
}
