/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <sys/stat.h>
#include <unistd.h>

#define FIRST_SIZE 65536

static gboolean
fail (const char *path, int code, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (code), "%s: %s", name,
               g_strerror (code));
  return FALSE;
}

static gboolean
fail_size (const char *path, gsize max_size, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL,
               _ ("%s: larger than %zu bytes, the most that is read"), name, max_size);
  return FALSE;
}

/* One byte more than the file has, so that its end is seen without another allocation. */
static gsize
expected_size (int fd, gsize max_size)
{
  struct stat status;

  if (fstat (fd, &status) != 0 || !S_ISREG (status.st_mode) || status.st_size <= 0)
    return MIN (FIRST_SIZE, max_size) + 1;
  return MIN ((guint64) status.st_size, max_size) + 1;
}

static gboolean
read_all (int fd, const char *path, gsize max_size, GByteArray *content, GError **error)
{
  gsize used = 0;

  g_byte_array_set_size (content, (guint) expected_size (fd, max_size));
  for (;;) {
    gssize n = read (fd, content->data + used, content->len - used);

    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return fail (path, errno, error);
    used += (gsize) n;
    if (n == 0)
      break;
    if (used > max_size)
      return fail_size (path, max_size, error);
    if (used == content->len)
      g_byte_array_set_size (content, (guint) (MIN (used * 2, max_size) + 1));
  }
  g_byte_array_set_size (content, (guint) used);
  return TRUE;
}

GBytes *
qihe_file_read (const char *path, gsize max_size, GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean read;

  g_return_val_if_fail (max_size < G_MAXUINT / 2, NULL);
  if (fd < 0) {
    fail (path, errno, error);
    return NULL;
  }
  read = read_all (fd, path, max_size, content, error);
  close (fd);
  return read ? g_byte_array_free_to_bytes (g_steal_pointer (&content)) : NULL;
}
