/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is to be done by whom until when, and what was done with the result. */

#include "report/qihe-report-private.h"

static void
add_measure (QiheReporting *self, QiheTable *table, const QiheCaseData *one,
             const QihePlannedMeasure *measure)
{
  QiheDocument *document = self->document;

  qihe_document_add_cell (document, table, qihe_report_name_case (one), QIHE_NO_TONE);
  qihe_document_add_cell (document, table,
                          measure->indicator >= 0
                              ? qihe_report_name_indicator (self->framework,
                                                            (guint) measure->indicator)
                              : _ ("the case as a whole"),
                          QIHE_NO_TONE);
  qihe_document_add_cell (document, table, measure->text, QIHE_NO_TONE);
  qihe_document_add_cell (document, table, measure->owner != NULL ? measure->owner : "–",
                          QIHE_NO_TONE);
  qihe_document_add_cell (document, table, measure->due != NULL ? measure->due : "–", QIHE_NO_TONE);
  qihe_document_add_cell (document, table, measure->done != NULL ? measure->done : "–",
                          QIHE_NO_TONE);
}

static guint
count_measures (QiheReporting *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_detailed; i++)
    n += qihe_report_get_case (self, i)->measures->len;
  return n;
}

static void
add_planned (QiheReporting *self)
{
  QiheDocument *document = self->document;
  QiheTable *table;

  qihe_document_add_caption (document, _ ("Measures that are planned"));
  table = qihe_document_add_table (document);
  qihe_document_add_column (document, table, _ ("Case"), 2, QIHE_ROLE_TABLE);
  qihe_document_add_column (document, table, _ ("Indicator"), 2.2, QIHE_ROLE_TABLE);
  qihe_document_add_column (document, table, _ ("Measure"), 4, QIHE_ROLE_TABLE);
  qihe_document_add_column (document, table, _ ("Owner"), 1.6, QIHE_ROLE_TABLE);
  qihe_document_add_column (document, table, _ ("Due"), 1.5, QIHE_ROLE_TABLE);
  qihe_document_add_column (document, table, _ ("Done"), 1.5, QIHE_ROLE_TABLE);
  for (guint c = 0; c < self->n_detailed; c++) {
    const QiheCaseData *one = qihe_report_get_case (self, c);

    for (guint i = 0; i < one->measures->len; i++)
      add_measure (self, table, one, g_ptr_array_index (one->measures, i));
  }
}

static gboolean
answers (QiheReporting *self, const QiheMeasure *measure, guint indicator)
{
  GPtrArray *measures = qihe_advice_get_measures (self->input->advice, indicator);

  return g_ptr_array_find (measures, measure, NULL);
}

/* Which of the weak indicators a measure is recommended for. */
static char *
list_answered (QiheReporting *self, const QiheMeasure *measure, GArray *weak)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < weak->len; i++) {
    guint indicator = g_array_index (weak, guint, i);
    g_autofree char *name = qihe_report_dup_indicator (self->framework, indicator);

    if (!answers (self, measure, indicator))
      continue;
    g_string_append (list, list->len > 0 ? _ (", ") : "");
    g_string_append (list, name);
  }
  return g_string_free (list, FALSE);
}

static void
add_recommended_one (QiheReporting *self, const QiheMeasure *measure, GArray *weak)
{
  QiheLanguage language = qihe_language_current ();
  g_autofree char *answered = list_answered (self, measure, weak);

  /* Translators: title of a measure, what it is, indicators with their numbers */
  qihe_report_take_advice (
      self, g_strdup_printf (_ ("%s. %s (For %s)"),
                             qihe_bilingual_get (&measure->title, language, measure->id),
                             qihe_bilingual_get (&measure->text, language, ""), answered));
}

/* What the program recommends for what is weak in our case. */
static void
add_recommended (QiheReporting *self)
{
  g_autoptr (GArray) weak = qihe_report_rank_weak (self, 0);
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; self->input->advice != NULL && i < weak->len; i++) {
    GPtrArray *measures =
        qihe_advice_get_measures (self->input->advice, g_array_index (weak, guint, i));

    for (guint m = 0; m < measures->len; m++) {
      const QiheMeasure *one = g_ptr_array_index (measures, m);

      if (g_hash_table_add (said, one->id))
        add_recommended_one (self, one, weak);
    }
  }
}

void
qihe_report_add_measures (QiheReporting *self)
{
  qihe_document_add_heading (self->document, 1, _ ("Measures"));
  if (count_measures (self) > 0)
    add_planned (self);
  else
    qihe_report_take_fact (self, g_strdup (_ ("No measure is planned.")));
  add_recommended (self);
  qihe_report_add_uses (self);
}
