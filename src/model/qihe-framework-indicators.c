/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-framework-parse.h"

gboolean
qihe_framework_parse_indicator (QiheFramework *self, const QiheJsonPlace *entry, guint index,
                                GError **error)
{
  QiheIndicator *indicator = &g_array_index (self->indicators, QiheIndicator, index);
  QiheJsonPlace title, aliases;

  if (!qihe_framework_parse_id (entry, self->indicator_by_id, index, &indicator->id, error))
    return FALSE;
  title = qihe_json_optional (entry, "title");
  aliases = qihe_json_optional (entry, "alias");
  return qihe_json_get_bilingual (&title, &indicator->title, error) &&
         qihe_json_get_strings (&aliases, QIHE_FRAMEWORK_MAX_ALIASES, &indicator->aliases, error) &&
         qihe_framework_parse_measure (self, entry, indicator, error);
}
