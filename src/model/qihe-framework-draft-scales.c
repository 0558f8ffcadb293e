/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-framework-draft-scales.h"

#include "base/qihe-json.h"

static JsonArray *
get_list (QiheFrameworkDraft *self, QiheScaleKind kind)
{
  return qihe_framework_draft_get_list (self, qihe_scale_key (kind));
}

static gboolean
has_id (QiheFrameworkDraft *self, QiheScaleKind kind, const char *id)
{
  for (guint i = 0; i < qihe_framework_draft_count_entries (self, kind); i++) {
    JsonObject *entry = qihe_framework_draft_get_entry (self, kind, i);

    if (entry != NULL && g_str_equal (qihe_members_get_string (entry, "id"), id))
      return TRUE;
  }
  return FALSE;
}

static char *
make_id (QiheFrameworkDraft *self, QiheScaleKind kind)
{
  for (guint i = 1;; i++) {
    g_autofree char *id =
        g_strdup_printf (kind == QIHE_SCALE_STATUSES ? "status-%u" : "level-%u", i);

    if (!has_id (self, kind, id))
      return g_steal_pointer (&id);
  }
}

/* 0 before the first; 1 where what is there is no share. */
static QiheFraction
get_threshold (QiheFrameworkDraft *self, guint end)
{
  JsonObject *entry =
      end > 0 ? qihe_framework_draft_get_entry (self, QIHE_SCALE_LEVELS, end - 1) : NULL;
  QiheJsonPlace place = { .key = "missing_at_most" };
  QiheFraction share;

  if (end == 0)
    return (QiheFraction){ 0, 1 };
  place.node = entry != NULL ? json_object_get_member (entry, place.key) : NULL;
  return place.node != NULL && qihe_json_get_fraction (&place, &share, NULL) && share.num >= 0 &&
                 share.num <= share.den
             ? share
             : (QiheFraction){ 1, 1 };
}

/* Of a new one at @index: half-way from the one before to 1, where the last one ends. */
static char *
make_number (QiheFrameworkDraft *self, QiheScaleKind kind, guint index)
{
  QiheFraction before;

  if (kind == QIHE_SCALE_STATUSES)
    return g_strdup ("1/2");
  if (index == qihe_framework_draft_count_entries (self, kind))
    return g_strdup ("1");
  before = get_threshold (self, index);
  return qihe_fraction_to_string (qihe_fraction (before.num + before.den, 2 * before.den));
}

/* Anew: an array takes nothing in its middle. */
static void
insert (QiheFrameworkDraft *self, QiheScaleKind kind, guint index, JsonNode *node)
{
  g_autoptr (JsonArray) old = json_array_ref (get_list (self, kind));
  guint n = json_array_get_length (old);
  JsonArray *list = json_array_sized_new (n + 1);

  for (guint i = 0; i <= n; i++) {
    if (i == index)
      json_array_add_element (list, node);
    if (i < n)
      json_array_add_element (list, json_array_dup_element (old, i));
  }
  json_object_set_array_member (qihe_framework_draft_get_members (self), qihe_scale_key (kind),
                                list);
}

static void
swap_members (JsonObject *one, JsonObject *other, const char *key)
{
  JsonNode *first = json_object_dup_member (one, key);
  JsonNode *second = json_object_dup_member (other, key);

  json_object_remove_member (one, key);
  json_object_remove_member (other, key);
  if (second != NULL)
    json_object_set_member (one, key, second);
  if (first != NULL)
    json_object_set_member (other, key, first);
}

const char *
qihe_scale_key (QiheScaleKind kind)
{
  return kind == QIHE_SCALE_STATUSES ? "statuses" : "levels";
}

const char *
qihe_scale_number_key (QiheScaleKind kind)
{
  return kind == QIHE_SCALE_STATUSES ? "missing" : "missing_at_most";
}

guint
qihe_framework_draft_count_entries (QiheFrameworkDraft *self, QiheScaleKind kind)
{
  return json_array_get_length (get_list (self, kind));
}

JsonObject *
qihe_framework_draft_get_entry (QiheFrameworkDraft *self, QiheScaleKind kind, guint index)
{
  JsonNode *node = json_array_get_element (get_list (self, kind), index);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

guint
qihe_framework_draft_add_entry (QiheFrameworkDraft *self, QiheScaleKind kind)
{
  guint n = qihe_framework_draft_count_entries (self, kind);
  guint index = n > 0 ? n - 1 : 0;
  g_autofree char *id = make_id (self, kind);
  g_autofree char *number = make_number (self, kind, index);
  JsonObject *entry = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_string_member (entry, "id", id);
  json_object_set_string_member (entry, qihe_scale_number_key (kind), number);
  json_node_take_object (node, entry);
  insert (self, kind, index, node);
  return index;
}

gboolean
qihe_framework_draft_is_fixed (QiheFrameworkDraft *self, QiheScaleKind kind, guint index)
{
  JsonObject *entry = qihe_framework_draft_get_entry (self, kind, index);
  const char *id = entry != NULL ? qihe_members_get_string (entry, "id") : "";

  return kind == QIHE_SCALE_STATUSES &&
         (g_str_equal (id, "described") || g_str_equal (id, "absent"));
}

gboolean
qihe_framework_draft_can_remove_entry (QiheFrameworkDraft *self, QiheScaleKind kind, guint index)
{
  return qihe_framework_draft_count_entries (self, kind) > 1 &&
         !qihe_framework_draft_is_fixed (self, kind, index);
}

void
qihe_framework_draft_remove_entry (QiheFrameworkDraft *self, QiheScaleKind kind, guint index)
{
  guint n = qihe_framework_draft_count_entries (self, kind);
  JsonObject *last;

  g_return_if_fail (qihe_framework_draft_can_remove_entry (self, kind, index));
  json_array_remove_element (get_list (self, kind), index);
  if (kind != QIHE_SCALE_LEVELS || index + 1 < n)
    return;
  last = qihe_framework_draft_get_entry (self, kind, n - 2);
  if (last != NULL)
    json_object_set_string_member (last, qihe_scale_number_key (kind), "1");
}

gboolean
qihe_framework_draft_step_entry (QiheFrameworkDraft *self, QiheScaleKind kind, guint index, int by)
{
  guint n = qihe_framework_draft_count_entries (self, kind);
  JsonObject *moved = qihe_framework_draft_get_entry (self, kind, index);
  JsonObject *other;
  JsonNode *node;

  if (by < 0 ? index == 0 : index + 1 >= n)
    return FALSE;
  other = qihe_framework_draft_get_entry (self, kind, index + (guint) by);
  if (kind == QIHE_SCALE_LEVELS && moved != NULL && other != NULL)
    swap_members (moved, other, qihe_scale_number_key (kind));
  node = json_array_dup_element (get_list (self, kind), index);
  json_array_remove_element (get_list (self, kind), index);
  insert (self, kind, index + (guint) by, node);
  return TRUE;
}
