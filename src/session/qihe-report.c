/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-report.h"

#include "base/qihe-i18n.h"
#include "base/qihe-text.h"
#include "report/qihe-pages-file.h"
#include "report/qihe-report-error.h"
#include "session/qihe-advice-load.h"
#include "session/qihe-rounds.h"
#include "session/qihe-session-error.h"
#include "session/qihe-weighing-read.h"
#include "store/qihe-evaluation-read.h"

/*
 * What a report is made of, as the database has it.
 * @before: (nullable)
 * @weighing: (nullable)
 * @advice: (nullable)
 */
typedef struct {
  QiheEvaluation *evaluation;
  QiheEvaluation *before;
  QiheWeighing *weighing;
  QiheAdvice *advice;
  char *head;
  char *date;
} Material;

static void
material_clear (Material *self)
{
  g_clear_pointer (&self->evaluation, qihe_evaluation_free);
  g_clear_pointer (&self->before, qihe_evaluation_free);
  g_clear_pointer (&self->weighing, qihe_weighing_free);
  g_clear_pointer (&self->advice, qihe_advice_unref);
  g_clear_pointer (&self->head, g_free);
  g_clear_pointer (&self->date, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Material, material_clear)

QiheReportOptions *
qihe_report_options_copy (const QiheReportOptions *self)
{
  QiheReportOptions *copy = g_new (QiheReportOptions, 1);

  *copy = *self;
  copy->round = g_strdup (self->round);
  copy->layout = g_strdup (self->layout);
  copy->date = g_strdup (self->date);
  return copy;
}

void
qihe_report_options_free (QiheReportOptions *self)
{
  g_free (self->round);
  g_free (self->layout);
  g_free (self->date);
  g_free (self);
}

/* The round wanted, by id or code; without a wish the newest. */
static QiheRound *
find_round (QiheStore *store, GPtrArray *rounds, const char *name, GError **error)
{
  if (name != NULL)
    return qihe_rounds_find (store, name, error);
  if (rounds->len > 0)
    return qihe_round_copy (g_ptr_array_index (rounds, 0));
  g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_ROUND,
               _ ("there is no round to report on; make one first"));
  return NULL;
}

/* What it began with, else the last one of the same evaluator that is earlier. */
static const char *
find_before (GPtrArray *rounds, const QiheRound *round)
{
  if (round->based_on != NULL)
    return round->based_on;
  for (guint i = 0; i < rounds->len; i++) {
    const QiheRound *one = g_ptr_array_index (rounds, i);

    if (!one->scenario && one->evaluator == round->evaluator && strcmp (one->date, round->date) < 0)
      return one->id;
  }
  return NULL;
}

static char *
say_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/* A day of the calendar: the date of the report is printed, and stands in the file. */
static gboolean
check_date (const char *date, GError **error)
{
  g_autofree char *quoted = qihe_text_quote (date);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autofree char *whole = g_strconcat (date, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) day =
      strlen (date) == 10 ? g_date_time_new_from_iso8601 (whole, zone) : NULL;

  if (day != NULL)
    return TRUE;
  g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_DATA,
               _ ("%s is no day; write one such as 2026-06-30"), quoted);
  return FALSE;
}

static gboolean
read_material (QiheStore *store, const QiheReportOptions *options, Material *self, GError **error)
{
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (QiheRound) round = NULL;
  const char *before;

  self->date = options->date != NULL ? g_strdup (options->date) : say_today ();
  if (!check_date (self->date, error))
    return FALSE;
  rounds = qihe_rounds_read (store, error);
  round = rounds != NULL ? find_round (store, rounds, options->round, error) : NULL;
  if (round == NULL)
    return FALSE;
  self->evaluation = qihe_evaluation_read (store, round->id, error);
  self->head = self->evaluation != NULL ? qihe_store_dup_head (store, error) : NULL;
  if (self->head == NULL)
    return FALSE;
  self->advice = qihe_advice_load (self->evaluation->framework);
  if ((options->parts & QIHE_REPORT_COMPARISON) &&
      !qihe_weighing_read (store, round->id, &self->weighing, error))
    return FALSE;
  before = find_before (rounds, round);
  if (before != NULL && (options->parts & (QIHE_REPORT_SUMMARY | QIHE_REPORT_COMPARISON))) {
    self->before = qihe_evaluation_read (store, before, error);
    return self->before != NULL;
  }
  return TRUE;
}

/* Whoever set the status last. A history that cannot be read is no reason to have no report. */
static char *
dup_author (const char *rating, gpointer store)
{
  g_autoptr (GPtrArray) entries = qihe_store_history (store, "rating", rating, NULL);

  for (guint i = entries != NULL ? entries->len : 0; i-- > 0;) {
    const QiheEntry *entry = g_ptr_array_index (entries, i);

    if (entry->after != NULL && json_object_has_member (entry->after, "status"))
      return g_strdup (entry->actor);
  }
  return NULL;
}

QihePages *
qihe_report_set (QiheStore *store, const QiheReportOptions *options, GCancellable *cancellable,
                 QiheProgress progress, gpointer user_data, GError **error)
{
  g_auto (Material) material = { NULL };
  QiheReportInput input = { .parts = options->parts,
                            .dup_author = dup_author,
                            .author_data = store };
  QiheDocumentStyle *style = qihe_document_style_load (options->layout, options->language, error);
  QiheDocument *document;

  if (style == NULL)
    return NULL;
  if (!read_material (store, options, &material, error)) {
    qihe_document_style_free (style);
    return NULL;
  }
  input.evaluation = material.evaluation;
  input.before = material.before;
  input.weighing = material.weighing;
  input.advice = material.advice;
  input.database = qihe_store_get_database_id (store);
  input.head = material.head;
  input.date = material.date;
  document = qihe_report_compose (&input, style, cancellable, error);
  if (document == NULL)
    return NULL;
  return qihe_pages_new (document, cancellable, progress, user_data, error);
}
