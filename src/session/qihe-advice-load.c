/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-advice-load.h"

#include "base/qihe-data.h"
#include "base/qihe-json.h"
#include "session/qihe-frameworks.h"

#define MAX_ADVICE (16 * 1024 * 1024)

QiheAdvice *
qihe_advice_load (QiheFramework *framework)
{
  g_autofree char *name = g_strdup_printf ("advice/%s.json", qihe_framework_get_id (framework));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = qihe_data_load (name, NULL);
  g_autoptr (JsonNode) root = NULL;
  QiheAdvice *advice = NULL;

  if (bytes == NULL)
    return NULL;
  root = qihe_json_parse (bytes, MAX_ADVICE, &error);
  if (root != NULL)
    advice = qihe_advice_new_from_json (framework, root, &error);
  /* A version of the office's own may lack indicators that the advice is about. */
  if (advice == NULL && qihe_frameworks_is_built_in (qihe_framework_get_reference (framework)))
    g_critical ("data/%s: %s", name, error->message);
  return advice;
}
