/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/qihe-report-private.h"

#include "model/qihe-fit-words.h"
#include "report/qihe-report-error.h"

static void
reporting_clear (QiheReporting *self)
{
  g_clear_pointer (&self->document, qihe_document_free);
  g_clear_pointer (&self->fits, g_ptr_array_unref);
  g_clear_pointer (&self->diff, qihe_round_diff_free);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->source_numbers, g_hash_table_unref);
  g_clear_pointer (&self->unsourced, qihe_report_source_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QiheReporting, reporting_clear)

static gboolean
evaluate (QiheReporting *self, GCancellable *cancellable, GError **error)
{
  const QiheEvaluation *evaluation = self->input->evaluation;

  self->fits = g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_fit_free);
  for (guint i = 0; i < evaluation->cases->len; i++) {
    QiheFit *fit =
        qihe_evaluation_fit (evaluation, g_ptr_array_index (evaluation->cases, i), error);

    if (fit == NULL || g_cancellable_set_error_if_cancelled (cancellable, error)) {
      g_clear_pointer (&fit, qihe_fit_free);
      return FALSE;
    }
    g_ptr_array_add (self->fits, fit);
  }
  return TRUE;
}

static char *
say_title (QiheReporting *self)
{
  /* Translators: title of the report; a consortium */
  return g_strdup_printf (_ ("%s: evaluation of the fit of industry and education"),
                          qihe_report_name_case (qihe_report_get_case (self, 0)));
}

/* The consortium on a line of its own, below it what this is. */
static void
add_title (QiheReporting *self)
{
  g_autofree char *title =
      g_strconcat (qihe_report_name_case (qihe_report_get_case (self, 0)), "\n",
                   _ ("Evaluation of the fit of industry and education"), NULL);

  qihe_document_add_text (self->document, QIHE_ROLE_TITLE, title);
}

static void
take_subtitle (QiheReporting *self, char *text)
{
  qihe_document_add_text (self->document, QIHE_ROLE_SUBTITLE, text);
  g_free (text);
}

static void
add_cover (QiheReporting *self)
{
  const QiheRound *round = self->input->evaluation->round;
  g_autofree char *as_of = qihe_report_say_day (round->date);
  g_autofree char *day = qihe_report_say_day (self->input->date);

  add_title (self);
  take_subtitle (self, qihe_round_dup_title (round));
  /* Translators: a date */
  take_subtitle (self, g_strdup_printf (_ ("Rated as of %s"), as_of));
  if (round->people != NULL && round->people[0] != NULL) {
    g_autofree char *people = g_strjoinv (_ (", "), round->people);

    /* Translators: names of people */
    take_subtitle (self, g_strdup_printf (_ ("Rated by %s"), people));
  }
  if (round->scenario)
    take_subtitle (self, g_strdup (_ ("What-if: its statuses were tried, not rated")));
  if (!round->closed)
    take_subtitle (self, g_strdup (_ ("Draft: the round is open, ratings may still change")));
  /* Translators: a date */
  take_subtitle (self, g_strdup_printf (_ ("Report of %s"), day));
}

static void
describe_file (QiheReporting *self)
{
  QiheDocument *document = self->document;
  const QiheRound *round = self->input->evaluation->round;

  document->title = say_title (self);
  document->running = say_title (self);
  document->created = g_strdup_printf ("%sT00:00:00Z", self->input->date);
  if (round->people != NULL && round->people[0] != NULL)
    document->author = g_strjoinv (_ (", "), round->people);
}

static void
add_sections (QiheReporting *self)
{
  static const struct {
    QiheReportParts part;
    void (*add) (QiheReporting *self);
    gboolean break_before;
  } sections[] = {
    { QIHE_REPORT_SUMMARY, qihe_report_add_summary, TRUE },
    { QIHE_REPORT_METHOD, qihe_report_add_method, TRUE },
    { QIHE_REPORT_CASES, qihe_report_add_cases, TRUE },
    { QIHE_REPORT_MATRIX, qihe_report_add_matrix, TRUE },
    { QIHE_REPORT_SENSITIVITY, qihe_report_add_sensitivity, FALSE },
    { QIHE_REPORT_COMPARISON, qihe_report_add_comparison, FALSE },
    { QIHE_REPORT_MEASURES, qihe_report_add_measures, FALSE },
    { QIHE_REPORT_SOURCES, qihe_report_add_sources, FALSE },
    { QIHE_REPORT_JOURNAL, qihe_report_add_journal, FALSE },
  };
  gboolean first = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++) {
    if (!(self->input->parts & sections[i].part))
      continue;
    if (sections[i].break_before || first)
      qihe_document_break_page (self->document);
    first = FALSE;
    qihe_document_mark (self->document, sections[i].part);
    sections[i].add (self);
  }
}

QiheDocument *
qihe_report_compose (const QiheReportInput *input, QiheDocumentStyle *style,
                     GCancellable *cancellable, GError **error)
{
  g_auto (QiheLanguageScope) scope = qihe_language_enter (style->language);
  g_auto (QiheReporting) self = { .input = input, .framework = input->evaluation->framework };

  self.document = qihe_document_new (style);
  if (input->evaluation->round == NULL || input->evaluation->cases->len == 0) {
    g_set_error (error, QIHE_REPORT_ERROR, QIHE_REPORT_ERROR_EMPTY,
                 _ ("there is no case to report on; add one to the round first"));
    return NULL;
  }
  self.n_detailed = MIN (input->evaluation->cases->len, QIHE_REPORT_MAX_DETAILED);
  if (!evaluate (&self, cancellable, error))
    return NULL;
  if (input->before != NULL)
    self.diff = qihe_round_diff_new (input->before, input->evaluation);
  qihe_report_collect_sources (&self);
  describe_file (&self);
  add_cover (&self);
  add_sections (&self);
  return g_steal_pointer (&self.document);
}
