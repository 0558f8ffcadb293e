/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-record.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "store/qihe-store-error.h"

static JsonNode *
node_from_column (QiheQuery *query, int column)
{
  JsonNode *node = json_node_alloc ();
  g_autofree char *text = NULL;

  switch (sqlite3_column_type (query->statement, column)) {
  case SQLITE_INTEGER:
    return json_node_init_int (node, qihe_query_get_int (query, column));
  case SQLITE_FLOAT:
    return json_node_init_double (node, sqlite3_column_double (query->statement, column));
  default:
    text = qihe_query_dup_text (query, column);
    return json_node_init_string (node, text);
  }
}

/* JSON cannot say infinity; only a file that was tampered with holds it. */
static gboolean
is_left_out (QiheQuery *query, int column)
{
  int type = sqlite3_column_type (query->statement, column);

  return type == SQLITE_NULL ||
         (type == SQLITE_FLOAT && !isfinite (sqlite3_column_double (query->statement, column)));
}

static char *
update_sql (QiheTable *table, JsonObject *values)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  const char *separator = "";

  g_string_append_printf (sql, "UPDATE \"%s\" SET ", table->name);
  for (guint i = 0; i < table->columns->len; i++) {
    const QiheColumn *column = g_ptr_array_index (table->columns, i);

    if (!json_object_has_member (values, column->name))
      continue;
    g_string_append_printf (sql, "%s\"%s\" = ?%u", separator, column->name, i + 2);
    separator = ", ";
  }
  g_string_append (sql, " WHERE id = ?1");
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static void
bind_values (QiheQuery *query, QiheTable *table, const char *id, JsonObject *values)
{
  qihe_query_bind_text (query, 1, id);
  for (guint i = 0; i < table->columns->len; i++) {
    const QiheColumn *column = g_ptr_array_index (table->columns, i);
    JsonNode *node = json_object_get_member (values, column->name);

    if (node != NULL)
      qihe_record_bind (query, (int) i + 2, node);
  }
}

/* SQLite names the column at the end of what it says. */
static void
set_taken (QiheQuery *query, QiheTable *table, GError **error)
{
  const char *dot = strrchr (sqlite3_errmsg (query->connection->db), '.');

  g_set_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_EXISTS,
               _ ("%s: another record has the same “%s” already"), table->name,
               dot != NULL ? dot + 1 : "");
}

static gboolean
run_write (QiheQuery *query, QiheTable *table, const char *id, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (qihe_query_run (query, &local))
    return TRUE;
  if (query->code == SQLITE_CONSTRAINT_PRIMARYKEY ||
      (query->code == SQLITE_CONSTRAINT_UNIQUE &&
       g_str_has_suffix (sqlite3_errmsg (query->connection->db), ".id")))
    g_set_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_EXISTS,
                 _ ("%s “%s” is there already; change it, or choose another id"), table->name, id);
  else if (query->code == SQLITE_CONSTRAINT_UNIQUE)
    set_taken (query, table, error);
  else if (query->code == SQLITE_CONSTRAINT_NOTNULL)
    g_set_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_FIELD,
                 _ ("%s “%s” lacks a value that it needs (%s)"), table->name, id,
                 sqlite3_errmsg (query->connection->db));
  else
    g_propagate_prefixed_error (error, g_steal_pointer (&local), "%s “%s”: ", table->name, id);
  return FALSE;
}

void
qihe_record_bind (QiheQuery *query, int parameter, JsonNode *node)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  /* Unbound parameters are null. */
  if (type == G_TYPE_STRING)
    qihe_query_bind_text (query, parameter, json_node_get_string (node));
  else if (type == G_TYPE_INT64)
    qihe_query_bind_int (query, parameter, json_node_get_int (node));
  else if (type == G_TYPE_DOUBLE)
    qihe_query_bind_double (query, parameter, json_node_get_double (node));
}

JsonObject *
qihe_record_from_row (QiheTable *table, QiheQuery *query)
{
  JsonObject *record = json_object_new ();

  for (guint i = 0; i < table->columns->len; i++) {
    const QiheColumn *column = g_ptr_array_index (table->columns, i);

    if (!is_left_out (query, (int) i + 1))
      json_object_set_member (record, column->name, node_from_column (query, (int) i + 1));
  }
  return record;
}

gboolean
qihe_record_read (QiheConnection *connection, QiheTable *table, const char *id, JsonObject **record,
                  GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT %s FROM \"%s\" WHERE id = ?1", table->names, table->name);
  g_auto (QiheQuery) query = qihe_query_built (connection, sql);
  int code;

  qihe_query_bind_text (&query, 1, id);
  code = qihe_query_step (&query, error);
  if (record != NULL)
    *record = code == SQLITE_ROW ? qihe_record_from_row (table, &query) : NULL;
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

gboolean
qihe_record_insert (QiheConnection *connection, QiheTable *table, const char *id,
                    JsonObject *values, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO \"%s\" (%s) VALUES (%s)", table->name,
                                          table->names, table->places);
  g_auto (QiheQuery) query = qihe_query_built (connection, sql);

  bind_values (&query, table, id, values);
  return run_write (&query, table, id, error);
}

gboolean
qihe_record_update (QiheConnection *connection, QiheTable *table, const char *id,
                    JsonObject *values, GError **error)
{
  g_autofree char *sql = update_sql (table, values);
  g_auto (QiheQuery) query = qihe_query_built (connection, sql);

  bind_values (&query, table, id, values);
  return run_write (&query, table, id, error);
}

gboolean
qihe_record_delete (QiheConnection *connection, QiheTable *table, const char *id, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE id = ?1", table->name);
  g_auto (QiheQuery) query = qihe_query_built (connection, sql);

  qihe_query_bind_text (&query, 1, id);
  return run_write (&query, table, id, error);
}

gboolean
qihe_record_equal (JsonObject *a, JsonObject *b)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (json_object_get_size (a) != json_object_get_size (b))
    return FALSE;
  json_object_iter_init (&iter, a);
  while (json_object_iter_next (&iter, &name, &value)) {
    JsonNode *other = json_object_get_member (b, name);

    if (other == NULL || !json_node_equal (value, other))
      return FALSE;
  }
  return TRUE;
}

JsonObject *
qihe_record_copy (JsonObject *self)
{
  JsonObject *copy = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, self);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    json_object_set_member (copy, name, json_node_copy (value));
  return copy;
}
