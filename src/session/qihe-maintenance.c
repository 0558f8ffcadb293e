/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-maintenance.h"

#include <glib/gi18n-lib.h>

#include "session/qihe-rating-history.h"
#include "session/qihe-references.h"
#include "session/qihe-registers.h"
#include "session/qihe-session-error.h"
#include "session/qihe-written-json.h"
#include "store/qihe-backup.h"
#include "store/qihe-verify.h"

static JsonNode *
node_from_object (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  return node;
}

static JsonArray *
describe_problems (GPtrArray *problems)
{
  JsonArray *array = json_array_sized_new (problems->len);

  for (guint i = 0; i < problems->len; i++) {
    const QiheProblemFound *problem = g_ptr_array_index (problems, i);
    JsonObject *object = json_object_new ();

    json_object_set_int_member (object, "seq", problem->seq);
    json_object_set_string_member (object, "what", problem->what);
    json_array_add_object_element (array, object);
  }
  return array;
}

static const char *
reason_for_nothing (const QiheWritten *written)
{
  if (written->frozen != NULL)
    return written->frozen;
  return written->skipped->len > 0 ? _ ("it was changed since") : _ ("it would change nothing");
}

static gboolean
check_done (const QiheWritten *written, gboolean redo, GError **error)
{
  const char *why = reason_for_nothing (written);

  if (written->changed > 0)
    return TRUE;
  g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_NOTHING,
               redo ? _ ("nothing was redone: %s") : _ ("nothing was undone: %s"), why);
  return FALSE;
}

/* @shape: (nullable): of a register; lists are then arrays */
static void
set_side (JsonObject *object, QiheRegister *shape, const char *name, JsonObject *side)
{
  if (side != NULL && shape != NULL)
    json_object_set_object_member (object, name, qihe_register_to_json (shape, side));
  else if (side != NULL)
    json_object_set_object_member (object, name, json_object_ref (side));
  else
    json_object_set_null_member (object, name);
}

static JsonObject *
describe_entry (const QiheEntry *entry, QiheRegister *shape)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "seq", entry->seq);
  json_object_set_string_member (object, "batch", entry->batch);
  json_object_set_string_member (object, "time", entry->time);
  json_object_set_string_member (object, "actor", entry->actor);
  json_object_set_string_member (object, "origin", entry->origin);
  json_object_set_string_member (object, "entity", entry->entity);
  json_object_set_string_member (object, "id", entry->id);
  json_object_set_string_member (object, "action", entry->action);
  set_side (object, shape, "before", entry->before);
  set_side (object, shape, "after", entry->after);
  return object;
}

static QiheStore *
open_existing (const char *path, GError **error)
{
  return qihe_store_open (path, NULL, QIHE_STORE_MUST_EXIST, error);
}

JsonNode *
qihe_maintenance_verify (const char *path, GError **error)
{
  g_autoptr (QiheVerification) result = qihe_verify_store (path, NULL, NULL, error);
  JsonObject *object;

  if (result == NULL)
    return NULL;
  object = json_object_new ();
  json_object_set_boolean_member (object, "ok", result->ok);
  json_object_set_int_member (object, "entries", result->entries);
  json_object_set_string_member (object, "head", result->head);
  json_object_set_array_member (object, "problems", describe_problems (result->problems));
  return node_from_object (object);
}

JsonNode *
qihe_maintenance_undo (const char *path, const char *batch, GError **error)
{
  g_autoptr (QiheStore) store = open_existing (path, error);
  g_autoptr (QiheWritten) written = store != NULL ? qihe_store_undo (store, batch, error) : NULL;

  return written != NULL && check_done (written, FALSE, error) ? qihe_written_to_json (written)
                                                               : NULL;
}

JsonNode *
qihe_maintenance_redo (const char *path, GError **error)
{
  g_autoptr (QiheStore) store = open_existing (path, error);
  g_autoptr (QiheWritten) written = store != NULL ? qihe_store_redo (store, error) : NULL;

  return written != NULL && check_done (written, TRUE, error) ? qihe_written_to_json (written)
                                                              : NULL;
}

/* A rating's files belong to it. */
static GPtrArray *
read_history (QiheStore *store, const char *entity, const char *id, GError **error)
{
  if (g_str_equal (entity, "rating"))
    return qihe_rating_history_read (store, id, error);
  return qihe_store_history (store, entity, id, error);
}

JsonNode *
qihe_maintenance_history (const char *path, const char *entity, const char *id, GError **error)
{
  g_autoptr (QiheStore) store = open_existing (path, error);
  g_autoptr (GPtrArray) entries = store != NULL ? read_history (store, entity, id, error) : NULL;
  g_autoptr (GPtrArray) registers = entries != NULL ? qihe_registers_read (store, NULL) : NULL;
  QiheRegister *shape =
      registers != NULL ? qihe_references_find_register (registers, entity) : NULL;
  JsonArray *array;
  JsonObject *object;

  if (entries == NULL)
    return NULL;
  if (entries->len == 0) {
    g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_NOT_FOUND,
                 _ ("the journal knows no %s “%s”; check both"), entity, id);
    return NULL;
  }
  array = json_array_sized_new (entries->len);
  for (guint i = 0; i < entries->len; i++)
    json_array_add_object_element (array, describe_entry (g_ptr_array_index (entries, i), shape));
  object = json_object_new ();
  json_object_set_array_member (object, "entries", array);
  return node_from_object (object);
}

gboolean
qihe_maintenance_backup (const char *path, const char *backup, gboolean replace, GError **error)
{
  g_autoptr (QiheStore) store = open_existing (path, error);

  return store != NULL && qihe_backup_create (store, backup, replace, NULL, error);
}

gboolean
qihe_maintenance_restore (const char *path, const char *backup, char **kept, GError **error)
{
  return qihe_backup_restore (backup, path, NULL, kept, error);
}
