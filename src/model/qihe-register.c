/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "base/qihe-text.h"
#include "model/qihe-field-list.h"
#include "model/qihe-model-error.h"
#include "model/qihe-register-private.h"

static gboolean
refuse_unknown (QiheRegister *self, const char *id, GError **error)
{
  g_autofree char *quoted = qihe_text_quote (id);

  g_set_error (error, QIHE_MODEL_ERROR, QIHE_MODEL_ERROR_FIELD, _ ("%s has no field %s"),
               qihe_register_get_title (self), quoted);
  return FALSE;
}

static gboolean
refuse_empty (const QiheField *field, GError **error)
{
  g_set_error (error, QIHE_MODEL_ERROR, QIHE_MODEL_ERROR_FIELD, _ ("%s is empty and is required"),
               qihe_field_get_title (field));
  return FALSE;
}

static gboolean
check_names (QiheRegister *self, GHashTable *texts, GError **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (qihe_register_find_field (self, id) == NULL)
      return refuse_unknown (self, id, error);
  return TRUE;
}

static gboolean
parse_field (const QiheField *field, const char *text, JsonObject *values, GError **error)
{
  JsonNode *value = qihe_field_parse (field, text, error);

  if (value == NULL)
    return FALSE;
  json_object_set_member (values, field->id, value);
  return !(field->required && JSON_NODE_HOLDS_NULL (value)) || refuse_empty (field, error);
}

gboolean
qihe_register_next_part (const char **at, char **part, gboolean *is_field)
{
  const char *from = *at;
  const char *end = *from == '{' ? strchr (from, '}') : strchr (from, '{');

  if (*from == '\0')
    return FALSE;
  *is_field = *from == '{' && end != NULL;
  if (*is_field) {
    *part = g_strndup (from + 1, (gsize) (end - from) - 1);
    *at = end + 1;
  } else {
    *part = end != NULL ? g_strndup (from, (gsize) (end - from)) : g_strdup (from);
    *at = from + strlen (*part);
  }
  return TRUE;
}

QiheRegister *
qihe_register_ref (QiheRegister *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
qihe_register_unref (QiheRegister *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_name);
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->groups);
  qihe_bilingual_clear (&self->title);
  g_strfreev (self->columns);
  g_free (self->record);
  g_free (self->id);
  g_free (self);
}

const char *
qihe_register_get_id (QiheRegister *self)
{
  return self->id;
}

const char *
qihe_register_get_title (QiheRegister *self)
{
  return qihe_bilingual_get (&self->title, qihe_language_current (), self->id);
}

int
qihe_register_compare (gconstpointer a, gconstpointer b)
{
  const QiheRegister *one = *(QiheRegister *const *) a;
  const QiheRegister *other = *(QiheRegister *const *) b;

  if (one->order != other->order)
    return one->order < other->order ? -1 : 1;
  return strcmp (one->id, other->id);
}

guint
qihe_register_get_n_groups (QiheRegister *self)
{
  return self->groups->len;
}

const char *
qihe_register_get_group_title (QiheRegister *self, guint index)
{
  const QiheChoice *group;

  g_return_val_if_fail (index < self->groups->len, NULL);
  group = g_ptr_array_index (self->groups, index);
  return qihe_bilingual_get (&group->title, qihe_language_current (), group->id);
}

guint
qihe_register_get_n_fields (QiheRegister *self)
{
  return self->fields->len;
}

const QiheField *
qihe_register_get_field (QiheRegister *self, guint index)
{
  g_return_val_if_fail (index < self->fields->len, NULL);
  return g_ptr_array_index (self->fields, index);
}

const QiheField *
qihe_register_find_field (QiheRegister *self, const char *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

const QiheField *
qihe_register_match_field (QiheRegister *self, const char *name)
{
  g_autofree char *folded = qihe_text_fold (name);

  return g_hash_table_lookup (self->by_name, folded);
}

const QiheField *
qihe_register_find_missing (QiheRegister *self, JsonObject *values)
{
  for (guint i = 0; i < self->fields->len; i++) {
    const QiheField *field = g_ptr_array_index (self->fields, i);
    JsonNode *value = field->required ? json_object_get_member (values, field->id) : NULL;

    if (field->required && (value == NULL || JSON_NODE_HOLDS_NULL (value)))
      return field;
  }
  return NULL;
}

GPtrArray *
qihe_register_list_texts (QiheRegister *self, gboolean of_title)
{
  GPtrArray *fields = g_ptr_array_new ();

  for (guint i = 0; i < self->fields->len; i++) {
    QiheField *field = g_ptr_array_index (self->fields, i);
    g_autofree char *place = g_strdup_printf ("{%s}", field->id);
    gboolean in_title = strstr (self->record, place) != NULL;

    if (qihe_field_kind_is_text (field->kind) && in_title == of_title)
      g_ptr_array_add (fields, field);
  }
  return fields;
}

const char *const *
qihe_register_get_columns (QiheRegister *self)
{
  return (const char *const *) self->columns;
}

const QiheField *
qihe_register_get_name_field (QiheRegister *self)
{
  const char *at = self->record;
  const QiheField *field = NULL;
  gboolean is_field;
  char *part;

  while (field == NULL && qihe_register_next_part (&at, &part, &is_field)) {
    field = is_field ? qihe_register_find_field (self, part) : NULL;
    g_free (part);
  }
  return field;
}

char *
qihe_register_dup_record_title (QiheRegister *self, JsonObject *record)
{
  g_autoptr (GString) title = g_string_new (NULL);
  const char *at = self->record;
  char *part;
  gboolean is_field;

  while (qihe_register_next_part (&at, &part, &is_field)) {
    JsonNode *value = is_field ? json_object_get_member (record, part) : NULL;

    if (value != NULL) {
      g_autofree char *shown = qihe_field_show (qihe_register_find_field (self, part), value);

      g_string_append (title, shown);
    } else if (!is_field) {
      g_string_append (title, part);
    }
    g_free (part);
  }
  g_strstrip (title->str);
  return g_strdup (*title->str != '\0' ? title->str : self->id);
}

JsonObject *
qihe_register_to_json (QiheRegister *self, JsonObject *record)
{
  JsonObject *out = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, record);
  while (json_object_iter_next_ordered (&iter, &name, &value)) {
    const QiheField *field = qihe_register_find_field (self, name);

    if (field != NULL && field->list && !JSON_NODE_HOLDS_NULL (value))
      json_object_set_array_member (out, name, qihe_field_list_read (value));
    else if (!g_str_equal (name, QIHE_RECORD_NAMES))
      json_object_set_member (out, name, json_node_copy (value));
  }
  return out;
}

JsonObject *
qihe_register_parse (QiheRegister *self, GHashTable *texts, gboolean complete, GError **error)
{
  g_autoptr (JsonObject) values = json_object_new ();

  if (!check_names (self, texts, error))
    return NULL;
  for (guint i = 0; i < self->fields->len; i++) {
    const QiheField *field = g_ptr_array_index (self->fields, i);
    const char *text = g_hash_table_lookup (texts, field->id);

    if (text == NULL && complete && field->required) {
      refuse_empty (field, error);
      return NULL;
    }
    if (text != NULL && !parse_field (field, text, values, error))
      return NULL;
  }
  return g_steal_pointer (&values);
}
