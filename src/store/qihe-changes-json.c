/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-json.h"
#include "store/qihe-changes-private.h"

/*
 * Changes as a document, so that they outlive the process that could not write them.
 */

#define MAX_CHANGES 100000

static const char *const kinds[] = {
  [QIHE_CHANGE_ADD] = "add",       [QIHE_CHANGE_SET] = "set",   [QIHE_CHANGE_PUT] = "put",
  [QIHE_CHANGE_DELETE] = "delete", [QIHE_CHANGE_SEAL] = "seal",
};

static JsonObject *
change_to_json (const QiheChange *change)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "kind", kinds[change->kind]);
  json_object_set_string_member (object, "entity", change->entity);
  json_object_set_string_member (object, "id", change->id);
  if (change->values != NULL)
    json_object_set_object_member (object, "values", json_object_ref (change->values));
  if (change->column != NULL)
    json_object_set_string_member (object, "column", change->column);
  return object;
}

static gboolean
read_string (const QiheJsonPlace *object, const char *key, const char **out, GError **error)
{
  QiheJsonPlace member;

  if (!qihe_json_required (object, key, &member, error))
    return FALSE;
  *out = qihe_json_get_string (&member, error);
  return *out != NULL;
}

static gboolean
read_kind (const QiheJsonPlace *object, QiheChangeKind *kind, GError **error)
{
  const char *name;

  if (!read_string (object, "kind", &name, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i], name)) {
      *kind = i;
      return TRUE;
    }
  return qihe_json_fail (object, error, "%s?", name);
}

static gboolean
read_values (const QiheJsonPlace *object, JsonObject **values, GError **error)
{
  QiheJsonPlace member;

  if (!qihe_json_required (object, "values", &member, error) ||
      !qihe_json_expect_object (&member, error))
    return FALSE;
  *values = json_node_dup_object (member.node);
  return TRUE;
}

static gboolean
read_change (QiheChanges *self, const QiheJsonPlace *place, GError **error)
{
  QiheJsonPlace column;
  g_autoptr (JsonObject) values = NULL;
  QiheChangeKind kind = QIHE_CHANGE_SET;
  const char *entity, *id;

  if (!qihe_json_expect_object (place, error) || !read_kind (place, &kind, error) ||
      !read_string (place, "entity", &entity, error) || !read_string (place, "id", &id, error) ||
      (kind != QIHE_CHANGE_DELETE && !read_values (place, &values, error)))
    return FALSE;
  column = qihe_json_optional (place, "column");
  if ((kind == QIHE_CHANGE_SEAL) != (column.node != NULL))
    return qihe_json_fail (place, error, "column?");
  qihe_changes_append (self, kind, entity, id, g_steal_pointer (&values))->column =
      column.node != NULL ? g_strdup (qihe_json_get_string (&column, NULL)) : NULL;
  return TRUE;
}

JsonNode *
qihe_changes_to_json (QiheChanges *self)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  JsonArray *array = json_array_sized_new (self->items->len);

  for (guint i = 0; i < self->items->len; i++)
    json_array_add_object_element (array, change_to_json (self->items->pdata[i]));
  json_object_set_string_member (object, "origin", self->origin);
  json_object_set_array_member (object, "changes", array);
  json_node_take_object (node, object);
  return node;
}

QiheChanges *
qihe_changes_new_from_json (const QiheJsonPlace *place, GError **error)
{
  g_autoptr (QiheChanges) self = NULL;
  QiheJsonPlace array;
  const char *origin;
  guint n;

  if (!qihe_json_expect_object (place, error) || !read_string (place, "origin", &origin, error) ||
      !qihe_json_required_array (place, "changes", MAX_CHANGES, &array, &n, error))
    return NULL;
  self = qihe_changes_new (origin);
  for (guint i = 0; i < n; i++) {
    QiheJsonPlace element = qihe_json_element (&array, i);

    if (!read_change (self, &element, error))
      return NULL;
  }
  return g_steal_pointer (&self);
}
