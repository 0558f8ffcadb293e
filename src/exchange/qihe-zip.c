/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/qihe-zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>

#include "base/qihe-text.h"
#include "exchange/qihe-exchange-error.h"

/* A workbook has a few dozen files. */
#define MAX_FILES 10000
#define BLOCK 65536

typedef struct archive Archive;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, archive_read_free)

static gboolean
fail (Archive *archive, GError **error)
{
  const char *what = archive_error_string (archive);
  g_autofree char *printable = qihe_text_printable (what != NULL ? what : "");

  g_set_error (
      error, QIHE_EXCHANGE_ERROR, QIHE_EXCHANGE_ERROR_FORM,
      _ ("the file is damaged (%s); open it in the program that wrote it and save it anew"),
      printable);
  return FALSE;
}

static gboolean
fail_size (const char *name, gsize max_size, GError **error)
{
  g_set_error (error, QIHE_EXCHANGE_ERROR, QIHE_EXCHANGE_ERROR_FORM,
               _ ("%s: unpacked it has more than %zu bytes, which are not read"), name, max_size);
  return FALSE;
}

/* Counts what really comes out, whatever sizes the file claims. */
static gboolean
unpack (Archive *archive, const char *name, gsize max_size, GBytes **content, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (BLOCK);
  la_ssize_t n;

  while ((n = archive_read_data (archive, block, BLOCK)) > 0) {
    if ((gsize) n > max_size - bytes->len)
      return fail_size (name, max_size, error);
    g_byte_array_append (bytes, block, (guint) n);
  }
  if (n < 0)
    return fail (archive, error);
  *content = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  return TRUE;
}

static gboolean
is_called (struct archive_entry *entry, const char *name)
{
  const char *path = archive_entry_pathname_utf8 (entry);

  return path != NULL && strcmp (path, name) == 0;
}

static Archive *
open_archive (GBytes *document, GError **error)
{
  g_autoptr (Archive) archive = archive_read_new ();
  gsize size;
  gconstpointer data = g_bytes_get_data (document, &size);

  if (archive_read_support_format_zip (archive) == ARCHIVE_OK &&
      archive_read_open_memory (archive, data, size) == ARCHIVE_OK)
    return g_steal_pointer (&archive);
  fail (archive, error);
  return NULL;
}

gboolean
qihe_zip_read (GBytes *document, const char *name, gsize max_size, GBytes **content, GError **error)
{
  g_autoptr (Archive) archive = open_archive (document, error);
  struct archive_entry *entry;
  int code = ARCHIVE_OK;

  *content = NULL;
  if (archive == NULL)
    return FALSE;
  for (guint i = 0; i < MAX_FILES; i++) {
    code = archive_read_next_header (archive, &entry);
    if (code == ARCHIVE_EOF)
      return TRUE;
    if (code < ARCHIVE_WARN)
      return fail (archive, error);
    if (is_called (entry, name))
      return unpack (archive, name, max_size, content, error);
  }
  g_set_error (error, QIHE_EXCHANGE_ERROR, QIHE_EXCHANGE_ERROR_FORM,
               _ ("there are more than %d files in it, which are not read"), MAX_FILES);
  return FALSE;
}
