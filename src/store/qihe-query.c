/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-query.h"

static gboolean
prepare (QiheQuery *self, const char *sql)
{
  self->code = sqlite3_prepare_v3 (self->connection->db, sql, -1, SQLITE_PREPARE_PERSISTENT,
                                   &self->statement, NULL);
  return self->code == SQLITE_OK;
}

QiheQuery
qihe_query_constant (QiheConnection *connection, const char *sql)
{
  QiheQuery self = { connection, g_hash_table_lookup (connection->constant, sql), SQLITE_OK };

  if (self.statement == NULL && prepare (&self, sql))
    g_hash_table_insert (connection->constant, (gpointer) sql, self.statement);
  return self;
}

QiheQuery
qihe_query_built (QiheConnection *connection, const char *sql)
{
  QiheQuery self = { connection, g_hash_table_lookup (connection->built, sql), SQLITE_OK };

  if (self.statement == NULL && prepare (&self, sql))
    g_hash_table_insert (connection->built, g_strdup (sql), self.statement);
  return self;
}

void
qihe_query_clear (QiheQuery *self)
{
  if (self->statement == NULL)
    return;
  /* It repeats the failure of the last step, which was told then. */
  sqlite3_reset (self->statement);
  sqlite3_clear_bindings (self->statement);
}

void
qihe_query_bind_int (QiheQuery *self, int parameter, gint64 value)
{
  if (self->code == SQLITE_OK)
    self->code = sqlite3_bind_int64 (self->statement, parameter, value);
}

void
qihe_query_bind_double (QiheQuery *self, int parameter, double value)
{
  if (self->code == SQLITE_OK)
    self->code = sqlite3_bind_double (self->statement, parameter, value);
}

void
qihe_query_bind_text (QiheQuery *self, int parameter, const char *text)
{
  if (self->code == SQLITE_OK)
    self->code = sqlite3_bind_text (self->statement, parameter, text, -1, SQLITE_STATIC);
}

void
qihe_query_bind_bytes (QiheQuery *self, int parameter, const guint8 *bytes, gsize length)
{
  if (self->code == SQLITE_OK)
    self->code = sqlite3_bind_blob (self->statement, parameter, bytes, (int) length, SQLITE_STATIC);
}

int
qihe_query_step (QiheQuery *self, GError **error)
{
  if (self->code == SQLITE_OK) {
    int code = sqlite3_step (self->statement);

    if (code == SQLITE_ROW || code == SQLITE_DONE)
      return code;
    self->code = code;
  }
  qihe_connection_set_error (self->connection, self->code, error);
  return self->code;
}

gboolean
qihe_query_run (QiheQuery *self, GError **error)
{
  return qihe_query_step (self, error) == SQLITE_DONE;
}

gint64
qihe_query_get_int (QiheQuery *self, int column)
{
  return sqlite3_column_int64 (self->statement, column);
}

char *
qihe_query_dup_text (QiheQuery *self, int column)
{
  const char *text = (const char *) sqlite3_column_text (self->statement, column);

  return text != NULL ? g_utf8_make_valid (text, -1) : g_strdup ("");
}

char *
qihe_query_dup_nullable (QiheQuery *self, int column)
{
  if (sqlite3_column_type (self->statement, column) == SQLITE_NULL)
    return NULL;
  return qihe_query_dup_text (self, column);
}

char **
qihe_query_dup_lines (QiheQuery *self, int column)
{
  g_autofree char *text = qihe_query_dup_text (self, column);

  return *text != '\0' ? g_strsplit (text, "\n", -1) : NULL;
}

const char *
qihe_query_peek_text (QiheQuery *self, int column)
{
  return (const char *) sqlite3_column_text (self->statement, column);
}
