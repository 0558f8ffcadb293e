/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-registers.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-data.h"
#include "base/qihe-json.h"
#include "base/qihe-text.h"
#include "session/qihe-session-error.h"

#define MAX_SIZE ((gsize) 4 * 1024 * 1024)
#define FOLDER "registers"
#define ENTITY "register"

static QiheRegister *
parse (GBytes *document, GError **error)
{
  g_autoptr (JsonNode) root = qihe_json_parse (document, MAX_SIZE, error);

  return root != NULL ? qihe_register_new_from_json (root, error) : NULL;
}

/* Takes @shape; %FALSE where it is %NULL. */
static gboolean
take (GHashTable *by_id, QiheRegister *shape, const char *name, GError **error)
{
  if (shape == NULL) {
    g_prefix_error (error, "%s: ", name);
    return FALSE;
  }
  g_hash_table_replace (by_id, (gpointer) qihe_register_get_id (shape), shape);
  return TRUE;
}

static gboolean
add_built_in (GHashTable *by_id, GError **error)
{
  g_auto (GStrv) files = qihe_data_list (FOLDER);

  for (guint i = 0; files[i] != NULL; i++) {
    g_autofree char *name = g_strconcat (FOLDER "/", files[i], NULL);
    g_autoptr (GBytes) document = qihe_data_load (name, error);

    if (document == NULL || !take (by_id, parse (document, error), name, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
add_own (GHashTable *by_id, QiheStore *store, GError **error)
{
  g_autoptr (GPtrArray) own = qihe_store_list (store, ENTITY, NULL, NULL, NULL, error);

  for (guint i = 0; own != NULL && i < own->len; i++) {
    JsonObject *record = g_ptr_array_index (own, i);
    const char *body = json_object_get_string_member_with_default (record, "body", "");
    g_autoptr (GBytes) document = g_bytes_new (body, strlen (body));

    if (!take (by_id, parse (document, error), json_object_get_string_member (record, "id"), error))
      return FALSE;
  }
  return own != NULL;
}

static GPtrArray *
sorted (GHashTable *by_id)
{
  GPtrArray *registers = g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_register_unref);
  GHashTableIter iter;
  gpointer shape;

  g_hash_table_iter_init (&iter, by_id);
  while (g_hash_table_iter_next (&iter, NULL, &shape))
    g_ptr_array_add (registers, qihe_register_ref (shape));
  g_ptr_array_sort (registers, qihe_register_compare);
  return registers;
}

static gboolean
make_table (QiheStore *store, QiheRegister *shape, GError **error)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  g_ptr_array_add (one, shape);
  return qihe_store_make_registers (store, one, error);
}

static gboolean
keep (QiheStore *store, QiheRegister *shape, GBytes *document, GError **error)
{
  g_autofree char *body =
      g_strndup (g_bytes_get_data (document, NULL), g_bytes_get_size (document));
  g_autoptr (QiheWritten) written = NULL;
  QiheChanges *changes = qihe_changes_new ("here");
  JsonObject *values = json_object_new ();

  json_object_set_string_member (values, "body", body);
  qihe_changes_put (changes, ENTITY, qihe_register_get_id (shape), values);
  written = qihe_store_write (store, changes, error);
  return written != NULL;
}

GPtrArray *
qihe_registers_read (QiheStore *store, GError **error)
{
  g_autoptr (GHashTable) by_id =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) qihe_register_unref);

  return add_built_in (by_id, error) && add_own (by_id, store, error) ? sorted (by_id) : NULL;
}

GPtrArray *
qihe_registers_open (QiheStore *store, GError **error)
{
  g_autoptr (GPtrArray) registers = qihe_registers_read (store, error);

  if (registers == NULL)
    return NULL;
  return qihe_store_make_registers (store, registers, error) ? g_steal_pointer (&registers) : NULL;
}

QiheRegister *
qihe_registers_find (GPtrArray *registers, const char *id, GError **error)
{
  g_autofree char *quoted = qihe_text_quote (id);
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < registers->len; i++) {
    QiheRegister *shape = g_ptr_array_index (registers, i);

    if (g_str_equal (qihe_register_get_id (shape), id))
      return shape;
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", qihe_register_get_id (shape));
  }
  g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_NOT_FOUND,
               _ ("there is no register %s; there are %s"), quoted, known->str);
  return NULL;
}

QiheRegister *
qihe_registers_keep (QiheStore *store, GBytes *document, GError **error)
{
  g_autoptr (QiheRegister) shape = parse (document, error);

  if (shape == NULL || !make_table (store, shape, error) || !keep (store, shape, document, error))
    return NULL;
  return g_steal_pointer (&shape);
}
