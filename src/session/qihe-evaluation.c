/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-evaluation.h"

#include "base/qihe-string.h"
#include "session/qihe-frameworks.h"
#include "session/qihe-session-error.h"

static const char *
string_member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  return json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static gint64
int_member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_int (node) : 0;
}

static QiheFramework *
load_framework (QiheStore *store, const char *reference, GError **error)
{
  g_autoptr (JsonObject) record = qihe_store_get (store, "framework", reference, error);
  g_autoptr (GBytes) bytes = NULL;
  const char *body;

  if (record == NULL)
    return NULL;
  body = string_member (record, "body");
  bytes = g_bytes_new (body, body != NULL ? strlen (body) : 0);
  return qihe_frameworks_parse (bytes, error);
}

static QiheCaseData *
read_case (QiheEvaluation *self, JsonObject *record, GError **error)
{
  const char *reference = string_member (record, "framework");
  g_autoptr (QiheCaseData) data = NULL;

  if (g_strcmp0 (reference, qihe_framework_get_reference (self->framework)) != 0) {
    g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_DATA,
                 "case “%s” is rated by framework “%s”, the others by “%s”",
                 string_member (record, "code"), reference,
                 qihe_framework_get_reference (self->framework));
    return NULL;
  }
  data = qihe_case_data_new (self->framework, string_member (record, "id"));
  data->code = g_strdup (string_member (record, "code"));
  data->title.zh = g_strdup (string_member (record, "title_zh"));
  data->title.en = g_strdup (string_member (record, "title_en"));
  data->description = g_strdup (string_member (record, "note"));
  data->ours = int_member (record, "ours") != 0;
  data->position = int_member (record, "position");
  return g_steal_pointer (&data);
}

static int
compare_cases (gconstpointer a, gconstpointer b)
{
  const QiheCaseData *one = *(const QiheCaseData *const *) a;
  const QiheCaseData *other = *(const QiheCaseData *const *) b;

  if (one->ours != other->ours)
    return one->ours ? -1 : 1;
  if (one->position != other->position)
    return one->position < other->position ? -1 : 1;
  return g_strcmp0 (one->id, other->id);
}

static gboolean
read_cases (QiheEvaluation *self, QiheStore *store, GError **error)
{
  g_autoptr (GPtrArray) records =
      qihe_store_list (store, "consortium_case", NULL, NULL, "position", error);

  if (records == NULL)
    return FALSE;
  if (records->len == 0)
    self->framework = qihe_frameworks_get_built_in (QIHE_FRAMEWORK_DEFAULT, error);
  else
    self->framework = load_framework (store, string_member (records->pdata[0], "framework"), error);
  if (self->framework == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++) {
    QiheCaseData *data = read_case (self, records->pdata[i], error);

    if (data == NULL)
      return FALSE;
    g_ptr_array_add (self->cases, data);
  }
  g_ptr_array_sort (self->cases, compare_cases);
  return TRUE;
}

static gboolean
read_ratings (QiheEvaluation *self, QiheStore *store, GHashTable *by_id, GError **error)
{
  g_autoptr (GPtrArray) records = qihe_store_list (store, "rating", NULL, NULL, NULL, error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++) {
    JsonObject *record = records->pdata[i];
    QiheCaseData *data = g_hash_table_lookup (by_id, string_member (record, "case_id"));
    int indicator =
        qihe_framework_find_indicator (self->framework, string_member (record, "indicator"));
    const char *status = string_member (record, "status");

    if (data == NULL || indicator < 0)
      continue; /* of a case that was deleted, or kept for a framework that had it */
    data->ratings[indicator] = status != NULL
                                   ? (gint16) qihe_framework_find_status (self->framework, status)
                                   : QIHE_UNKNOWN;
    qihe_set_str (&data->texts[indicator].note, string_member (record, "note"));
    qihe_set_str (&data->texts[indicator].source, string_member (record, "source"));
  }
  return TRUE;
}

static QiheRatingText *
find_text (QiheEvaluation *self, GHashTable *by_id, const char *rating_id)
{
  const char *slash = rating_id != NULL ? strchr (rating_id, '/') : NULL;
  g_autofree char *case_id = NULL;
  QiheCaseData *data;
  int indicator;

  if (slash == NULL)
    return NULL;
  case_id = g_strndup (rating_id, slash - rating_id);
  data = g_hash_table_lookup (by_id, case_id);
  indicator = qihe_framework_find_indicator (self->framework, slash + 1);
  return data != NULL && indicator >= 0 ? &data->texts[indicator] : NULL;
}

static gboolean
read_attachments (QiheEvaluation *self, QiheStore *store, GHashTable *by_id, GError **error)
{
  g_autoptr (GPtrArray) records = qihe_store_list (store, "attachment", NULL, NULL, NULL, error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++) {
    JsonObject *record = records->pdata[i];
    QiheRatingText *text = find_text (self, by_id, string_member (record, "rating_id"));
    QiheAttachment *attachment;

    if (text == NULL)
      continue;
    attachment = g_new0 (QiheAttachment, 1);
    attachment->id = g_strdup (string_member (record, "id"));
    attachment->name = g_strdup (string_member (record, "name"));
    attachment->type = g_strdup (string_member (record, "type"));
    attachment->hash = g_strdup (string_member (record, "hash"));
    attachment->size = int_member (record, "size");
    g_ptr_array_add (text->attachments, attachment);
  }
  return TRUE;
}

QiheEvaluation *
qihe_evaluation_load (QiheStore *store, GError **error)
{
  g_autoptr (QiheEvaluation) self = g_new0 (QiheEvaluation, 1);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);

  self->cases = g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_case_data_free);
  if (!read_cases (self, store, error))
    return NULL;
  for (guint i = 0; i < self->cases->len; i++) {
    QiheCaseData *data = self->cases->pdata[i];

    g_hash_table_insert (by_id, data->id, data);
  }
  if (!read_ratings (self, store, by_id, error) || !read_attachments (self, store, by_id, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
qihe_evaluation_free (QiheEvaluation *self)
{
  g_clear_pointer (&self->framework, qihe_framework_unref);
  g_ptr_array_unref (self->cases);
  g_free (self);
}
