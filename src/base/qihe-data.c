/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-data.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-base-error.h"
#include "qihe-data-resources.h"

#define ROOT "/org/qihe/Qihe/data/"

static int
compare_names (const void *a, const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* A resource that nothing registers by itself is empty until it is initialised. */
static GResource *
get_resource (void)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered)) {
    qihe_data_register_resource ();
    g_once_init_leave (&registered, 1);
  }
  return qihe_data_get_resource ();
}

GBytes *
qihe_data_load (const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (ROOT, name, NULL);
  GBytes *bytes =
      g_resource_lookup_data (get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL)
    g_set_error (error, QIHE_BASE_ERROR, QIHE_BASE_ERROR_DATA,
                 _ ("no file data/%s in this program"), name);
  return bytes;
}

char **
qihe_data_list (const char *folder)
{
  g_autofree char *path = g_strconcat (ROOT, folder, NULL);
  char **names =
      g_resource_enumerate_children (get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (names == NULL)
    return g_new0 (char *, 1);
  qsort (names, g_strv_length (names), sizeof (char *), compare_names);
  return names;
}
