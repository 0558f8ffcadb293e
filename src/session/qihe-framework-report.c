/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-framework-report.h"

#include "base/qihe-file.h"
#include "model/qihe-framework-diff.h"
#include "model/qihe-framework-problem.h"
#include "session/qihe-framework-library.h"

#define MAX_SIZE ((gsize) 16 * 1024 * 1024)

/* The database where there is one; what ships with the program needs none. */
static gboolean
open_if_there (const char *path, QiheStore **store, GError **error)
{
  *store = NULL;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  *store = qihe_store_open (path, NULL, QIHE_STORE_MUST_EXIST, error);
  return *store != NULL;
}

static void
close_store (QiheStore *store)
{
  if (store != NULL)
    qihe_store_close (store);
}

static char *
read_file (const char *file, GError **error)
{
  g_autoptr (GBytes) bytes = qihe_file_read (file, MAX_SIZE, error);

  return bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes))
                       : NULL;
}

static char *
read_text (QiheStore *store, const char *name, GError **error)
{
  return g_str_has_suffix (name, ".json") ? read_file (name, error)
                                          : qihe_framework_library_get (store, name, error);
}

static QiheFrameworkDraft *
read_draft (const char *path, const char *name, GError **error)
{
  g_autofree char *text = qihe_framework_report_show (path, name, error);
  QiheFrameworkDraft *draft = text != NULL ? qihe_framework_draft_new (text, error) : NULL;

  if (text != NULL && draft == NULL)
    g_prefix_error (error, "%s: ", name);
  return draft;
}

static JsonNode *
take_object (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  return node;
}

static JsonObject *
describe_entry (const QiheFrameworkEntry *entry)
{
  JsonObject *object = json_object_new ();
  JsonObject *title = json_object_new ();

  json_object_set_string_member (title, "zh", entry->title.zh);
  json_object_set_string_member (title, "en", entry->title.en);
  json_object_set_string_member (object, "framework", entry->reference);
  json_object_set_object_member (object, "title", title);
  json_object_set_boolean_member (object, "built_in", entry->built_in);
  json_object_set_boolean_member (object, "editable", entry->editable);
  json_object_set_int_member (object, "rounds", entry->n_rounds);
  json_object_set_int_member (object, "indicators", entry->n_indicators);
  if (entry->problem != NULL)
    json_object_set_string_member (object, "problem", entry->problem);
  else
    json_object_set_null_member (object, "problem");
  return object;
}

static JsonArray *
describe_problems (GPtrArray *problems)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < problems->len; i++) {
    const QiheFrameworkProblem *problem = g_ptr_array_index (problems, i);
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "path", problem->path);
    json_object_set_string_member (object, "place", problem->place);
    json_object_set_string_member (object, "message", problem->message);
    json_array_add_object_element (array, object);
  }
  return array;
}

static JsonArray *
describe_changes (GPtrArray *changes)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < changes->len; i++) {
    const QiheFrameworkChange *change = g_ptr_array_index (changes, i);
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "action", change->action);
    json_object_set_string_member (object, "entity", change->entity);
    json_object_set_string_member (object, "id", change->id);
    json_object_set_string_member (object, "words", change->words);
    json_array_add_object_element (array, object);
  }
  return array;
}

JsonNode *
qihe_framework_report_list (const char *path, GError **error)
{
  g_autoptr (QiheStore) store = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  JsonNode *node;
  JsonArray *array;

  if (!open_if_there (path, &store, error))
    return NULL;
  entries = qihe_framework_library_list (store, error);
  close_store (store);
  if (entries == NULL)
    return NULL;
  array = json_array_new ();
  for (guint i = 0; i < entries->len; i++)
    json_array_add_object_element (array, describe_entry (g_ptr_array_index (entries, i)));
  node = json_node_new (JSON_NODE_ARRAY);
  json_node_take_array (node, array);
  return node;
}

char *
qihe_framework_report_show (const char *path, const char *name, GError **error)
{
  g_autoptr (QiheStore) store = NULL;
  char *text;

  if (!open_if_there (path, &store, error))
    return NULL;
  text = read_text (store, name, error);
  close_store (store);
  return text;
}

JsonNode *
qihe_framework_report_check (const char *path, const char *name, GError **error)
{
  g_autoptr (QiheFrameworkDraft) draft = read_draft (path, name, error);
  g_autoptr (GPtrArray) problems = NULL;
  JsonObject *object;

  if (draft == NULL)
    return NULL;
  problems = qihe_framework_draft_check (draft);
  object = json_object_new ();
  json_object_set_string_member (object, "framework", name);
  json_object_set_boolean_member (object, "ok", problems->len == 0);
  json_object_set_array_member (object, "problems", describe_problems (problems));
  return take_object (object);
}

JsonNode *
qihe_framework_report_diff (const char *path, const char *from, const char *to, GError **error)
{
  g_autoptr (QiheFrameworkDraft) before = read_draft (path, from, error);
  g_autoptr (QiheFrameworkDraft) after = before != NULL ? read_draft (path, to, error) : NULL;
  g_autoptr (GPtrArray) changes = NULL;
  JsonObject *object;

  if (after == NULL)
    return NULL;
  changes = qihe_framework_diff (before, after);
  object = json_object_new ();
  json_object_set_string_member (object, "from", from);
  json_object_set_string_member (object, "to", to);
  json_object_set_array_member (object, "changes", describe_changes (changes));
  return take_object (object);
}

JsonNode *
qihe_framework_report_import (const char *path, const char *file, GError **error)
{
  g_autofree char *text = read_file (file, error);
  g_autoptr (QiheStore) store =
      text != NULL ? qihe_store_open (path, NULL, QIHE_STORE_MUST_EXIST, error) : NULL;
  g_autofree char *reference = NULL;
  JsonObject *object;

  if (store == NULL)
    return NULL;
  reference = qihe_framework_library_import (store, text, error);
  close_store (store);
  if (reference == NULL) {
    g_prefix_error (error, "%s: ", file);
    return NULL;
  }
  object = json_object_new ();
  json_object_set_string_member (object, "framework", reference);
  return take_object (object);
}

JsonNode *
qihe_framework_report_export (const char *path, const char *name, const char *file, GError **error)
{
  g_autofree char *text = qihe_framework_report_show (path, name, error);
  JsonObject *object;

  if (text == NULL || !g_file_set_contents (file, text, -1, error))
    return NULL;
  object = json_object_new ();
  json_object_set_string_member (object, "framework", name);
  json_object_set_string_member (object, "file", file);
  return take_object (object);
}
