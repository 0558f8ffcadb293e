/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-field-list.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-canonical-json.h"
#include "base/qihe-text.h"

static gboolean
is_separator (gunichar character)
{
  return character == ';' || character == 0xFF1B || character == 0x3001 || character == '\n' ||
         character == '\r';
}

static gboolean
has_separator (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (is_separator (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* (nullable): @text as an array of values */
static JsonArray *
read_array (const char *text)
{
  g_autoptr (JsonNode) root = *text == '[' ? json_from_string (text, NULL) : NULL;

  return root != NULL && JSON_NODE_HOLDS_ARRAY (root) ? json_node_dup_array (root) : NULL;
}

/* As a person would have typed it; %NULL for what is no single value. */
static char *
text_of (JsonNode *node)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (type == G_TYPE_STRING)
    return json_node_dup_string (node);
  return type == G_TYPE_INT64 ? g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node))
                              : NULL;
}

/* One form only, so that equal lists are equal texts. */
static char *
write_array (JsonArray *values)
{
  GString *out = g_string_new ("[");

  for (guint i = 0; i < json_array_get_length (values); i++) {
    if (i > 0)
      g_string_append_c (out, ',');
    qihe_canonical_json_append (out, json_array_get_element (values, i));
  }
  g_string_append_c (out, ']');
  return g_string_free (out, FALSE);
}

/* Takes @text. */
static void
add_text (GPtrArray *texts, char *text)
{
  if (text != NULL && *g_strstrip (text) != '\0')
    g_ptr_array_add (texts, text);
  else
    g_free (text);
}

static void
split_array (JsonArray *array, GPtrArray *texts)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    add_text (texts, text_of (json_array_get_element (array, i)));
}

static void
split_words (const char *text, GPtrArray *texts)
{
  const char *from = text;

  for (const char *at = text;; at = g_utf8_next_char (at)) {
    if (*at != '\0' && !is_separator (g_utf8_get_char (at)))
      continue;
    add_text (texts, g_strndup (from, (gsize) (at - from)));
    if (*at == '\0')
      return;
    from = g_utf8_next_char (at);
  }
}

static gboolean
contains (JsonArray *values, JsonNode *value)
{
  for (guint i = 0; i < json_array_get_length (values); i++)
    if (json_node_equal (json_array_get_element (values, i), value))
      return TRUE;
  return FALSE;
}

static gboolean
refuse_many (const QiheField *self, GError **error)
{
  g_set_error (error, QIHE_VALUE_ERROR, QIHE_VALUE_ERROR_RANGE,
               _ ("%s: at most %d values can be kept"), qihe_field_get_title (self),
               QIHE_FIELD_LIST_MAX);
  return FALSE;
}

static gboolean
parse_all (const QiheField *self, char **texts, JsonArray *values, GError **error)
{
  for (guint i = 0; texts[i] != NULL; i++) {
    g_autoptr (JsonNode) value = qihe_field_parse_one (self, texts[i], error);

    if (value == NULL)
      return FALSE;
    if (!contains (values, value))
      json_array_add_element (values, g_steal_pointer (&value));
    if (json_array_get_length (values) > QIHE_FIELD_LIST_MAX)
      return refuse_many (self, error);
  }
  return TRUE;
}

char **
qihe_field_list_split (const char *text)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (JsonArray) array = read_array (text);

  if (array != NULL)
    split_array (array, texts);
  else
    split_words (text, texts);
  g_ptr_array_add (texts, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&texts), FALSE);
}

char *
qihe_field_list_join (const char *const *texts)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean plain = TRUE;

  for (guint i = 0; texts[i] != NULL; i++) {
    json_array_add_string_element (array, texts[i]);
    /* Translators: parts the values of a list; has to be one of ; ； 、 */
    g_string_append_printf (out, "%s%s", i > 0 ? C_ ("list of values", "; ") : "", texts[i]);
    plain &= !has_separator (texts[i]);
  }
  if (plain && *out->str != '[')
    return g_string_free (g_steal_pointer (&out), FALSE);

  return write_array (array);
}

JsonArray *
qihe_field_list_read (JsonNode *value)
{
  const char *text = JSON_NODE_HOLDS_VALUE (value) ? json_node_get_string (value) : NULL;
  JsonArray *array = text != NULL ? read_array (text) : NULL;

  if (array != NULL)
    return array;
  array = json_array_new ();
  /* The field may have been a single one before. */
  if (JSON_NODE_HOLDS_VALUE (value))
    json_array_add_element (array, json_node_copy (value));
  return array;
}

JsonNode *
qihe_field_list_store (JsonArray *values)
{
  g_autofree char *text = write_array (values);
  gboolean empty = json_array_get_length (values) == 0;

  return empty ? json_node_init_null (json_node_alloc ())
               : json_node_init_string (json_node_alloc (), text);
}

JsonNode *
qihe_field_list_parse (const QiheField *self, const char *text, GError **error)
{
  g_auto (GStrv) texts = qihe_field_list_split (text);
  g_autoptr (JsonArray) values = json_array_new ();

  return parse_all (self, texts, values, error) ? qihe_field_list_store (values) : NULL;
}

char *
qihe_field_list_show (const QiheField *self, JsonNode *value, JsonObject *names)
{
  g_autoptr (JsonArray) values = qihe_field_list_read (value);
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < json_array_get_length (values); i++)
    g_ptr_array_add (shown, qihe_field_show_one (self, json_array_get_element (values, i), names));
  g_ptr_array_add (shown, NULL);
  return qihe_field_list_join ((const char *const *) shown->pdata);
}
