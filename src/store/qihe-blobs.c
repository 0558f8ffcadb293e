/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-blobs.h"

#include <glib/gi18n-lib.h>

#include "store/qihe-blob-files.h"
#include "store/qihe-store-error.h"

static gboolean
check_regular (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR)
    return TRUE;
  g_set_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_IO,
               _ ("%s: only a file can be attached; choose another"), name);
  return FALSE;
}

char *
qihe_blobs_add (QiheStore *store, GFile *file, goffset *size, GCancellable *cancellable,
                GError **error)
{
  g_autofree char *folder = qihe_blob_files_folder (qihe_store_get_path (store));
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GFileInputStream) stream = NULL;

  if (!check_regular (file, name, cancellable, error))
    return NULL;
  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;
  return qihe_blob_files_take (folder, G_INPUT_STREAM (stream), name, size, cancellable, error);
}

char *
qihe_blobs_add_bytes (QiheStore *store, GBytes *bytes, GError **error)
{
  g_autofree char *folder = qihe_blob_files_folder (qihe_store_get_path (store));
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return qihe_blob_files_take (folder, stream, _ ("the pasted content"), NULL, NULL, error);
}

char *
qihe_blobs_get_path (QiheStore *store, const char *hash)
{
  g_autofree char *folder = qihe_blob_files_folder (qihe_store_get_path (store));

  return qihe_blob_files_path (folder, hash);
}
