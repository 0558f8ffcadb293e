/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-framework-version.h"

#include "session/qihe-framework-library.h"
#include "session/qihe-frameworks.h"

static void
set_share (JsonArray *list, guint index, const char *key, QiheFraction share)
{
  g_autofree char *text = qihe_fraction_to_string (share);

  json_object_set_string_member (json_array_get_object_element (list, index), key, text);
}

/* The document as it is kept, so that nothing of it is lost, with other values. */
static char *
adjust_text (const char *text, QiheFramework *adjusted, guint version, GError **error)
{
  g_autoptr (QiheFrameworkDraft) draft = qihe_framework_draft_new (text, error);

  if (draft == NULL)
    return NULL;
  json_object_set_int_member (qihe_framework_draft_get_members (draft), "version", version);
  for (guint i = 0; i < qihe_framework_get_n_statuses (adjusted); i++)
    set_share (qihe_framework_draft_get_list (draft, "statuses"), i, "missing",
               qihe_framework_get_status (adjusted, i)->missing);
  for (guint i = 0; i < qihe_framework_get_n_levels (adjusted); i++)
    set_share (qihe_framework_draft_get_list (draft, "levels"), i, "missing_at_most",
               qihe_framework_get_level (adjusted, i)->missing_at_most);
  return qihe_framework_draft_to_text (draft);
}

QiheFramework *
qihe_framework_version_add_changes (QiheStore *store, QiheFramework *adjusted, QiheChanges *changes,
                                    GError **error)
{
  g_autofree char *kept =
      qihe_framework_library_get (store, qihe_framework_get_reference (adjusted), error);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) document = NULL;
  QiheFramework *framework;
  guint version;

  if (kept == NULL ||
      !qihe_framework_library_find_next (store, qihe_framework_get_id (adjusted), &version, error))
    return NULL;
  text = adjust_text (kept, adjusted, version, error);
  if (text == NULL)
    return NULL;
  document = g_bytes_new (text, strlen (text));
  framework = qihe_frameworks_parse (document, error);
  if (framework != NULL)
    qihe_framework_library_put (changes, qihe_framework_get_reference (framework), text);
  return framework;
}
