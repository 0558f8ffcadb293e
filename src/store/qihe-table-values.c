/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "store/qihe-store-error.h"
#include "store/qihe-table.h"

/*
 * What a record may hold, by the columns of its table.
 */

static gboolean
normalize_value (const QiheColumn *column, JsonObject *values, JsonNode *node)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  switch (column->type) {
  case QIHE_COLUMN_TEXT:
    return type == G_TYPE_STRING && g_utf8_validate (json_node_get_string (node), -1, NULL);
  case QIHE_COLUMN_INTEGER:
    if (type == G_TYPE_BOOLEAN)
      json_object_set_int_member (values, column->name, json_node_get_boolean (node));
    return type == G_TYPE_INT64 || type == G_TYPE_BOOLEAN;
  case QIHE_COLUMN_REAL:
    if (type == G_TYPE_INT64)
      json_object_set_double_member (values, column->name, (double) json_node_get_int (node));
    return type == G_TYPE_INT64 ||
           (type == G_TYPE_DOUBLE && isfinite (json_node_get_double (node)));
  default:
    g_return_val_if_reached (FALSE);
  }
}

static void
set_unknown_column (QiheTable *self, JsonObject *values, GError **error)
{
  g_autoptr (GList) names = json_object_get_members (values);

  for (GList *l = names; l != NULL; l = l->next) {
    if (qihe_table_find_column (self, l->data) != NULL)
      continue;
    g_set_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_FIELD,
                 _ ("%s has no field “%s” that can be written"), self->name,
                 (const char *) l->data);
    return;
  }
}

gboolean
qihe_table_normalize (QiheTable *self, JsonObject *values, GError **error)
{
  guint known = 0;

  for (guint i = 0; i < self->columns->len; i++) {
    const QiheColumn *column = g_ptr_array_index (self->columns, i);
    JsonNode *node = json_object_get_member (values, column->name);

    if (node == NULL)
      continue;
    known++;
    if (!normalize_value (column, values, node)) {
      g_set_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_FIELD,
                   _ ("the field “%s” of %s cannot take a value of this type"), column->name,
                   self->name);
      return FALSE;
    }
  }
  if (known == json_object_get_size (values))
    return TRUE;
  set_unknown_column (self, values, error);
  return FALSE;
}

void
qihe_table_fill (QiheTable *self, JsonObject *values)
{
  for (guint i = 0; i < self->columns->len; i++) {
    const QiheColumn *column = g_ptr_array_index (self->columns, i);

    if (column->fallback != NULL && !json_object_has_member (values, column->name))
      json_object_set_member (values, column->name, json_node_copy (column->fallback));
  }
}
