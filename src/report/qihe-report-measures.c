/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is to be done by whom until when, what the ratings are based on, and where the journal
 * ended. */

#include "report/qihe-report-private.h"

static void
source_free (gpointer data)
{
  QiheSource *self = data;

  g_string_free (self->uses, TRUE);
  g_free (self);
}

static QiheSource *
ensure_source (QiheReporting *self, const char *text)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->source_numbers, text));
  QiheSource *source;

  if (number > 0)
    return g_ptr_array_index (self->sources, number - 1);
  source = g_new0 (QiheSource, 1);
  source->text = text;
  source->uses = g_string_new (NULL);
  g_ptr_array_add (self->sources, source);
  g_hash_table_insert (self->source_numbers, (char *) text, GUINT_TO_POINTER (self->sources->len));
  return source;
}

static void
add_use (QiheReporting *self, const char *text, guint index, guint indicator)
{
  QiheSource *source = ensure_source (self, text);
  g_autofree char *number = qihe_report_number_indicator (self->framework, indicator);

  if (source->uses->len > 0 && source->last == index)
    g_string_append (source->uses, _ (", "));
  else
    g_string_append_printf (source->uses, "%s%s ", source->uses->len > 0 ? _ ("; ") : "",
                            qihe_report_name_case (qihe_report_get_case (self, index)));
  g_string_append (source->uses, number);
  source->last = index;
}

void
qihe_report_collect_sources (QiheReporting *self)
{
  self->sources = g_ptr_array_new_with_free_func (source_free);
  self->source_numbers = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint c = 0; c < self->n_detailed; c++) {
    const QiheCaseData *one = qihe_report_get_case (self, c);

    for (guint i = 0; i < one->n_indicators; i++) {
      const QiheRatingText *text = &one->texts[i];

      if (text->source != NULL && *text->source != '\0')
        add_use (self, text->source, c, i);
      for (guint a = 0; a < text->attachments->len; a++)
        add_use (self, ((QiheAttachment *) g_ptr_array_index (text->attachments, a))->name, c, i);
    }
  }
}

static void
append_number (QiheReporting *self, GString *list, const char *text)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->source_numbers, text));

  if (number > 0)
    g_string_append_printf (list, "%s[%u]", list->len > 0 ? " " : "", number);
}

char *
qihe_report_dup_sources (QiheReporting *self, const QiheRatingText *text)
{
  GString *list = g_string_new (NULL);

  if (text->source != NULL)
    append_number (self, list, text->source);
  for (guint i = 0; i < text->attachments->len; i++)
    append_number (self, list, ((QiheAttachment *) g_ptr_array_index (text->attachments, i))->name);
  return g_string_free (list, FALSE);
}

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
      QiheLanguage language = qihe_language_current ();

      if (!g_hash_table_add (said, one->id))
        continue;
      /* Translators: title of a measure, what it is */
      qihe_report_take_advice (self,
                               g_strdup_printf (_ ("%s. %s"),
                                                qihe_bilingual_get (&one->title, language, one->id),
                                                qihe_bilingual_get (&one->text, language, "")));
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
}

void
qihe_report_add_sources (QiheReporting *self)
{
  QiheDocument *document = self->document;
  QiheTable *table;

  qihe_document_add_heading (document, 1, _ ("Sources"));
  if (self->sources->len == 0) {
    qihe_report_take_fact (self, g_strdup (_ ("No rating names a source.")));
    return;
  }
  table = qihe_document_add_table (document);
  qihe_document_add_column (document, table, _ ("No."), 0.8, QIHE_ROLE_TABLE);
  qihe_document_add_column (document, table, _ ("Source"), 6, QIHE_ROLE_TABLE);
  qihe_document_add_column (document, table, _ ("Named for"), 5, QIHE_ROLE_TABLE);
  for (guint i = 0; i < self->sources->len; i++) {
    const QiheSource *source = g_ptr_array_index (self->sources, i);

    qihe_report_take_cell (self, table, g_strdup_printf ("[%u]", i + 1));
    qihe_document_add_cell (document, table, source->text, QIHE_NO_TONE);
    qihe_document_add_cell (document, table, source->uses->str, QIHE_NO_TONE);
  }
}

void
qihe_report_add_journal (QiheReporting *self)
{
  const QiheRound *round = self->input->evaluation->round;

  qihe_document_add_heading (self->document, 1, _ ("Journal"));
  qihe_document_add_text (self->document, QIHE_ROLE_BODY,
                          _ ("By this head it can be checked later that the ratings printed here "
                             "are those of the database at that time."));
  if (self->input->database != NULL)
    qihe_report_take_fact (self, g_strdup_printf (_ ("Database: %s"), self->input->database));
  if (self->input->head != NULL)
    qihe_report_take_fact (self,
                           g_strdup_printf (_ ("Head of the journal: %s"), self->input->head));
  if (round->closed_head != NULL)
    /* Translators: a time, a head of the journal */
    qihe_report_take_fact (self, g_strdup_printf (_ ("Closed at %s, head then: %s"),
                                                  round->closed_at, round->closed_head));
}
