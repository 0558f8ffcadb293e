/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-i18n.h"
#include "base/qihe-json.h"
#include "base/qihe-string.h"
#include "report/qihe-deck-private.h"

/* More than any meeting has, and any framework needs. */
#define MAX_SCREENS 1000
#define MAX_RELEASED 10000

static gboolean
read_text (const QiheJsonPlace *object, const char *key, char **out, GError **error)
{
  QiheJsonPlace place = qihe_json_optional (object, key);
  const char *text;

  if (place.node == NULL)
    return TRUE;
  text = qihe_json_get_string (&place, error);
  qihe_set_str (out, text);
  return text != NULL;
}

static gboolean
read_flag (const QiheJsonPlace *object, const char *key, gboolean *out, GError **error)
{
  QiheJsonPlace place = qihe_json_optional (object, key);

  if (place.node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (place.node) ||
      json_node_get_value_type (place.node) != G_TYPE_BOOLEAN)
    return qihe_json_fail (&place, error, _ ("expected true or false"));
  *out = json_node_get_boolean (place.node);
  return TRUE;
}

static gboolean
read_ground (QiheDeck *self, const QiheJsonPlace *root, GError **error)
{
  QiheJsonPlace place = qihe_json_optional (root, "ground");
  const char *name;

  if (place.node == NULL)
    return TRUE;
  name = qihe_json_get_string (&place, error);
  if (name == NULL)
    return FALSE;
  return qihe_ground_from_name (name, &self->ground) ||
         qihe_json_fail (&place, error, _ ("expected black or white"));
}

/* What a deck of now does not have is left out: a dimension that is gone, a second one. */
static gboolean
read_screen (QiheDeck *self, const QiheDeck *fresh, QiheFramework *framework,
             const QiheJsonPlace *place, GError **error)
{
  QiheJsonPlace id_place;
  const char *id;
  QiheScreen *screen;

  if (!qihe_json_expect_object (place, error) ||
      !qihe_json_required (place, "id", &id_place, error))
    return FALSE;
  id = qihe_json_get_string (&id_place, error);
  if (id == NULL)
    return FALSE;
  if (qihe_deck_find (fresh, id) < 0 || qihe_deck_find (self, id) >= 0)
    return TRUE;
  screen = qihe_screen_new_from_id (framework, id);
  g_ptr_array_add (self->screens, screen);
  return read_flag (place, "hidden", &screen->hidden, error) &&
         read_text (place, "sentence", &screen->sentence, error) &&
         read_text (place, "notes", &screen->notes, error);
}

static gboolean
read_screens (QiheDeck *self, const QiheDeck *fresh, QiheFramework *framework,
              const QiheJsonPlace *root, GError **error)
{
  QiheJsonPlace screens;
  guint n;

  if (!qihe_json_required (root, "screens", &screens, error) ||
      !qihe_json_expect_array (&screens, MAX_SCREENS, &n, error))
    return FALSE;
  for (guint i = 0; i < n; i++) {
    QiheJsonPlace place = qihe_json_element (&screens, i);

    if (!read_screen (self, fresh, framework, &place, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
read_released_one (QiheDeck *self, const QiheJsonPlace *place, GError **error)
{
  g_autofree char *indicator = NULL;
  g_autofree char *mark = NULL;

  if (!qihe_json_expect_object (place, error) ||
      !read_text (place, "indicator", &indicator, error) ||
      !read_text (place, "mark", &mark, error))
    return FALSE;
  if (indicator != NULL && mark != NULL)
    g_hash_table_insert (self->released, g_steal_pointer (&indicator), g_steal_pointer (&mark));
  return TRUE;
}

static gboolean
read_released (QiheDeck *self, const QiheJsonPlace *root, GError **error)
{
  QiheJsonPlace released = qihe_json_optional (root, "released");
  guint n;

  if (released.node == NULL)
    return TRUE;
  if (!qihe_json_expect_array (&released, MAX_RELEASED, &n, error))
    return FALSE;
  for (guint i = 0; i < n; i++) {
    QiheJsonPlace place = qihe_json_element (&released, i);

    if (!read_released_one (self, &place, error))
      return FALSE;
  }
  return TRUE;
}

/* Behind the nearest one before it that is there. */
static void
insert_missing (QiheDeck *self, const QiheDeck *fresh)
{
  int at = -1;

  for (guint i = 0; i < fresh->screens->len; i++) {
    const QiheScreen *screen = qihe_deck_get (fresh, i);
    int found = qihe_deck_find (self, screen->id);

    if (found < 0)
      g_ptr_array_insert (self->screens, at + 1, qihe_screen_copy (screen));
    at = found < 0 ? at + 1 : found;
  }
}

QiheDeck *
qihe_deck_new_from_json (const QiheDeckFacts *facts, JsonNode *root, GError **error)
{
  QiheJsonPlace place = qihe_json_root (root);
  g_autoptr (QiheDeck) fresh = qihe_deck_new (facts);
  g_autoptr (QiheDeck) self = qihe_deck_new_empty ();

  if (!qihe_json_expect_object (&place, error) ||
      !read_screens (self, fresh, facts->now->framework, &place, error) ||
      !read_ground (self, &place, error) || !read_flag (&place, "owners", &self->owners, error) ||
      !read_released (self, &place, error))
    return NULL;
  insert_missing (self, fresh);
  return g_steal_pointer (&self);
}

static void
write_text (JsonObject *object, const char *key, const char *text)
{
  if (text != NULL && *text != '\0')
    json_object_set_string_member (object, key, text);
}

static JsonObject *
write_screen (const QiheScreen *screen)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", screen->id);
  if (screen->hidden)
    json_object_set_boolean_member (object, "hidden", TRUE);
  write_text (object, "sentence", screen->sentence);
  write_text (object, "notes", screen->notes);
  return object;
}

static JsonArray *
write_released (const QiheDeck *self)
{
  JsonArray *array = json_array_new ();
  g_autoptr (GList) indicators =
      g_list_sort (g_hash_table_get_keys (self->released), (GCompareFunc) strcmp);

  for (GList *l = indicators; l != NULL; l = l->next) {
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "indicator", l->data);
    json_object_set_string_member (object, "mark", g_hash_table_lookup (self->released, l->data));
    json_array_add_object_element (array, object);
  }
  return array;
}

JsonNode *
qihe_deck_to_json (const QiheDeck *self)
{
  JsonObject *root = json_object_new ();
  JsonArray *screens = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  for (guint i = 0; i < self->screens->len; i++)
    json_array_add_object_element (screens, write_screen (qihe_deck_get (self, i)));
  json_object_set_array_member (root, "screens", screens);
  json_object_set_string_member (root, "ground", qihe_ground_get_name (self->ground));
  json_object_set_boolean_member (root, "owners", self->owners);
  json_object_set_array_member (root, "released", write_released (self));
  json_node_take_object (node, root);
  return node;
}
