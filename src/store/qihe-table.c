/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-table.h"

#include <glib/gi18n-lib.h>

#include "store/qihe-query.h"
#include "store/qihe-store-error.h"

#define MAX_NAME 64

static void
column_free (gpointer data)
{
  QiheColumn *self = data;

  g_free (self->name);
  g_clear_pointer (&self->fallback, json_node_unref);
  g_free (self);
}

/* Names that pass stand in SQL text as they are. */
static gboolean
is_name (const char *text)
{
  gsize length = strlen (text);

  return length > 0 && length <= MAX_NAME && g_ascii_islower (text[0]) &&
         strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789_") == length;
}

static gboolean
is_internal (const char *name)
{
  return g_str_equal (name, "journal") || g_str_equal (name, "meta") ||
         g_str_has_prefix (name, "sqlite_");
}

static gboolean
type_from_sql (const char *sql, QiheColumnType *type)
{
  static const char *const names[] = { "TEXT", "INTEGER", "REAL" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    if (g_ascii_strcasecmp (sql, names[i]) == 0) {
      *type = (QiheColumnType) i;
      return TRUE;
    }
  }
  return FALSE;
}

static void
set_unfit (QiheConnection *connection, const char *table, const char *column, GError **error)
{
  qihe_store_set_error (error, QIHE_STORE_ERROR_DAMAGED, connection->path,
                        _ ("the table “%s” is not made by Qihe (column “%s”); restore a backup"),
                        table, column);
}

/* Defaults are whole numbers, so that nothing has to be computed by the database. */
static gboolean
read_fallback (QiheQuery *query, JsonNode **fallback)
{
  g_autofree char *text = qihe_query_dup_text (query, 2);
  gint64 value;

  if (*text == '\0')
    return TRUE;
  if (!g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &value, NULL))
    return FALSE;
  *fallback = json_node_init_int (json_node_alloc (), value);
  return TRUE;
}

static gboolean
add_column (QiheTable *self, QiheQuery *query, QiheConnection *connection, gboolean *has_id,
            GError **error)
{
  g_autofree char *name = qihe_query_dup_text (query, 0);
  g_autofree char *type = qihe_query_dup_text (query, 1);
  g_autoptr (JsonNode) fallback = NULL;
  QiheColumn *column;
  QiheColumnType kind;

  /* The number of the row, kept when the file is rewritten. */
  if (g_str_equal (name, "seq") && qihe_query_get_int (query, 4) > 0)
    return TRUE;
  if (!is_name (name) || !type_from_sql (type, &kind) || !read_fallback (query, &fallback) ||
      qihe_query_get_int (query, 3) != 0) {
    set_unfit (connection, self->name, name, error);
    return FALSE;
  }
  if (g_str_equal (name, "id")) {
    *has_id = kind == QIHE_COLUMN_TEXT;
    return TRUE;
  }
  column = g_new0 (QiheColumn, 1);
  column->name = g_steal_pointer (&name);
  column->type = kind;
  column->fallback = g_steal_pointer (&fallback);
  g_ptr_array_add (self->columns, column);
  return TRUE;
}

static gboolean
read_columns (QiheTable *self, QiheConnection *connection, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (connection,
                  "SELECT name, type, dflt_value, hidden, pk FROM pragma_table_xinfo(?1)");
  gboolean has_id = FALSE;
  int code;

  qihe_query_bind_text (&query, 1, self->name);
  while ((code = qihe_query_step (&query, error)) == SQLITE_ROW) {
    if (!add_column (self, &query, connection, &has_id, error))
      return FALSE;
  }
  if (code == SQLITE_DONE && !has_id)
    set_unfit (connection, self->name, "id", error);
  return code == SQLITE_DONE && has_id;
}

static void
write_lists (QiheTable *self)
{
  g_autoptr (GString) names = g_string_new ("id");
  g_autoptr (GString) places = g_string_new ("?1");

  for (guint i = 0; i < self->columns->len; i++) {
    const QiheColumn *column = g_ptr_array_index (self->columns, i);

    g_string_append_printf (names, ", \"%s\"", column->name);
    g_string_append_printf (places, ", ?%u", i + 2);
  }
  self->names = g_string_free (g_steal_pointer (&names), FALSE);
  self->places = g_string_free (g_steal_pointer (&places), FALSE);
}

static gboolean
table_exists (QiheConnection *connection, const char *name, gboolean *exists, GError **error)
{
  g_auto (QiheQuery) query = qihe_query (
      connection,
      "SELECT 1 FROM pragma_table_list(?1) WHERE schema = 'main' AND type = 'table' AND name = ?1");

  qihe_query_bind_text (&query, 1, name);

  int code = qihe_query_step (&query, error);
  *exists = code == SQLITE_ROW;
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

static QiheTable *
table_new (QiheConnection *connection, const char *name, GError **error)
{
  QiheTable *self = g_new0 (QiheTable, 1);

  self->name = g_strdup (name);
  self->columns = g_ptr_array_new_with_free_func (column_free);
  if (!read_columns (self, connection, error)) {
    qihe_table_free (self);
    return NULL;
  }
  write_lists (self);
  return self;
}

/* Another process may have migrated the database since. */
static gboolean
forget_if_changed (QiheConnection *self, GError **error)
{
  gint64 version;

  if (!qihe_connection_get_pragma (self, "schema_version", &version, error))
    return FALSE;
  if (version != self->schema_version)
    g_hash_table_remove_all (self->tables);
  self->schema_version = version;
  return TRUE;
}

QiheTable *
qihe_table_find (QiheConnection *connection, const char *entity, GError **error)
{
  gboolean exists = FALSE;

  if (!forget_if_changed (connection, error))
    return NULL;

  QiheTable *table = g_hash_table_lookup (connection->tables, entity);
  if (table != NULL)
    return table;
  if (is_name (entity) && !is_internal (entity) &&
      !table_exists (connection, entity, &exists, error))
    return NULL;
  if (!exists) {
    g_autofree char *shown = g_utf8_make_valid (entity, -1);

    g_set_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_ENTITY,
                 _ ("there are no records of the kind “%s”"), shown);
    return NULL;
  }
  table = table_new (connection, entity, error);
  if (table != NULL)
    g_hash_table_insert (connection->tables, table->name, table);
  return table;
}

GPtrArray *
qihe_table_list (QiheConnection *connection, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (connection, "SELECT name FROM pragma_table_list "
                              "WHERE schema = 'main' AND type = 'table' ORDER BY name");
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  int code;

  while ((code = qihe_query_step (&query, error)) == SQLITE_ROW) {
    g_autofree char *name = qihe_query_dup_text (&query, 0);

    if (!is_internal (name))
      g_ptr_array_add (names, g_steal_pointer (&name));
  }
  return code == SQLITE_DONE ? g_steal_pointer (&names) : NULL;
}

const QiheColumn *
qihe_table_find_column (QiheTable *self, const char *name)
{
  for (guint i = 0; i < self->columns->len; i++) {
    const QiheColumn *column = g_ptr_array_index (self->columns, i);

    if (g_str_equal (column->name, name))
      return column;
  }
  return NULL;
}

void
qihe_table_free (QiheTable *self)
{
  g_ptr_array_unref (self->columns);
  g_free (self->name);
  g_free (self->names);
  g_free (self->places);
  g_free (self);
}
