/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-copy.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "store/qihe-store-error.h"

/* About 4 MiB a step, then a look at the cancellable. */
#define PAGES 1000

static gboolean
copy_pages (sqlite3_backup *backup, QiheConnection *target, GCancellable *cancellable,
            GError **error)
{
  int code;

  do {
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    code = sqlite3_backup_step (backup, PAGES);
  } while (code == SQLITE_OK);
  if (code == SQLITE_DONE)
    return TRUE;
  qihe_connection_set_error (target, code, error);
  return FALSE;
}

/* A transaction on the source holds its state still while others go on writing. The copy is one
 * file: without a log beside it, also when it is read. */
static gboolean
copy_to_file (QiheConnection *connection, const char *path, GCancellable *cancellable,
              GError **error)
{
  g_autoptr (QiheConnection) target = qihe_connection_open (path, SQLITE_OPEN_READWRITE, error);
  gboolean done;

  if (target == NULL)
    return FALSE;
  done = qihe_connection_run (connection, "BEGIN; SELECT 1 FROM sqlite_schema", error) &&
         qihe_copy_into (connection, target, cancellable, error);
  qihe_connection_rollback (connection);
  return done && qihe_connection_run (target, "PRAGMA journal_mode = DELETE", error);
}

static gboolean
replace (const char *from, const char *path, GError **error)
{
  if (g_rename (from, path) == 0)
    return qihe_copy_sync_folder (path, error);
  qihe_copy_set_errno (path, errno, error);
  return FALSE;
}

void
qihe_copy_set_errno (const char *path, int reason, GError **error)
{
  if (reason == ENOSPC || reason == EDQUOT || reason == EFBIG)
    qihe_store_set_error (error, QIHE_STORE_ERROR_FULL, path,
                          _ ("no room is left on the disk; free some space and try again"));
  else
    qihe_store_set_error (error, QIHE_STORE_ERROR_IO, path,
                          _ ("%s; check the disk and the permissions"), g_strerror (reason));
}

int
qihe_copy_create (const char *path, GError **error)
{
  int fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

  if (fd < 0)
    qihe_copy_set_errno (path, errno, error);
  return fd;
}

gboolean
qihe_copy_sync_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  /* Some file systems cannot sync a folder, and say so. */
  gboolean done = fd >= 0 && (fsync (fd) == 0 || errno == EINVAL);

  if (!done)
    qihe_copy_set_errno (folder, errno, error);
  if (fd >= 0)
    close (fd);
  return done;
}

gboolean
qihe_copy_into (QiheConnection *from, QiheConnection *to, GCancellable *cancellable, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to->db, "main", from->db, "main");
  gboolean done;

  if (backup == NULL) {
    qihe_connection_set_error (to, sqlite3_errcode (to->db), error);
    return FALSE;
  }
  done = copy_pages (backup, to, cancellable, error);
  /* It repeats the failure of the last step. */
  sqlite3_backup_finish (backup);
  return done;
}

gboolean
qihe_copy_database (QiheConnection *connection, const char *path, GCancellable *cancellable,
                    GError **error)
{
  g_autofree char *partial = g_strconcat (path, ".part", NULL);

  /* One that was left by a copy that was cut off. */
  if (g_unlink (partial) != 0 && errno != ENOENT) {
    qihe_copy_set_errno (partial, errno, error);
    return FALSE;
  }

  int fd = qihe_copy_create (partial, error);
  if (fd < 0)
    return FALSE;
  close (fd);
  if (copy_to_file (connection, partial, cancellable, error) && replace (partial, path, error))
    return TRUE;
  g_unlink (partial);
  return FALSE;
}
