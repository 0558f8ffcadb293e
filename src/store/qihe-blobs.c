/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-blobs.h"

#include <glib/gi18n-lib.h>

#include "store/qihe-blob-files.h"
#include "store/qihe-store-error.h"

static const char *
say_unreadable (const GError *cause)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return _ ("this file is not there any more; choose it where it is now");
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return _ ("you may not read this file; ask whoever owns it, or attach a copy");
  return _ ("this file cannot be read; attach a copy of it");
}

/* GLib does not say what to do. @cause: (transfer full) */
static void
set_unreadable (const char *name, GError *cause, GError **error)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_propagate_error (error, cause);
    return;
  }
  g_set_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_IO, "%s: %s", name,
               say_unreadable (cause));
  g_error_free (cause);
}

static gboolean
check_writable (QiheStore *store, GError **error)
{
  const char *why = qihe_store_get_read_only (store);

  if (why != NULL)
    qihe_store_set_error (error, QIHE_STORE_ERROR_IO, qihe_store_get_path (store),
                          _ ("the database can only be read: %s"), why);
  return why == NULL;
}

static gboolean
check_file (GFile *file, const char *folder, const char *name, GCancellable *cancellable,
            GError **error)
{
  GError *cause = NULL;
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, cancellable, &cause);

  if (info == NULL) {
    set_unreadable (name, cause, error);
    return FALSE;
  }
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR)
    return qihe_blob_files_check_size (folder, name, g_file_info_get_size (info), error);
  qihe_store_set_error (error, QIHE_STORE_ERROR_IO, name,
                        _ ("only a file can be attached; choose another"));
  return FALSE;
}

char *
qihe_blobs_add (QiheStore *store, GFile *file, gsize *size, GCancellable *cancellable,
                GError **error)
{
  g_autofree char *folder = qihe_blob_files_folder (qihe_store_get_path (store));
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GFileInputStream) stream = NULL;
  GError *cause = NULL;

  if (!check_writable (store, error) || !check_file (file, folder, name, cancellable, error))
    return NULL;
  stream = g_file_read (file, cancellable, &cause);
  if (stream == NULL) {
    set_unreadable (name, cause, error);
    return NULL;
  }
  return qihe_blob_files_take (folder, G_INPUT_STREAM (stream), name, size, cancellable, error);
}

char *
qihe_blobs_add_bytes (QiheStore *store, GBytes *bytes, GError **error)
{
  g_autofree char *folder = qihe_blob_files_folder (qihe_store_get_path (store));
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  if (!check_writable (store, error))
    return NULL;
  return qihe_blob_files_take (folder, stream, _ ("the pasted content"), NULL, NULL, error);
}

char *
qihe_blobs_get_path (QiheStore *store, const char *hash)
{
  g_autofree char *folder = qihe_blob_files_folder (qihe_store_get_path (store));

  return qihe_blob_files_path (folder, hash);
}
