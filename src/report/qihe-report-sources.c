/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the ratings are based on, and where the journal ended. */

#include "report/qihe-report-private.h"

static QiheSource *
source_new (const char *text)
{
  QiheSource *self = g_new0 (QiheSource, 1);

  self->text = text;
  self->uses = g_string_new (NULL);
  return self;
}

static QiheSource *
ensure_source (QiheReporting *self, const char *text)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->source_numbers, text));
  QiheSource *source;

  if (number > 0)
    return g_ptr_array_index (self->sources, number - 1);
  source = source_new (text);
  g_ptr_array_add (self->sources, source);
  g_hash_table_insert (self->source_numbers, (char *) text, GUINT_TO_POINTER (self->sources->len));
  return source;
}

static void
add_use (QiheReporting *self, QiheSource *source, guint index, guint indicator)
{
  g_autofree char *number = qihe_report_number_indicator (self->framework, indicator);

  if (source->uses->len > 0 && source->last == index)
    g_string_append (source->uses, _ (", "));
  else
    g_string_append_printf (source->uses, "%s%s ", source->uses->len > 0 ? _ ("; ") : "",
                            qihe_report_name_case (qihe_report_get_case (self, index)));
  g_string_append (source->uses, number);
  source->last = index;
}

static gboolean
is_rated (const QiheCaseData *one, guint indicator)
{
  return one->ratings[indicator] != QIHE_UNKNOWN;
}

static gboolean
has_source (const QiheRatingText *text)
{
  return (text->source != NULL && *text->source != '\0') || text->attachments->len > 0;
}

static void
collect_source (QiheReporting *self, guint index, guint indicator)
{
  const QiheCaseData *one = qihe_report_get_case (self, index);
  const QiheRatingText *text = &one->texts[indicator];

  if (text->source != NULL && *text->source != '\0')
    add_use (self, ensure_source (self, text->source), index, indicator);
  for (guint i = 0; i < text->attachments->len; i++) {
    const QiheAttachment *attachment = g_ptr_array_index (text->attachments, i);

    add_use (self, ensure_source (self, attachment->name), index, indicator);
  }
  if (!is_rated (one, indicator))
    return;
  self->n_rated++;
  if (has_source (text))
    return;
  self->n_unsourced++;
  add_use (self, self->unsourced, index, indicator);
}

void
qihe_report_source_free (QiheSource *self)
{
  g_string_free (self->uses, TRUE);
  g_free (self);
}

void
qihe_report_collect_sources (QiheReporting *self)
{
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_report_source_free);
  self->source_numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->unsourced = source_new (NULL);
  for (guint c = 0; c < self->n_detailed; c++)
    for (guint i = 0; i < qihe_report_get_case (self, c)->n_indicators; i++)
      collect_source (self, c, i);
}

static void
append_number (QiheReporting *self, GString *list, const char *text)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->source_numbers, text));

  if (number > 0)
    g_string_append_printf (list, "%s[%u]", list->len > 0 ? " " : "", number);
}

char *
qihe_report_dup_sources (QiheReporting *self, const QiheCaseData *one, guint indicator)
{
  const QiheRatingText *text = &one->texts[indicator];
  GString *list = g_string_new (NULL);

  if (is_rated (one, indicator) && !has_source (text))
    g_string_append (list, _ ("[no source]"));
  if (text->source != NULL)
    append_number (self, list, text->source);
  for (guint i = 0; i < text->attachments->len; i++)
    append_number (self, list, ((QiheAttachment *) g_ptr_array_index (text->attachments, i))->name);
  return g_string_free (list, FALSE);
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
  if (self->n_unsourced > 0)
    /* Translators: number of ratings without a source, number of ratings, which they are */
    qihe_report_take_fact (self, g_strdup_printf (ngettext ("%u of %u ratings names no source: %s",
                                                            "%u of %u ratings name no source: %s",
                                                            self->n_unsourced),
                                                  self->n_unsourced, self->n_rated,
                                                  self->unsourced->uses->str));
}

static void
add_closing (QiheReporting *self)
{
  const QiheRound *round = self->input->evaluation->round;
  g_autofree char *time = NULL;

  if (round->closed_head == NULL)
    return;
  time = qihe_report_say_time (round->closed_at);
  if (time != NULL)
    /* Translators: day and time */
    qihe_report_take_fact (self, g_strdup_printf (_ ("The round was closed on %s"), time));
  qihe_report_take_fact (self, g_strdup_printf (_ ("Head of the journal when it was closed: %s"),
                                                round->closed_head));
}

void
qihe_report_add_journal (QiheReporting *self)
{
  qihe_document_add_heading (self->document, 1, _ ("Journal"));
  qihe_document_add_text (self->document, QIHE_ROLE_BODY,
                          _ ("By this head it can be checked later that the ratings printed here "
                             "are those of the database at that time."));
  if (self->input->database != NULL)
    qihe_report_take_fact (self,
                           g_strdup_printf (_ ("Id of the database: %s"), self->input->database));
  if (self->input->head != NULL)
    qihe_report_take_fact (self, g_strdup_printf (_ ("Head of the journal (number of its last "
                                                     "entry and hash): %s"),
                                                  self->input->head));
  add_closing (self);
}
