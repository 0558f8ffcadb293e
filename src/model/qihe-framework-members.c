/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-framework-node.h"

static const char *
language_key (QiheLanguage language)
{
  return language == QIHE_LANGUAGE_ZH ? "zh" : "en";
}

/* The two languages as an object: a plain text stands for both. */
static JsonObject *
split_languages (JsonObject *members, const char *key)
{
  JsonNode *node = json_object_get_member (members, key);
  JsonObject *both;

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);
  both = json_object_new ();
  if (node != NULL && json_node_get_value_type (node) == G_TYPE_STRING) {
    json_object_set_string_member (both, "zh", json_node_get_string (node));
    json_object_set_string_member (both, "en", json_node_get_string (node));
  }
  json_object_set_object_member (members, key, both);
  return both;
}

const char *
qihe_members_get_string (JsonObject *members, const char *key)
{
  JsonNode *node = json_object_get_member (members, key);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
                 json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : "";
}

const char *
qihe_members_get_text (JsonObject *members, const char *key, QiheLanguage language)
{
  JsonNode *node = json_object_get_member (members, key);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return qihe_members_get_string (json_node_get_object (node), language_key (language));
  return qihe_members_get_string (members, key);
}

const char *
qihe_members_get_instead (JsonObject *members, const char *key, QiheLanguage language)
{
  const char *other;

  if (*qihe_members_get_text (members, key, language) != '\0')
    return NULL;
  other =
      qihe_members_get_text (members, key,
                             language == QIHE_LANGUAGE_ZH ? QIHE_LANGUAGE_EN : QIHE_LANGUAGE_ZH);
  return *other != '\0' ? other : qihe_members_get_string (members, "id");
}

void
qihe_members_set_text (JsonObject *members, const char *key, QiheLanguage language,
                       const char *text)
{
  JsonObject *both = split_languages (members, key);

  if (*text != '\0')
    json_object_set_string_member (both, language_key (language), text);
  else if (json_object_has_member (both, language_key (language)))
    json_object_remove_member (both, language_key (language));
  if (json_object_get_size (both) == 0)
    json_object_remove_member (members, key);
}
