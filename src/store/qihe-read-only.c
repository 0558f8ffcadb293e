/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-read-only.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* SQLite writes its log beside the database. */
static gboolean
can_write_beside (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_access (folder, W_OK | X_OK) == 0;
}

char *
qihe_read_only_dup_reason (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  gboolean file = g_access (path, W_OK) == 0;
  g_autofree char *name = g_filename_display_name (file ? folder : path);

  if (!file)
    return g_strdup_printf (_ ("the file %s cannot be written to"), name);
  if (!can_write_beside (path))
    return g_strdup_printf (_ ("the folder %s cannot be written to"), name);
  return NULL;
}

char *
qihe_read_only_dup_uri (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *uri = NULL;
  GStatBuf info;

  if (can_write_beside (path) || (g_stat (log, &info) == 0 && info.st_size > 0))
    return NULL;
  uri = g_filename_to_uri (path, NULL, NULL);
  return uri != NULL ? g_strconcat (uri, "?immutable=1", NULL) : NULL;
}
