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
#include "store/qihe-evaluation-read.h"
#include "store/qihe-store-error.h"

#define MAX_SIZE ((gsize) 16 * 1024 * 1024)
#define FOLDER "frameworks"
#define SUFFIX ".json"

static void
fail_unknown (const char *reference, char **known, GError **error)
{
  g_autofree char *quoted = qihe_text_quote (reference);
  g_autofree char *list = g_strjoinv (", ", known);

  g_set_error (error, QIHE_BASE_ERROR, QIHE_BASE_ERROR_DATA,
               _ ("unknown framework %s; this program has %s"), quoted, list);
}

/* File names without their suffix. */
char **
qihe_frameworks_list_built_in (void)
{
  char **names = qihe_data_list (FOLDER);

  for (char **at = names; *at != NULL; at++)
    if (g_str_has_suffix (*at, SUFFIX))
      (*at)[strlen (*at) - strlen (SUFFIX)] = '\0';
  return names;
}

gboolean
qihe_frameworks_is_built_in (const char *reference)
{
  g_auto (GStrv) known = qihe_frameworks_list_built_in ();

  return g_strv_contains ((const char *const *) known, reference);
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
  g_auto (GStrv) known = qihe_frameworks_list_built_in ();
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

QiheFramework *
qihe_frameworks_find (QiheStore *store, const char *reference, GError **error)
{
  g_autoptr (GError) local = NULL;
  QiheFramework *kept = qihe_framework_read (store, reference, &local);

  if (kept != NULL)
    return kept;
  if (g_error_matches (local, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOT_FOUND))
    return qihe_frameworks_get_built_in (reference, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

gboolean
qihe_frameworks_add_changes (QiheStore *store, QiheFramework *framework, QiheChanges *changes,
                             GError **error)
{
  const char *reference = qihe_framework_get_reference (framework);
  g_autoptr (GError) local = NULL;
  g_autoptr (JsonObject) kept = qihe_store_get (store, "framework", reference, &local);
  g_autoptr (GBytes) text = NULL;
  g_autofree char *body = NULL;
  JsonObject *values;

  if (kept != NULL)
    return TRUE;
  text = qihe_frameworks_get_text (reference, error);
  if (text == NULL)
    return FALSE;
  body = g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
  values = json_object_new ();
  json_object_set_string_member (values, "body", body);
  qihe_changes_put (changes, "framework", reference, values);
  return TRUE;
}
