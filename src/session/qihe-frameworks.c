/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-frameworks.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-base-error.h"
#include "base/qihe-data.h"
#include "base/qihe-file.h"
#include "base/qihe-json.h"
#include "base/qihe-text.h"

#define MAX_SIZE ((gsize) 16 * 1024 * 1024)
#define FOLDER "frameworks"
#define SUFFIX ".json"

/* The references of all, as file names without their suffix. */
static char **
list_built_in (void)
{
  char **names = qihe_data_list (FOLDER);

  for (char **at = names; *at != NULL; at++)
    if (g_str_has_suffix (*at, SUFFIX))
      (*at)[strlen (*at) - strlen (SUFFIX)] = '\0';
  return names;
}

static void
fail_unknown (const char *reference, char **known, GError **error)
{
  g_autofree char *quoted = qihe_text_quote (reference);
  g_autofree char *list = g_strjoinv (", ", known);

  g_set_error (error, QIHE_BASE_ERROR, QIHE_BASE_ERROR_DATA,
               _ ("unknown framework %s; this program has %s"), quoted, list);
}

QiheFramework *
qihe_frameworks_parse (GBytes *document, GError **error)
{
  g_autoptr (JsonNode) root = qihe_json_parse (document, MAX_SIZE, error);

  return root != NULL ? qihe_framework_new_from_json (root, error) : NULL;
}

GBytes *
qihe_frameworks_get_text (const char *reference, GError **error)
{
  g_auto (GStrv) known = list_built_in ();
  g_autofree char *name = NULL;

  /* Only what is listed: a reference is hostile input and no path. */
  if (!g_strv_contains ((const char *const *) known, reference)) {
    fail_unknown (reference, known, error);
    return NULL;
  }
  name = g_strconcat (FOLDER "/", reference, SUFFIX, NULL);
  return qihe_data_load (name, error);
}

QiheFramework *
qihe_frameworks_get_built_in (const char *reference, GError **error)
{
  g_autoptr (GBytes) document = qihe_frameworks_get_text (reference, error);

  return document != NULL ? qihe_frameworks_parse (document, error) : NULL;
}

QiheFramework *
qihe_frameworks_load_file (const char *path, GError **error)
{
  g_autoptr (GBytes) document = qihe_file_read (path, MAX_SIZE, error);
  QiheFramework *framework;

  if (document == NULL)
    return NULL;
  framework = qihe_frameworks_parse (document, error);
  if (framework == NULL) {
    g_autofree char *name = g_filename_display_name (path);

    g_prefix_error (error, "%s: ", name);
  }
  return framework;
}
