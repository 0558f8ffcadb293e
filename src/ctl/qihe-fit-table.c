/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl/qihe-fit-table.h"

#include <glib/gi18n-lib.h>

#include "ctl/qihe-text-table.h"
#include "model/qihe-fit-words.h"

static void
add_header (QiheTextTable *table, QiheFramework *framework)
{
  qihe_text_table_add (table, _ ("case"));
  for (guint i = 0; i < qihe_framework_get_n_dimensions (framework); i++) {
    const QiheDimension *dimension = qihe_framework_get_dimension (framework, i);

    qihe_text_table_add (table, qihe_bilingual_get (&dimension->short_title,
                                                    qihe_language_current (), dimension->id));
  }
  qihe_text_table_add (table, _ ("model"));
}

static void
add_case (QiheTextTable *table, QiheFramework *framework, const char *id, const QiheFit *fit)
{
  g_autofree char *model = qihe_fit_words_model (framework, fit);

  qihe_text_table_add (table, id);
  for (guint i = 0; i < fit->n_dimensions; i++) {
    g_autofree char *level = qihe_fit_words_level (framework, &fit->dimensions[i]);
    g_autofree char *missing = qihe_fit_words_missing (framework, fit, i);
    /* Translators: a level and the missing share: “high (0 of 5 missing)” */
    g_autofree char *cell = g_strdup_printf (C_ ("level", "%s (%s)"), level, missing);

    qihe_text_table_add (table, cell);
  }
  qihe_text_table_add (table, model);
}

char *
qihe_fit_table (QiheCaseSet *set, QiheUnknownRule rule, GError **error)
{
  g_autoptr (QiheTextTable) table =
      qihe_text_table_new (qihe_framework_get_n_dimensions (set->framework) + 2);

  add_header (table, set->framework);
  for (guint i = 0; i < set->cases->len; i++) {
    const QiheRatedCase *rated = g_ptr_array_index (set->cases, i);
    g_autoptr (QiheFit) fit = qihe_fit_new (set->framework, rated->ratings, rule, error);

    if (fit == NULL)
      return NULL;
    add_case (table, set->framework, rated->id, fit);
  }
  return qihe_text_table_to_string (table);
}
