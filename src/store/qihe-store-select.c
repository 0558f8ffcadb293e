/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "store/qihe-record.h"
#include "store/qihe-store-error.h"
#include "store/qihe-store-private.h"

static gboolean
check_column (QiheTable *table, const char *name, GError **error)
{
  if (name == NULL || g_str_equal (name, "id") || qihe_table_find_column (table, name) != NULL)
    return TRUE;
  g_set_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_FIELD, _ ("%s has no field “%s”"),
               table->name, name);
  return FALSE;
}

static gboolean
check_columns (QiheTable *table, const QiheSelection *selection, GError **error)
{
  for (guint i = 0; i < selection->n; i++)
    if (!check_column (table, selection->fields[i], error))
      return FALSE;
  return check_column (table, selection->order, error);
}

/* A list is the text of a JSON array; what was typed before the field became one is no JSON. */
static void
append_of_list (GString *sql, const char *field, guint parameter)
{
  g_string_append_printf (sql,
                          "EXISTS (SELECT 1 FROM json_each (CASE WHEN json_valid (\"%s\") THEN "
                          "\"%s\" ELSE json_array (\"%s\") END) WHERE value = ?%u)",
                          field, field, field, parameter);
}

static void
append_condition (GString *sql, QiheTable *table, const QiheSelection *selection)
{
  g_string_append_printf (sql, " FROM \"%s\"", table->name);
  for (guint i = 0; i < selection->n; i++) {
    g_string_append (sql, i == 0 ? " WHERE " : " AND ");
    if (selection->lists != NULL && selection->lists[i] &&
        !JSON_NODE_HOLDS_NULL (selection->values[i]))
      append_of_list (sql, selection->fields[i], i + 1);
    else
      g_string_append_printf (sql, "\"%s\" IS ?%u", selection->fields[i], i + 1);
  }
}

static char *
rows_sql (QiheTable *table, const QiheSelection *selection, const char *columns)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");

  g_string_append (sql, columns);
  append_condition (sql, table, selection);
  g_string_append (sql, " ORDER BY ");
  if (selection->order != NULL)
    g_string_append_printf (sql, "\"%s\"%s, ", selection->order,
                            selection->descending ? " DESC" : "");
  g_string_append (sql, "id");
  if (selection->limit > 0)
    g_string_append_printf (sql, " LIMIT %u", selection->limit);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static QiheQuery
prepare (QiheConnection *connection, const char *sql, const QiheSelection *selection)
{
  QiheQuery query = qihe_query_built (connection, sql);

  for (guint i = 0; i < selection->n; i++)
    qihe_record_bind (&query, (int) i + 1, selection->values[i]);
  return query;
}

static gboolean
count (QiheConnection *connection, QiheTable *table, const QiheSelection *selection, gint64 *total,
       GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT count(*)");

  append_condition (sql, table, selection);

  g_auto (QiheQuery) query = prepare (connection, sql->str, selection);
  if (qihe_query_step (&query, error) != SQLITE_ROW)
    return FALSE;
  *total = qihe_query_get_int (&query, 0);
  return TRUE;
}

static JsonObject *
record_with_id (QiheTable *table, QiheQuery *query)
{
  g_autofree char *id = qihe_query_dup_text (query, 0);
  JsonObject *record = qihe_record_from_row (table, query);

  json_object_set_string_member (record, "id", id);
  return record;
}

static GPtrArray *
read_rows (QiheConnection *connection, QiheTable *table, const QiheSelection *selection,
           GError **error)
{
  g_autoptr (GPtrArray) records =
      g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  g_autofree char *sql = rows_sql (table, selection, table->names);
  g_auto (QiheQuery) query = prepare (connection, sql, selection);
  int code;

  while ((code = qihe_query_step (&query, error)) == SQLITE_ROW)
    g_ptr_array_add (records, record_with_id (table, &query));
  return code == SQLITE_DONE ? g_steal_pointer (&records) : NULL;
}

static GArray *
list_rows (QiheConnection *connection, const char *entity, const QiheSelection *selection,
           GError **error)
{
  QiheTable *table = qihe_table_find (connection, entity, error);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  int code;

  if (table == NULL || !check_columns (table, selection, error))
    return NULL;

  g_autofree char *sql = rows_sql (table, selection, "rowid");
  g_auto (QiheQuery) query = prepare (connection, sql, selection);
  while ((code = qihe_query_step (&query, error)) == SQLITE_ROW) {
    gint64 row = qihe_query_get_int (&query, 0);

    g_array_append_val (rows, row);
  }
  return code == SQLITE_DONE ? g_steal_pointer (&rows) : NULL;
}

static gboolean
read_row (QiheConnection *connection, QiheTable *table, gint64 row, JsonObject **record,
          GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT %s FROM \"%s\" WHERE rowid = ?1", table->names, table->name);
  g_auto (QiheQuery) query = qihe_query_built (connection, sql);
  int code;

  qihe_query_bind_int (&query, 1, row);
  code = qihe_query_step (&query, error);
  *record = code == SQLITE_ROW ? record_with_id (table, &query) : NULL;
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

static void
free_record (gpointer record)
{
  if (record != NULL)
    json_object_unref (record);
}

static GPtrArray *
read_numbered (QiheConnection *connection, const char *entity, const gint64 *rows, guint n,
               GError **error)
{
  QiheTable *table = qihe_table_find (connection, entity, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (free_record);

  for (guint i = 0; table != NULL && i < n; i++) {
    JsonObject *record;

    if (!read_row (connection, table, rows[i], &record, error))
      return NULL;
    g_ptr_array_add (records, record);
  }
  return table != NULL ? g_steal_pointer (&records) : NULL;
}

/* @total: (nullable) */
static GPtrArray *
select_records (QiheConnection *connection, const char *entity, const QiheSelection *selection,
                gint64 *total, GError **error)
{
  QiheTable *table = qihe_table_find (connection, entity, error);

  if (table == NULL || !check_columns (table, selection, error) ||
      (total != NULL && !count (connection, table, selection, total, error)))
    return NULL;
  return read_rows (connection, table, selection, error);
}

GPtrArray *
qihe_store_select (QiheStore *self, const char *entity, const QiheSelection *selection,
                   gint64 *total, GError **error)
{
  QiheConnection *reader = qihe_store_take_reader (self, error);
  GPtrArray *records;

  if (reader == NULL)
    return NULL;
  records = select_records (reader, entity, selection, total, error);
  qihe_store_give_reader (self, reader);
  return records;
}

GArray *
qihe_store_list_rows (QiheStore *self, const char *entity, const QiheSelection *selection,
                      GError **error)
{
  QiheConnection *reader = qihe_store_take_reader (self, error);
  GArray *rows;

  if (reader == NULL)
    return NULL;
  rows = list_rows (reader, entity, selection, error);
  qihe_store_give_reader (self, reader);
  return rows;
}

GPtrArray *
qihe_store_read_rows (QiheStore *self, const char *entity, const gint64 *rows, guint n,
                      GError **error)
{
  QiheConnection *reader = qihe_store_take_reader (self, error);
  GPtrArray *records;

  if (reader == NULL)
    return NULL;
  records = read_numbered (reader, entity, rows, n, error);
  qihe_store_give_reader (self, reader);
  return records;
}

GPtrArray *
qihe_store_list (QiheStore *self, const char *entity, const char *field, const char *value,
                 const char *order, GError **error)
{
  g_autoptr (JsonNode) node = json_node_alloc ();
  QiheSelection selection = { field != NULL, &field, &node, NULL, order, FALSE, 0 };

  if (value != NULL)
    json_node_init_string (node, value);
  else
    json_node_init_null (node);
  return qihe_store_select (self, entity, &selection, NULL, error);
}
