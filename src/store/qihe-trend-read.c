/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-trend-read.h"

#include "store/qihe-query.h"
#include "store/qihe-round-read.h"
#include "store/qihe-store-private.h"

/*
 * @rows: (element-type utf8 GHashTable): round id → indicator → status of the case there
 * @frameworks: (element-type utf8 QiheFramework): by their references
 */
typedef struct {
  QiheConnection *connection;
  GHashTable *rows;
  GHashTable *frameworks;
  QiheTrend *trend;
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->frameworks, g_hash_table_unref);
  g_clear_pointer (&self->trend, qihe_trend_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static GHashTable *
rows_of (Reading *self, char *round)
{
  g_autofree char *id = round;
  GHashTable *rows = g_hash_table_lookup (self->rows, id);

  if (rows == NULL) {
    rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    g_hash_table_insert (self->rows, g_steal_pointer (&id), rows);
  }
  return rows;
}

/* A case that nothing is rated of is there all the same. */
static gboolean
read_rows (Reading *self, const char *code, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (self->connection,
                  "SELECT one.round, rating.indicator, rating.status FROM consortium_case "
                  "AS one LEFT JOIN rating ON rating.case_id = one.id WHERE one.code = ?1");
  int step;

  qihe_query_bind_text (&query, 1, code);
  while ((step = qihe_query_step (&query, error)) == SQLITE_ROW) {
    GHashTable *rows = rows_of (self, qihe_query_dup_text (&query, 0));
    char *indicator = qihe_query_dup_nullable (&query, 1);

    if (indicator != NULL)
      g_hash_table_insert (rows, indicator, qihe_query_dup_nullable (&query, 2));
  }
  return step == SQLITE_DONE;
}

static QiheFramework *
find_framework (Reading *self, const char *reference, GError **error)
{
  QiheFramework *framework = g_hash_table_lookup (self->frameworks, reference);

  if (framework != NULL)
    return framework;
  framework = qihe_framework_find (self->connection, reference, error);
  if (framework != NULL)
    g_hash_table_insert (self->frameworks, g_strdup (reference), framework);
  return framework;
}

static gint16 *
rate (QiheFramework *framework, GHashTable *rows)
{
  guint n = qihe_framework_get_n_indicators (framework);
  gint16 *ratings = g_new (gint16, n);

  for (guint i = 0; i < n; i++) {
    const char *status =
        g_hash_table_lookup (rows, qihe_framework_get_indicator (framework, i)->id);

    ratings[i] =
        status != NULL ? (gint16) qihe_framework_find_status (framework, status) : QIHE_UNKNOWN;
  }
  return ratings;
}

static gboolean
add_point (Reading *self, const QiheRound *round, GError **error)
{
  GHashTable *rows = g_hash_table_lookup (self->rows, round->id);
  QiheFramework *framework;
  g_autofree gint16 *ratings = NULL;

  if (rows == NULL || round->scenario)
    return TRUE;
  framework = find_framework (self, round->framework, error);
  if (framework == NULL)
    return FALSE;
  ratings = rate (framework, rows);
  qihe_trend_add (self->trend, qihe_round_copy (round), framework, ratings);
  return TRUE;
}

static QiheTrend *
read_trend (QiheConnection *connection, const char *code, GError **error)
{
  g_auto (Reading) self = { .connection = connection };
  g_autoptr (GPtrArray) rounds = qihe_rounds_list (connection, error);

  self.rows =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  self.frameworks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                           (GDestroyNotify) qihe_framework_unref);
  self.trend = qihe_trend_new ();
  if (rounds == NULL || !read_rows (&self, code, error))
    return NULL;
  for (guint i = rounds->len; i-- > 0;) /* the newest come first */
    if (!add_point (&self, g_ptr_array_index (rounds, i), error))
      return NULL;
  return g_steal_pointer (&self.trend);
}

QiheTrend *
qihe_trend_read (QiheStore *store, const char *code, GError **error)
{
  QiheConnection *reader = qihe_store_take_reader (store, error);
  QiheTrend *trend = NULL;

  if (reader == NULL)
    return NULL;
  /* One snapshot, so that rounds and ratings agree. */
  if (qihe_connection_run (reader, "BEGIN", error)) {
    trend = read_trend (reader, code, error);
    qihe_connection_rollback (reader);
  }
  qihe_store_give_reader (store, reader);
  return trend;
}
