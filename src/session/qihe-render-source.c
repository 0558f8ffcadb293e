/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where the cases of a rendering come from, other than from a file of ratings. */

#include <glib/gi18n-lib.h>

#include "base/qihe-data.h"
#include "base/qihe-json.h"
#include "base/qihe-string.h"
#include "session/qihe-frameworks.h"
#include "session/qihe-loaded.h"
#include "session/qihe-render.h"
#include "session/qihe-rounds.h"
#include "session/qihe-session-error.h"

#define SAMPLE "sample/sample.json"
#define MAX_SAMPLE (16 * 1024 * 1024)

static void
read_sample_rating (JsonObject *ratings, const char *indicator, JsonNode *node, gpointer data)
{
  gpointer *to = data;
  QiheFramework *framework = to[0];
  QiheRatedCase *one = to[1];
  const char *status =
      json_object_get_string_member_with_default (json_node_get_object (node), "status", "");
  int number = qihe_framework_find_indicator (framework, indicator);

  if (number >= 0)
    one->ratings[number] = (gint16) qihe_framework_find_status (framework, status);
}

static gboolean
read_sample_case (QiheCaseSet *set, JsonObject *sample, char **ours, GError **error)
{
  const char *id = json_object_get_string_member (sample, "id");
  QiheRatedCase *one = qihe_case_set_add (set, id, error);
  gpointer to[] = { set->framework, one };

  if (one == NULL)
    return FALSE;
  qihe_bilingual_clear (&one->title);
  qihe_bilingual_parse (json_object_get_member (sample, "title"), &one->title);
  json_object_foreach_member (json_object_get_object_member (sample, "ratings"), read_sample_rating,
                              to);
  if (json_object_get_boolean_member_with_default (sample, "ours", FALSE))
    qihe_set_str (ours, id);
  return TRUE;
}

/* A code names a case in commands; where two have the same, their ids do. */
static gboolean
copy_case (QiheCaseSet *set, const QiheCaseData *data, char **ours, GError **error)
{
  QiheRatedCase *one = data->code != NULL ? qihe_case_set_add (set, data->code, NULL) : NULL;

  if (one == NULL)
    one = qihe_case_set_add (set, data->id, error);
  if (one == NULL)
    return FALSE;
  qihe_bilingual_clear (&one->title);
  one->title = qihe_bilingual_copy (&data->title);
  memcpy (one->ratings, data->ratings, data->n_indicators * sizeof (gint16));
  if (data->ours)
    qihe_set_str (ours, one->id);
  return TRUE;
}

QiheCaseSet *
qihe_render_read_sample (char **ours, GError **error)
{
  g_autoptr (GBytes) bytes = qihe_data_load (SAMPLE, error);
  g_autoptr (JsonNode) root = bytes != NULL ? qihe_json_parse (bytes, MAX_SAMPLE, error) : NULL;
  g_autoptr (QiheFramework) framework = NULL;
  g_autoptr (QiheCaseSet) set = NULL;
  JsonArray *cases;

  *ours = NULL;
  if (root == NULL)
    return NULL;
  framework = qihe_frameworks_get_built_in (
      json_object_get_string_member (json_node_get_object (root), "framework"), error);
  if (framework == NULL)
    return NULL;
  set = qihe_case_set_new (framework);
  cases = json_object_get_array_member (json_node_get_object (root), "cases");
  for (guint i = 0; i < json_array_get_length (cases); i++)
    if (!read_sample_case (set, json_array_get_object_element (cases, i), ours, error))
      return NULL;
  return g_steal_pointer (&set);
}

QiheCaseSet *
qihe_render_read_database (const char *path, char **ours, GError **error)
{
  g_autoptr (QiheStore) store = qihe_store_open (path, NULL, QIHE_STORE_MUST_EXIST, error);
  g_autoptr (QiheLoaded) loaded = NULL;
  g_autoptr (QiheCaseSet) set = NULL;
  GPtrArray *cases;

  *ours = NULL;
  if (store == NULL)
    return NULL;
  if (qihe_rounds_adopt (store, error))
    loaded = qihe_loaded_read (store, NULL, error);
  qihe_store_close (store);
  if (loaded == NULL)
    return NULL;
  set = qihe_case_set_new (loaded->evaluation->framework);
  cases = loaded->evaluation->cases;
  for (guint i = 0; i < cases->len; i++)
    if (!copy_case (set, g_ptr_array_index (cases, i), ours, error))
      return NULL;
  return g_steal_pointer (&set);
}
