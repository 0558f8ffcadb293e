/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-search-index.h"

#include "store/qihe-query.h"
#include "store/qihe-search-tokens.h"

/* The lower bits of a key are the row, the newest first. */
#define ROW_BITS 40
#define LAST_ROW (((gint64) 1 << (ROW_BITS - 1)) - 1)
/* So many characters of a title count for its place. */
#define MAX_LENGTH "4194303"
/* What is gathered in memory before it is written. */
#define HASH_SIZE "33554432"

/* The fields of a text in the database: their ids, parted by commas; checked names. */
static char *
write_expression (const char *ids)
{
  g_auto (GStrv) names = g_strsplit (ids, ",", -1);
  GString *sql = g_string_new ("''");

  for (guint i = 0; names[i] != NULL; i++)
    if (*names[i] != '\0')
      g_string_append_printf (sql, " || %s coalesce(\"%s\", '')", i > 0 ? "' ' ||" : "", names[i]);
  return g_string_free (sql, FALSE);
}

static char *
join_fields (GPtrArray *fields)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < fields->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? "," : "",
                            ((const QiheField *) g_ptr_array_index (fields, i))->id);
  return g_string_free (ids, FALSE);
}

/* What is kept of @shape: the fields of the title, a bar, those of the body. */
static char *
describe (QiheRegister *shape)
{
  g_autoptr (GPtrArray) title = qihe_register_list_texts (shape, TRUE);
  g_autoptr (GPtrArray) body = qihe_register_list_texts (shape, FALSE);
  g_autofree char *titles = join_fields (title);
  g_autofree char *bodies = join_fields (body);

  return g_strconcat (titles, "|", bodies, NULL);
}

/* @kept: (out) (transfer full) (nullable) */
static gboolean
read_kept (QiheConnection *connection, const char *entity, char **kept, GError **error)
{
  g_autofree char *key = g_strconcat (QIHE_SEARCH_PREFIX, entity, NULL);
  g_auto (QiheQuery) query = qihe_query (connection, "SELECT value FROM meta WHERE key = ?1");
  int code;

  qihe_query_bind_text (&query, 1, key);
  code = qihe_query_step (&query, error);
  *kept = code == SQLITE_ROW ? qihe_query_dup_text (&query, 0) : NULL;
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

static gboolean
write_kept (QiheConnection *connection, const char *entity, const char *kept, GError **error)
{
  g_autofree char *key = g_strconcat (QIHE_SEARCH_PREFIX, entity, NULL);
  g_auto (QiheQuery) query =
      qihe_query (connection, "INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)");

  qihe_query_bind_text (&query, 1, key);
  qihe_query_bind_text (&query, 2, kept);
  return qihe_query_run (&query, error);
}

static char *
key_sql (const char *title_sql)
{
  return g_strdup_printf ("(min(length(%s), " MAX_LENGTH ") << %d) | (%" G_GINT64_FORMAT
                          " - rowid)",
                          title_sql, ROW_BITS, LAST_ROW);
}

/* @command: of FTS5, empty for an insertion; @where: which rows */
static char *
statement (const QiheSearchIndex *self, const char *part, const char *command, const char *where)
{
  g_autofree char *key = key_sql (self->title_sql);
  gboolean title = g_str_equal (part, "title");
  const char *text = title ? self->title_sql : self->body_sql;
  g_autofree char *table = g_strdup_printf ("_search_%s_%s", self->entity, part);
  g_autofree char *columns =
      *command != '\0' ? g_strdup_printf ("\"%s\", rowid, x", table) : g_strdup ("rowid, x");
  g_autofree char *value = *command != '\0' ? g_strdup_printf ("'%s', ", command) : g_strdup ("");

  return g_strdup_printf ("INSERT INTO \"%s\" (%s) SELECT %s%s AS k, %s FROM \"%s\" WHERE %s",
                          table, columns, value, key, text, self->entity, where);
}

static gboolean
run_of_record (const QiheSearchIndex *self, QiheConnection *connection, const char *command,
               const char *id, GError **error)
{
  static const char *const parts[] = { "title", "body" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autofree char *sql =
        statement (self, parts[i], command, "id = ?1 AND (?2 = 0 OR rowid < ?2)");
    g_auto (QiheQuery) query = qihe_query_built (connection, sql);

    qihe_query_bind_text (&query, 1, id);
    qihe_query_bind_int (&query, 2, self->pending);
    if (!qihe_query_run (&query, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
run_command (const QiheSearchIndex *self, QiheConnection *connection, const char *command,
             GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("INSERT INTO \"_search_%s_title\" (\"_search_%s_title\") VALUES ('%s'); "
                       "INSERT INTO \"_search_%s_body\" (\"_search_%s_body\") VALUES ('%s')",
                       self->entity, self->entity, command, self->entity, self->entity, command);

  return qihe_connection_run (connection, sql, error);
}

static gboolean
make_tables (QiheConnection *connection, const char *entity, GError **error)
{
  static const char *const parts[] = { "title", "body" };
  static const char *const hows[] = { QIHE_SEARCH_OF_TITLE, QIHE_SEARCH_OF_BODY };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autofree char *table = g_strdup_printf ("_search_%s_%s", entity, parts[i]);
    g_autofree char *sql =
        g_strdup_printf ("DROP TABLE IF EXISTS \"%s\"; CREATE VIRTUAL TABLE \"%s\" %s; "
                         "INSERT INTO \"%s\" (\"%s\", rank) VALUES ('hashsize', " HASH_SIZE ")",
                         table, table, hows[i], table, table);

    if (!qihe_connection_run (connection, sql, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
qihe_search_index_find (QiheConnection *connection, const char *entity, QiheSearchIndex **index,
                        GError **error)
{
  g_autofree char *kept = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *title = NULL;

  *index = NULL;
  if (!read_kept (connection, entity, &kept, error))
    return FALSE;
  parts = kept != NULL ? g_strsplit (kept, "|", 2) : NULL;
  if (parts == NULL || g_strv_length (parts) != 2)
    return TRUE;
  title = write_expression (parts[0]);
  *index = g_new0 (QiheSearchIndex, 1);
  (*index)->entity = g_strdup (entity);
  (*index)->title_sql =
      g_strdup_printf ("('" QIHE_SEARCH_START "' || %s || '" QIHE_SEARCH_END "')", title);
  (*index)->body_sql = write_expression (parts[1]);
  (*index)->fields = g_strsplit_set (kept, "|,", -1);
  return TRUE;
}

void
qihe_search_index_free (QiheSearchIndex *self)
{
  g_free (self->entity);
  g_free (self->title_sql);
  g_free (self->body_sql);
  g_strfreev (self->fields);
  g_free (self);
}

gboolean
qihe_search_index_is_current (QiheConnection *connection, QiheRegister *shape, gboolean *current,
                              GError **error)
{
  g_autofree char *wanted = describe (shape);
  g_autofree char *kept = NULL;

  if (!read_kept (connection, qihe_register_get_id (shape), &kept, error))
    return FALSE;
  *current = g_strcmp0 (wanted, kept) == 0;
  return TRUE;
}

gboolean
qihe_search_index_make (QiheConnection *connection, QiheRegister *shape, GError **error)
{
  const char *entity = qihe_register_get_id (shape);
  g_autofree char *wanted = describe (shape);
  g_autoptr (QiheSearchIndex) index = NULL;

  if (!make_tables (connection, entity, error) || !write_kept (connection, entity, wanted, error) ||
      !qihe_search_index_find (connection, entity, &index, error))
    return FALSE;
  index->pending = 1;
  return qihe_search_index_flush (index, connection, error);
}

gboolean
qihe_search_index_has (const QiheSearchIndex *self, JsonObject *values)
{
  for (guint i = 0; self->fields[i] != NULL; i++)
    if (json_object_has_member (values, self->fields[i]))
      return TRUE;
  return FALSE;
}

void
qihe_search_index_add (QiheSearchIndex *self, QiheConnection *connection)
{
  if (self->pending == 0)
    self->pending = sqlite3_last_insert_rowid (connection->db);
}

gboolean
qihe_search_index_put (QiheSearchIndex *self, QiheConnection *connection, const char *id,
                       GError **error)
{
  return run_of_record (self, connection, "", id, error);
}

gboolean
qihe_search_index_remove (QiheSearchIndex *self, QiheConnection *connection, const char *id,
                          GError **error)
{
  return run_of_record (self, connection, "delete", id, error);
}

/* In the order of the keys: FTS5 writes what it has gathered whenever one is smaller than the last.
 */
gboolean
qihe_search_index_flush (QiheSearchIndex *self, QiheConnection *connection, GError **error)
{
  static const char *const parts[] = { "title", "body" };

  for (guint i = 0; self->pending > 0 && i < G_N_ELEMENTS (parts); i++) {
    g_autofree char *sql = statement (self, parts[i], "", "rowid >= ?1 ORDER BY k");
    g_auto (QiheQuery) query = qihe_query_built (connection, sql);

    qihe_query_bind_int (&query, 1, self->pending);
    if (!qihe_query_run (&query, error))
      return FALSE;
  }
  self->pending = 0;
  return TRUE;
}

gboolean
qihe_search_index_forget (QiheSearchIndex *self, QiheConnection *connection, GError **error)
{
  return run_command (self, connection, "optimize", error);
}

gint64
qihe_search_row (gint64 key)
{
  return LAST_ROW - (key & (((gint64) 1 << ROW_BITS) - 1));
}
