/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-i18n.h"
#include "base/qihe-text.h"
#include "model/qihe-framework-parse.h"

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

void
qihe_framework_index_names (QiheFramework *self)
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

gboolean
qihe_framework_check_aliases (QiheFramework *self, guint indicator, const QiheJsonPlace *entry,
                              GError **error)
{
  const QiheIndicator *one = qihe_framework_get_indicator (self, indicator);
  QiheJsonPlace list = qihe_json_optional (entry, "alias");

  for (guint i = 0; one->aliases[i] != NULL; i++)
    if (!check_alias (self, indicator, i, &list, error))
      return FALSE;
  return TRUE;
}
