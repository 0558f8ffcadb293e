/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-search.h"

#include "store/qihe-query.h"
#include "store/qihe-record.h"
#include "store/qihe-search-index.h"
#include "store/qihe-store-private.h"
#include "store/qihe-table.h"

/* So many that only have the pairs of a term are passed over before a search gives up. */
#define MAX_PASSED 2000

/*
 * @hits: (nullable) (element-type QiheHit): what is found, or …
 * @rows: (nullable) (element-type gint64): … the rows alone, or neither, to count them
 * @seen: (element-type gint64): rows found already
 */
typedef struct {
  QiheConnection *connection;
  QiheTable *table;
  QiheSearchIndex *index;
  QiheSearchQuery *query;
  guint limit;
  GPtrArray *hits;
  GArray *rows;
  GHashTable *seen;
} Search;

static gboolean
has_room (const Search *self)
{
  return g_hash_table_size (self->seen) < self->limit;
}

static void
add_hit (Search *self, QiheSearchTier tier, gint64 key, QiheQuery *row)
{
  QiheHit *hit = g_new0 (QiheHit, 1);
  g_autofree char *id = qihe_query_dup_text (row, 0);

  hit->tier = tier;
  hit->order = key;
  hit->record = qihe_record_from_row (self->table, row);
  json_object_set_string_member (hit->record, "id", id);
  g_ptr_array_add (self->hits, hit);
}

/* Whether the body of a record really has what is looked for. */
static gboolean
check_body (Search *self, gint64 key, gboolean *is_in, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM \"%s\" WHERE rowid = ?1",
                                          self->index->body_sql, self->table->name);
  g_auto (QiheQuery) row = qihe_query_built (self->connection, sql);
  g_autofree char *body = NULL;
  int code;

  qihe_query_bind_int (&row, 1, qihe_search_row (key));
  code = qihe_query_step (&row, error);
  body = code == SQLITE_ROW ? qihe_query_dup_text (&row, 0) : g_strdup ("");
  *is_in = qihe_search_query_is_in (self->query, body);
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

static gboolean
take_record (Search *self, QiheSearchTier tier, gint64 key, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM \"%s\" WHERE rowid = ?1",
                                          self->table->names, self->table->name);
  g_auto (QiheQuery) row = qihe_query_built (self->connection, sql);
  int code;

  qihe_query_bind_int (&row, 1, qihe_search_row (key));
  code = qihe_query_step (&row, error);
  if (code == SQLITE_ROW)
    add_hit (self, tier, key, &row);
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

/* @passed: (inout): how many had no more than the pairs */
static gboolean
take (Search *self, QiheSearchTier tier, gint64 key, guint *passed, GError **error)
{
  gboolean is_in = TRUE;

  if (g_hash_table_contains (self->seen, &key))
    return TRUE;
  if (tier == QIHE_SEARCH_BODY && self->query->recheck && !check_body (self, key, &is_in, error))
    return FALSE;
  if (!is_in) {
    (*passed)++;
    return TRUE;
  }
  g_hash_table_add (self->seen, g_memdup2 (&key, sizeof key));
  if (self->rows != NULL) {
    gint64 row = qihe_search_row (key);

    g_array_append_val (self->rows, row);
  }
  return self->hits == NULL || take_record (self, tier, key, error);
}

static gboolean
run_tier (Search *self, QiheSearchTier tier, GError **error)
{
  const char *part = tier == QIHE_SEARCH_BODY ? "body" : "title";
  g_autofree char *name = g_strdup_printf ("_search_%s_%s", self->table->name, part);
  g_autofree char *sql =
      g_strdup_printf ("SELECT rowid FROM \"%s\" WHERE \"%s\" MATCH ?1 ORDER BY rowid", name, name);
  g_auto (QiheQuery) query = qihe_query_built (self->connection, sql);
  guint passed = 0;
  int code = SQLITE_DONE;

  qihe_query_bind_text (&query, 1, self->query->matches[tier]);
  while (has_room (self) && passed < MAX_PASSED &&
         (code = qihe_query_step (&query, error)) == SQLITE_ROW)
    if (!take (self, tier, qihe_query_get_int (&query, 0), &passed, error))
      return FALSE;
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

static gboolean
run (Search *self, GError **error)
{
  for (guint i = 0; i < QIHE_N_SEARCH_TIERS && has_room (self); i++)
    if (self->query->matches[i] != NULL && !run_tier (self, i, error))
      return FALSE;
  return TRUE;
}

static gboolean
search (QiheConnection *connection, const char *entity, Search *self, GError **error)
{
  gboolean done = FALSE;

  self->connection = connection;
  self->table = qihe_table_find (connection, entity, error);
  if (self->table == NULL || !qihe_search_index_find (connection, entity, &self->index, error))
    return FALSE;
  done = self->index == NULL || self->query == NULL || run (self, error);
  g_clear_pointer (&self->index, qihe_search_index_free);
  return done;
}

static gboolean
search_store (QiheStore *self, const char *entity, const char *text, Search *search_for,
              GError **error)
{
  QiheConnection *reader = qihe_store_take_reader (self, error);
  gboolean done;

  if (reader == NULL)
    return FALSE;
  search_for->query = qihe_search_query_new (text);
  search_for->seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  done = search (reader, entity, search_for, error);
  qihe_store_give_reader (self, reader);
  g_clear_pointer (&search_for->query, qihe_search_query_free);
  return done;
}

GPtrArray *
qihe_store_search (QiheStore *self, const char *entity, const char *text, guint limit,
                   GError **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_hit_free);
  Search search_for = { .limit = limit, .hits = hits };
  gboolean done = search_store (self, entity, text, &search_for, error);

  g_clear_pointer (&search_for.seen, g_hash_table_unref);
  return done ? g_steal_pointer (&hits) : NULL;
}

GArray *
qihe_store_search_rows (QiheStore *self, const char *entity, const char *text, guint limit,
                        GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  Search search_for = { .limit = limit, .rows = rows };
  gboolean done = search_store (self, entity, text, &search_for, error);

  g_clear_pointer (&search_for.seen, g_hash_table_unref);
  return done ? g_steal_pointer (&rows) : NULL;
}

int
qihe_store_search_count (QiheStore *self, const char *entity, const char *text, guint most,
                         GError **error)
{
  Search search_for = { .limit = most };
  gboolean done = search_store (self, entity, text, &search_for, error);
  int n = search_for.seen != NULL ? (int) g_hash_table_size (search_for.seen) : 0;

  g_clear_pointer (&search_for.seen, g_hash_table_unref);
  return done ? n : -1;
}

void
qihe_hit_free (QiheHit *self)
{
  json_object_unref (self->record);
  g_free (self);
}
