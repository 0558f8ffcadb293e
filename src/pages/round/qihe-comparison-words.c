/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/round/qihe-comparison-words.h"

#include <glib/gi18n-lib.h>

#include "chart/qihe-fit-charts.h"
#include "model/qihe-fit-words.h"
#include "widgets/qihe-fit-labels.h"

static char *
arrow (char *from, char *to)
{
  g_autofree char *before = from, *now = to;

  return g_strcmp0 (before, now) == 0 ? g_strdup (now)
                                      : g_strdup_printf (_ ("%s → %s"), before, now);
}

static char *
level_words (QiheFramework *framework, const QiheFit *fit, int dimension)
{
  g_autofree char *level = NULL;

  if (fit == NULL || dimension < 0)
    return g_strdup ("–");
  level = qihe_fit_words_level (framework, &fit->dimensions[dimension]);
  return g_strdup_printf ("%s %s",
                          qihe_fit_mark_of_level (framework, fit->dimensions[dimension].level),
                          level);
}

static int
find_dimension (QiheFramework *framework, const char *id)
{
  for (guint i = 0; i < qihe_framework_get_n_dimensions (framework); i++)
    if (g_str_equal (qihe_framework_get_dimension (framework, i)->id, id))
      return (int) i;
  return -1;
}

static char *
dimension_words (const QiheComparison *self, const QiheCaseDiff *one, guint dimension)
{
  int before = find_dimension (self->from->framework,
                               qihe_framework_get_dimension (self->to->framework, dimension)->id);

  return arrow (level_words (self->from->framework, one->from_fit, before),
                level_words (self->to->framework, one->to_fit, (int) dimension));
}

static char *
model_words (QiheFramework *framework, const QiheFit *fit)
{
  return fit != NULL ? qihe_fit_words_model (framework, fit) : g_strdup ("–");
}

static char *
status_words (QiheFramework *framework, int indicator, int status)
{
  if (indicator < 0)
    return g_strdup ("–");
  return g_strdup_printf ("%s %s", qihe_fit_mark_of_status (framework, status),
                          qihe_status_title (framework, status));
}

static const char *
case_title (const QiheCaseDiff *one)
{
  const QiheCaseData *data = one->to != NULL ? one->to : one->from;

  return qihe_bilingual_get (&data->title, qihe_language_current (), data->code);
}

static const char *
indicator_title (const QiheComparison *self, const QiheRatingDiff *rating)
{
  return rating->to_indicator >= 0
             ? qihe_indicator_title (self->to->framework, (guint) rating->to_indicator)
             : qihe_indicator_title (self->from->framework, (guint) rating->from_indicator);
}

static char *
rating_words (const QiheComparison *self, const QiheCaseDiff *one, const QiheRatingDiff *rating,
              int column)
{
  const char *reason = qihe_round_diff_get_reason (one, rating);

  switch (column) {
  case QIHE_COMPARISON_COLUMN_INDICATOR:
    return g_strdup (indicator_title (self, rating));
  case QIHE_COMPARISON_COLUMN_CHANGE:
    return arrow (status_words (self->from->framework, rating->from_indicator, rating->from),
                  status_words (self->to->framework, rating->to_indicator, rating->to));
  case QIHE_COMPARISON_COLUMN_REASON:
    return g_strdup (reason != NULL ? reason : "");
  default:
    return qihe_comparison_dup_change (self, one, rating);
  }
}

static void
append_table (const QiheComparison *self, GString *text, QiheComparisonKind kind, int last)
{
  g_autoptr (GListModel) rows = qihe_comparison_list_new (self, kind);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++) {
    g_autoptr (QiheComparisonRow) row = g_list_model_get_item (rows, i);
    g_autofree char *name = qihe_comparison_words (self, row, QIHE_COMPARISON_COLUMN_CASE);
    int first = kind == QIHE_COMPARISON_CASES ? 0 : QIHE_COMPARISON_COLUMN_INDICATOR;
    int step = last >= first ? 1 : -1;

    g_string_append (text, name);
    for (int column = first; column != last + step; column += step) {
      g_autofree char *words = qihe_comparison_words (self, row, column);

      g_string_append_printf (text, "\t%s", words);
    }
    g_string_append_c (text, '\n');
  }
}

char *
qihe_comparison_words (const QiheComparison *self, QiheComparisonRow *row, int column)
{
  const QiheCaseDiff *one = qihe_comparison_row_get_case (row);

  if (column >= 0)
    return dimension_words (self, one, (guint) column);
  if (column == QIHE_COMPARISON_COLUMN_CASE)
    return g_strdup (case_title (one));
  if (column == QIHE_COMPARISON_COLUMN_MODEL)
    return arrow (model_words (self->from->framework, one->from_fit),
                  model_words (self->to->framework, one->to_fit));
  return rating_words (self, one, qihe_comparison_row_get_rating (row), column);
}

char *
qihe_comparison_words_summary (const QiheComparison *self)
{
  const QiheRoundDiff *diff = self->diff;
  g_autofree char *differ =
      g_strdup_printf (ngettext ("%u rating differs", "%u ratings differ", diff->n_changed),
                       diff->n_changed);

  if (diff->n_rated == 0)
    return g_strdup (_ ("No indicator has been asked about in both rounds"));
  /* Translators: how many ratings differ; of those asked about in both, how many agree */
  return g_strdup_printf (_ ("%s. Of %u asked about in both rounds %u agree (%u %%)."), differ,
                          diff->n_rated, diff->n_agreed,
                          (guint) qihe_fraction_to_percent (
                              qihe_fraction (diff->n_agreed, diff->n_rated)));
}

char *
qihe_comparison_words_title (const QiheComparison *self, int column)
{
  switch (column) {
  case QIHE_COMPARISON_COLUMN_CASE:
    return g_strdup (_ ("Case"));
  case QIHE_COMPARISON_COLUMN_MODEL:
    return g_strdup (_ ("Model"));
  case QIHE_COMPARISON_COLUMN_INDICATOR:
    return g_strdup (_ ("Indicator"));
  case QIHE_COMPARISON_COLUMN_CHANGE:
    return g_strdup (_ ("Change"));
  case QIHE_COMPARISON_COLUMN_REASON:
    return g_strdup (_ ("Reason"));
  case QIHE_COMPARISON_COLUMN_WHO:
    return g_strdup (_ ("When and by whom"));
  default:
    return qihe_dup_head (qihe_dimension_short_title (self->to->framework, (guint) column));
  }
}

char *
qihe_comparison_words_all (const QiheComparison *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *from = qihe_round_dup_title (self->from->round);
  g_autofree char *to = qihe_round_dup_title (self->to->round);
  g_autofree char *summary = qihe_comparison_words_summary (self);

  g_string_append_printf (text, "%s → %s\n%s\n\n", from, to, summary);
  append_table (self, text, QIHE_COMPARISON_CASES,
                (int) qihe_framework_get_n_dimensions (self->to->framework) - 1);
  g_string_append_c (text, '\n');
  append_table (self, text, QIHE_COMPARISON_CHANGED, QIHE_COMPARISON_COLUMN_WHO);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
