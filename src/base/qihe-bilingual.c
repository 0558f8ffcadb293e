/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-bilingual.h"

static gboolean
parse_member (JsonObject *object, const char *member, char **out)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return FALSE;
  *out = json_node_dup_string (node);
  return TRUE;
}

const char *
qihe_bilingual_get (const QiheBilingual *self, QiheLanguage language, const char *fallback)
{
  const char *wanted = language == QIHE_LANGUAGE_ZH ? self->zh : self->en;
  const char *other = language == QIHE_LANGUAGE_ZH ? self->en : self->zh;

  if (wanted != NULL)
    return wanted;
  return other != NULL ? other : fallback;
}

gboolean
qihe_bilingual_parse (JsonNode *node, QiheBilingual *out)
{
  *out = (QiheBilingual){ NULL, NULL };
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING) {
    out->zh = json_node_dup_string (node);
    out->en = json_node_dup_string (node);
    return TRUE;
  }
  if (JSON_NODE_HOLDS_OBJECT (node)) {
    JsonObject *object = json_node_get_object (node);

    if (parse_member (object, "zh", &out->zh) && parse_member (object, "en", &out->en))
      return TRUE;
  }
  qihe_bilingual_clear (out);
  return FALSE;
}

QiheBilingual
qihe_bilingual_copy (const QiheBilingual *self)
{
  return (QiheBilingual){ g_strdup (self->zh), g_strdup (self->en) };
}

void
qihe_bilingual_clear (QiheBilingual *self)
{
  g_clear_pointer (&self->zh, g_free);
  g_clear_pointer (&self->en, g_free);
}
