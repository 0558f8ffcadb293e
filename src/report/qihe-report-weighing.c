/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the evaluators of one time come to together; nothing where there is one alone. */

#include "chart/qihe-fit-charts.h"
#include "model/qihe-fit-words.h"
#include "model/qihe-weighing-words.h"
#include "report/qihe-report-private.h"

static gboolean
is_detailed (QiheReporting *self, const QiheWeighedCase *one)
{
  for (guint i = 0; i < self->n_detailed; i++)
    if (g_str_equal (qihe_report_get_case (self, i)->code, one->one->code))
      return TRUE;
  return FALSE;
}

static void
add_levels (QiheReporting *self, QiheTable *table, const QiheWeighedCase *one)
{
  for (guint i = 0; i < one->fit->n_dimensions; i++) {
    int level = one->fit->dimensions[i].level;
    g_autofree char *words = qihe_weighing_words_level (self->framework, one->fit, i);
    g_autofree char *text =
        g_strdup_printf ("%s %s", qihe_fit_mark_of_level (self->framework, level), words);

    qihe_document_add_cell (self->document, table, text,
                            qihe_report_tone_level (self->framework, level));
  }
}

static void
add_table (QiheReporting *self, const QiheWeighing *weighing)
{
  QiheDocument *document = self->document;
  QiheTable *table = qihe_document_add_table (document);

  qihe_document_add_column (document, table, _ ("Case"), 3, QIHE_ROLE_TABLE);
  for (guint i = 0; i < qihe_framework_get_n_dimensions (self->framework); i++)
    qihe_document_add_column (document, table, qihe_report_name_dimension (self->framework, i), 2,
                              QIHE_ROLE_TABLE);
  qihe_document_add_column (document, table, _ ("Model"), 3, QIHE_ROLE_TABLE);
  for (guint i = 0; i < weighing->cases->len; i++) {
    const QiheWeighedCase *one = g_ptr_array_index (weighing->cases, i);

    if (!is_detailed (self, one))
      continue;
    qihe_document_add_cell (document, table, qihe_report_name_case (one->one), QIHE_NO_TONE);
    add_levels (self, table, one);
    qihe_report_take_cell (self, table, qihe_fit_words_model (self->framework, one->fit));
  }
}

void
qihe_report_add_weighing (QiheReporting *self)
{
  const QiheWeighing *weighing = self->input->weighing;

  if (weighing == NULL || weighing->cases->len == 0)
    return;
  qihe_document_add_heading (self->document, 1, _ ("Evaluators weighed together"));
  for (guint i = 0; i < weighing->evaluations->len; i++)
    qihe_report_take_fact (self, qihe_weighing_words_round (weighing, i));
  qihe_document_add_text (
      self->document, QIHE_ROLE_BODY,
      _ ("The missing share of each dimension is the mean of those that the evaluators found, each "
         "counted by its weight; level and model follow from it as in one round."));
  add_table (self, weighing);
}
