/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* By what the cases were evaluated: the framework with its weights and thresholds, and who did it.
 */

#include "report/qihe-report-private.h"

static void
add_basis (QiheReporting *self)
{
  const QiheRound *round = self->input->evaluation->round;
  const QiheFramework *framework = self->framework;
  const char *title = qihe_bilingual_get (qihe_framework_get_title ((QiheFramework *) framework),
                                          qihe_language_current (), round->framework);
  g_autofree char *day = qihe_report_say_day (round->date);
  guint n = qihe_framework_get_n_indicators (self->framework);

  /* Translators: framework, its version, number of indicators */
  qihe_report_take_fact (self,
                         g_strdup_printf (ngettext ("Framework: %s, version %u, %u indicator.",
                                                    "Framework: %s, version %u, %u indicators.", n),
                                          title, qihe_framework_get_version (self->framework), n));
  /* Translators: who evaluates, a date, number of cases */
  qihe_report_take_fact (self, g_strdup_printf (ngettext ("%s as of %s, %u case.",
                                                          "%s as of %s, %u cases.",
                                                          self->input->evaluation->cases->len),
                                                qihe_evaluator_get_title (round->evaluator), day,
                                                self->input->evaluation->cases->len));
  if (round->people != NULL && round->people[0] != NULL) {
    g_autofree char *people = g_strjoinv (_ (", "), round->people);

    qihe_report_take_fact (self, g_strdup_printf (_ ("Rated by %s"), people));
  }
}

static void
add_rules (QiheReporting *self)
{
  gboolean absent = qihe_evaluation_get_unknown (self->input->evaluation) == QIHE_UNKNOWN_ABSENT;

  qihe_document_add_text (
      self->document, QIHE_ROLE_BODY,
      _ ("Each indicator has a status, each status a missing weight. The missing share of a "
         "dimension is the sum of the weights divided by the number of its indicators; the level "
         "follows from it by the thresholds below, the model from the levels of all dimensions."));
  qihe_document_add_text (
      self->document, QIHE_ROLE_BODY,
      absent ? _ ("Indicators that nobody has asked about count as not described.")
             : _ ("Indicators that nobody has asked about give a range: from the level with all of "
                  "them described to that with none."));
  qihe_document_add_text (
      self->document, QIHE_ROLE_BODY,
      _ ("What is marked “Fact” was found in the ratings and in the sources that they name, "
         "numbered in brackets; what is marked “Judgement” follows from them by the framework; "
         "what is marked “Advice” says what to do."));
  if (self->n_unsourced > 0)
    qihe_report_take_fact (
        self, g_strdup_printf (ngettext ("%u of %u ratings rests on no source that is named; it is "
                                         "marked “[no source]”.",
                                         "%u of %u ratings rest on no source that is named; they "
                                         "are marked “[no source]”.",
                                         self->n_unsourced),
                               self->n_unsourced, self->n_rated));
}

static void
add_scales (QiheReporting *self)
{
  QiheDocument *document = self->document;
  QiheTable *table;

  qihe_document_add_caption (document, _ ("Statuses and their missing weight"));
  table = qihe_document_add_table (document);
  qihe_document_add_column (document, table, _ ("Status"), 3, QIHE_ROLE_TABLE);
  qihe_document_add_column (document, table, _ ("Missing weight"), 1, QIHE_ROLE_TABLE);
  for (guint i = 0; i < qihe_framework_get_n_statuses (self->framework); i++) {
    qihe_document_add_cell (document, table, qihe_report_name_status (self->framework, (int) i),
                            QIHE_NO_TONE);
    qihe_report_take_cell (self, table,
                           qihe_fraction_to_string (
                               qihe_framework_get_status (self->framework, i)->missing));
  }

  qihe_document_add_caption (document, _ ("Levels and their thresholds"));
  table = qihe_document_add_table (document);
  qihe_document_add_column (document, table, _ ("Level"), 3, QIHE_ROLE_TABLE);
  qihe_document_add_column (document, table, _ ("Missing share at most"), 1, QIHE_ROLE_TABLE);
  for (guint i = 0; i < qihe_framework_get_n_levels (self->framework); i++) {
    const QiheLevel *level = qihe_framework_get_level (self->framework, i);

    qihe_document_add_cell (document, table,
                            qihe_bilingual_get (&level->title, qihe_language_current (), level->id),
                            qihe_report_tone_level (self->framework, (int) i));
    qihe_report_take_cell (self, table, qihe_report_say_share (level->missing_at_most));
  }
}

static void
add_indicators (QiheReporting *self)
{
  QiheDocument *document = self->document;
  QiheTable *table;

  qihe_document_add_caption (document, _ ("Indicators and their numbers"));
  table = qihe_document_add_table (document);
  qihe_document_add_column (document, table, _ ("No."), 1, QIHE_ROLE_TABLE);
  qihe_document_add_column (document, table, _ ("Dimension"), 3, QIHE_ROLE_TABLE);
  qihe_document_add_column (document, table, _ ("Indicator"), 8, QIHE_ROLE_TABLE);
  for (guint i = 0; i < qihe_framework_get_n_indicators (self->framework); i++) {
    guint dimension = qihe_framework_get_indicator (self->framework, i)->dimension;

    qihe_report_take_cell (self, table, qihe_report_number_indicator (self->framework, i));
    qihe_document_add_cell (document, table,
                            qihe_report_name_dimension (self->framework, dimension), QIHE_NO_TONE);
    qihe_document_add_cell (document, table, qihe_report_name_indicator (self->framework, i),
                            QIHE_NO_TONE);
  }
}

void
qihe_report_add_method (QiheReporting *self)
{
  qihe_document_add_heading (self->document, 1, _ ("Framework and method"));
  add_basis (self);
  add_rules (self);
  add_scales (self);
  add_indicators (self);
}
