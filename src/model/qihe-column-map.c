/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-column-map.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-text.h"
#include "model/qihe-model-error.h"

static gboolean
match (QiheRegister *shape, const char *heading, GHashTable *given, const QiheField **field,
       GError **error)
{
  const char *id = given != NULL ? g_hash_table_lookup (given, heading) : NULL;

  if (id == NULL) {
    *field = qihe_register_match_field (shape, heading);
    return TRUE;
  }
  *field = *id != '\0' ? qihe_register_find_field (shape, id) : NULL;
  if (*field != NULL || *id == '\0')
    return TRUE;

  g_autofree char *quoted = qihe_text_quote (id);
  g_set_error (error, QIHE_MODEL_ERROR, QIHE_MODEL_ERROR_FIELD, _ ("%s has no field %s"),
               qihe_register_get_title (shape), quoted);
  return FALSE;
}

QiheColumnMap *
qihe_column_map_new (QiheRegister *shape, const char *const *headings, guint n, GHashTable *given,
                     GError **error)
{
  g_autoptr (QiheColumnMap) self = g_new0 (QiheColumnMap, 1);

  self->n = n;
  self->fields = g_new0 (const QiheField *, n);
  self->headings = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++) {
    const QiheField *field;

    self->headings[i] = g_strdup (headings[i]);
    if (!match (shape, headings[i], given, &field, error))
      return NULL;
    if (field == NULL || qihe_column_map_find (self, field) >= 0)
      continue;
    self->fields[i] = field;
    self->n_matched++;
  }
  return g_steal_pointer (&self);
}

void
qihe_column_map_free (QiheColumnMap *self)
{
  g_strfreev (self->headings);
  g_free (self->fields);
  g_free (self);
}

int
qihe_column_map_find (const QiheColumnMap *self, const QiheField *field)
{
  for (guint i = 0; i < self->n; i++)
    if (self->fields[i] == field)
      return (int) i;
  return -1;
}
