/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-changes-private.h"

#include "base/qihe-uuid.h"
#include "store/qihe-record.h"

static void
change_free (gpointer data)
{
  QiheChange *self = data;

  g_free (self->entity);
  g_free (self->id);
  g_free (self->column);
  g_clear_pointer (&self->values, json_object_unref);
  g_free (self);
}

QiheChange *
qihe_changes_append (QiheChanges *self, QiheChangeKind kind, const char *entity, const char *id,
                     JsonObject *values)
{
  QiheChange *change = g_new0 (QiheChange, 1);

  change->kind = kind;
  change->entity = g_strdup (entity);
  change->id = id != NULL ? g_strdup (id) : qihe_uuid_new ();
  change->values = values;
  g_ptr_array_add (self->items, change);
  return change;
}

QiheChanges *
qihe_changes_new (const char *origin)
{
  QiheChanges *self = g_new0 (QiheChanges, 1);

  self->origin = g_strdup (origin);
  self->items = g_ptr_array_new_with_free_func (change_free);
  return self;
}

void
qihe_changes_free (QiheChanges *self)
{
  g_ptr_array_unref (self->items);
  g_free (self->origin);
  g_free (self);
}

const char *
qihe_changes_add (QiheChanges *self, const char *entity, const char *id, JsonObject *values)
{
  return qihe_changes_append (self, QIHE_CHANGE_ADD, entity, id, values)->id;
}

void
qihe_changes_set (QiheChanges *self, const char *entity, const char *id, JsonObject *values)
{
  g_return_if_fail (id != NULL);
  qihe_changes_append (self, QIHE_CHANGE_SET, entity, id, values);
}

void
qihe_changes_put (QiheChanges *self, const char *entity, const char *id, JsonObject *values)
{
  g_return_if_fail (id != NULL);
  qihe_changes_append (self, QIHE_CHANGE_PUT, entity, id, values);
}

void
qihe_changes_delete (QiheChanges *self, const char *entity, const char *id)
{
  g_return_if_fail (id != NULL);
  qihe_changes_append (self, QIHE_CHANGE_DELETE, entity, id, NULL);
}

void
qihe_changes_seal (QiheChanges *self, const char *entity, const char *id, JsonObject *values,
                   const char *column)
{
  g_return_if_fail (id != NULL);
  qihe_changes_append (self, QIHE_CHANGE_SEAL, entity, id, values)->column = g_strdup (column);
}

gboolean
qihe_changes_is_empty (QiheChanges *self)
{
  return self->items->len == 0;
}

QiheChanges *
qihe_changes_copy (QiheChanges *self)
{
  QiheChanges *copy = qihe_changes_new (self->origin);

  for (guint i = 0; i < self->items->len; i++) {
    const QiheChange *change = self->items->pdata[i];

    qihe_changes_append (copy, change->kind, change->entity, change->id,
                         change->values != NULL ? qihe_record_copy (change->values) : NULL)
        ->column = g_strdup (change->column);
  }
  return copy;
}

gboolean
qihe_changes_concern (QiheChanges *self, const char *entity, const char *id, const char *reference)
{
  for (guint i = 0; i < self->items->len; i++) {
    const QiheChange *change = self->items->pdata[i];
    JsonNode *value =
        change->values != NULL ? json_object_get_member (change->values, reference) : NULL;

    if (g_str_equal (change->entity, entity) && g_str_equal (change->id, id))
      return TRUE;
    if (value != NULL && JSON_NODE_HOLDS_VALUE (value) &&
        g_strcmp0 (json_node_get_string (value), id) == 0)
      return TRUE;
  }
  return FALSE;
}
