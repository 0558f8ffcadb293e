/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-register-extra.h"

#include "base/qihe-canonical-json.h"
#include "store/qihe-query.h"

/** Waiting: a record whose `extra` knows the field */
typedef struct {
  char *id;
  char *extra;
} Waiting;

static void
waiting_free (gpointer data)
{
  Waiting *self = data;

  g_free (self->id);
  g_free (self->extra);
  g_free (self);
}

/* All of them before the first is changed. */
static GPtrArray *
list_waiting (QiheConnection *connection, const char *table, const QiheField *field, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT id, extra FROM \"%s\" WHERE json_valid(extra) AND "
                       "json_type(extra, '$.%s') IN ('text', 'integer', 'true', 'false'%s)",
                       table, field->id, field->list ? ", 'array'" : "");
  g_auto (QiheQuery) query = qihe_query_built (connection, sql);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (waiting_free);
  int code;

  while ((code = qihe_query_step (&query, error)) == SQLITE_ROW) {
    Waiting *one = g_new0 (Waiting, 1);

    one->id = qihe_query_dup_text (&query, 0);
    one->extra = qihe_query_dup_text (&query, 1);
    g_ptr_array_add (found, one);
  }
  return code == SQLITE_DONE ? g_steal_pointer (&found) : NULL;
}

/* As a person would have typed it. */
static char *
text_of (JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_to_string (node, FALSE);
  if (type == G_TYPE_STRING)
    return json_node_dup_string (node);
  if (type == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (node) ? "1" : "0");
  return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
}

/* @extra without the field as text; null where nothing is left. */
static JsonNode *
without (JsonObject *extra, const char *field)
{
  g_autoptr (GString) text = g_string_new (NULL);

  json_object_remove_member (extra, field);
  if (json_object_get_size (extra) == 0)
    return json_node_init_null (json_node_alloc ());
  qihe_canonical_json_append_object (text, extra);
  return json_node_init_string (json_node_alloc (), text->str);
}

static gboolean
move (QiheBatch *batch, const char *table, const QiheField *field, const Waiting *waiting,
      GError **error)
{
  g_autoptr (JsonNode) extra = json_from_string (waiting->extra, NULL);
  JsonObject *object =
      extra != NULL && JSON_NODE_HOLDS_OBJECT (extra) ? json_node_get_object (extra) : NULL;
  JsonNode *node = object != NULL ? json_object_get_member (object, field->id) : NULL;
  g_autoptr (JsonObject) values = json_object_new ();

  if (node == NULL)
    return TRUE;

  g_autofree char *text = text_of (node);
  JsonNode *value = qihe_field_parse (field, text, NULL);

  if (value == NULL)
    return TRUE;
  json_object_set_member (values, field->id, value);
  json_object_set_member (values, "extra", without (object, field->id));
  return qihe_batch_set (batch, table, waiting->id, values, error);
}

gboolean
qihe_register_extra_move (QiheBatch *batch, QiheRegister *shape, const QiheField *field,
                          GError **error)
{
  const char *table = qihe_register_get_id (shape);
  g_autoptr (GPtrArray) waiting = list_waiting (batch->connection, table, field, error);

  if (waiting == NULL)
    return FALSE;
  for (guint i = 0; i < waiting->len; i++)
    if (!move (batch, table, field, g_ptr_array_index (waiting, i), error))
      return FALSE;
  return TRUE;
}
