/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-clock.h"

gint64
qihe_clock_now (void)
{
  return g_get_real_time () / 1000;
}

char *
qihe_clock_format (gint64 time)
{
  gint64 seconds = time / 1000;
  gint64 rest = time % 1000;

  /* C rounds towards zero; the second that a time before 1970 lies in has begun earlier. */
  if (rest < 0) {
    seconds--;
    rest += 1000;
  }

  g_autoptr (GDateTime) at = g_date_time_new_from_unix_utc (seconds);
  g_return_val_if_fail (at != NULL, NULL);
  g_autofree char *text = g_date_time_format (at, "%Y-%m-%dT%H:%M:%S");

  return g_strdup_printf ("%s.%03dZ", text, (int) rest);
}

gboolean
qihe_clock_is_day (const char *text)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *full = NULL;

  if (text == NULL || strlen (text) != strlen ("2026-06-30"))
    return FALSE;
  full = g_strconcat (text, "T00:00:00Z", NULL);
  time = g_date_time_new_from_iso8601 (full, NULL);
  return time != NULL;
}

char *
qihe_clock_dup_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%F");
}
