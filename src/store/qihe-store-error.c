/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-store-error.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (qihe_store_error, qihe_store_error)

void
qihe_store_set_error (GError **error, QiheStoreError code, const char *path, const char *format,
                      ...)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *display_name = g_filename_display_name (name);
  g_autofree char *display_path = g_filename_display_name (path);
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  /* Translators: the name of a file, what is wrong with it, and the whole path */
  g_set_error (error, QIHE_STORE_ERROR, (gint) code, _ ("%s: %s (%s)"), display_name, message,
               display_path);
}
