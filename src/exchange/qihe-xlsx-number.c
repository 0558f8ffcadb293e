/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "exchange/qihe-xlsx-private.h"

#define SECONDS_A_DAY 86400
/* 9999-12-31 */
#define LAST_DAY 2958465
/* Days from 1 January of year 1, which is day 1 to GDate, to day 0. */
#define DAY_0_OF_1900 693594
#define DAY_0_OF_1904 695056

static gboolean
parse (const char *text, double *value)
{
  char *end;

  if (*text == '\0' || g_ascii_isspace (*text))
    return FALSE;
  *value = g_ascii_strtod (text, &end);
  return *end == '\0' && isfinite (*value);
}

/* 1900 has a 29 February there, which makes the days before it one less. */
static char *
format_day (guint day, gboolean since_1904)
{
  GDate date;
  char text[16];

  if (!since_1904 && day == 60)
    return NULL;
  g_date_clear (&date, 1);
  g_date_set_julian (&date,
                     since_1904 ? DAY_0_OF_1904 + day : DAY_0_OF_1900 + day + (day < 60 ? 1 : 0));
  g_date_strftime (text, sizeof text, "%Y-%m-%d", &date);
  return g_strdup (text);
}

static gunichar
parse_escape (const char *at)
{
  guint value = 0;

  if (at[0] != '_' || at[1] != 'x')
    return 0;
  for (guint i = 2; i < 6; i++) {
    if (!g_ascii_isxdigit (at[i]))
      return 0;
    value = value * 16 + (guint) g_ascii_xdigit_value (at[i]);
  }
  return at[6] == '_' && g_unichar_validate (value) ? value : 0;
}

char *
qihe_xlsx_format_number (const char *text)
{
  char shown[G_ASCII_DTOSTR_BUF_SIZE];
  double value;

  if (!parse (text, &value))
    return NULL;
  if (fabs (value) < 1e15 && value == (double) (gint64) value)
    return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) value);
  return g_strdup (g_ascii_formatd (shown, sizeof shown, "%.15g", value));
}

char *
qihe_xlsx_format_date (const char *text, gboolean since_1904)
{
  g_autofree char *day = NULL;
  double value;
  guint whole, seconds;

  if (!parse (text, &value) || value < 0 || value >= LAST_DAY + 1)
    return NULL;
  whole = (guint) value;
  seconds = (guint) ((value - whole) * SECONDS_A_DAY + 0.5);
  if (seconds == SECONDS_A_DAY) {
    whole++;
    seconds = 0;
  }
  if (whole == 0 && !since_1904)
    return g_strdup_printf ("%02u:%02u", seconds / 3600, seconds / 60 % 60);
  day = whole <= LAST_DAY ? format_day (whole, since_1904) : NULL;
  if (day == NULL || seconds == 0)
    return g_steal_pointer (&day);
  return g_strdup_printf ("%s %02u:%02u", day, seconds / 3600, seconds / 60 % 60);
}

char *
qihe_xlsx_unescape (const char *text)
{
  GString *out = g_string_new (NULL);

  while (*text != '\0') {
    gunichar c = *text == '_' ? parse_escape (text) : 0;

    if (c != 0) {
      g_string_append_unichar (out, c);
      text += strlen ("_x000D_");
    } else {
      g_string_append_c (out, *text++);
    }
  }
  return g_string_free (out, FALSE);
}
