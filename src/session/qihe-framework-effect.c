/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "model/qihe-fit-words.h"
#include "model/qihe-mapping.h"
#include "session/qihe-session-frameworks.h"
#include "session/qihe-session-private.h"

/* More sentences than anybody reads. */
#define MAX_CASES 50

static char *
title_of (const QiheCaseData *one)
{
  return g_strdup (qihe_bilingual_get (&one->title, qihe_language_current (), one->code));
}

static int
find_dimension (QiheFramework *framework, const char *id)
{
  for (guint i = 0; i < qihe_framework_get_n_dimensions (framework); i++)
    if (g_str_equal (qihe_framework_get_dimension (framework, i)->id, id))
      return (int) i;
  return -1;
}

/* Levels of dimensions that both have. */
static void
append_levels (GString *words, QiheFramework *from, const QiheFit *before, QiheFramework *to,
               const QiheFit *after)
{
  for (guint i = 0; i < after->n_dimensions; i++) {
    const QiheDimension *dimension = qihe_framework_get_dimension (to, i);
    int old = find_dimension (from, dimension->id);
    g_autofree char *was =
        old >= 0 ? qihe_fit_words_level (from, &before->dimensions[old]) : g_strdup ("–");
    g_autofree char *is = qihe_fit_words_level (to, &after->dimensions[i]);

    if (g_str_equal (was, is))
      continue;
    g_string_append_printf (words, "%s%s %s → %s", words->len > 0 ? _ (", ") : "",
                            qihe_bilingual_get (&dimension->short_title, qihe_language_current (),
                                                dimension->id),
                            was, is);
  }
}

static void
append_model (GString *words, QiheFramework *from, const QiheFit *before, QiheFramework *to,
              const QiheFit *after)
{
  g_autofree char *was = qihe_fit_words_model (from, before);
  g_autofree char *is = qihe_fit_words_model (to, after);

  if (!g_str_equal (was, is))
    g_string_append_printf (words, "%s%s → %s", words->len > 0 ? _ (", ") : "", was, is);
}

static char *
describe (QiheCase *one, QiheFramework *to, const QiheMapping *mapping)
{
  const QiheCaseData *data = qihe_case_get_data (one);
  g_autoptr (QiheCaseData) mapped = qihe_case_data_map_by (data, mapping, data->id);
  g_autoptr (QiheFit) after = qihe_fit_new (to, mapped->ratings, QIHE_UNKNOWN_RANGE, NULL);
  const QiheFit *before = qihe_case_get_fit (one);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *title = title_of (data);

  if (before == NULL || after == NULL)
    return NULL;
  append_levels (words, mapping->from, before, to, after);
  append_model (words, mapping->from, before, to, after);
  return words->len > 0 ? g_strdup_printf (_ ("%s: %s"), title, words->str) : NULL;
}

GPtrArray *
qihe_session_describe_framework_effect (QiheSession *self, QiheFramework *framework)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  GListModel *cases = qihe_session_get_cases (self);
  g_autoptr (QiheMapping) mapping = qihe_mapping_new (qihe_session_get_framework (self), framework);

  for (guint i = 0; i < MIN (g_list_model_get_n_items (cases), MAX_CASES); i++) {
    g_autoptr (QiheCase) one = g_list_model_get_item (cases, i);
    char *words = describe (one, framework, mapping);

    if (words != NULL)
      g_ptr_array_add (list, words);
  }
  return list;
}
