/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-mapping.h"

#include "base/qihe-i18n.h"
#include "base/qihe-text.h"
#include "model/qihe-model-error.h"

static int
find_indicator (QiheFramework *from, guint indicator, QiheFramework *to)
{
  const QiheIndicator *one = qihe_framework_get_indicator (from, indicator);
  int found = qihe_framework_find_indicator (to, one->id);

  if (found < 0 && one->title.zh != NULL)
    found = qihe_framework_find_indicator (to, one->title.zh);
  if (found < 0 && one->title.en != NULL)
    found = qihe_framework_find_indicator (to, one->title.en);
  return found;
}

static gboolean
fail (QiheFramework *framework, const char *id, GError **error)
{
  g_autofree char *quoted = qihe_text_quote (id);

  g_set_error (error, QIHE_MODEL_ERROR, QIHE_MODEL_ERROR_FRAMEWORK,
               _ ("%s has no indicator %s; name one by its id"),
               qihe_framework_get_reference (framework), quoted);
  return FALSE;
}

/* An id that the user gave means that indicator and no other that is called so. */
static int
find_id (QiheFramework *framework, const char *id)
{
  int found = qihe_framework_find_indicator (framework, id);

  return found >= 0 && g_str_equal (qihe_framework_get_indicator (framework, (guint) found)->id, id)
             ? found
             : QIHE_NOWHERE;
}

QiheMapping *
qihe_mapping_new (QiheFramework *from, QiheFramework *to)
{
  QiheMapping *self = g_new (QiheMapping, 1);
  guint n = qihe_framework_get_n_indicators (from);

  self->from = qihe_framework_ref (from);
  self->to = qihe_framework_ref (to);
  self->targets = g_new (int, n);
  for (guint i = 0; i < n; i++)
    self->targets[i] = find_indicator (from, i, to);
  return self;
}

void
qihe_mapping_free (QiheMapping *self)
{
  qihe_framework_unref (self->from);
  qihe_framework_unref (self->to);
  g_free (self->targets);
  g_free (self);
}

gboolean
qihe_mapping_change (QiheMapping *self, GHashTable *changes, GError **error)
{
  GHashTableIter iter;
  gpointer from, to;

  g_hash_table_iter_init (&iter, changes);
  while (g_hash_table_iter_next (&iter, &from, &to)) {
    int source = find_id (self->from, from);
    int target = *(const char *) to != '\0' ? find_id (self->to, to) : QIHE_NOWHERE;

    if (source < 0)
      return fail (self->from, from, error);
    if (target < 0 && *(const char *) to != '\0')
      return fail (self->to, to, error);
    self->targets[source] = target;
  }
  return TRUE;
}

int
qihe_mapping_find_source (const QiheMapping *self, guint target)
{
  for (guint i = 0; i < qihe_framework_get_n_indicators (self->from); i++)
    if (self->targets[i] == (int) target)
      return (int) i;
  return QIHE_NOWHERE;
}
