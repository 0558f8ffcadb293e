/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/qihe-sheet-objects.h"

#include "base/qihe-json.h"

#define MAX_SIZE ((gsize) 256 * 1024 * 1024)

typedef struct {
  QiheSheet *sheet;
  QiheSheetRow *header;
  GHashTable *columns; /* name → its number, from 1 */
} Reading;

static guint
ensure_column (Reading *self, const char *name, GError **error)
{
  guint column = GPOINTER_TO_UINT (g_hash_table_lookup (self->columns, name));

  if (column > 0)
    return column;
  column = g_hash_table_size (self->columns) + 1;
  if (!qihe_sheet_set (self->sheet, self->header, column - 1, QIHE_CELL_TEXT, g_strdup (name),
                       error))
    return 0;
  g_hash_table_insert (self->columns, g_strdup (name), GUINT_TO_POINTER (column));
  return column;
}

static char *
dup_text (JsonNode *node, QiheCellKind *kind)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  *kind = QIHE_CELL_TEXT;
  if (type == G_TYPE_STRING)
    return g_strstrip (json_node_dup_string (node));
  /* An array is a list of values. */
  if (type != G_TYPE_INVALID)
    *kind = type == G_TYPE_BOOLEAN ? QIHE_CELL_BOOLEAN : QIHE_CELL_NUMBER;
  return JSON_NODE_HOLDS_NULL (node) ? NULL : json_to_string (node, FALSE);
}

static gboolean
add_object (Reading *self, guint number, JsonObject *object, GError **error)
{
  QiheSheetRow *row = qihe_sheet_add_row (self->sheet, number);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node)) {
    guint column = ensure_column (self, name, error);
    QiheCellKind kind;
    char *text = dup_text (node, &kind);

    if (column == 0 || !qihe_sheet_set (self->sheet, row, column - 1, kind, text, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
read_all (Reading *self, JsonNode *root, GError **error)
{
  QiheJsonPlace place = qihe_json_root (root);
  guint length;

  if (!qihe_json_expect_array (&place, QIHE_SHEET_MAX_ROWS, &length, error))
    return FALSE;
  for (guint i = 0; i < length; i++) {
    QiheJsonPlace element = qihe_json_element (&place, i);

    if (!qihe_json_expect_object (&element, error) ||
        !add_object (self, i + 1, json_node_get_object (element.node), error))
      return FALSE;
  }
  return TRUE;
}

QiheSheet *
qihe_sheet_read_objects (GBytes *document, GError **error)
{
  g_autoptr (JsonNode) root = qihe_json_parse (document, MAX_SIZE, error);
  g_autoptr (QiheSheet) sheet = qihe_sheet_new (NULL, NULL);
  Reading reading = { .sheet = sheet };
  gboolean read;

  if (root == NULL)
    return NULL;
  reading.header = qihe_sheet_add_row (sheet, 0);
  reading.columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read = read_all (&reading, root, error);
  g_hash_table_unref (reading.columns);
  if (!read)
    return NULL;
  qihe_sheet_drop_empty_rows (sheet);
  return g_steal_pointer (&sheet);
}
