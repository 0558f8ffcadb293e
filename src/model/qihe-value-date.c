/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-value-text.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-text.h"
#include "model/qihe-value-pattern.h"

/* Year, month and day in groups 1 to 3; a time behind them is not looked at further. */
#define DAY                                                                                           \
  "^(\\d{4})(?:(?:-|/|\\.|年) ?(\\d{1,2})(?:-|/|\\.|月) ?(\\d{1,2})日?(?:[ t]\\d{1,2}:\\d{2}.*)?|" \
  "(\\d{2})(\\d{2}))$"
#define MONTH "^(\\d{4})(?:(?:-|/|\\.|年) ?(\\d{1,2})月?|(\\d{2}))$"

static QiheValuePattern day_pattern = { DAY, 0 };
static QiheValuePattern month_pattern = { MONTH, 0 };

/* The first of two groups that has something, as a number. */
static guint
number_of (GMatchInfo *match, int group, int other)
{
  g_autofree char *first = g_match_info_fetch (match, group);

  if (first != NULL && *first != '\0')
    return (guint) g_ascii_strtoull (first, NULL, 10);

  g_autofree char *second = g_match_info_fetch (match, other);
  return second != NULL ? (guint) g_ascii_strtoull (second, NULL, 10) : 0;
}

static GMatchInfo *
match_date (QiheValuePattern *pattern, const char *folded, const char *example, GError **error)
{
  GMatchInfo *match = qihe_value_pattern_match (pattern, folded);

  if (match != NULL)
    return match;
  g_set_error (error, QIHE_VALUE_ERROR, QIHE_VALUE_ERROR_FORM,
               _ ("this is no date; write it like %s"), example);
  return NULL;
}

static gboolean
check_day (guint year, guint month, guint day, GError **error)
{
  if (year >= 1000 && month >= 1 && month <= 12 && day >= 1 &&
      g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return TRUE;
  g_set_error (error, QIHE_VALUE_ERROR, QIHE_VALUE_ERROR_RANGE, _ ("there is no such day"));
  return FALSE;
}

gboolean
qihe_day_parse (const char *text, char **day, GError **error)
{
  g_autofree char *folded = qihe_text_fold (text);
  g_autoptr (GMatchInfo) match = match_date (&day_pattern, folded, "2026-06-30", error);

  if (match == NULL)
    return FALSE;

  guint year = number_of (match, 1, 1), month = number_of (match, 2, 4),
        number = number_of (match, 3, 5);
  if (!check_day (year, month, number, error))
    return FALSE;
  *day = g_strdup_printf ("%04u-%02u-%02u", year, month, number);
  return TRUE;
}

gboolean
qihe_month_parse (const char *text, char **month, GError **error)
{
  g_autofree char *folded = qihe_text_fold (text);
  g_autoptr (GMatchInfo) match = match_date (&month_pattern, folded, "2026-06", error);

  if (match == NULL)
    return FALSE;

  guint year = number_of (match, 1, 1), number = number_of (match, 2, 3);
  if (!check_day (year, number, 1, error))
    return FALSE;
  *month = g_strdup_printf ("%04u-%02u", year, number);
  return TRUE;
}
