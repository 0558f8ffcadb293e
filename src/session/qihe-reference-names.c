/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-field-list.h"
#include "session/qihe-references.h"
#include "store/qihe-store-error.h"

/*
 * What records refer to, in words.
 * @exact: by what is found again
 */
typedef struct {
  QiheStore *store;
  GPtrArray *registers;
  gboolean exact;
} Naming;

/* What @record refers to by @field: its ids into @ids. */
static void
collect_ids (const QiheField *field, JsonObject *record, GHashTable *ids)
{
  JsonNode *value = json_object_get_member (record, field->id);
  g_autoptr (JsonArray) values = value != NULL ? qihe_field_list_read (value) : NULL;

  for (guint i = 0; values != NULL && i < json_array_get_length (values); i++) {
    JsonNode *id = json_array_get_element (values, i);

    if (JSON_NODE_HOLDS_VALUE (id) && json_node_get_value_type (id) == G_TYPE_STRING)
      g_hash_table_add (ids, json_node_dup_string (id));
  }
}

/* Whether @text leads to the record of @id and to no other. */
static gboolean
leads_to (const Naming *self, const QiheField *field, const char *text, const char *id)
{
  const QiheReferences references = { .registers = self->registers, .store = self->store };
  g_autofree char *found = qihe_references_find (&references, field, text, NULL);

  return g_strcmp0 (found, id) == 0;
}

/* (nullable): by what a record is found again, if not by its id alone */
static char *
find_exact (const Naming *self, const QiheField *field, QiheRegister *target, JsonObject *record)
{
  const char *id = json_object_get_string_member (record, "id");
  const QiheField *name = qihe_register_get_name_field (target);
  g_autofree char *called = name != NULL ? qihe_field_show_of (name, record) : NULL;

  if (called != NULL && leads_to (self, field, called, id))
    return g_steal_pointer (&called);
  for (guint i = 0; i < qihe_register_get_n_fields (target); i++) {
    const QiheField *other = qihe_register_get_field (target, i);
    g_autofree char *text = other->unique ? qihe_field_show_of (other, record) : NULL;

    if (text != NULL && leads_to (self, field, text, id))
      return g_steal_pointer (&text);
  }
  return NULL;
}

static char *
dup_name (const Naming *self, const QiheField *field, QiheRegister *target, JsonObject *record)
{
  return self->exact ? find_exact (self, field, target, record)
                     : qihe_register_dup_record_title (target, record);
}

/* A record that is gone keeps its id for a name. */
static gboolean
read_name (const Naming *self, const QiheField *field, QiheRegister *target, const char *id,
           JsonObject *names, GError **error)
{
  const char *entity = qihe_register_get_id (target);
  g_autoptr (GError) local = NULL;
  g_autoptr (JsonObject) record = qihe_store_get (self->store, entity, id, &local);
  g_autofree char *name = record != NULL ? dup_name (self, field, target, record) : NULL;

  if (name != NULL)
    json_object_set_string_member (names, id, name);
  if (record != NULL || g_error_matches (local, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
name_field (const Naming *self, QiheRegister *target, const QiheField *field, GPtrArray *records,
            JsonObject *names, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer id;

  for (guint i = 0; i < records->len; i++)
    if (g_ptr_array_index (records, i) != NULL)
      collect_ids (field, g_ptr_array_index (records, i), ids);
  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!json_object_has_member (names, id) && !read_name (self, field, target, id, names, error))
      return FALSE;
  return TRUE;
}

static gboolean
name_all (const Naming *self, QiheRegister *shape, GPtrArray *records, GError **error)
{
  g_autoptr (JsonObject) names = json_object_new ();

  for (guint i = 0; i < qihe_register_get_n_fields (shape); i++) {
    const QiheField *field = qihe_register_get_field (shape, i);
    QiheRegister *target = field->kind == QIHE_FIELD_REFERENCE
                               ? qihe_references_find_register (self->registers, field->target)
                               : NULL;

    if (target != NULL && !name_field (self, target, field, records, names, error))
      return FALSE;
  }
  for (guint i = 0; i < records->len; i++)
    if (g_ptr_array_index (records, i) != NULL)
      json_object_set_object_member (g_ptr_array_index (records, i), QIHE_RECORD_NAMES,
                                     json_object_ref (names));
  return TRUE;
}

gboolean
qihe_references_name (QiheStore *store, GPtrArray *registers, QiheRegister *shape,
                      GPtrArray *records, GError **error)
{
  const Naming naming = { store, registers, FALSE };

  return name_all (&naming, shape, records, error);
}

gboolean
qihe_references_name_exactly (QiheStore *store, GPtrArray *registers, QiheRegister *shape,
                              GPtrArray *records, GError **error)
{
  const Naming naming = { store, registers, TRUE };

  return name_all (&naming, shape, records, error);
}
