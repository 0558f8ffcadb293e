/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-chart-cases.h"

#include <math.h>

#include "base/qihe-i18n.h"
#include "model/qihe-fit-words.h"

/* Sums over the indicators of one dimension. Shares for drawing may be floating point; levels come
 * from the engine, which is exact. */
static void
count_missing (QiheChartCases *self, const gint16 *ratings, guint dimension, double *missing,
               guint *unknown)
{
  const QiheDimension *d = qihe_framework_get_dimension (self->framework, dimension);

  *missing = 0;
  *unknown = 0;
  for (guint i = d->first; i < d->first + d->n_indicators; i++)
    if (ratings[i] == QIHE_UNKNOWN)
      ++*unknown;
    else
      *missing += qihe_chart_cases_get_status_missing (self, ratings[i]);
}

/* "3/7" speaks of 7 indicators, "3½/7" or in Chinese "3.5/7"; a weight that leaves neither is said
 * in percent. */
static char *
dup_count (double missing, guint n)
{
  gboolean chinese = qihe_language_current () == QIHE_LANGUAGE_ZH;

  if (fabs (missing - round (missing)) < 1e-9)
    return g_strdup_printf ("%.0f/%u", missing, n);
  if (fabs (missing * 2 - round (missing * 2)) < 1e-9 && chinese)
    return g_strdup_printf ("%.0f.5/%u", floor (missing), n);
  if (fabs (missing * 2 - round (missing * 2)) < 1e-9)
    return missing < 1 ? g_strdup_printf ("½/%u", n)
                       : g_strdup_printf ("%.0f½/%u", floor (missing), n);
  return qihe_chart_dup_percent (missing / n);
}

static char *
dup_fraction (double least, double most, guint n)
{
  g_autofree char *from = dup_count (least, n);
  g_autofree char *to = dup_count (most, n);

  if (most - least < 1e-9)
    /* Translators: how much is missing, short: “3/7 missing” */
    return g_strdup_printf (_ ("%s missing"), from);
  /* Translators: how much is missing, short, from and to: “1/7–3/7 missing” */
  return g_strdup_printf (_ ("%s–%s missing"), from, to);
}

static void
fill_dimension (QiheChartCases *self, QiheChartDimension *out, const QiheChartCase *one,
                guint dimension)
{
  const QiheDimensionFit *fit = &one->fit->dimensions[dimension];
  guint n = qihe_framework_get_dimension (self->framework, dimension)->n_indicators;
  double least, most;
  guint unknown;

  count_missing (self, one->ratings, dimension, &least, &unknown);
  most = fit->known ? qihe_fraction_to_double (fit->missing) * n : least + unknown;
  if (fit->known)
    least = most;
  out->low = 1 - most / n;
  out->high = 1 - least / n;
  out->best = fit->best;
  out->worst = fit->worst;
  out->level = fit->level;
  out->asked = fit->known || unknown < n;
  out->level_text = qihe_fit_words_level (self->framework, fit);
  out->missing_text = qihe_fit_words_missing (self->framework, one->fit, dimension);
  out->fraction = dup_fraction (least, most, n);
}

static void
fill_row (QiheChartCases *self, QiheChartRow *row, const QiheChartCase *one)
{
  row->title = g_strdup (one->title != NULL ? one->title : one->id);
  row->ours = one->ours;
  row->ratings = g_memdup2 (one->ratings, self->n_indicators * sizeof (gint16));
  row->dimensions = g_new0 (QiheChartDimension, self->n_dimensions);
  for (guint i = 0; i < self->n_dimensions; i++)
    fill_dimension (self, &row->dimensions[i], one, i);
  row->model_text = qihe_fit_words_model (self->framework, one->fit);
}

static void
clear_row (QiheChartCases *self, QiheChartRow *row)
{
  for (guint i = 0; i < self->n_dimensions; i++) {
    g_free (row->dimensions[i].level_text);
    g_free (row->dimensions[i].missing_text);
    g_free (row->dimensions[i].fraction);
  }
  g_free (row->dimensions);
  g_free (row->title);
  g_free (row->ratings);
  g_free (row->model_text);
}

QiheChartCases *
qihe_chart_cases_new (QiheFramework *framework, const QiheChartCase *cases, guint n_cases)
{
  QiheChartCases *self = g_new0 (QiheChartCases, 1);

  self->framework = qihe_framework_ref (framework);
  self->language = qihe_language_current ();
  self->n_dimensions = qihe_framework_get_n_dimensions (framework);
  self->n_indicators = qihe_framework_get_n_indicators (framework);
  self->n_rows = n_cases;
  self->rows = g_new0 (QiheChartRow, n_cases);
  for (guint i = 0; i < n_cases; i++)
    fill_row (self, &self->rows[i], &cases[i]);
  return self;
}

void
qihe_chart_cases_free (QiheChartCases *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    clear_row (self, &self->rows[i]);
  g_free (self->rows);
  qihe_framework_unref (self->framework);
  g_free (self);
}

const char *
qihe_chart_cases_get_indicator_title (QiheChartCases *self, guint indicator)
{
  const QiheIndicator *i = qihe_framework_get_indicator (self->framework, indicator);

  return qihe_bilingual_get (&i->title, self->language, i->id);
}

const char *
qihe_chart_cases_get_dimension_title (QiheChartCases *self, guint dimension)
{
  const QiheDimension *d = qihe_framework_get_dimension (self->framework, dimension);

  return qihe_bilingual_get (&d->title, self->language, d->id);
}

const char *
qihe_chart_cases_get_short_title (QiheChartCases *self, guint dimension)
{
  const QiheDimension *d = qihe_framework_get_dimension (self->framework, dimension);

  return qihe_bilingual_get (&d->short_title, self->language,
                             qihe_chart_cases_get_dimension_title (self, dimension));
}

const char *
qihe_chart_cases_get_level_title (QiheChartCases *self, int level)
{
  const QiheLevel *l = qihe_framework_get_level (self->framework, (guint) level);

  return qihe_bilingual_get (&l->title, self->language, l->id);
}

double
qihe_chart_cases_get_threshold (QiheChartCases *self, guint level)
{
  return qihe_fraction_to_double (
      qihe_framework_get_level (self->framework, level)->missing_at_most);
}

const char *
qihe_chart_cases_get_status_title (QiheChartCases *self, int status)
{
  const QiheStatus *s;

  if (status == QIHE_UNKNOWN)
    return _ ("not asked");
  s = qihe_framework_get_status (self->framework, (guint) status);
  return qihe_bilingual_get (&s->title, self->language, s->id);
}

double
qihe_chart_cases_get_status_missing (QiheChartCases *self, int status)
{
  if (status == QIHE_UNKNOWN)
    return -1;
  return qihe_fraction_to_double (
      qihe_framework_get_status (self->framework, (guint) status)->missing);
}

char *
qihe_chart_dup_percent (double share)
{
  /* TRANSLATORS: a share in percent, "57 %"; in Chinese without the space */
  return g_strdup_printf (_ ("%.0f %%"), round (share * 100));
}
