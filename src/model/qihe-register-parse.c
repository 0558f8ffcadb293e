/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "base/qihe-base-error.h"
#include "base/qihe-i18n.h"
#include "base/qihe-text.h"
#include "model/qihe-model-error.h"
#include "model/qihe-register-private.h"

/* A name that two fields have finds neither by chance: the first keeps it, ids go before titles. */
static void
index_name (QiheRegister *self, const char *name, QiheField *field)
{
  g_autofree char *folded = name != NULL ? qihe_text_fold (name) : NULL;

  if (folded != NULL && !g_hash_table_contains (self->by_name, folded))
    g_hash_table_insert (self->by_name, g_steal_pointer (&folded), field);
}

static void
index_names (QiheRegister *self)
{
  for (guint i = 0; i < self->fields->len; i++) {
    QiheField *field = g_ptr_array_index (self->fields, i);

    index_name (self, field->id, field);
  }
  for (guint i = 0; i < self->fields->len; i++) {
    QiheField *field = g_ptr_array_index (self->fields, i);

    index_name (self, field->title.zh, field);
    index_name (self, field->title.en, field);
    for (guint j = 0; field->aliases[j] != NULL; j++)
      index_name (self, field->aliases[j], field);
  }
}

static gboolean
add_group (QiheRegister *self, const QiheJsonPlace *entry, GError **error)
{
  QiheChoice *group = g_new0 (QiheChoice, 1);
  QiheJsonPlace title;

  g_ptr_array_add (self->groups, group);
  if (!qihe_register_parse_id (entry, &group->id, error))
    return FALSE;
  title = qihe_json_optional (entry, "title");
  return qihe_json_get_bilingual (&title, &group->title, error);
}

static gboolean
parse_groups (QiheRegister *self, const QiheJsonPlace *root, GError **error)
{
  QiheJsonPlace list = qihe_json_optional (root, "groups");
  guint length;

  if (list.node == NULL)
    return TRUE;
  if (!qihe_json_required_array (root, "groups", QIHE_REGISTER_MAX_GROUPS, &list, &length, error))
    return FALSE;
  for (guint i = 0; i < length; i++) {
    QiheJsonPlace place = qihe_json_element (&list, i);

    if (!add_group (self, &place, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
find_group (QiheRegister *self, QiheField *field, const QiheJsonPlace *entry, GError **error)
{
  QiheJsonPlace place = qihe_json_optional (entry, "group");
  const char *id = place.node != NULL ? qihe_json_get_string (&place, error) : NULL;

  if (id == NULL)
    return place.node == NULL;
  for (guint i = 0; i < self->groups->len; i++)
    if (g_str_equal (((const QiheChoice *) g_ptr_array_index (self->groups, i))->id, id))
      field->group = (int) i;

  g_autofree char *quoted = qihe_text_quote (id);
  return field->group >= 0 || qihe_json_fail (&place, error, _ ("there is no group %s"), quoted);
}

/* What no file names and every register has. */
static void
add_internal (QiheRegister *self)
{
  QiheField *field = qihe_field_new ();

  field->id = g_strdup (QIHE_REGISTER_ARCHIVED);
  field->title = (QiheBilingual){ .zh = g_strdup ("已归档"), .en = g_strdup ("Archived") };
  field->kind = QIHE_FIELD_FLAG;
  field->aliases = g_new0 (char *, 1);
  field->internal = TRUE;
  g_ptr_array_add (self->fields, field);
  g_hash_table_insert (self->by_id, field->id, field);
}

static gboolean
add_field (QiheRegister *self, const QiheJsonPlace *entry, GError **error)
{
  QiheField *field = qihe_register_parse_field (entry, error);

  if (field == NULL)
    return FALSE;
  g_ptr_array_add (self->fields, field);
  if (!find_group (self, field, entry, error))
    return FALSE;
  if (g_hash_table_insert (self->by_id, field->id, field))
    return TRUE;

  g_autofree char *quoted = qihe_text_quote (field->id);
  return qihe_json_fail (entry, error, _ ("%s is there already; ids have to differ"), quoted);
}

static gboolean
parse_fields (QiheRegister *self, const QiheJsonPlace *root, GError **error)
{
  QiheJsonPlace list;
  guint length;

  if (!qihe_json_required_array (root, "fields", QIHE_REGISTER_MAX_FIELDS, &list, &length, error))
    return FALSE;
  for (guint i = 0; i < length; i++) {
    QiheJsonPlace place = qihe_json_element (&list, i);

    if (!add_field (self, &place, error))
      return FALSE;
  }
  add_internal (self);
  index_names (self);
  return TRUE;
}

static gboolean
check_field (QiheRegister *self, const QiheJsonPlace *place, const char *id, GError **error)
{
  g_autofree char *quoted = qihe_text_quote (id);

  return g_hash_table_contains (self->by_id, id) ||
         qihe_json_fail (place, error, _ ("there is no field %s"), quoted);
}

static gboolean
parse_columns (QiheRegister *self, const QiheJsonPlace *root, GError **error)
{
  QiheJsonPlace list = qihe_json_optional (root, "columns");

  if (!qihe_json_get_strings (&list, QIHE_REGISTER_MAX_FIELDS, &self->columns, error))
    return FALSE;
  for (guint i = 0; self->columns[i] != NULL; i++) {
    QiheJsonPlace place = qihe_json_element (&list, i);

    if (!check_field (self, &place, self->columns[i], error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
parse_record (QiheRegister *self, const QiheJsonPlace *root, GError **error)
{
  QiheJsonPlace place;
  const char *at;

  if (!qihe_json_required (root, "record", &place, error) ||
      (at = qihe_json_get_string (&place, error)) == NULL)
    return FALSE;
  self->record = g_strdup (at);
  for (;;) {
    g_autofree char *part = NULL;
    gboolean is_field;

    if (!qihe_register_next_part (&at, &part, &is_field))
      return TRUE;
    if (is_field && !check_field (self, &place, part, error))
      return FALSE;
  }
}

static gboolean
parse_order (QiheRegister *self, const QiheJsonPlace *root, GError **error)
{
  QiheJsonPlace place = qihe_json_optional (root, "order");

  self->order = QIHE_REGISTER_LAST;
  return place.node == NULL ||
         qihe_json_get_uint (&place, 0, QIHE_REGISTER_LAST, &self->order, error);
}

static gboolean
parse (QiheRegister *self, const QiheJsonPlace *root, GError **error)
{
  QiheJsonPlace title;

  if (!qihe_register_parse_id (root, &self->id, error))
    return FALSE;
  title = qihe_json_optional (root, "title");
  return qihe_json_get_bilingual (&title, &self->title, error) && parse_order (self, root, error) &&
         parse_groups (self, root, error) && parse_fields (self, root, error) &&
         parse_columns (self, root, error) && parse_record (self, root, error);
}

QiheRegister *
qihe_register_new_from_json (JsonNode *root, GError **error)
{
  const QiheJsonPlace place = qihe_json_root (root);
  g_autoptr (QiheRegister) self = g_new0 (QiheRegister, 1);
  g_autoptr (GError) local = NULL;

  g_atomic_ref_count_init (&self->references);
  self->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_field_free);
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_choice_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (parse (self, &place, &local))
    return g_steal_pointer (&self);
  g_set_error_literal (error, QIHE_MODEL_ERROR, QIHE_MODEL_ERROR_REGISTER, local->message);
  return NULL;
}
