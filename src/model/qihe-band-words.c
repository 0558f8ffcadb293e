/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-band-words.h"

#include "base/qihe-i18n.h"

#define MAX_PLACES 6

/* As people write it: 60.1, not 601/10; a third stays 1/3. */
static char *
write_number (QiheFraction number)
{
  gint64 scale = 1;
  guint places = 0;
  __int128 digits;

  for (; scale % number.den != 0 && places < MAX_PLACES; places++)
    scale *= 10;
  digits = (__int128) (number.num < 0 ? -(__int128) number.num : number.num) * (scale / number.den);
  if (places == 0 || scale % number.den != 0 || digits > G_MAXINT64)
    return qihe_fraction_to_string (number);
  return g_strdup_printf ("%s%" G_GINT64_FORMAT ".%0*" G_GINT64_FORMAT, number.num < 0 ? "-" : "",
                          (gint64) digits / scale, (int) places, (gint64) digits % scale);
}

static char *
with_unit (const QiheIndicator *indicator, const char *number)
{
  const char *unit = qihe_bilingual_get (&indicator->unit, qihe_language_current (), NULL);

  if (unit == NULL || *unit == '\0')
    return g_strdup (number);
  /* Translators: a number and its unit, “62 %” */
  return g_strdup_printf (C_ ("value", "%s %s"), number, unit);
}

static char *
words (const char *format, const QiheIndicator *indicator, QiheFraction bound)
{
  g_autofree char *number = write_number (bound);
  g_autofree char *value = with_unit (indicator, number);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  return g_strjoinv (value, parts);
}

char *
qihe_band_words (const QiheIndicator *indicator, guint band)
{
  gboolean up = indicator->direction == QIHE_DIRECTION_UP;
  const QiheBand *one = &indicator->bands[band];

  if (one->bounded)
    return words (up ? _ ("at least %s") : _ ("at most %s"), indicator, one->bound);
  if (band == 0)
    return g_strdup (_ ("any value"));
  return words (up ? _ ("below %s") : _ ("above %s"), indicator, one[-1].bound);
}

char *
qihe_value_words (const QiheIndicator *indicator, const char *value)
{
  g_autofree char *number = qihe_indicator_dup_number (indicator, value);

  return with_unit (indicator, number);
}
