/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-opening.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "base/qihe-uuid.h"
#include "store/qihe-copy.h"
#include "store/qihe-head-check.h"
#include "store/qihe-migrations.h"
#include "store/qihe-read-only.h"
#include "store/qihe-search-index.h"
#include "store/qihe-store-error.h"

#define SETTINGS                                                                                   \
  "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;"                \
  "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000; PRAGMA journal_size_limit = 67108864"

static gboolean
set_not_qihe (const char *path, const char *why, GError **error)
{
  qihe_store_set_error (error, QIHE_STORE_ERROR_NOT_QIHE, path,
                        _ ("this is no Qihe database (%s); choose another file"), why);
  return FALSE;
}

static gboolean
create_file (const char *path, QiheStoreFlags flags, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd;

  if (flags & QIHE_STORE_MUST_EXIST) {
    qihe_store_set_error (error, QIHE_STORE_ERROR_NOT_FOUND, path, _ ("there is no such file"));
    return FALSE;
  }
  if (g_mkdir_with_parents (folder, 0700) != 0) {
    qihe_copy_set_errno (folder, errno, error);
    return FALSE;
  }
  fd = qihe_copy_create (path, error);
  if (fd >= 0)
    close (fd);
  /* Where another process made it in between, it is to be opened like any other. */
  if (fd < 0 && g_file_test (path, G_FILE_TEST_IS_REGULAR))
    g_clear_error (error);
  return fd >= 0 || g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

/* SQLite gives the files beside the database the permissions that the database has. */
static gboolean
prepare_file (const char *path, QiheStoreFlags flags, char **read_only, GError **error)
{
  GStatBuf info;

  if (g_stat (path, &info) != 0) {
    if (errno == ENOENT)
      return create_file (path, flags, error);
    qihe_copy_set_errno (path, errno, error);
    return FALSE;
  }
  if (!S_ISREG (info.st_mode))
    return TRUE; /* refused in a moment, like everywhere */
  *read_only = qihe_read_only_dup_reason (path);
  if (*read_only == NULL && (info.st_mode & 0077) != 0 && info.st_uid == geteuid () &&
      g_chmod (path, 0600) != 0) {
    qihe_copy_set_errno (path, errno, error);
    return FALSE;
  }
  return TRUE;
}

/* Triggers and views do not run on our connections; that they are there says that somebody else
 * has been at the file. */
static gboolean
check_no_foreign_parts (QiheConnection *connection, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (connection,
                  "SELECT type, name FROM sqlite_schema WHERE type NOT IN ('table', 'index') OR "
                  "(type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND "
                  "(name GLOB '*[^a-z0-9_]*' OR "
                  "sql NOT IN ('CREATE VIRTUAL TABLE \"' || name || '\" ' || ?1, "
                  "'CREATE VIRTUAL TABLE \"' || name || '\" ' || ?2))) LIMIT 1");
  int code;

  qihe_query_bind_text (&query, 1, QIHE_SEARCH_OF_TITLE);
  qihe_query_bind_text (&query, 2, QIHE_SEARCH_OF_BODY);
  code = qihe_query_step (&query, error);

  if (code == SQLITE_ROW) {
    g_autofree char *type = qihe_query_dup_text (&query, 0);
    g_autofree char *name = qihe_query_dup_text (&query, 1);

    qihe_store_set_error (error, QIHE_STORE_ERROR_DAMAGED, connection->path,
                          _ ("somebody put the %s “%s” into the database; restore a backup"), type,
                          name);
  }
  return code == SQLITE_DONE;
}

static gboolean
count_parts (QiheConnection *connection, gint64 *parts, GError **error)
{
  g_auto (QiheQuery) query = qihe_query (connection, "SELECT count(*) FROM sqlite_schema");

  if (qihe_query_step (&query, error) != SQLITE_ROW)
    return FALSE;
  *parts = qihe_query_get_int (&query, 0);
  return TRUE;
}

/* Unlike other waits for a lock, SQLite gives up this one at once. */
static gboolean
switch_to_wal (QiheConnection *connection, GError **error)
{
  gint64 deadline = g_get_monotonic_time () + QIHE_BUSY_MS * G_TIME_SPAN_MILLISECOND;

  for (;;) {
    g_autoptr (GError) local = NULL;

    if (qihe_connection_run (connection, "PRAGMA journal_mode = WAL", &local))
      return TRUE;
    if (!g_error_matches (local, QIHE_STORE_ERROR, QIHE_STORE_ERROR_BUSY) ||
        g_get_monotonic_time () > deadline) {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
    g_usleep (G_USEC_PER_SEC / 50);
  }
}

/* It is of this version, or has to be brought to it. */
static gboolean
check_current (QiheConnection *connection, GPtrArray *migrations, GError **error)
{
  gint64 version;

  if (!qihe_connection_get_pragma (connection, "user_version", &version, error))
    return FALSE;
  if (version == migrations->len)
    return TRUE;
  qihe_store_set_error (error, QIHE_STORE_ERROR_IO, connection->path,
                        _ ("written by an older version of Qihe, and cannot be brought up to date, "
                           "because it can only be read; open a copy in a folder of your own"));
  return FALSE;
}

static gboolean
configure (QiheOpened *opened, GError **error)
{
  QiheConnection *connection = opened->connection;
  g_autoptr (GPtrArray) migrations = qihe_migrations_load (error);

  if (migrations == NULL)
    return FALSE;
  if (opened->read_only != NULL)
    return qihe_connection_run (connection, SETTINGS, error) &&
           check_current (connection, migrations, error);
  return switch_to_wal (connection, error) && qihe_connection_run (connection, SETTINGS, error) &&
         qihe_migrations_run (connection, migrations, error);
}

/* Work goes on where the head cannot be written; the user is told that it is not kept. */
static void
advance_head (QiheOpened *opened, const QiheTip *tip)
{
  g_autoptr (GError) local = NULL;

  if (!qihe_head_advance (opened->head, tip, &local))
    opened->head_problem = g_strdup (local->message);
}

gboolean
qihe_opening_check_key (const char *path, const char *key, GError **error)
{
  if (key == NULL)
    return TRUE;
  qihe_store_set_error (error, QIHE_STORE_ERROR_KEY, path,
                        _ ("this build of Qihe cannot open encrypted databases"));
  return FALSE;
}

/* In one transaction, because another process may be making the database at this moment. */
static gboolean
read_identity (QiheConnection *connection, gint64 *parts, gint64 *application_id, gint64 *version,
               GError **error)
{
  gboolean read =
      qihe_connection_run (connection, "BEGIN", error) && count_parts (connection, parts, error) &&
      qihe_connection_get_pragma (connection, "application_id", application_id, error) &&
      qihe_connection_get_pragma (connection, "user_version", version, error);

  qihe_connection_rollback (connection);
  return read;
}

gboolean
qihe_opening_check (QiheConnection *connection, gboolean *is_new, GError **error)
{
  gint64 application_id, version, parts;
  gboolean empty;

  if (!read_identity (connection, &parts, &application_id, &version, error))
    return FALSE;
  empty = parts == 0 && application_id == 0 && version == 0;
  if (is_new != NULL)
    *is_new = empty;
  if (empty && is_new != NULL)
    return TRUE;
  if (empty)
    return set_not_qihe (connection->path, _ ("it is empty"), error);
  if (application_id != QIHE_APPLICATION_ID || version < 1)
    return set_not_qihe (connection->path, _ ("it was made by another program"), error);
  return qihe_migrations_check_version (connection, version, error) &&
         check_no_foreign_parts (connection, error);
}

char *
qihe_opening_read_database_id (QiheConnection *connection, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (connection, "SELECT value FROM meta WHERE key = 'database_id'");
  int code = qihe_query_step (&query, error);
  g_autofree char *id = code == SQLITE_ROW ? qihe_query_dup_text (&query, 0) : NULL;

  if (id != NULL && qihe_uuid_is_valid (id))
    return g_steal_pointer (&id);
  if (code == SQLITE_ROW || code == SQLITE_DONE)
    qihe_store_set_error (error, QIHE_STORE_ERROR_DAMAGED, connection->path,
                          _ ("the database does not say which one it is; restore a backup"));
  return NULL;
}

void
qihe_opened_clear (QiheOpened *self)
{
  g_clear_pointer (&self->connection, qihe_connection_free);
  g_clear_pointer (&self->guards, qihe_guards_free);
  g_clear_pointer (&self->database_id, g_free);
  g_clear_pointer (&self->head, qihe_head_free);
  g_clear_pointer (&self->head_problem, g_free);
  g_clear_pointer (&self->read_only, g_free);
}

gboolean
qihe_opening_run (const char *path, const char *key, QiheStoreFlags flags, QiheOpened *opened,
                  GError **error)
{
  gboolean is_new = FALSE;
  QiheTip tip;

  *opened = (QiheOpened){ 0 };
  if (!qihe_opening_check_key (path, key, error) ||
      !prepare_file (path, flags, &opened->read_only, error))
    return FALSE;
  opened->connection = qihe_connection_open (path,
                                             opened->read_only != NULL ? SQLITE_OPEN_READONLY
                                                                       : SQLITE_OPEN_READWRITE,
                                             error);
  if (opened->connection == NULL ||
      !qihe_opening_check (opened->connection, flags & QIHE_STORE_MUST_EXIST ? NULL : &is_new,
                           error) ||
      !configure (opened, error))
    return FALSE;
  opened->guards = qihe_guards_load (error);
  if (opened->guards == NULL)
    return FALSE;
  opened->database_id = qihe_opening_read_database_id (opened->connection, error);
  if (opened->database_id == NULL)
    return FALSE;
  opened->head = qihe_head_new (opened->database_id);
  if (!qihe_head_check (opened->connection, opened->head, &tip, &opened->head_problem, error))
    return FALSE;
  if (opened->head_problem == NULL)
    advance_head (opened, &tip);
  return TRUE;
}
