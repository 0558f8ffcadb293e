/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "store/qihe-batch.h"
#include "store/qihe-blob-files.h"
#include "store/qihe-record.h"
#include "store/qihe-store-error.h"
#include "store/qihe-store-private.h"

typedef struct {
  const char *entity;
  const char *id;
} EraseRequest;

/* With the salt gone, nobody can guess a value by its digest. */
static gboolean
erase_entries (QiheConnection *connection, const EraseRequest *request, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (connection, "UPDATE journal SET before = NULL, after = NULL, salt = NULL "
                              "WHERE entity = ?1 AND id = ?2");

  qihe_query_bind_text (&query, 1, request->entity);
  qihe_query_bind_text (&query, 2, request->id);
  return qihe_query_run (&query, error);
}

static gboolean
check_known (QiheConnection *connection, const EraseRequest *request, GError **error)
{
  gint64 last;

  if (qihe_table_find (connection, request->entity, error) == NULL ||
      !qihe_journal_find_last (connection, request->entity, request->id, &last, error))
    return FALSE;
  if (last == 0)
    g_set_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOT_FOUND, _ ("there is no %s “%s”"),
                 request->entity, request->id);
  return last > 0;
}

static gboolean
is_named (QiheConnection *connection, const char *hash, gboolean *named, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (connection, "SELECT 1 FROM journal WHERE entity = 'attachment' AND "
                              "(instr(after, ?1) > 0 OR instr(before, ?1) > 0) LIMIT 1");
  int code;

  qihe_query_bind_text (&query, 1, hash);
  code = qihe_query_step (&query, error);
  *named = code == SQLITE_ROW;
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

/* The hash of the attachment's file, also of one that is deleted. */
static gboolean
find_hash (QiheConnection *connection, const EraseRequest *request, char **hash, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (connection,
                  "SELECT json_extract(ifnull(after, before), '$.hash') FROM journal WHERE entity "
                  "= ?1 AND id = ?2 AND action IN ('add', 'delete') AND salt IS NOT NULL "
                  "ORDER BY seq DESC LIMIT 1");
  int code;

  *hash = NULL;
  if (!g_str_equal (request->entity, "attachment"))
    return TRUE;
  qihe_query_bind_text (&query, 1, request->entity);
  qihe_query_bind_text (&query, 2, request->id);
  code = qihe_query_step (&query, error);
  if (code == SQLITE_ROW)
    *hash = qihe_query_dup_text (&query, 0);
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

static gboolean
remove_file (QiheStore *self, const char *hash, GError **error)
{
  g_autofree char *folder = qihe_blob_files_folder (self->path);
  g_autofree char *path = hash != NULL ? qihe_blob_files_path (folder, hash) : NULL;
  gboolean named;

  if (path == NULL)
    return TRUE;
  if (!is_named (self->opened.connection, hash, &named, error))
    return FALSE;
  if (named || g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;
  qihe_store_set_error (
      error, QIHE_STORE_ERROR_IO, path,
      _ ("the file is erased from the records, but cannot be removed (%s); remove it "
         "by hand"),
      g_strerror (errno));
  return FALSE;
}

static gboolean
erase_in_batch (QiheBatch *batch, const EraseRequest *request, GError **error)
{
  QiheConnection *connection = batch->connection;
  QiheTable *table = qihe_table_find (connection, request->entity, error);
  QiheSearchIndex *index;

  if (!qihe_batch_find_search (batch, request->entity, &index, error) ||
      (index != NULL && (!qihe_search_index_remove (index, connection, request->id, error) ||
                         !qihe_search_index_forget (index, connection, error))))
    return FALSE;
  return table != NULL && qihe_batch_check (batch, request->entity, request->id, error) &&
         qihe_record_delete (connection, table, request->id, error) &&
         erase_entries (connection, request, error) &&
         qihe_batch_mark (batch, "erase", request->entity, request->id, NULL, error) &&
         qihe_batch_commit (batch, error);
}

static gpointer
erase_job (gpointer owner, gpointer data, GError **error)
{
  QiheStore *self = owner;
  QiheConnection *connection = self->opened.connection;
  const EraseRequest *request = data;
  g_autoptr (QiheBatch) batch =
      qihe_batch_begin (connection, self->opened.guards, self->opened.database_id, self->actor,
                        "here", error);
  g_autofree char *hash = NULL;

  if (batch == NULL || !check_known (connection, request, error) ||
      !find_hash (connection, request, &hash, error) || !erase_in_batch (batch, request, error))
    return NULL;
  qihe_store_committed (self, &batch->journal.tip);
  /* The old pages go from the log too. Where a reader holds them, the next opening does it. */
  return qihe_connection_run (connection, "PRAGMA wal_checkpoint(TRUNCATE)", error) &&
                 remove_file (self, hash, error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

gboolean
qihe_store_erase (QiheStore *self, const char *entity, const char *id, GError **error)
{
  EraseRequest request = { entity, id };

  return qihe_store_run_job (self, erase_job, &request, error) != NULL;
}
