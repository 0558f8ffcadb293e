/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-advice-load.h"

#include "base/qihe-data.h"
#include "base/qihe-json.h"
#include "session/qihe-frameworks.h"

#define MAX_ADVICE (16 * 1024 * 1024)
#define FOLDER "advice"
#define SUFFIX ".json"

/* What ships is tested: a fault in it is one of the program. */
static QiheAdvice *
load (QiheFramework *framework, QiheAdviceScope scope, const char *file)
{
  g_autofree char *name = g_strconcat (FOLDER "/", file, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = qihe_data_load (name, &error);
  g_autoptr (JsonNode) root = bytes != NULL ? qihe_json_parse (bytes, MAX_ADVICE, &error) : NULL;
  QiheAdvice *advice =
      root != NULL ? qihe_advice_new_from_json (framework, scope, root, &error) : NULL;

  if (advice == NULL)
    g_critical ("data/%s: %s", name, error->message);
  return advice;
}

/* A copy has another id but the same indicators, or some of them. */
static QiheAdvice *
load_shared (QiheFramework *framework, char **files)
{
  for (char **file = files; *file != NULL; file++) {
    g_autoptr (QiheAdvice) advice =
        g_str_has_suffix (*file, SUFFIX) ? load (framework, QIHE_ADVICE_SHARED, *file) : NULL;

    if (advice != NULL && !qihe_advice_is_empty (advice))
      return g_steal_pointer (&advice);
  }
  return NULL;
}

QiheAdvice *
qihe_advice_load (QiheFramework *framework)
{
  g_auto (GStrv) files = qihe_data_list (FOLDER);
  g_autofree char *own = g_strconcat (qihe_framework_get_id (framework), SUFFIX, NULL);

  if (!qihe_frameworks_is_built_in (qihe_framework_get_reference (framework)))
    return load_shared (framework, files);
  return g_strv_contains ((const char *const *) files, own)
             ? load (framework, QIHE_ADVICE_WHOLE, own)
             : NULL;
}
