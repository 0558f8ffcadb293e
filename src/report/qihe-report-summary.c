/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The page for those who read one page: conclusion, levels, what is weakest, what to do. */

#include "model/qihe-fit-words.h"
#include "report/qihe-report-private.h"

#define SHOWN 3

/* Whether the indicator is one of those that would lift its dimension. */
static gboolean
lifts (const QiheFit *fit, guint dimension, guint indicator)
{
  const QiheDistance *up = &fit->dimensions[dimension].up;

  for (guint i = 0; fit->dimensions[dimension].known && i < up->n; i++)
    if (up->indicators[i] == indicator)
      return TRUE;
  return FALSE;
}

typedef struct {
  guint indicator;
  QiheFraction missing;
  gboolean lifts;
} Weak;

static int
compare_weak (gconstpointer a, gconstpointer b)
{
  const Weak *one = a;
  const Weak *other = b;
  int order = qihe_fraction_compare (other->missing, one->missing);

  if (order == 0)
    order = other->lifts - one->lifts;
  return order != 0 ? order : (int) one->indicator - (int) other->indicator;
}

GArray *
qihe_report_rank_weak (QiheReporting *self, guint index)
{
  const QiheCaseData *one = qihe_report_get_case (self, index);
  g_autoptr (GArray) weak = g_array_new (FALSE, FALSE, sizeof (Weak));
  GArray *indicators = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < one->n_indicators; i++) {
    guint dimension = qihe_framework_get_indicator (self->framework, i)->dimension;
    Weak entry = { .indicator = i,
                   .lifts = lifts (qihe_report_get_fit (self, index), dimension, i) };

    if (one->ratings[i] == QIHE_UNKNOWN)
      continue;
    entry.missing = qihe_framework_get_status (self->framework, (guint) one->ratings[i])->missing;
    if (entry.missing.num > 0)
      g_array_append_val (weak, entry);
  }
  g_array_sort (weak, compare_weak);
  for (guint i = 0; i < weak->len; i++)
    g_array_append_val (indicators, g_array_index (weak, Weak, i).indicator);
  return indicators;
}

/* “talent high, technology medium” */
static char *
list_levels (QiheReporting *self, const QiheFit *fit)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < fit->n_dimensions; i++) {
    g_autofree char *level = qihe_fit_words_level (self->framework, &fit->dimensions[i]);

    g_string_append (list, i == 0 ? "" : _ (", "));
    /* Translators: a dimension and its level */
    g_string_append_printf (list, _ ("%s: %s"), qihe_report_name_dimension (self->framework, i),
                            level);
  }
  return g_string_free (list, FALSE);
}

static void
add_conclusion (QiheReporting *self)
{
  const QiheFit *fit = qihe_report_get_fit (self, 0);
  g_autofree char *model = qihe_fit_words_model (self->framework, fit);
  g_autofree char *candidates = qihe_fit_words_candidates (self->framework, fit);
  g_autofree char *levels = list_levels (self, fit);
  const char *name = qihe_report_name_case (qihe_report_get_case (self, 0));

  if (candidates == NULL)
    /* Translators: a consortium, its model, its dimensions with their levels */
    qihe_report_take_judgement (self, g_strdup_printf (_ ("The model of %s is “%s” (%s)."), name,
                                                       model, levels));
  else
    /* Translators: a consortium, models that are possible, its dimensions with their levels */
    qihe_report_take_judgement (self,
                                g_strdup_printf (_ ("The model of %s is open, it may be %s (%s)."),
                                                 name, candidates, levels));
}

static void
add_figures (QiheReporting *self)
{
  const QiheFit *fit = qihe_report_get_fit (self, 0);
  QiheTable *table = qihe_document_add_figures (self->document);

  for (guint i = 0; i < fit->n_dimensions; i++)
    qihe_document_add_column (self->document, table, NULL, 1, QIHE_ROLE_FIGURE);
  for (guint i = 0; i < fit->n_dimensions; i++) {
    g_autofree char *level = qihe_fit_words_level (self->framework, &fit->dimensions[i]);

    qihe_document_add_cell (self->document, table, level,
                            qihe_report_tone_level (self->framework, fit->dimensions[i].level));
  }
  for (guint i = 0; i < fit->n_dimensions; i++) {
    g_autofree char *missing = qihe_fit_words_missing (self->framework, fit, i);

    qihe_report_take_cell (self, table,
                           g_strdup_printf (_ ("%s: %s"),
                                            qihe_report_name_dimension (self->framework, i),
                                            missing));
  }
}

static char *
say_before (const char *title, const char *model, guint n_changed)
{
  /* Translators: the round before, its model, number of ratings */
  return g_strdup_printf (ngettext ("The round before, %s, found “%s”; %u rating has changed.",
                                    "The round before, %s, found “%s”; %u ratings have changed.",
                                    n_changed),
                          title, model, n_changed);
}

static char *
say_before_open (const char *title, const char *candidates, guint n_changed)
{
  return g_strdup_printf (
      /* Translators: the round before, models that are possible, number of ratings */
      ngettext ("The round before, %s, left the model open, possibly %s; %u rating has changed.",
                "The round before, %s, left the model open, possibly %s; %u ratings have changed.",
                n_changed),
      title, candidates, n_changed);
}

static void
add_before (QiheReporting *self)
{
  const QiheCaseDiff *one;
  g_autofree char *model = NULL;
  g_autofree char *candidates = NULL;
  g_autofree char *title = NULL;

  if (self->diff == NULL || self->diff->cases->len == 0)
    return;
  one = g_ptr_array_index (self->diff->cases, 0);
  if (one->from_fit == NULL || one->to != qihe_report_get_case (self, 0))
    return;
  model = qihe_fit_words_model (self->input->before->framework, one->from_fit);
  candidates = qihe_fit_words_candidates (self->input->before->framework, one->from_fit);
  title = qihe_round_dup_title (self->input->before->round);
  qihe_report_take_fact (self, candidates == NULL
                                   ? say_before (title, model, one->n_changed)
                                   : say_before_open (title, candidates, one->n_changed));
}

static void
add_weakest (QiheReporting *self, GArray *weak)
{
  const QiheCaseData *one = qihe_report_get_case (self, 0);

  qihe_document_add_heading (self->document, 3, _ ("Weakest indicators"));
  if (weak->len == 0)
    qihe_report_take_fact (self, g_strdup (_ ("No indicator that was asked about is weak.")));
  for (guint i = 0; i < MIN (weak->len, SHOWN); i++) {
    guint indicator = g_array_index (weak, guint, i);
    g_autofree char *number = qihe_report_number_indicator (self->framework, indicator);
    g_autofree char *sources = qihe_report_dup_sources (self, one, indicator);

    /* Translators: number of an indicator, the indicator, its status, numbers of sources */
    qihe_report_take_fact (self,
                           g_strdup_printf (_ ("%s %s: %s %s"), number,
                                            qihe_report_name_indicator (self->framework, indicator),
                                            qihe_report_name_status (self->framework,
                                                                     one->ratings[indicator]),
                                            sources));
  }
}

static char *
say_measure (const QihePlannedMeasure *measure)
{
  g_autofree char *due = qihe_report_say_day (measure->due);

  /* Translators: a measure, its owner, a date */
  return g_strdup_printf (_ ("%s (%s, until %s)"), measure->text,
                          measure->owner != NULL ? measure->owner : _ ("nobody yet"),
                          due != NULL ? due : _ ("no date"));
}

static char *
say_advised (QiheReporting *self, const QiheMeasure *measure, guint indicator)
{
  g_autofree char *name = qihe_report_dup_indicator (self->framework, indicator);

  /* Translators: an indicator with its number, the title of a measure */
  return g_strdup_printf (_ ("%s: %s"), name,
                          qihe_bilingual_get (&measure->title, qihe_language_current (),
                                              measure->id));
}

static guint
add_planned (QiheReporting *self)
{
  const QiheCaseData *one = qihe_report_get_case (self, 0);
  guint n = 0;

  for (guint i = 0; i < one->measures->len && n < SHOWN; i++) {
    const QihePlannedMeasure *measure = g_ptr_array_index (one->measures, i);

    if (measure->done != NULL)
      continue;
    qihe_report_take_advice (self, say_measure (measure));
    n++;
  }
  return n;
}

/* What the office has planned, then what is recommended for what is weakest. */
static void
add_advised (QiheReporting *self, GArray *weak)
{
  guint n;

  qihe_document_add_heading (self->document, 3, _ ("Measures"));
  n = add_planned (self);
  for (guint i = 0; self->input->advice != NULL && i < weak->len && n < SHOWN; i++) {
    GPtrArray *measures =
        qihe_advice_get_measures (self->input->advice, g_array_index (weak, guint, i));
    const QiheMeasure *measure = measures->len > 0 ? g_ptr_array_index (measures, 0) : NULL;

    if (measure == NULL)
      continue;
    qihe_report_take_advice (self, say_advised (self, measure, g_array_index (weak, guint, i)));
    n++;
  }
  if (n == 0)
    qihe_report_take_fact (self, g_strdup (_ ("No measure is planned.")));
}

void
qihe_report_add_summary (QiheReporting *self)
{
  g_autoptr (GArray) weak = qihe_report_rank_weak (self, 0);

  qihe_document_add_heading (self->document, 1, _ ("Summary"));
  if (self->input->evaluation->round->scenario)
    qihe_report_take_judgement (
        self, g_strdup (_ ("This is a what-if, not an evaluation: nobody has rated this round; "
                           "what follows would be so if the statuses tried in it were met.")));
  add_conclusion (self);
  add_figures (self);
  add_before (self);
  add_weakest (self, weak);
  add_advised (self, weak);
}
