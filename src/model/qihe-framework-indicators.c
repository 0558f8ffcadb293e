/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

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

gboolean
qihe_framework_parse_indicator (QiheFramework *self, const QiheJsonPlace *entry, guint index,
                                GError **error)
{
  QiheIndicator *indicator = &g_array_index (self->indicators, QiheIndicator, index);
  QiheJsonPlace title;

  if (!qihe_framework_parse_id (entry, self->indicator_by_id, index, &indicator->id, error))
    return FALSE;
  title = qihe_json_optional (entry, "title");
  return qihe_json_get_bilingual (&title, &indicator->title, error) &&
         parse_aliases (indicator, entry, error) &&
         qihe_framework_parse_measure (self, entry, indicator, error);
}
