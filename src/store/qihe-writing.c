/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-writing.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-uuid.h"
#include "store/qihe-batch.h"
#include "store/qihe-record.h"
#include "store/qihe-store-error.h"
#include "store/qihe-store-private.h"

struct _QiheWriting {
  QiheBatch *batch;
};

typedef struct {
  const char *origin;
  QiheWriteLong func;
  gpointer user_data;
} Request;

static gpointer
write_long_job (gpointer owner, gpointer data, GError **error)
{
  Request *request = data;
  g_autoptr (QiheBatch) batch = qihe_store_begin (owner, request->origin, error);
  QiheWriting writing = { batch };
  gboolean keep = TRUE;

  if (batch == NULL || !request->func (&writing, &keep, request->user_data, error))
    return NULL;
  return keep ? qihe_store_commit (owner, batch, qihe_written_new (), error) : qihe_written_new ();
}

QiheWritten *
qihe_store_write_long (QiheStore *self, const char *origin, QiheWriteLong func, gpointer user_data,
                       GError **error)
{
  Request request = { origin, func, user_data };

  return qihe_store_run_job (self, write_long_job, &request, error);
}

gboolean
qihe_writing_add (QiheWriting *self, const char *entity, JsonObject *values, GError **error)
{
  g_autofree char *id = qihe_uuid_new ();

  return qihe_batch_add (self->batch, entity, id, values, error);
}

gboolean
qihe_writing_set (QiheWriting *self, const char *entity, const char *id, JsonObject *values,
                  gboolean *changed, GError **error)
{
  gint64 before = self->batch->journal.tip.seq;

  if (!qihe_batch_set (self->batch, entity, id, values, error))
    return FALSE;
  *changed = self->batch->journal.tip.seq > before;
  return TRUE;
}

gboolean
qihe_writing_find (QiheWriting *self, const char *entity, const char *field, JsonNode *value,
                   char **id, GError **error)
{
  QiheTable *table = qihe_table_find (self->batch->connection, entity, error);
  g_autofree char *sql = NULL;
  int code;

  *id = NULL;
  g_return_val_if_fail (table == NULL || g_str_equal (field, "id") ||
                            qihe_table_find_column (table, field) != NULL,
                        FALSE);
  if (table == NULL)
    return FALSE;
  sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = ?1 AND conflict = 0 LIMIT 2",
                         table->name, field);

  g_auto (QiheQuery) query = qihe_query_built (self->batch->connection, sql);
  qihe_record_bind (&query, 1, value);
  code = qihe_query_step (&query, error);
  if (code != SQLITE_ROW)
    return code == SQLITE_DONE;
  *id = qihe_query_dup_text (&query, 0);
  code = qihe_query_step (&query, error);
  if (code != SQLITE_ROW)
    return code == SQLITE_DONE;
  g_clear_pointer (id, g_free);
  g_set_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_EXISTS,
               _ ("several records have this “%s”; which one is meant?"), field);
  return FALSE;
}
