/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fit-fixture.h"

#include "base/qihe-data.h"
#include "base/qihe-json.h"

#define MAX_SIZE 1000000

static JsonNode *
parse (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  JsonNode *root = qihe_json_parse (bytes, MAX_SIZE, &error);

  g_assert_no_error (error);
  return root;
}

JsonNode *
fixture_json (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return parse (bytes);
}

JsonNode *
fixture_data (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = qihe_data_load (name, &error);

  g_assert_no_error (error);
  return parse (bytes);
}

QiheFramework *
fixture_framework (void)
{
  g_autoptr (JsonNode) root = fixture_data ("frameworks/consortium-fit@1.json");
  g_autoptr (GError) error = NULL;
  QiheFramework *framework = qihe_framework_new_from_json (root, &error);

  g_assert_no_error (error);
  return framework;
}

QiheFramework *
fixture_framework_from (const char *json)
{
  g_autoptr (JsonNode) root = fixture_json (json);
  g_autoptr (GError) error = NULL;
  QiheFramework *framework = qihe_framework_new_from_json (root, &error);

  g_assert_no_error (error);
  return framework;
}

gint16 *
fixture_ratings (QiheFramework *framework, const char *letters)
{
  static const char *const names[] = {
    ['d'] = "described", ['p'] = "partial", ['l'] = "planned", ['a'] = "absent"
  };
  guint n = qihe_framework_get_n_indicators (framework);
  gint16 *ratings = g_new (gint16, n);
  guint filled = 0;

  for (; *letters != '\0'; letters++) {
    if (*letters == ' ')
      continue;
    g_assert_cmpuint (filled, <, n);
    ratings[filled++] =
        *letters == '?' ? QIHE_UNKNOWN
                        : (gint16) qihe_framework_find_status (framework, names[(guchar) *letters]);
  }
  g_assert_cmpuint (filled, ==, n);
  return ratings;
}

QiheFit *
fixture_fit (QiheFramework *framework, const char *letters)
{
  g_autofree gint16 *ratings = fixture_ratings (framework, letters);
  g_autoptr (GError) error = NULL;
  QiheFit *fit = qihe_fit_new (framework, ratings, QIHE_UNKNOWN_RANGE, &error);

  g_assert_no_error (error);
  return fit;
}
