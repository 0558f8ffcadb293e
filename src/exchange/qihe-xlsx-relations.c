/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/qihe-xlsx-private.h"
#include "exchange/qihe-xml.h"

static void
free_relation (gpointer data)
{
  QiheXlsxRelation *self = data;

  g_free (self->id);
  g_free (self->type);
  g_free (self->target);
  g_free (self);
}

static gboolean
add_relation (gpointer data, const char *name, const char **attributes, GError **error)
{
  GPtrArray *relations = data;
  QiheXlsxRelation *relation;

  if (strcmp (name, "Relationship") != 0)
    return TRUE;
  relation = g_new0 (QiheXlsxRelation, 1);
  relation->id = g_strdup (qihe_xml_get (attributes, "Id"));
  relation->type = g_strdup (qihe_xml_get (attributes, "Type"));
  relation->target = g_strdup (qihe_xml_get (attributes, "Target"));
  g_ptr_array_add (relations, relation);
  return TRUE;
}

GPtrArray *
qihe_xlsx_read_relations (GBytes *part, const char *name, GError **error)
{
  static const QiheXmlHandlers handlers = { add_relation, NULL, NULL };
  g_autoptr (GPtrArray) relations = g_ptr_array_new_with_free_func (free_relation);

  if (!qihe_xml_parse (part, name, &handlers, relations, error))
    return NULL;
  return g_steal_pointer (&relations);
}

const QiheXlsxRelation *
qihe_xlsx_find_relation (GPtrArray *relations, const char *id, const char *type)
{
  for (guint i = 0; i < relations->len; i++) {
    const QiheXlsxRelation *one = g_ptr_array_index (relations, i);

    if (one->type == NULL || one->target == NULL || !g_str_has_suffix (one->type, type))
      continue;
    if (id == NULL || g_strcmp0 (one->id, id) == 0)
      return one;
  }
  return NULL;
}
