/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-register-table.h"

#include <glib/gi18n-lib.h>

#include "store/qihe-query.h"
#include "store/qihe-store-error.h"
#include "store/qihe-table.h"

/* A table or an index. */
static gboolean
is_taken (QiheConnection *connection, const char *name, gboolean *found, GError **error)
{
  g_auto (QiheQuery) query = qihe_query (connection, "SELECT 1 FROM sqlite_schema WHERE name = ?1");
  int code;

  qihe_query_bind_text (&query, 1, name);
  code = qihe_query_step (&query, error);
  *found = code == SQLITE_ROW;
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

/* Links are followed in both directions. */
static gboolean
has_index (const QiheField *field)
{
  return field->unique || (field->kind == QIHE_FIELD_REFERENCE && !field->list);
}

static char *
index_name (QiheRegister *shape, const QiheField *field)
{
  return g_strdup_printf ("%s__%s__%s", qihe_register_get_id (shape), field->id,
                          field->unique ? "unique" : "link");
}

static const char *
sql_type (const QiheField *field)
{
  return qihe_field_is_number (field) ? "INTEGER" : "TEXT";
}

/* What a field needs is there: its column, of its type, and its index. */
static gboolean
check_field (QiheConnection *connection, QiheTable *table, QiheRegister *shape,
             const QiheField *field, gboolean *complete, GError **error)
{
  const QiheColumn *column = qihe_table_find_column (table, field->id);
  QiheColumnType type = qihe_field_is_number (field) ? QIHE_COLUMN_INTEGER : QIHE_COLUMN_TEXT;
  g_autofree char *index = index_name (shape, field);

  *complete = column != NULL;
  if (column == NULL)
    return TRUE;
  if (column->type != type) {
    g_set_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_FIELD,
                 _ ("%s: the field “%s” holds other values than its new type; give the new field "
                    "another id"),
                 table->name, field->id);
    return FALSE;
  }
  return !has_index (field) || is_taken (connection, index, complete, error);
}

static gboolean
check_fields (QiheConnection *connection, QiheTable *table, QiheRegister *shape, gboolean *complete,
              GError **error)
{
  *complete = TRUE;
  for (guint i = 0; i < qihe_register_get_n_fields (shape); i++) {
    gboolean here;

    if (!check_field (connection, table, shape, qihe_register_get_field (shape, i), &here, error))
      return FALSE;
    *complete &= here;
  }
  return TRUE;
}

static gboolean
is_register (QiheTable *table)
{
  return qihe_table_find_column (table, "extra") != NULL &&
         qihe_table_find_column (table, "conflict") != NULL;
}

static gboolean
create_table (QiheConnection *connection, QiheRegister *shape, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql,
                          "CREATE TABLE \"%s\" (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE",
                          qihe_register_get_id (shape));
  for (guint i = 0; i < qihe_register_get_n_fields (shape); i++) {
    const QiheField *field = qihe_register_get_field (shape, i);

    g_string_append_printf (sql, ", \"%s\" %s", field->id, sql_type (field));
  }
  g_string_append (sql, ", extra TEXT, conflict INTEGER NOT NULL DEFAULT 0) STRICT");
  return qihe_connection_run (connection, sql->str, error);
}

static gboolean
add_column (QiheConnection *connection, QiheTable *table, const QiheField *field, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("ALTER TABLE \"%s\" ADD COLUMN \"%s\" %s", table->name,
                                          field->id, sql_type (field));

  return qihe_table_find_column (table, field->id) != NULL ||
         qihe_connection_run (connection, sql, error);
}

static gboolean
add_index (QiheConnection *connection, QiheRegister *shape, const QiheField *field, GError **error)
{
  g_autofree char *name = index_name (shape, field);
  g_autofree char *sql =
      g_strdup_printf ("CREATE %sINDEX IF NOT EXISTS \"%s\" ON \"%s\" (\"%s\")%s",
                       field->unique ? "UNIQUE " : "", name, qihe_register_get_id (shape),
                       field->id, field->unique ? " WHERE conflict = 0" : "");

  return !has_index (field) || qihe_connection_run (connection, sql, error);
}

static gboolean
add_columns (QiheConnection *connection, QiheRegister *shape, GError **error)
{
  for (guint i = 0; i < qihe_register_get_n_fields (shape); i++) {
    /* Each new column makes a new table of it. */
    QiheTable *table = qihe_table_find (connection, qihe_register_get_id (shape), error);

    if (table == NULL || !add_column (connection, table, qihe_register_get_field (shape, i), error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
refuse_name (const char *name, GError **error)
{
  g_set_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_ENTITY,
               _ ("a register cannot be called “%s”; that is taken"), name);
  return FALSE;
}

/* @table becomes NULL where the name is free. */
static gboolean
find_table (QiheConnection *connection, QiheRegister *shape, QiheTable **table, GError **error)
{
  const char *name = qihe_register_get_id (shape);
  g_autoptr (GError) local = NULL;
  gboolean taken;

  *table = qihe_table_find (connection, name, &local);
  if (*table != NULL)
    return is_register (*table) || refuse_name (name, error);
  if (!g_error_matches (local, QIHE_STORE_ERROR, QIHE_STORE_ERROR_ENTITY)) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  return is_taken (connection, name, &taken, error) && (!taken || refuse_name (name, error));
}

gboolean
qihe_register_table_check (QiheConnection *connection, QiheRegister *shape, gboolean *complete,
                           GError **error)
{
  QiheTable *table;

  *complete = FALSE;
  if (!find_table (connection, shape, &table, error))
    return FALSE;
  return table == NULL || check_fields (connection, table, shape, complete, error);
}

gboolean
qihe_register_table_make (QiheConnection *connection, QiheRegister *shape, GError **error)
{
  QiheTable *table;

  if (!find_table (connection, shape, &table, error) ||
      !(table != NULL ? add_columns (connection, shape, error)
                      : create_table (connection, shape, error)))
    return FALSE;
  for (guint i = 0; i < qihe_register_get_n_fields (shape); i++)
    if (!add_index (connection, shape, qihe_register_get_field (shape, i), error))
      return FALSE;
  return TRUE;
}
