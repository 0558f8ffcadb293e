/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How firm the result is, what has changed since the round before, and what others found. */

#include "model/qihe-fit-words.h"
#include "report/qihe-report-private.h"

void
qihe_report_add_sensitivity (QiheReporting *self)
{
  qihe_document_add_heading (self->document, 1, _ ("How firm the result is"));
  for (guint i = 0; i < self->n_detailed; i++) {
    const QiheFit *fit = qihe_report_get_fit (self, i);
    g_autofree char *words = qihe_fit_words_sensitivity (self->framework, fit);
    g_auto (GStrv) lines = g_strsplit (words, "\n", -1);

    qihe_document_add_heading (self->document, 3,
                               qihe_report_name_case (qihe_report_get_case (self, i)));
    if (!fit->has_sensitivity)
      qihe_report_take_fact (self, g_strdup (_ (
                                       "Not known before every indicator has been asked about.")));
    for (guint l = 0; fit->has_sensitivity && lines[l] != NULL; l++)
      qihe_report_take_judgement (self, g_strdup (lines[l]));
  }
}

static char *
say_levels (QiheFramework *framework, const QiheFit *fit)
{
  GString *text = g_string_new (NULL);

  if (fit == NULL)
    return g_string_free (g_string_append (text, "–"), FALSE);
  for (guint i = 0; i < fit->n_dimensions; i++) {
    g_autofree char *level = qihe_fit_words_level (framework, &fit->dimensions[i]);

    g_string_append (text, i > 0 ? "\n" : "");
    g_string_append_printf (text, _ ("%s: %s"), qihe_report_name_dimension (framework, i), level);
  }
  return g_string_free (text, FALSE);
}

/* One that the round before does not have has nothing to be compared with. */
static gboolean
is_detailed (QiheReporting *self, const QiheCaseDiff *one)
{
  for (guint i = 0; i < self->n_detailed; i++)
    if (one->from != NULL && one->to == qihe_report_get_case (self, i))
      return TRUE;
  return FALSE;
}

static void
add_levels (QiheReporting *self)
{
  QiheTable *table = qihe_document_add_table (self->document);

  qihe_document_add_column (self->document, table, _ ("Case"), 3, QIHE_ROLE_TABLE);
  qihe_document_add_column (self->document, table, _ ("Before"), 3, QIHE_ROLE_TABLE);
  qihe_document_add_column (self->document, table, _ ("Now"), 3, QIHE_ROLE_TABLE);
  qihe_document_add_column (self->document, table, _ ("Ratings changed"), 1.5, QIHE_ROLE_TABLE);
  for (guint i = 0; i < self->diff->cases->len; i++) {
    const QiheCaseDiff *one = g_ptr_array_index (self->diff->cases, i);

    if (!is_detailed (self, one))
      continue;
    qihe_document_add_cell (self->document, table, qihe_report_name_case (one->to), QIHE_NO_TONE);
    qihe_report_take_cell (self, table, say_levels (self->input->before->framework, one->from_fit));
    qihe_report_take_cell (self, table, say_levels (self->framework, one->to_fit));
    qihe_report_take_cell (self, table, g_strdup_printf ("%u", one->n_changed));
  }
}

static char *
dup_author (QiheReporting *self, const QiheCaseData *one, guint indicator)
{
  g_autofree char *rating =
      g_strconcat (one->id, "/", qihe_framework_get_indicator (self->framework, indicator)->id,
                   NULL);

  if (self->input->dup_author == NULL)
    return NULL;
  return self->input->dup_author (rating, self->input->author_data);
}

static void
add_change (QiheReporting *self, QiheTable *table, const QiheCaseDiff *one,
            const QiheRatingDiff *rating)
{
  QiheFramework *before = self->input->before->framework;
  const char *reason = qihe_round_diff_get_reason (one, rating);
  gboolean now = rating->to_indicator >= 0;

  qihe_document_add_cell (self->document, table, qihe_report_name_case (one->to), QIHE_NO_TONE);
  qihe_document_add_cell (self->document, table,
                          now ? qihe_report_name_indicator (self->framework,
                                                            (guint) rating->to_indicator)
                              : qihe_report_name_indicator (before, (guint) rating->from_indicator),
                          QIHE_NO_TONE);
  qihe_report_take_cell (self, table,
                         /* Translators: a status before and now */
                         g_strdup_printf (_ ("%s → %s"),
                                          qihe_report_name_status (before, rating->from),
                                          qihe_report_name_status (self->framework, rating->to)));
  qihe_document_add_cell (self->document, table, reason != NULL ? reason : _ ("no reason given"),
                          QIHE_NO_TONE);
  qihe_report_take_cell (self, table,
                         now ? dup_author (self, one->to, (guint) rating->to_indicator) : NULL);
}

static void
add_changes (QiheReporting *self)
{
  QiheDocument *document = self->document;
  QiheTable *table;

  qihe_document_add_caption (document, _ ("Ratings that have changed"));
  table = qihe_document_add_table (document);
  qihe_document_add_column (document, table, _ ("Case"), 2, QIHE_ROLE_TABLE);
  qihe_document_add_column (document, table, _ ("Indicator"), 2.4, QIHE_ROLE_TABLE);
  qihe_document_add_column (document, table, _ ("Change"), 2.4, QIHE_ROLE_TABLE);
  qihe_document_add_column (document, table, _ ("Reason"), 3.6, QIHE_ROLE_TABLE);
  qihe_document_add_column (document, table, _ ("By"), 1.4, QIHE_ROLE_TABLE);
  for (guint i = 0; i < self->diff->cases->len; i++) {
    const QiheCaseDiff *one = g_ptr_array_index (self->diff->cases, i);

    for (guint r = 0; is_detailed (self, one) && r < one->ratings->len; r++) {
      const QiheRatingDiff *rating = &g_array_index (one->ratings, QiheRatingDiff, r);

      if (rating->changed)
        add_change (self, table, one, rating);
    }
  }
}

static guint
count_detailed_changes (QiheReporting *self)
{
  guint n = 0;

  for (guint i = 0; i < self->diff->cases->len; i++) {
    const QiheCaseDiff *one = g_ptr_array_index (self->diff->cases, i);

    if (is_detailed (self, one))
      n += one->n_changed;
  }
  return n;
}

static void
add_number_of_new_cases (QiheReporting *self)
{
  guint n = 0;

  for (guint i = 0; i < self->diff->cases->len; i++) {
    const QiheCaseDiff *one = g_ptr_array_index (self->diff->cases, i);

    n += one->from == NULL ? 1 : 0;
  }
  if (n > 0)
    qihe_report_take_fact (self,
                           g_strdup_printf (ngettext ("%u case is not in the round before.",
                                                      "%u cases are not in the round before.", n),
                                            n));
}

static guint
count_compared (QiheReporting *self)
{
  guint n = 0;

  for (guint i = 0; i < self->diff->cases->len; i++)
    n += is_detailed (self, g_ptr_array_index (self->diff->cases, i)) ? 1 : 0;
  return n;
}

static void
add_since (QiheReporting *self)
{
  g_autofree char *title = NULL;
  guint shown;

  qihe_document_add_heading (self->document, 1, _ ("Since the round before"));
  if (self->diff == NULL) {
    qihe_report_take_fact (self, g_strdup (_ ("There is no round before this one.")));
    return;
  }
  title = qihe_round_dup_title (self->input->before->round);
  shown = count_detailed_changes (self);
  /* Translators: a round, number of ratings */
  qihe_report_take_fact (self,
                         g_strdup_printf (ngettext ("Compared with %s, %u rating has changed.",
                                                    "Compared with %s, %u ratings have changed.",
                                                    self->diff->n_changed),
                                          title, self->diff->n_changed));
  if (count_compared (self) > 0)
    add_levels (self);
  add_number_of_new_cases (self);
  if (shown > 0)
    add_changes (self);
  if (shown < self->diff->n_changed)
    qihe_report_take_fact (
        self, g_strdup_printf (ngettext ("%u more rating has changed in further cases.",
                                         "%u more ratings have changed in further cases.",
                                         self->diff->n_changed - shown),
                               self->diff->n_changed - shown));
}

void
qihe_report_add_comparison (QiheReporting *self)
{
  add_since (self);
  qihe_report_add_weighing (self);
}
