/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-json.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-base-error.h"
#include "base/qihe-json-path.h"
#include "base/qihe-json-reader.h"

static void
build (JsonBuilder *builder, QiheJsonReader *reader, QiheJsonToken token)
{
  switch (token) {
  case QIHE_JSON_OBJECT:
    json_builder_begin_object (builder);
    break;
  case QIHE_JSON_OBJECT_END:
    json_builder_end_object (builder);
    break;
  case QIHE_JSON_ARRAY:
    json_builder_begin_array (builder);
    break;
  case QIHE_JSON_ARRAY_END:
    json_builder_end_array (builder);
    break;
  case QIHE_JSON_STRING:
    json_builder_add_string_value (builder, qihe_json_reader_get_string (reader));
    break;
  case QIHE_JSON_INTEGER:
    json_builder_add_int_value (builder, qihe_json_reader_get_integer (reader));
    break;
  case QIHE_JSON_DOUBLE:
    json_builder_add_double_value (builder, qihe_json_reader_get_double (reader));
    break;
  case QIHE_JSON_TRUE:
  case QIHE_JSON_FALSE:
    json_builder_add_boolean_value (builder, token == QIHE_JSON_TRUE);
    break;
  case QIHE_JSON_NULL:
    json_builder_add_null_value (builder);
    break;
  case QIHE_JSON_END:
  case QIHE_JSON_ERROR:
  default:
    break;
  }
}

static gboolean
begins_member (QiheJsonReader *reader, QiheJsonToken token)
{
  return token != QIHE_JSON_OBJECT_END && token != QIHE_JSON_ARRAY_END &&
         qihe_json_reader_get_key (reader) != NULL;
}

static char *
describe_place (const QiheJsonPlace *self)
{
  GString *path = g_string_new ("$");
  g_autoptr (GPtrArray) places = g_ptr_array_new ();

  for (; self->parent != NULL; self = self->parent)
    g_ptr_array_add (places, (gpointer) self);
  for (guint i = places->len; i > 0; i--) {
    const QiheJsonPlace *place = g_ptr_array_index (places, i - 1);

    if (place->key != NULL)
      qihe_json_path_append_key (path, place->key);
    else
      qihe_json_path_append_index (path, place->index);
  }
  return g_string_free (path, FALSE);
}

static gboolean
holds (const QiheJsonPlace *self, GType type)
{
  return JSON_NODE_HOLDS_VALUE (self->node) && json_node_get_value_type (self->node) == type;
}

/* The shortest decimal that reads as the same double. */
static char *
shortest_decimal (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  for (int digits = 1; digits <= 17; digits++) {
    char format[] = "%.17g";

    g_snprintf (format, sizeof format, "%%.%dg", digits);
    g_ascii_formatd (text, sizeof text, format, value);
    if (g_ascii_strtod (text, NULL) == value)
      break;
  }
  return g_strdup (text);
}

JsonNode *
qihe_json_parse (GBytes *document, gsize max_size, GError **error)
{
  g_autoptr (QiheJsonReader) reader = qihe_json_reader_new (document, max_size, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) wrapped = NULL;
  QiheJsonToken token;

  if (reader == NULL)
    return NULL;
  /* A builder takes no plain value as its root, so that the document goes into an array. */
  json_builder_begin_array (builder);
  while ((token = qihe_json_reader_next (reader, error)) != QIHE_JSON_END) {
    if (token == QIHE_JSON_ERROR)
      return NULL;
    if (begins_member (reader, token))
      json_builder_set_member_name (builder, qihe_json_reader_get_key (reader));
    build (builder, reader, token);
  }
  json_builder_end_array (builder);
  wrapped = json_builder_get_root (builder);
  return json_array_dup_element (json_node_get_array (wrapped), 0);
}

QiheJsonPlace
qihe_json_root (JsonNode *root)
{
  return (QiheJsonPlace){ .node = root };
}

gboolean
qihe_json_fail (const QiheJsonPlace *self, GError **error, const char *format, ...)
{
  g_autofree char *path = describe_place (self);
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, QIHE_BASE_ERROR, QIHE_BASE_ERROR_JSON, "%s: %s", path, message);
  return FALSE;
}

gboolean
qihe_json_expect_object (const QiheJsonPlace *self, GError **error)
{
  return JSON_NODE_HOLDS_OBJECT (self->node) ||
         qihe_json_fail (self, error, _ ("expected an object"));
}

QiheJsonPlace
qihe_json_optional (const QiheJsonPlace *object, const char *key)
{
  JsonNode *node = json_object_get_member (json_node_get_object (object->node), key);

  if (node != NULL && JSON_NODE_HOLDS_NULL (node))
    node = NULL;
  return (QiheJsonPlace){ .parent = object, .key = key, .node = node };
}

gboolean
qihe_json_required (const QiheJsonPlace *object, const char *key, QiheJsonPlace *out,
                    GError **error)
{
  *out = qihe_json_optional (object, key);
  return out->node != NULL || qihe_json_fail (out, error, _ ("missing; it is required"));
}

gboolean
qihe_json_required_array (const QiheJsonPlace *object, const char *key, guint max,
                          QiheJsonPlace *out, guint *length, GError **error)
{
  if (!qihe_json_required (object, key, out, error) ||
      !qihe_json_expect_array (out, max, length, error))
    return FALSE;
  return *length > 0 || qihe_json_fail (out, error, _ ("empty; at least one entry is required"));
}

gboolean
qihe_json_expect_array (const QiheJsonPlace *self, guint max, guint *length, GError **error)
{
  if (!JSON_NODE_HOLDS_ARRAY (self->node))
    return qihe_json_fail (self, error, _ ("expected an array"));
  *length = json_array_get_length (json_node_get_array (self->node));
  return *length <= max ||
         qihe_json_fail (self, error, _ ("%u entries; at most %u are possible"), *length, max);
}

QiheJsonPlace
qihe_json_element (const QiheJsonPlace *array, guint index)
{
  JsonNode *node = json_array_get_element (json_node_get_array (array->node), index);

  return (QiheJsonPlace){ .parent = array, .index = index, .node = node };
}

const char *
qihe_json_get_string (const QiheJsonPlace *self, GError **error)
{
  if (holds (self, G_TYPE_STRING) && *json_node_get_string (self->node) != '\0')
    return json_node_get_string (self->node);
  qihe_json_fail (self, error, _ ("expected a text that is not empty"));
  return NULL;
}

gboolean
qihe_json_get_uint (const QiheJsonPlace *self, guint min, guint max, guint *out, GError **error)
{
  gint64 value;

  if (!holds (self, G_TYPE_INT64))
    return qihe_json_fail (self, error, _ ("expected a whole number"));
  value = json_node_get_int (self->node);
  if (value < min || value > max)
    return qihe_json_fail (self, error, _ ("expected a whole number from %u to %u"), min, max);
  *out = (guint) value;
  return TRUE;
}

gboolean
qihe_json_get_boolean (const QiheJsonPlace *self, gboolean fallback, gboolean *out, GError **error)
{
  *out = fallback;
  if (self->node == NULL)
    return TRUE;
  if (!holds (self, G_TYPE_BOOLEAN))
    return qihe_json_fail (self, error, _ ("expected true or false"));
  *out = json_node_get_boolean (self->node);
  return TRUE;
}

gboolean
qihe_json_get_fraction (const QiheJsonPlace *self, QiheFraction *out, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autofree char *text = NULL;

  if (holds (self, G_TYPE_STRING))
    text = json_node_dup_string (self->node);
  else if (holds (self, G_TYPE_INT64))
    text = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (self->node));
  else if (holds (self, G_TYPE_DOUBLE))
    text = shortest_decimal (json_node_get_double (self->node));
  else
    return qihe_json_fail (self, error, _ ("expected a number, such as \"1/5\" or 0.2"));
  return qihe_fraction_parse (text, out, &fault) ||
         qihe_json_fail (self, error, "%s", fault->message);
}

gboolean
qihe_json_get_strings (const QiheJsonPlace *self, guint max, char ***out, GError **error)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  guint length = 0;

  *out = NULL;
  if (self->node != NULL && !qihe_json_expect_array (self, max, &length, error))
    return FALSE;
  for (guint i = 0; i < length; i++) {
    QiheJsonPlace place = qihe_json_element (self, i);
    const char *text = qihe_json_get_string (&place, error);

    if (text == NULL)
      return FALSE;
    g_strv_builder_add (texts, text);
  }
  *out = g_strv_builder_end (texts);
  return TRUE;
}

gboolean
qihe_json_get_bilingual (const QiheJsonPlace *self, QiheBilingual *out, GError **error)
{
  return qihe_bilingual_parse (self->node, out) ||
         qihe_json_fail (self, error, _ ("expected a text, or an object with texts “zh” and “en”"));
}
