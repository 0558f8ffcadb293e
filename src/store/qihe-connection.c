/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-connection.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "store/qihe-query.h"
#include "store/qihe-read-only.h"
#include "store/qihe-search-tokens.h"
#include "store/qihe-store-error.h"
#include "store/qihe-table.h"

/* Updates of the same table name its columns in many combinations. */
#define MAX_BUILT 200

static const struct {
  int option;
  int value;
} SWITCHES[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },      { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 }, { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
  { SQLITE_DBCONFIG_DQS_DDL, 0 },        { SQLITE_DBCONFIG_DQS_DML, 0 },
  { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
};

/* Far above what an office writes, far below what would exhaust the machine. */
static const struct {
  int limit;
  int value;
} LIMITS[] = {
  { SQLITE_LIMIT_ATTACHED, 0 },
  { SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024 },
  { SQLITE_LIMIT_SQL_LENGTH, 100 * 1000 },
  { SQLITE_LIMIT_COLUMN, 1000 },
  { SQLITE_LIMIT_EXPR_DEPTH, 100 },
  { SQLITE_LIMIT_COMPOUND_SELECT, 10 },
  { SQLITE_LIMIT_VDBE_OP, 100 * 1000 },
  { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000 },
  { SQLITE_LIMIT_VARIABLE_NUMBER, 1000 },
  { SQLITE_LIMIT_TRIGGER_DEPTH, 1 },
};

static void
finalize_statement (gpointer statement)
{
  /* It repeats the failure of the last step, which was told then. */
  sqlite3_finalize (statement);
}

static QiheStoreError
error_of_code (int code)
{
  switch (code & 0xff) {
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return QIHE_STORE_ERROR_BUSY;
  case SQLITE_FULL:
    return QIHE_STORE_ERROR_FULL;
  case SQLITE_NOTADB:
    return QIHE_STORE_ERROR_NOT_QIHE;
  case SQLITE_IOERR:
    /* A quota that is used up, or a limit of the size of files, comes as a failed write. */
    return code == SQLITE_IOERR_WRITE ? QIHE_STORE_ERROR_FULL : QIHE_STORE_ERROR_IO;
  case SQLITE_CANTOPEN:
  case SQLITE_PERM:
  case SQLITE_READONLY:
  case SQLITE_NOMEM:
    return QIHE_STORE_ERROR_IO;
  case SQLITE_CONSTRAINT:
  case SQLITE_TOOBIG:
  case SQLITE_MISMATCH:
    return QIHE_STORE_ERROR_FIELD;
  default:
    return QIHE_STORE_ERROR_DAMAGED;
  }
}

static const char *
words_of_code (int code)
{
  if ((code & 0xff) == SQLITE_READONLY)
    return _ ("it can only be read; check the permissions of the file and of its folder");
  switch ((int) error_of_code (code)) {
  case QIHE_STORE_ERROR_BUSY:
    return _ ("another program has been writing to it for 5 seconds; try again when it is done");
  case QIHE_STORE_ERROR_FULL:
    return _ (
        "cannot be written, most likely because no room is left; nothing was changed; free some space and try again");
  case QIHE_STORE_ERROR_NOT_QIHE:
    return _ ("this is no Qihe database; choose another file");
  case QIHE_STORE_ERROR_IO:
    return _ ("cannot be read or written; check the disk and the permissions of the file");
  case QIHE_STORE_ERROR_FIELD:
    return _ ("a value does not fit");
  default:
    return _ ("the database is damaged; restore a backup");
  }
}

static gboolean
harden (QiheConnection *self, GError **error)
{
  int code = SQLITE_OK;

  for (gsize i = 0; i < G_N_ELEMENTS (SWITCHES) && code == SQLITE_OK; i++)
    code = sqlite3_db_config (self->db, SWITCHES[i].option, SWITCHES[i].value, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (LIMITS); i++)
    sqlite3_limit (self->db, LIMITS[i].limit, LIMITS[i].value);
  if (code == SQLITE_OK)
    code = sqlite3_busy_timeout (self->db, QIHE_BUSY_MS);
  if (code != SQLITE_OK) {
    qihe_connection_set_error (self, code, error);
    return FALSE;
  }
  return qihe_connection_run (self, "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0", error);
}

static gboolean
add_tokenizer (QiheConnection *self, GError **error)
{
  int code = qihe_search_tokens_register (self->db);

  if (code != SQLITE_OK)
    qihe_connection_set_error (self, code, error);
  return code == SQLITE_OK;
}

/* SQLite would wait for a pipe without an end. */
static gboolean
check_regular (const char *path, GError **error)
{
  GStatBuf info;

  if (g_stat (path, &info) != 0 || S_ISREG (info.st_mode))
    return TRUE;
  qihe_store_set_error (error, QIHE_STORE_ERROR_NOT_QIHE, path,
                        S_ISDIR (info.st_mode) ? _ ("this is a folder; choose a file")
                                               : _ ("this is no ordinary file; choose another"));
  return FALSE;
}

static int
open_file (QiheConnection *self, int flags)
{
  g_autofree char *uri = flags & SQLITE_OPEN_READONLY ? qihe_read_only_dup_uri (self->path) : NULL;

  return sqlite3_open_v2 (uri != NULL ? uri : self->path, &self->db,
                          flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                              (uri != NULL ? SQLITE_OPEN_URI : 0),
                          NULL);
}

QiheConnection *
qihe_connection_open (const char *path, int flags, GError **error)
{
  g_autoptr (QiheConnection) self = NULL;

  if (!check_regular (path, error))
    return NULL;
  self = g_new0 (QiheConnection, 1);
  self->path = g_strdup (path);
  self->constant = g_hash_table_new_full (NULL, NULL, NULL, finalize_statement);
  self->built = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  self->tables =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) qihe_table_free);

  int code = open_file (self, flags);
  if (code != SQLITE_OK) {
    qihe_connection_set_error (self, code, error);
    return NULL;
  }
  return harden (self, error) && add_tokenizer (self, error) ? g_steal_pointer (&self) : NULL;
}

void
qihe_connection_free (QiheConnection *self)
{
  g_hash_table_unref (self->constant);
  g_hash_table_unref (self->built);
  g_hash_table_unref (self->tables);
  /* With all statements gone it cannot refuse. */
  sqlite3_close (self->db);
  g_free (self->path);
  g_free (self);
}

void
qihe_connection_set_error (QiheConnection *self, int code, GError **error)
{
  const char *detail = self->db != NULL ? sqlite3_errmsg (self->db) : sqlite3_errstr (code);

  g_debug ("%s: %s", self->path, detail); /* English, and of no use to users */
  qihe_store_set_error (error, error_of_code (code), self->path, "%s", words_of_code (code));
}

gboolean
qihe_connection_run (QiheConnection *self, const char *sql, GError **error)
{
  int code = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  if (code == SQLITE_OK)
    return TRUE;
  qihe_connection_set_error (self, code, error);
  return FALSE;
}

gboolean
qihe_connection_get_pragma (QiheConnection *self, const char *name, gint64 *value, GError **error)
{
  g_autofree char *sql = g_strconcat ("PRAGMA ", name, NULL);
  g_auto (QiheQuery) query = qihe_query_built (self, sql);

  if (qihe_query_step (&query, error) != SQLITE_ROW)
    return FALSE;
  *value = qihe_query_get_int (&query, 0);
  return TRUE;
}

void
qihe_connection_rollback (QiheConnection *self)
{
  /* SQLite ends the transaction by itself after some failures; a rollback cannot fail otherwise. */
  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
}

void
qihe_connection_trim (QiheConnection *self)
{
  if (g_hash_table_size (self->built) > MAX_BUILT)
    g_hash_table_remove_all (self->built);
}
