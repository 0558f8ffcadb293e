/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdio.h>

#include "report/qihe-report-private.h"

const QiheCaseData *
qihe_report_get_case (QiheReporting *self, guint index)
{
  return g_ptr_array_index (self->input->evaluation->cases, index);
}

const QiheFit *
qihe_report_get_fit (QiheReporting *self, guint index)
{
  return g_ptr_array_index (self->fits, index);
}

const char *
qihe_report_name_case (const QiheCaseData *one)
{
  const char *title = qihe_bilingual_get (&one->title, qihe_language_current (), NULL);

  return title != NULL && *title != '\0' ? title : one->code;
}

const char *
qihe_report_name_dimension (QiheFramework *framework, guint dimension)
{
  const QiheDimension *one = qihe_framework_get_dimension (framework, dimension);

  return qihe_bilingual_get (&one->short_title, qihe_language_current (), one->id);
}

const char *
qihe_report_name_indicator (QiheFramework *framework, guint indicator)
{
  const QiheIndicator *one = qihe_framework_get_indicator (framework, indicator);

  return qihe_bilingual_get (&one->title, qihe_language_current (), one->id);
}

const char *
qihe_report_name_status (QiheFramework *framework, int status)
{
  const QiheStatus *one;

  if (status == QIHE_UNKNOWN)
    return _ ("not asked");
  one = qihe_framework_get_status (framework, (guint) status);
  return qihe_bilingual_get (&one->title, qihe_language_current (), one->id);
}

char *
qihe_report_number_indicator (QiheFramework *framework, guint indicator)
{
  guint dimension = qihe_framework_get_indicator (framework, indicator)->dimension;
  guint first = qihe_framework_get_dimension (framework, dimension)->first;

  return g_strdup_printf ("%u.%u", dimension + 1, indicator - first + 1);
}

char *
qihe_report_dup_indicator (QiheFramework *framework, guint indicator)
{
  g_autofree char *number = qihe_report_number_indicator (framework, indicator);

  return g_strconcat (number, " ", qihe_report_name_indicator (framework, indicator), NULL);
}

char *
qihe_report_say_day (const char *iso)
{
  static const char *const months[] = {
    N_ ("January"),   N_ ("February"), N_ ("March"),    N_ ("April"),
    N_ ("May"),       N_ ("June"),     N_ ("July"),     N_ ("August"),
    N_ ("September"), N_ ("October"),  N_ ("November"), N_ ("December"),
  };
  unsigned int year, month, day;

  if (iso == NULL || sscanf (iso, "%4u-%2u-%2u", &year, &month, &day) != 3 || month < 1 ||
      month > G_N_ELEMENTS (months))
    return g_strdup (iso);
  /* Translators: day, month, year */
  return g_strdup_printf (_ ("%u %s %u"), day, _ (months[month - 1]), year);
}

char *
qihe_report_say_time (const char *iso)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (iso, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autofree char *iso_day = local != NULL ? g_date_time_format (local, "%F") : NULL;
  g_autofree char *clock = local != NULL ? g_date_time_format (local, "%H:%M") : NULL;
  g_autofree char *day = qihe_report_say_day (iso_day);

  if (local == NULL)
    return g_strdup (iso);
  /* Translators: a day, a time of it: “30 June 2026, 16:05” */
  return g_strdup_printf (C_ ("time", "%s, %s"), day, clock);
}

float
qihe_report_tone_level (QiheFramework *framework, int level)
{
  guint n = qihe_framework_get_n_levels (framework);

  if (level < 0)
    return QIHE_NO_TONE;
  return n > 1 ? (float) level / (float) (n - 1) : 0;
}

float
qihe_report_tone_status (QiheFramework *framework, int status)
{
  if (status == QIHE_UNKNOWN)
    return QIHE_NO_TONE;
  return (float) qihe_fraction_to_double (
      qihe_framework_get_status (framework, (guint) status)->missing);
}

/* Exact, or to a tenth of a percent; for the reader, nothing is compared with it. */
char *
qihe_report_say_share (QiheFraction share)
{
  gint64 thousandths = (share.num * 2000 + share.den) / (2 * share.den);

  if (thousandths % 10 == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT "%%", thousandths / 10);
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT "%%", thousandths / 10,
                          thousandths % 10);
}

static void
take_voice (QiheReporting *self, QiheVoice voice, const char *lead, char *text)
{
  qihe_document_add_voice (self->document, voice, lead, text);
  g_free (text);
}

void
qihe_report_take_fact (QiheReporting *self, char *text)
{
  take_voice (self, QIHE_VOICE_FACT, _ ("Fact"), text);
}

void
qihe_report_take_judgement (QiheReporting *self, char *text)
{
  take_voice (self, QIHE_VOICE_JUDGEMENT, _ ("Judgement"), text);
}

void
qihe_report_take_advice (QiheReporting *self, char *text)
{
  take_voice (self, QIHE_VOICE_ADVICE, _ ("Advice"), text);
}

void
qihe_report_take_cell (QiheReporting *self, QiheTable *table, char *text)
{
  qihe_document_add_cell (self->document, table, text, QIHE_NO_TONE);
  g_free (text);
}
