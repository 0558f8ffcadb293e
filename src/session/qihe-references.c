/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-references.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-text.h"
#include "model/qihe-field-list.h"
#include "session/qihe-session-error.h"
#include "store/qihe-store-error.h"

/* @id becomes %NULL where there is none; %QIHE_STORE_ERROR_EXISTS where there are several. */
static gboolean
find_in_store (QiheStore *store, const char *entity, const char *field, JsonNode *value, char **id,
               GError **error)
{
  QiheSelection selection = { .n = 1, .fields = &field, .values = &value, .limit = 2 };
  g_autoptr (GPtrArray) found = qihe_store_select (store, entity, &selection, NULL, error);

  *id = NULL;
  if (found == NULL)
    return FALSE;
  if (found->len > 1) {
    g_set_error_literal (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_EXISTS, "");
    return FALSE;
  }
  if (found->len == 1)
    *id = g_strdup (json_object_get_string_member (g_ptr_array_index (found, 0), "id"));
  return TRUE;
}

static gboolean
find (const QiheReferences *self, const char *entity, const char *field, JsonNode *value, char **id,
      GError **error)
{
  return self->writing != NULL ? qihe_writing_find (self->writing, entity, field, value, id, error)
                               : find_in_store (self->store, entity, field, value, id, error);
}

/* By a field in which @text could be a value; @id stays %NULL where it could not. */
static gboolean
find_by (const QiheReferences *self, QiheRegister *target, const QiheField *field, const char *text,
         char **id, GError **error)
{
  g_autoptr (JsonNode) value = qihe_field_parse (field, text, NULL);

  return value == NULL || JSON_NODE_HOLDS_NULL (value) ||
         find (self, qihe_register_get_id (target), field->id, value, id, error);
}

static gboolean
find_by_id (const QiheReferences *self, QiheRegister *target, const char *text, char **id,
            GError **error)
{
  g_autoptr (JsonNode) value = json_node_init_string (json_node_alloc (), text);

  return find (self, qihe_register_get_id (target), "id", value, id, error);
}

/* What is unique goes before the name, which others may have too. */
static gboolean
look_up (const QiheReferences *self, QiheRegister *target, const char *text, char **id,
         GError **error)
{
  const QiheField *name = qihe_register_get_name_field (target);

  if (!find_by_id (self, target, text, id, error))
    return FALSE;
  for (guint i = 0; *id == NULL && i < qihe_register_get_n_fields (target); i++) {
    const QiheField *field = qihe_register_get_field (target, i);

    if (field->unique && !find_by (self, target, field, text, id, error))
      return FALSE;
  }
  return *id != NULL || name == NULL || find_by (self, target, name, text, id, error);
}

static void
set_nothing (const QiheField *field, QiheRegister *target, const char *text, GError **error)
{
  g_autofree char *quoted = qihe_text_quote (text);

  g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_REFERENCE,
               _ ("%s %s refers to nothing: no record of %s is called so"),
               qihe_field_get_title (field), quoted, qihe_register_get_title (target));
}

static void
set_ambiguous (const QiheField *field, QiheRegister *target, const char *text, GError **error)
{
  g_autofree char *quoted = qihe_text_quote (text);

  g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_AMBIGUOUS,
               _ ("%s %s may be several records of %s; name one by what it alone has"),
               qihe_field_get_title (field), quoted, qihe_register_get_title (target));
}

static char *
find_id (const QiheReferences *self, const QiheField *field, QiheRegister *target, const char *text,
         GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *id = NULL;

  if (look_up (self, target, text, &id, &local)) {
    if (id == NULL)
      set_nothing (field, target, text, error);
    return g_steal_pointer (&id);
  }
  if (g_error_matches (local, QIHE_STORE_ERROR, QIHE_STORE_ERROR_EXISTS))
    set_ambiguous (field, target, text, error);
  else
    g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static char *
find_once (const QiheReferences *self, const QiheField *field, QiheRegister *target,
           const char *text, GError **error)
{
  g_autofree char *key = g_strconcat (field->target, "\n", text, NULL);
  const char *known = self->known != NULL ? g_hash_table_lookup (self->known, key) : NULL;
  char *id = known != NULL ? g_strdup (known) : find_id (self, field, target, text, error);

  if (id != NULL && known == NULL && self->known != NULL)
    g_hash_table_insert (self->known, g_steal_pointer (&key), g_strdup (id));
  return id;
}

static JsonNode *
resolve_one (const QiheReferences *self, const QiheField *field, QiheRegister *target,
             JsonNode *value, GError **error)
{
  g_autofree char *id = find_once (self, field, target, json_node_get_string (value), error);

  return id != NULL ? json_node_init_string (json_node_alloc (), id) : NULL;
}

static JsonNode *
resolve_list (const QiheReferences *self, const QiheField *field, QiheRegister *target,
              JsonNode *value, GError **error)
{
  g_autoptr (JsonArray) texts = qihe_field_list_read (value);
  g_autoptr (JsonArray) ids = json_array_new ();

  for (guint i = 0; i < json_array_get_length (texts); i++) {
    JsonNode *id = resolve_one (self, field, target, json_array_get_element (texts, i), error);

    if (id == NULL)
      return NULL;
    json_array_add_element (ids, id);
  }
  return qihe_field_list_store (ids);
}

QiheRegister *
qihe_references_find_register (GPtrArray *registers, const char *id)
{
  for (guint i = 0; i < registers->len; i++)
    if (g_strcmp0 (qihe_register_get_id (g_ptr_array_index (registers, i)), id) == 0)
      return g_ptr_array_index (registers, i);
  return NULL;
}

gboolean
qihe_references_resolve (const QiheReferences *self, const QiheField *field, JsonObject *values,
                         GError **error)
{
  JsonNode *value = json_object_get_member (values, field->id);
  QiheRegister *target = qihe_references_find_register (self->registers, field->target);
  JsonNode *resolved;

  if (field->kind != QIHE_FIELD_REFERENCE || value == NULL || JSON_NODE_HOLDS_NULL (value))
    return TRUE;
  if (target == NULL) {
    g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_REFERENCE,
                 _ ("%s refers to the register “%s”, which there is not"),
                 qihe_field_get_title (field), field->target);
    return FALSE;
  }
  resolved = field->list ? resolve_list (self, field, target, value, error)
                         : resolve_one (self, field, target, value, error);
  if (resolved != NULL)
    json_object_set_member (values, field->id, resolved);
  return resolved != NULL;
}

gboolean
qihe_references_resolve_all (const QiheReferences *self, QiheRegister *shape, JsonObject *values,
                             GError **error)
{
  for (guint i = 0; i < qihe_register_get_n_fields (shape); i++)
    if (!qihe_references_resolve (self, qihe_register_get_field (shape, i), values, error))
      return FALSE;
  return TRUE;
}

char *
qihe_references_find (const QiheReferences *self, const QiheField *field, const char *text,
                      GError **error)
{
  QiheRegister *target = qihe_references_find_register (self->registers, field->target);

  return target != NULL ? find_once (self, field, target, text, error) : NULL;
}
