/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The sample as it ships. */

#include "base/qihe-data.h"
#include "base/qihe-json.h"
#include "base/qihe-string.h"
#include "session/qihe-frameworks.h"
#include "session/qihe-render.h"

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
