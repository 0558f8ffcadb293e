/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-i18n.h"
#include "model/qihe-fit-words-private.h"

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

/* How far @value may move between @lowest and @highest, in percentage points; what cannot be left
 * is no bound. */
static double
room (QiheFraction value, const QiheInterval *interval, QiheFraction lowest, QiheFraction highest)
{
  double now = qihe_fraction_to_double (value);
  double down = 1;
  double up = 1;

  if (!interval->from_included || qihe_fraction_compare (interval->from, lowest) != 0)
    down = now - qihe_fraction_to_double (interval->from);
  if (!interval->to_included || qihe_fraction_compare (interval->to, highest) != 0)
    up = qihe_fraction_to_double (interval->to) - now;
  return 100 * MIN (down, up);
}

/* Between its neighbours, which it must not pass. */
static double
threshold_room (QiheFramework *framework, const QiheFit *fit, guint level)
{
  QiheFraction lowest = { 0, 1 };

  if (level > 0)
    lowest = qihe_framework_get_level (framework, level - 1)->missing_at_most;
  return room (qihe_framework_get_level (framework, level)->missing_at_most, &fit->levels[level],
               lowest, qihe_framework_get_level (framework, level + 1)->missing_at_most);
}

static double
least_room (QiheFramework *framework, const QiheFit *fit)
{
  double least = 100;

  for (guint i = 0; i < qihe_framework_get_n_statuses (framework); i++)
    if (qihe_fit_status_is_variable (framework, i))
      least = MIN (least, room (qihe_framework_get_status (framework, i)->missing,
                                &fit->statuses[i], (QiheFraction){ 0, 1 }, (QiheFraction){ 1, 1 }));
  for (guint i = 0; i + 1 < qihe_framework_get_n_levels (framework); i++)
    least = MIN (least, threshold_room (framework, fit, i));
  return least;
}

/* Only a level has a threshold, and the last has none that can be passed. */
static const QiheLevel *
find_threshold_reached (QiheFramework *framework, const QiheDimensionFit *dimension)
{
  const QiheLevel *level = qihe_framework_get_level (framework, (guint) dimension->level);

  if (dimension->veto != QIHE_VETO_NONE ||
      (guint) dimension->level + 1 == qihe_framework_get_n_levels (framework) ||
      qihe_fraction_compare (dimension->missing, level->missing_at_most) != 0)
    return NULL;
  return level;
}

/* What lies exactly on a threshold cannot bear any change; %NULL where nothing does. */
static char *
list_on_threshold (QiheFramework *framework, const QiheFit *fit)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < fit->n_dimensions; i++) {
    const QiheLevel *level = find_threshold_reached (framework, &fit->dimensions[i]);
    g_autofree char *share = NULL;

    if (level == NULL)
      continue;
    share = say_percent (level->missing_at_most);
    g_string_append (list, list->len > 0 ? _ ("; ") : "");
    /* Translators: dimension, level, its threshold in percent */
    g_string_append_printf (list,
                            _ ("the missing share of %s lies exactly on the threshold of “%s”, %s"),
                            qihe_fit_words_dimension (framework, i),
                            qihe_bilingual_get (&level->title, qihe_language_current (), level->id),
                            share);
  }
  return list->len > 0 ? g_strdup (list->str) : NULL;
}

/* The answer first. */
static char *
say_firmness (QiheFramework *framework, const QiheFit *fit)
{
  g_autofree char *on_threshold = list_on_threshold (framework, fit);
  double least = least_room (framework, fit);

  if (on_threshold != NULL)
    /* Translators: which shares lie on which thresholds */
    return g_strdup_printf (
        _ ("Not firm, any change of a weight or threshold can change the result: %s"),
        on_threshold);
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
  g_ptr_array_add (lines, say_firmness (framework, fit));
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
