/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-records.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-uuid.h"
#include "session/qihe-links.h"
#include "session/qihe-record-conditions.h"
#include "session/qihe-references.h"
#include "session/qihe-session-error.h"

static JsonObject *
parse (QiheStore *store, GPtrArray *registers, QiheRegister *shape, GHashTable *texts,
       gboolean complete, GError **error)
{
  const QiheReferences references = { .registers = registers, .store = store };
  g_autoptr (JsonObject) values = qihe_register_parse (shape, texts, complete, error);

  if (values == NULL || !qihe_references_resolve_all (&references, shape, values, error))
    return NULL;
  return g_steal_pointer (&values);
}

static JsonObject *
write_record (QiheStore *store, QiheRegister *shape, const char *id, QiheChanges *changes,
              GError **error)
{
  g_autoptr (QiheWritten) written = qihe_store_write (store, changes, error);

  return written != NULL ? qihe_store_get (store, qihe_register_get_id (shape), id, error) : NULL;
}

JsonObject *
qihe_records_add (QiheStore *store, GPtrArray *registers, QiheRegister *shape, GHashTable *texts,
                  GError **error)
{
  JsonObject *values = parse (store, registers, shape, texts, TRUE, error);
  g_autofree char *id = qihe_uuid_new ();
  QiheChanges *changes;

  if (values == NULL)
    return NULL;
  changes = qihe_changes_new ("here");
  qihe_changes_add (changes, qihe_register_get_id (shape), id, values);
  return write_record (store, shape, id, changes, error);
}

JsonObject *
qihe_records_set (QiheStore *store, GPtrArray *registers, QiheRegister *shape, const char *id,
                  GHashTable *texts, GError **error)
{
  JsonObject *values = parse (store, registers, shape, texts, FALSE, error);
  QiheChanges *changes;

  if (values == NULL)
    return NULL;
  changes = qihe_changes_new ("here");
  qihe_changes_set (changes, qihe_register_get_id (shape), id, values);
  return write_record (store, shape, id, changes, error);
}

static gboolean
refuse_linked (QiheStore *store, QiheRegister *shape, const char *id, GPtrArray *links,
               gint64 total, GError **error)
{
  g_autoptr (JsonObject) record = qihe_store_get (store, qihe_register_get_id (shape), id, error);
  g_autofree char *title = record != NULL ? qihe_register_dup_record_title (shape, record) : NULL;
  g_autofree char *named = qihe_links_describe (links, total);

  if (title != NULL)
    g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_LINKED,
                 _ ("“%s” cannot be deleted, other records refer to it: %s"), title, named);
  return FALSE;
}

static gboolean
check_links (QiheStore *store, GPtrArray *registers, QiheRegister *shape, const char *id,
             GError **error)
{
  gint64 total;
  g_autoptr (GPtrArray) links = qihe_links_list (store, registers, shape, id, &total, error);

  return links != NULL && (total == 0 || refuse_linked (store, shape, id, links, total, error));
}

QiheWritten *
qihe_records_delete (QiheStore *store, GPtrArray *registers, QiheRegister *shape, const char *id,
                     GError **error)
{
  QiheChanges *changes;

  if (!check_links (store, registers, shape, id, error))
    return NULL;
  changes = qihe_changes_new ("here");
  qihe_changes_delete (changes, qihe_register_get_id (shape), id);
  return qihe_store_write (store, changes, error);
}

QiheWritten *
qihe_records_archive (QiheStore *store, QiheRegister *shape, const char *id, GError **error)
{
  QiheChanges *changes = qihe_changes_new ("here");
  JsonObject *values = json_object_new ();

  json_object_set_int_member (values, QIHE_REGISTER_ARCHIVED, 1);
  qihe_changes_set (changes, qihe_register_get_id (shape), id, values);
  return qihe_store_write (store, changes, error);
}

GPtrArray *
qihe_records_list (QiheStore *store, GPtrArray *registers, QiheRegister *shape, GHashTable *where,
                   const char *order, guint limit, gint64 *total, GError **error)
{
  g_autoptr (QiheRecordConditions) conditions =
      qihe_record_conditions_new (store, registers, shape, where, error);

  if (conditions == NULL)
    return NULL;
  conditions->selection.order = order;
  conditions->selection.limit = limit;
  return qihe_store_select (store, qihe_register_get_id (shape), &conditions->selection, total,
                            error);
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
