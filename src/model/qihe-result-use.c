/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-result-use.h"

QiheResultUse *
qihe_result_use_new (const char *id, const char *kind, const char *text, const char *date,
                     const char *person)
{
  QiheResultUse *self = g_new0 (QiheResultUse, 1);

  self->id = g_strdup (id);
  self->kind = g_strdup (kind);
  self->text = g_strdup (text);
  self->date = g_strdup (date);
  self->person = g_strdup (person);
  return self;
}

QiheResultUse *
qihe_result_use_copy (const QiheResultUse *self)
{
  return qihe_result_use_new (self->id, self->kind, self->text, self->date, self->person);
}

void
qihe_result_use_free (QiheResultUse *self)
{
  g_free (self->id);
  g_free (self->kind);
  g_free (self->text);
  g_free (self->date);
  g_free (self->person);
  g_free (self);
}

int
qihe_result_use_compare (gconstpointer a, gconstpointer b)
{
  const QiheResultUse *one = *(QiheResultUse *const *) a, *other = *(QiheResultUse *const *) b;
  int order = strcmp (other->date, one->date);

  return order != 0 ? order : strcmp (one->id, other->id);
}

const QiheResultUse *
qihe_result_use_find (GPtrArray *uses, const char *id)
{
  for (guint i = 0; i < uses->len; i++) {
    const QiheResultUse *one = g_ptr_array_index (uses, i);

    if (g_strcmp0 (one->id, id) == 0)
      return one;
  }
  return NULL;
}
