/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-difference.h"

#include "store/qihe-splice.h"

static gboolean
same_value (JsonNode *old, JsonNode *new)
{
  gboolean old_is_null = old == NULL || JSON_NODE_HOLDS_NULL (old);

  if (old_is_null || JSON_NODE_HOLDS_NULL (new))
    return old_is_null == JSON_NODE_HOLDS_NULL (new);
  return json_node_equal (old, new);
}

static void
add_difference (const char *name, JsonNode *old, JsonNode *new, JsonObject *before,
                JsonObject *after)
{
  g_autoptr (JsonNode) nothing = json_node_new (JSON_NODE_NULL);
  JsonNode *old_side, *new_side;

  if (old == NULL)
    old = nothing;
  if (qihe_splice_wanted (old, new)) {
    qihe_splice_new (json_node_get_string (old), json_node_get_string (new), &old_side, &new_side);
  } else {
    old_side = json_node_copy (old);
    new_side = json_node_copy (new);
  }
  json_object_set_member (before, name, old_side);
  json_object_set_member (after, name, new_side);
}

void
qihe_difference_keep (QiheTable *table, JsonObject *record, JsonObject *values, JsonObject *before,
                      JsonObject *after)
{
  for (guint i = 0; i < table->columns->len; i++) {
    const QiheColumn *column = g_ptr_array_index (table->columns, i);
    JsonNode *old = json_object_get_member (record, column->name);
    JsonNode *new = json_object_get_member (values, column->name);

    if (new == NULL)
      continue;
    if (same_value (old, new))
      json_object_remove_member (values, column->name);
    else
      add_difference (column->name, old, new, before, after);
  }
}
