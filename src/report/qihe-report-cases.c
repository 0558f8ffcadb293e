/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The result of each case: levels, charts, distances, ratings with note and source. */

#include "chart/qihe-fit-charts.h"
#include "model/qihe-case-profile-words.h"
#include "model/qihe-fit-words.h"
#include "report/qihe-report-private.h"

#define RADAR_HEIGHT 230.0
#define BARS_HEIGHT 44.0

static void
add_charts (QiheReporting *self, guint index)
{
  const QiheCaseData *one = qihe_report_get_case (self, index);
  QiheChartCase chart_case = {
    .id = one->code,
    .title = qihe_report_name_case (one),
    .ours = one->ours,
    .ratings = one->ratings,
    .fit = qihe_report_get_fit (self, index),
  };
  guint n = qihe_framework_get_n_dimensions (self->framework);

  qihe_document_add_caption (self->document,
                             _ ("Share of its indicators that each dimension misses"));
  qihe_document_add_chart (self->document, qihe_levels_chart_new (self->framework, &chart_case),
                           BARS_HEIGHT * n + BARS_HEIGHT / 2);
  qihe_document_add_caption (self->document, _ ("How far each indicator is described"));
  qihe_document_add_chart (self->document,
                           qihe_radar_chart_new (self->framework, QIHE_RADAR_INDICATORS,
                                                 &chart_case, 1),
                           RADAR_HEIGHT);
}

static void
add_distances (QiheReporting *self, guint index)
{
  const QiheFit *fit = qihe_report_get_fit (self, index);

  for (guint i = 0; i < fit->n_dimensions; i++) {
    g_autofree char *up = qihe_fit_words_up (self->framework, fit, i);
    g_autofree char *down = fit->dimensions[i].known && fit->dimensions[i].down.to >= 0
                                ? qihe_fit_words_down (self->framework, fit, i)
                                : NULL;

    qihe_report_take_judgement (self, down != NULL ? g_strconcat (up, _ ("; "), down, NULL)
                                                   : g_strdup (up));
  }
}

static void
add_rating (QiheReporting *self, QiheTable *table, const QiheCaseData *one, guint indicator)
{
  const QiheRatingText *text = &one->texts[indicator];
  int status = one->ratings[indicator];
  g_autofree char *number = qihe_report_number_indicator (self->framework, indicator);
  g_autofree char *said = NULL;

  qihe_report_take_cell (self, table, g_steal_pointer (&number));
  qihe_document_add_cell (self->document, table,
                          qihe_report_name_indicator (self->framework, indicator), QIHE_NO_TONE);
  said = g_strdup_printf ("%s %s", qihe_fit_mark_of_status (self->framework, status),
                          qihe_report_name_status (self->framework, status));
  qihe_document_add_cell (self->document, table, said,
                          qihe_report_tone_status (self->framework, status));
  if (text->value != NULL && text->note != NULL)
    /* Translators: a measured value, a note */
    qihe_report_take_cell (self, table, g_strdup_printf (_ ("%s. %s"), text->value, text->note));
  else
    qihe_document_add_cell (self->document, table, text->note != NULL ? text->note : text->value,
                            QIHE_NO_TONE);
  qihe_report_take_cell (self, table, qihe_report_dup_sources (self, one, indicator));
}

static void
add_ratings (QiheReporting *self, guint index)
{
  const QiheCaseData *one = qihe_report_get_case (self, index);
  QiheDocument *document = self->document;
  QiheTable *table;

  qihe_document_add_caption (document, _ ("Ratings with note and source"));
  table = qihe_document_add_table (document);
  qihe_document_add_column (document, table, _ ("No."), 0.7, QIHE_ROLE_TABLE);
  qihe_document_add_column (document, table, _ ("Indicator"), 2.6, QIHE_ROLE_TABLE);
  qihe_document_add_column (document, table, _ ("Status"), 1.8, QIHE_ROLE_TABLE);
  qihe_document_add_column (document, table, _ ("Note"), 5.4, QIHE_ROLE_TABLE);
  qihe_document_add_column (document, table, _ ("Source"), 1.1, QIHE_ROLE_TABLE);
  for (guint i = 0; i < one->n_indicators; i++)
    add_rating (self, table, one, i);
}

static void
add_model (QiheReporting *self, const QiheFit *fit)
{
  g_autofree char *model = qihe_fit_words_model (self->framework, fit);
  g_autofree char *candidates = qihe_fit_words_candidates (self->framework, fit);

  qihe_report_take_judgement (self, candidates == NULL ? g_strdup_printf (_ ("Model: %s"), model)
                                                       : /* Translators: models that are possible */
                                        g_strdup_printf (_ ("The model is open, it may be %s."),
                                                         candidates));
}

static void
add_profile (QiheReporting *self, const QiheCaseData *one)
{
  char *park = qihe_case_profile_say_park (one->profile);
  char *checks = qihe_case_profile_say_checks (one->profile);

  if (park != NULL)
    qihe_report_take_fact (self, park);
  if (checks != NULL)
    qihe_report_take_judgement (self, checks);
}

static void
add_case (QiheReporting *self, guint index)
{
  const QiheCaseData *one = qihe_report_get_case (self, index);
  const QiheFit *fit = qihe_report_get_fit (self, index);

  qihe_document_add_heading (self->document, 2, qihe_report_name_case (one));
  if (one->description != NULL && *one->description != '\0')
    qihe_report_take_fact (self, g_strdup (one->description));
  add_profile (self, one);
  add_model (self, fit);
  qihe_report_add_levels (self, index, index + 1);
  add_distances (self, index);
  add_charts (self, index);
  add_ratings (self, index);
}

void
qihe_report_add_levels (QiheReporting *self, guint from, guint to)
{
  guint n = qihe_framework_get_n_dimensions (self->framework);
  QiheTable *table = qihe_document_add_table (self->document);

  qihe_document_add_column (self->document, table, _ ("Case"), 3, QIHE_ROLE_TABLE);
  for (guint i = 0; i < n; i++)
    qihe_document_add_column (self->document, table,
                              qihe_report_name_dimension (self->framework, i), 2, QIHE_ROLE_TABLE);
  qihe_document_add_column (self->document, table, _ ("Model"), 3, QIHE_ROLE_TABLE);
  for (guint c = from; c < to; c++) {
    const QiheFit *fit = qihe_report_get_fit (self, c);

    qihe_document_add_cell (self->document, table,
                            qihe_report_name_case (qihe_report_get_case (self, c)), QIHE_NO_TONE);
    for (guint i = 0; i < n; i++) {
      g_autofree char *level = qihe_fit_words_level (self->framework, &fit->dimensions[i]);
      g_autofree char *missing = qihe_fit_words_missing (self->framework, fit, i);
      g_autofree char *text =
          g_strdup_printf ("%s %s\n%s",
                           qihe_fit_mark_of_level (self->framework, fit->dimensions[i].level),
                           level, missing);

      qihe_document_add_cell (self->document, table, text,
                              qihe_report_tone_level (self->framework, fit->dimensions[i].level));
    }
    qihe_report_take_cell (self, table, qihe_fit_words_model (self->framework, fit));
  }
}

void
qihe_report_add_cases (QiheReporting *self)
{
  guint n = self->fits->len;

  qihe_document_add_heading (self->document, 1, _ ("Results by case"));
  for (guint i = 0; i < self->n_detailed; i++) {
    if (i > 0)
      qihe_document_break_page (self->document);
    add_case (self, i);
  }
  if (n == self->n_detailed)
    return;
  qihe_document_break_page (self->document);
  qihe_document_add_heading (self->document, 2, _ ("Further cases"));
  qihe_report_take_fact (
      self, g_strdup_printf (_ ("Of %u cases the first %u are reported on one by one; levels and "
                                "models of the others follow, their ratings stand in the matrix."),
                             n, self->n_detailed));
  qihe_report_add_levels (self, self->n_detailed, n);
}
