/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-blob-files.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "store/qihe-copy.h"
#include "store/qihe-digest.h"
#include "store/qihe-store-error.h"

#define BUFFER_SIZE (256 * 1024)
/* How the names of copies begin that are not complete; they are looked after for a day. */
#define PARTIAL ".part-"
#define LEFT_OVER_S (24 * 60 * 60)
/* What a file that is attached leaves free on the disk, so that the database can go on. */
#define RESERVE (16 * 1024 * 1024)

/* A copy on its way in: read from @stream, hashed, written to @fd (unless that is -1). */
typedef struct {
  GInputStream *stream;
  const char *name;
  int fd;
  GChecksum *sum;
  goffset size;
  gsize *told; /* (nullable): the same for another thread */
} Flow;

static gboolean
write_all (int fd, const char *bytes, gsize length)
{
  while (length > 0) {
    ssize_t written = write (fd, bytes, length);

    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      return FALSE;
    bytes += written;
    length -= (gsize) written;
  }
  return TRUE;
}

static gboolean
check_largest (const char *name, goffset size, GError **error)
{
  if (size <= QIHE_BLOB_MAX_SIZE)
    return TRUE;
  qihe_store_set_error (error, QIHE_STORE_ERROR_IO, name,
                        _ ("larger than 2 GiB; attach a smaller file"));
  return FALSE;
}

static gboolean
flow_take (Flow *self, const char *bytes, gsize length, GError **error)
{
  self->size += (goffset) length;
  if (self->told != NULL)
    g_atomic_pointer_set (self->told, (gsize) self->size);
  if (!check_largest (self->name, self->size, error))
    return FALSE;
  g_checksum_update (self->sum, (const guchar *) bytes, (gssize) length);
  if (self->fd < 0 || write_all (self->fd, bytes, length))
    return TRUE;
  qihe_copy_set_errno (self->name, errno, error);
  return FALSE;
}

static gboolean
flow_run (Flow *self, GCancellable *cancellable, GError **error)
{
  g_autofree char *buffer = g_malloc (BUFFER_SIZE);

  for (;;) {
    gssize length = g_input_stream_read (self->stream, buffer, BUFFER_SIZE, cancellable, error);

    if (length <= 0)
      return length == 0;
    if (!flow_take (self, buffer, (gsize) length, error))
      return FALSE;
  }
}

static gboolean
put_in_place (int fd, const char *partial, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (fsync (fd) != 0 || g_mkdir_with_parents (folder, 0700) != 0 ||
      g_rename (partial, path) != 0) {
    qihe_copy_set_errno (path, errno, error);
    return FALSE;
  }
  return qihe_copy_sync_folder (path, error) && qihe_copy_sync_folder (folder, error);
}

/* @partial holds nothing yet, and is gone afterwards. */
static char *
take_through (const char *folder, const char *partial, Flow *flow, GCancellable *cancellable,
              GError **error)
{
  g_autofree char *path = NULL;
  const char *hash;

  if (!flow_run (flow, cancellable, error))
    return NULL;
  hash = g_checksum_get_string (flow->sum);
  path = qihe_blob_files_path (folder, hash);
  return put_in_place (flow->fd, partial, path, error) ? g_strdup (hash) : NULL;
}

/* What a program that ended in the midst of a copy left. No copy takes that long. */
static void
remove_left_over (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    GStatBuf info;

    if (g_str_has_prefix (name, PARTIAL) && g_stat (path, &info) == 0 &&
        now - info.st_mtime > LEFT_OVER_S)
      g_unlink (path);
  }
}

/* Neither a link nor a pipe that somebody put in place of a file. */
static GInputStream *
open_file (const char *path, GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  struct stat info;
  int reason = 0;

  if (fd < 0 || fstat (fd, &info) != 0)
    reason = errno;
  else if (!S_ISREG (info.st_mode))
    reason = EINVAL;
  if (reason == 0)
    return g_unix_input_stream_new (fd, TRUE);
  if (fd >= 0)
    close (fd);
  qihe_copy_set_errno (path, reason, error);
  return NULL;
}

static gboolean
copy_one (const char *from, const char *to, const char *hash, GCancellable *cancellable,
          GError **error)
{
  g_autofree char *source = qihe_blob_files_path (from, hash);
  g_autofree char *target = qihe_blob_files_path (to, hash);
  g_autofree char *actual = NULL;
  g_autoptr (GInputStream) stream = NULL;

  if (source == NULL || g_file_test (target, G_FILE_TEST_EXISTS))
    return TRUE;
  stream = open_file (source, error);
  if (stream == NULL)
    return FALSE;
  actual = qihe_blob_files_take (to, stream, source, NULL, cancellable, error);
  return actual != NULL;
}

static gboolean
copy_folder (const char *from, const char *sub, const char *to, GCancellable *cancellable,
             GError **error)
{
  g_autofree char *path = g_build_filename (from, sub, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  /* What is no folder is not ours. */
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    if (!copy_one (from, to, name, cancellable, error))
      return FALSE;
  }
  return TRUE;
}

char *
qihe_blob_files_folder (const char *database)
{
  g_autofree char *folder = g_path_get_dirname (database);

  return g_build_filename (folder, "files", NULL);
}

char *
qihe_blob_files_path (const char *folder, const char *hash)
{
  g_autofree char *start = NULL;
  QiheDigest digest;

  if (!qihe_digest_from_hex (hash, &digest))
    return NULL;
  start = g_strndup (hash, 2);
  return g_build_filename (folder, start, hash, NULL);
}

char *
qihe_blob_files_take (const char *folder, GInputStream *stream, const char *name, gsize *size,
                      GCancellable *cancellable, GError **error)
{
  g_autofree char *partial = g_build_filename (folder, PARTIAL "XXXXXX", NULL);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  Flow flow = { stream, name, -1, sum, 0, size };
  char *hash;

  remove_left_over (folder);
  if (g_mkdir_with_parents (folder, 0700) == 0)
    flow.fd = g_mkstemp_full (partial, O_RDWR | O_CLOEXEC, 0600);
  if (flow.fd < 0) {
    qihe_copy_set_errno (folder, errno, error);
    return NULL;
  }
  hash = take_through (folder, partial, &flow, cancellable, error);
  if (hash == NULL)
    g_unlink (partial);
  close (flow.fd);
  return hash;
}

gboolean
qihe_blob_files_check_size (const char *folder, const char *name, goffset size, GError **error)
{
  g_autofree char *disk = g_path_get_dirname (folder); /* which is there before the first file */
  g_autofree char *needed = g_format_size ((guint64) size);
  g_autofree char *free = NULL;
  struct statvfs info;
  guint64 room;

  if (!check_largest (name, size, error))
    return FALSE;
  if (statvfs (disk, &info) != 0)
    return TRUE; /* then the copy itself tells */
  room = (guint64) info.f_bavail * info.f_frsize;
  if (room >= (guint64) size + RESERVE)
    return TRUE;
  free = g_format_size (room);
  qihe_store_set_error (error, QIHE_STORE_ERROR_FULL, name,
                        _ ("no room is left for it on the disk of the database: it has %s, and %s "
                           "are free; free some space and try again"),
                        needed, free);
  return FALSE;
}

gboolean
qihe_blob_files_check (const char *folder, const char *hash, goffset size, char **problem,
                       GCancellable *cancellable, GError **error)
{
  g_autofree char *path = qihe_blob_files_path (folder, hash);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GError) local = NULL;
  Flow flow = { NULL, path, -1, sum, 0, NULL };

  *problem = NULL;
  if (path == NULL) {
    *problem = g_strdup_printf (_ ("“%s” names no file"), hash);
    return TRUE;
  }
  flow.stream = open_file (path, &local);
  if (flow.stream != NULL)
    flow_run (&flow, cancellable, &local);
  g_clear_object (&flow.stream);
  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  if (local != NULL)
    *problem = g_strdup (local->message);
  else if (flow.size != size || !g_str_equal (g_checksum_get_string (sum), hash))
    *problem = g_strdup_printf (_ ("%s: the file was changed"), path);
  return TRUE;
}

gboolean
qihe_blob_files_copy (const char *from, const char *to, GCancellable *cancellable, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  /* Where nothing was ever attached there is no folder. */
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    if (!copy_folder (from, name, to, cancellable, error))
      return FALSE;
  }
  return TRUE;
}
