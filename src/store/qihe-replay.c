/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-replay.h"

#include "store/qihe-record.h"
#include "store/qihe-splice.h"

static gboolean
is_null (JsonNode *node)
{
  return node == NULL || JSON_NODE_HOLDS_NULL (node);
}

static gboolean
same_value (JsonNode *a, JsonNode *b)
{
  if (is_null (a) || is_null (b))
    return is_null (a) && is_null (b);
  return json_node_equal (a, b);
}

static JsonNode *
splice_value (JsonNode *current, JsonNode *from, JsonNode *to)
{
  g_autofree char *text = NULL;

  if (is_null (current) || json_node_get_string (current) == NULL)
    return NULL;
  text = qihe_splice_apply (json_node_get_string (current), from, to);
  return text != NULL ? json_node_init_string (json_node_alloc (), text) : NULL;
}

static gboolean
patch_field (JsonObject *state, const char *name, JsonNode *from, JsonNode *to)
{
  JsonNode *current = json_object_get_member (state, name);
  JsonNode *value;

  if (from == NULL)
    return FALSE;
  if (qihe_splice_is (from)) {
    value = splice_value (current, from, to);
    if (value == NULL)
      return FALSE;
    json_object_set_member (state, name, value);
    return TRUE;
  }
  if (!same_value (current, from))
    return FALSE;
  if (JSON_NODE_HOLDS_NULL (to))
    json_object_remove_member (state, name);
  else
    json_object_set_member (state, name, json_node_copy (to));
  return TRUE;
}

static gboolean
patch (JsonObject *state, JsonObject *from, JsonObject *to)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, to);
  while (json_object_iter_next_ordered (&iter, &name, &value)) {
    if (!patch_field (state, name, json_object_get_member (from, name), value))
      return FALSE;
  }
  return TRUE;
}

static gboolean
replace (JsonObject **state, JsonObject *from, JsonObject *to)
{
  if ((*state == NULL) != (from == NULL) || (from != NULL && !qihe_record_equal (*state, from)))
    return FALSE;
  g_clear_pointer (state, json_object_unref);
  if (to != NULL)
    *state = qihe_record_copy (to);
  return TRUE;
}

static void
expand_side (JsonObject *side, JsonObject *whole)
{
  g_autoptr (GList) names = json_object_get_members (side);

  for (GList *l = names; l != NULL; l = l->next) {
    if (qihe_splice_is (json_object_get_member (side, l->data)))
      json_object_set_member (side, l->data,
                              json_node_copy (json_object_get_member (whole, l->data)));
  }
}

gboolean
qihe_replay (JsonObject **state, const QiheEntry *entry, gboolean forward)
{
  JsonObject *from = forward ? entry->before : entry->after;
  JsonObject *to = forward ? entry->after : entry->before;

  if (from == NULL && to == NULL)
    return FALSE;
  if (!g_str_equal (entry->action, "set"))
    return replace (state, from, to);
  return *state != NULL && from != NULL && to != NULL && patch (*state, from, to);
}

void
qihe_replay_expand (JsonObject **state, QiheEntry *entry)
{
  g_autoptr (JsonObject) before = *state != NULL ? qihe_record_copy (*state) : NULL;

  if (!qihe_replay (state, entry, TRUE)) {
    /* Erased, or damaged (which verify tells): start again from what the entry says. */
    g_clear_pointer (state, json_object_unref);
    if (entry->after != NULL && !g_str_equal (entry->action, "set"))
      *state = qihe_record_copy (entry->after);
    return;
  }
  if (g_str_equal (entry->action, "set")) {
    expand_side (entry->before, before);
    expand_side (entry->after, *state);
  }
}
