/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-i18n.h"
#include "base/qihe-text.h"
#include "model/qihe-framework-parse.h"

static gboolean
parse_aliases (QiheIndicator *indicator, const QiheJsonPlace *entry, GError **error)
{
  QiheJsonPlace list = qihe_json_optional (entry, "alias");
  guint length = 0;

  if (list.node != NULL &&
      !qihe_json_expect_array (&list, QIHE_FRAMEWORK_MAX_ALIASES, &length, error))
    return FALSE;
  indicator->aliases = g_new0 (char *, length + 1);
  for (guint i = 0; i < length; i++) {
    QiheJsonPlace place = qihe_json_element (&list, i);
    const char *alias = qihe_json_get_string (&place, error);

    if (alias == NULL)
      return FALSE;
    indicator->aliases[i] = g_strdup (alias);
  }
  return TRUE;
}

static gboolean
parse_indicator (QiheFramework *self, const QiheJsonPlace *entry, guint index, guint dimension,
                 GError **error)
{
  QiheIndicator *indicator = &g_array_index (self->indicators, QiheIndicator, index);
  QiheJsonPlace title;

  if (!qihe_framework_parse_id (entry, self->indicator_by_id, index, &indicator->id, error))
    return FALSE;
  indicator->dimension = dimension;
  title = qihe_json_optional (entry, "title");
  return qihe_json_get_bilingual (&title, &indicator->title, error) &&
         parse_aliases (indicator, entry, error);
}

static gboolean
parse_indicators (QiheFramework *self, QiheDimension *dimension, guint number,
                  const QiheJsonPlace *entry, GError **error)
{
  QiheJsonPlace list;
  guint room = QIHE_FRAMEWORK_MAX_INDICATORS - self->indicators->len;

  if (!qihe_json_required_array (entry, "indicators", room, &list, &dimension->n_indicators, error))
    return FALSE;
  dimension->first = self->indicators->len;
  g_array_set_size (self->indicators, dimension->first + dimension->n_indicators);
  for (guint i = 0; i < dimension->n_indicators; i++) {
    QiheJsonPlace indicator = qihe_json_element (&list, i);

    if (!parse_indicator (self, &indicator, dimension->first + i, number, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_empty (const QiheBilingual *text)
{
  return text->zh == NULL && text->en == NULL;
}

static gboolean
parse_dimension (QiheFramework *self, const QiheJsonPlace *entry, guint index, GError **error)
{
  QiheDimension *dimension = &g_array_index (self->dimensions, QiheDimension, index);
  QiheJsonPlace title;
  QiheJsonPlace short_title;

  if (!qihe_framework_parse_id (entry, self->dimension_by_id, index, &dimension->id, error))
    return FALSE;
  title = qihe_json_optional (entry, "title");
  short_title = qihe_json_optional (entry, "short");
  if (!qihe_json_get_bilingual (&title, &dimension->title, error) ||
      !qihe_json_get_bilingual (&short_title, &dimension->short_title, error))
    return FALSE;
  if (is_empty (&dimension->short_title))
    dimension->short_title = qihe_bilingual_copy (&dimension->title);
  return parse_indicators (self, dimension, index, entry, error);
}

/* A title may be shared by indicators of several dimensions: it then finds none of them. */
static void
index_name (QiheFramework *self, guint index, const char *name)
{
  g_autofree char *folded = NULL;
  int known;

  if (name == NULL)
    return;
  folded = qihe_text_fold (name);
  known = GPOINTER_TO_INT (g_hash_table_lookup (self->indicator_by_name, folded));
  if (known == (int) index + 1)
    return;
  g_hash_table_replace (self->indicator_by_name, g_steal_pointer (&folded),
                        GINT_TO_POINTER (known == 0 ? (int) index + 1 : QIHE_FRAMEWORK_AMBIGUOUS));
}

static void
index_names (QiheFramework *self)
{
  for (guint i = 0; i < self->indicators->len; i++) {
    const QiheIndicator *indicator = &g_array_index (self->indicators, QiheIndicator, i);

    index_name (self, i, indicator->id);
    index_name (self, i, indicator->title.zh);
    index_name (self, i, indicator->title.en);
    for (char **alias = indicator->aliases; *alias != NULL; alias++)
      index_name (self, i, *alias);
  }
}

/* An alias has no other use than to be found, so one that finds nothing is a mistake. */
static gboolean
check_alias (QiheFramework *self, guint indicator, guint alias, const QiheJsonPlace *list,
             GError **error)
{
  const char *text = g_array_index (self->indicators, QiheIndicator, indicator).aliases[alias];
  QiheJsonPlace place = qihe_json_element (list, alias);
  g_autofree char *quoted = NULL;

  if (qihe_framework_find_indicator (self, text) == (int) indicator)
    return TRUE;
  quoted = qihe_text_quote (text);
  return qihe_json_fail (&place, error, _ ("%s also names another indicator"), quoted);
}

static gboolean
check_aliases_of_dimension (QiheFramework *self, guint index, const QiheJsonPlace *dimensions,
                            GError **error)
{
  const QiheDimension *dimension = qihe_framework_get_dimension (self, index);
  QiheJsonPlace place = qihe_json_element (dimensions, index);
  QiheJsonPlace indicators = qihe_json_optional (&place, "indicators");

  for (guint i = 0; i < dimension->n_indicators; i++) {
    const QiheIndicator *indicator = qihe_framework_get_indicator (self, dimension->first + i);
    QiheJsonPlace entry = qihe_json_element (&indicators, i);
    QiheJsonPlace list = qihe_json_optional (&entry, "alias");

    for (guint j = 0; indicator->aliases[j] != NULL; j++)
      if (!check_alias (self, dimension->first + i, j, &list, error))
        return FALSE;
  }
  return TRUE;
}

gboolean
qihe_framework_parse_dimensions (QiheFramework *self, const QiheJsonPlace *root, GError **error)
{
  QiheJsonPlace list;
  guint length;

  if (!qihe_json_required_array (root, "dimensions", QIHE_FRAMEWORK_MAX_DIMENSIONS, &list, &length,
                                 error))
    return FALSE;
  g_array_set_size (self->dimensions, length);
  for (guint i = 0; i < length; i++) {
    QiheJsonPlace entry = qihe_json_element (&list, i);

    if (!parse_dimension (self, &entry, i, error))
      return FALSE;
  }
  index_names (self);
  for (guint i = 0; i < length; i++)
    if (!check_aliases_of_dimension (self, i, &list, error))
      return FALSE;
  return TRUE;
}
