/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-records.h"

#include "base/qihe-uuid.h"

static JsonObject *
write_record (QiheStore *store, QiheRegister *shape, const char *id, QiheChanges *changes,
              GError **error)
{
  g_autoptr (QiheWritten) written = qihe_store_write (store, changes, error);

  return written != NULL ? qihe_store_get (store, qihe_register_get_id (shape), id, error) : NULL;
}

JsonObject *
qihe_records_add (QiheStore *store, QiheRegister *shape, GHashTable *texts, GError **error)
{
  JsonObject *values = qihe_register_parse (shape, texts, TRUE, error);
  g_autofree char *id = qihe_uuid_new ();
  QiheChanges *changes;

  if (values == NULL)
    return NULL;
  changes = qihe_changes_new ("here");
  qihe_changes_add (changes, qihe_register_get_id (shape), id, values);
  return write_record (store, shape, id, changes, error);
}

JsonObject *
qihe_records_set (QiheStore *store, QiheRegister *shape, const char *id, GHashTable *texts,
                  GError **error)
{
  JsonObject *values = qihe_register_parse (shape, texts, FALSE, error);
  QiheChanges *changes;

  if (values == NULL)
    return NULL;
  changes = qihe_changes_new ("here");
  qihe_changes_set (changes, qihe_register_get_id (shape), id, values);
  return write_record (store, shape, id, changes, error);
}

QiheWritten *
qihe_records_delete (QiheStore *store, QiheRegister *shape, const char *id, GError **error)
{
  QiheChanges *changes = qihe_changes_new ("here");

  qihe_changes_delete (changes, qihe_register_get_id (shape), id);
  return qihe_store_write (store, changes, error);
}

GPtrArray *
qihe_records_list (QiheStore *store, QiheRegister *shape, GHashTable *where, const char *order,
                   guint limit, gint64 *total, GError **error)
{
  g_autoptr (JsonObject) values = qihe_register_parse (shape, where, FALSE, error);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  JsonObjectIter iter;
  const char *field;
  JsonNode *node;

  if (values == NULL)
    return NULL;
  json_object_iter_init (&iter, values);
  while (json_object_iter_next (&iter, &field, &node)) {
    g_ptr_array_add (fields, (gpointer) field);
    g_ptr_array_add (nodes, node);
  }

  QiheSelection selection = { fields->len,
                              (const char *const *) fields->pdata,
                              (JsonNode *const *) nodes->pdata,
                              order,
                              FALSE,
                              limit };
  return qihe_store_select (store, qihe_register_get_id (shape), &selection, total, error);
}

gint64
qihe_records_count (QiheStore *store, QiheRegister *shape, GError **error)
{
  QiheSelection selection = { .limit = 1 };
  gint64 total;
  g_autoptr (GPtrArray) rows =
      qihe_store_select (store, qihe_register_get_id (shape), &selection, &total, error);

  return rows != NULL ? total : -1;
}
