/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-record-conditions.h"

#include "model/qihe-field-list.h"
#include "session/qihe-references.h"

/* Takes @value. */
static void
add (QiheRecordConditions *self, const char *field, gboolean list, JsonNode *value)
{
  g_ptr_array_add (self->fields, (gpointer) field);
  g_ptr_array_add (self->values, value);
  g_array_append_val (self->lists, list);
}

/* A list has to have each of the values. */
static void
add_field (QiheRecordConditions *self, const QiheField *field, JsonNode *value)
{
  g_autoptr (JsonArray) values = NULL;

  if (!field->list || JSON_NODE_HOLDS_NULL (value)) {
    add (self, field->id, FALSE, json_node_copy (value));
    return;
  }
  values = qihe_field_list_read (value);
  for (guint i = 0; i < json_array_get_length (values); i++)
    add (self, field->id, TRUE, json_array_dup_element (values, i));
}

static void
add_all (QiheRecordConditions *self, QiheRegister *shape)
{
  JsonObjectIter iter;
  const char *field;
  JsonNode *node;

  if (!json_object_has_member (self->parsed, QIHE_REGISTER_ARCHIVED))
    json_object_set_null_member (self->parsed, QIHE_REGISTER_ARCHIVED);
  json_object_iter_init (&iter, self->parsed);
  while (json_object_iter_next (&iter, &field, &node))
    add_field (self, qihe_register_find_field (shape, field), node);
  self->selection.n = self->fields->len;
  self->selection.fields = (const char *const *) self->fields->pdata;
  self->selection.values = (JsonNode *const *) self->values->pdata;
  self->selection.lists = (const gboolean *) self->lists->data;
}

QiheRecordConditions *
qihe_record_conditions_new (QiheStore *store, GPtrArray *registers, QiheRegister *shape,
                            GHashTable *where, GError **error)
{
  const QiheReferences references = { .registers = registers, .store = store };
  g_autoptr (JsonObject) parsed = qihe_register_parse (shape, where, FALSE, error);
  QiheRecordConditions *self;

  if (parsed == NULL || !qihe_references_resolve_all (&references, shape, parsed, error))
    return NULL;
  self = g_new0 (QiheRecordConditions, 1);
  self->parsed = g_steal_pointer (&parsed);
  self->fields = g_ptr_array_new ();
  self->values = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  self->lists = g_array_new (FALSE, FALSE, sizeof (gboolean));
  add_all (self, shape);
  return self;
}

void
qihe_record_conditions_free (QiheRecordConditions *self)
{
  json_object_unref (self->parsed);
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->values);
  g_array_unref (self->lists);
  g_free (self);
}
