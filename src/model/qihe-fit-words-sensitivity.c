/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-i18n.h"
#include "model/qihe-fit-words.h"

/* Closer than this, in percentage points, a bound is not far; closer than that, it is at hand. */
#define FAR 15
#define NEAR 5

/* All in percent, as missing shares are everywhere. */
static char *
say_percent (QiheFraction share)
{
  /* Translators: a share in percent with at most one decimal, "12.5 %" */
  return g_strdup_printf (_ ("%.3g %%"), qihe_fraction_to_double (share) * 100);
}

static char *
say_from (const QiheInterval *interval)
{
  g_autofree char *from = say_percent (interval->from);

  /* Translators: these four are joined to “above 0 % and at most 75 %” */
  return g_strdup_printf (interval->from_included ? _ ("at least %s") : _ ("above %s"), from);
}

static char *
say_to (const QiheInterval *interval)
{
  g_autofree char *to = say_percent (interval->to);

  return g_strdup_printf (interval->to_included ? _ ("at most %s") : _ ("below %s"), to);
}

/* "above 0 % and at most 75 %", or "exactly 50 %" */
static char *
say_interval (const QiheInterval *interval)
{
  g_autofree char *from = say_from (interval);
  g_autofree char *to = say_to (interval);
  g_autofree char *exact = NULL;

  if (qihe_fraction_compare (interval->from, interval->to) != 0)
    /* Translators: lower and upper bound, “above 0 % and at most 75 %” */
    return g_strdup_printf (C_ ("bounds", "%s and %s"), from, to);
  exact = say_percent (interval->from);
  return g_strdup_printf (_ ("exactly %s"), exact);
}

static gboolean
is_lowest (const QiheInterval *interval)
{
  return interval->from_included && interval->from.num == 0;
}

static gboolean
is_highest (const QiheInterval *interval)
{
  return interval->to_included && interval->to.num == interval->to.den;
}

static gboolean
is_whole (const QiheInterval *interval)
{
  return is_lowest (interval) && is_highest (interval);
}

static char *
say_weight (const QiheStatus *status, const QiheInterval *interval)
{
  const char *name = qihe_bilingual_get (&status->title, qihe_language_current (), status->id);
  g_autofree char *now = say_percent (status->missing);
  g_autofree char *range = say_interval (interval);

  if (is_whole (interval))
    /* Translators: status, how much of it counts as missing */
    return g_strdup_printf (_ ("“%s” counts as %s missing; nothing changes with it"), name, now);
  /* Translators: status, how much of it counts as missing, bounds */
  return g_strdup_printf (_ ("“%s” counts as %s missing; the result stays while that is %s"), name,
                          now, range);
}

static char *
say_threshold (const QiheLevel *level, const QiheInterval *interval)
{
  const char *name = qihe_bilingual_get (&level->title, qihe_language_current (), level->id);
  g_autofree char *now = say_percent (level->missing_at_most);
  g_autofree char *range = say_interval (interval);

  if (is_whole (interval))
    /* Translators: level, its largest missing share */
    return g_strdup_printf (_ ("“%s” ends at %s missing; nothing changes with it"), name, now);
  /* Translators: level, its largest missing share, bounds */
  return g_strdup_printf (_ ("“%s” ends at %s missing; the result stays while that is %s"), name,
                          now, range);
}

/* How far @value may move, in percentage points; what cannot be left is no bound. */
static double
room (QiheFraction value, const QiheInterval *interval)
{
  double now = qihe_fraction_to_double (value);
  double down = is_lowest (interval) ? 1 : now - qihe_fraction_to_double (interval->from);
  double up = is_highest (interval) ? 1 : qihe_fraction_to_double (interval->to) - now;

  return 100 * MIN (down, up);
}

static double
least_room (QiheFramework *framework, const QiheFit *fit)
{
  double least = 100;

  for (guint i = 0; i < qihe_framework_get_n_statuses (framework); i++)
    if (qihe_fit_status_is_variable (framework, i))
      least =
          MIN (least, room (qihe_framework_get_status (framework, i)->missing, &fit->statuses[i]));
  for (guint i = 0; i + 1 < qihe_framework_get_n_levels (framework); i++)
    least = MIN (least,
                 room (qihe_framework_get_level (framework, i)->missing_at_most, &fit->levels[i]));
  return least;
}

/* The answer first. */
static char *
say_firmness (double least)
{
  if (least >= 100)
    return g_strdup (_ ("Firm: no weight and no threshold changes the result"));
  if (least > FAR)
    /* Translators: percentage points */
    return g_strdup_printf (
        _ ("Firm: a weight or threshold has to move by %.2g points before the result changes"),
        least);
  if (least > NEAR)
    /* Translators: percentage points */
    return g_strdup_printf (
        _ ("Fairly firm: the result changes when a weight or threshold moves by %.2g points"),
        least);
  /* Translators: percentage points */
  return g_strdup_printf (
      _ ("Not firm: the result changes when a weight or threshold moves by only %.2g points"),
      least);
}

char *
qihe_fit_words_sensitivity (QiheFramework *framework, const QiheFit *fit)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  if (!fit->has_sensitivity)
    return g_strdup ("");
  g_ptr_array_add (lines, say_firmness (least_room (framework, fit)));
  for (guint i = 0; i < qihe_framework_get_n_statuses (framework); i++)
    if (qihe_fit_status_is_variable (framework, i))
      g_ptr_array_add (lines,
                       say_weight (qihe_framework_get_status (framework, i), &fit->statuses[i]));
  for (guint i = 0; i + 1 < qihe_framework_get_n_levels (framework); i++)
    g_ptr_array_add (lines,
                     say_threshold (qihe_framework_get_level (framework, i), &fit->levels[i]));
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}
