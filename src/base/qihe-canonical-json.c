/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-canonical-json.h"

#include "base/qihe-base-error.h"
#include "base/qihe-json-string.h"
#include "base/qihe-json.h"

static void
append_double (GString *out, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  for (int digits = 15; digits <= 17; digits++) {
    g_autofree char *format = g_strdup_printf ("%%.%dg", digits);

    g_ascii_formatd (text, sizeof text, format, value);
    if (g_ascii_strtod (text, NULL) == value)
      break;
  }
  g_string_append (out, text);
  if (strpbrk (text, ".e") == NULL)
    g_string_append (out, ".0");
}

static void
append_value (GString *out, JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    qihe_json_string_append (out, json_node_get_string (node));
  else if (type == G_TYPE_INT64)
    g_string_append_printf (out, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
  else
    append_double (out, json_node_get_double (node));
}

void
qihe_canonical_json_append (GString *out, JsonNode *node)
{
  switch (json_node_get_node_type (node)) {
  case JSON_NODE_OBJECT:
    qihe_canonical_json_append_object (out, json_node_get_object (node));
    break;
  case JSON_NODE_VALUE:
    append_value (out, node);
    break;
  case JSON_NODE_NULL:
    g_string_append (out, "null");
    break;
  case JSON_NODE_ARRAY:
  default:
    g_return_if_reached ();
  }
}

void
qihe_canonical_json_append_object (GString *out, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;
  const char *separator = "";

  g_string_append_c (out, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value)) {
    g_string_append (out, separator);
    qihe_json_string_append (out, name);
    g_string_append_c (out, ':');
    qihe_canonical_json_append (out, value);
    separator = ",";
  }
  g_string_append_c (out, '}');
}

JsonObject *
qihe_canonical_json_parse (const char *text, gsize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, length);
  g_autoptr (JsonNode) root = qihe_json_parse (bytes, length, error);

  if (root == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_OBJECT (root))
    return json_node_dup_object (root);
  g_set_error_literal (error, QIHE_BASE_ERROR, QIHE_BASE_ERROR_JSON, "expected an object");
  return NULL;
}
