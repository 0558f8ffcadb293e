/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-framework-parse.h"

#include "base/qihe-i18n.h"
#include "base/qihe-text.h"
#include "model/qihe-model-error.h"

static gboolean
parse_head (QiheFramework *self, const QiheJsonPlace *root, GError **error)
{
  QiheJsonPlace id;
  QiheJsonPlace version;
  QiheJsonPlace title;
  const char *text;

  if (!qihe_json_required (root, "id", &id, error))
    return FALSE;
  text = qihe_json_get_string (&id, error);
  if (text == NULL || !qihe_json_required (root, "version", &version, error) ||
      !qihe_json_get_uint (&version, 1, G_MAXINT, &self->version, error))
    return FALSE;
  self->id = g_strdup (text);
  self->reference = g_strdup_printf ("%s@%u", self->id, self->version);
  title = qihe_json_optional (root, "title");
  return qihe_json_get_bilingual (&title, &self->title, error);
}

static gboolean
parse (QiheFramework *self, const QiheJsonPlace *root, GError **error)
{
  static gboolean (*const parts[]) (QiheFramework *, const QiheJsonPlace *, GError **) = {
    parse_head,
    qihe_framework_parse_scales,
    qihe_framework_parse_dimensions,
    qihe_framework_parse_model_names,
  };

  if (!qihe_json_expect_object (root, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!parts[i](self, root, error) && !qihe_framework_go_on (self, error))
      return FALSE;
  return TRUE;
}

gboolean
qihe_framework_parse_id (const QiheJsonPlace *entry, GHashTable *by_id, guint index, char **out,
                         GError **error)
{
  QiheJsonPlace place;
  const char *id;

  if (!qihe_json_expect_object (entry, error) || !qihe_json_required (entry, "id", &place, error) ||
      (id = qihe_json_get_string (&place, error)) == NULL)
    return FALSE;
  if (g_hash_table_contains (by_id, id)) {
    g_autofree char *quoted = qihe_text_quote (id);

    return qihe_json_fail (&place, error, _ ("%s is there already; ids have to differ"), quoted);
  }
  *out = g_strdup (id);
  g_hash_table_insert (by_id, *out, GUINT_TO_POINTER (index + 1));
  return TRUE;
}

gboolean
qihe_framework_go_on (QiheFramework *self, GError **error)
{
  if (self->problems == NULL || self->problems->len >= QIHE_FRAMEWORK_MAX_PROBLEMS)
    return FALSE;
  g_ptr_array_add (self->problems, g_strdup ((*error)->message));
  g_clear_error (error);
  return TRUE;
}

GPtrArray *
qihe_framework_check (JsonNode *root)
{
  g_autoptr (QiheFramework) self = qihe_framework_new_empty ();
  GPtrArray *problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) last = NULL;
  QiheJsonPlace place = qihe_json_root (root);

  self->problems = problems;
  if (!parse (self, &place, &last) && problems->len < QIHE_FRAMEWORK_MAX_PROBLEMS)
    g_ptr_array_add (problems, g_strdup (last->message));
  return problems;
}

QiheFramework *
qihe_framework_new_from_json (JsonNode *root, GError **error)
{
  g_autoptr (QiheFramework) self = qihe_framework_new_empty ();
  g_autoptr (GError) fault = NULL;
  QiheJsonPlace place = qihe_json_root (root);

  if (parse (self, &place, &fault))
    return g_steal_pointer (&self);
  g_set_error_literal (error, QIHE_MODEL_ERROR, QIHE_MODEL_ERROR_FRAMEWORK, fault->message);
  return NULL;
}
