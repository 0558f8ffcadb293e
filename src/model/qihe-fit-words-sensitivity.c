/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-i18n.h"
#include "model/qihe-fit-words.h"

static char *
say_from (const QiheInterval *interval)
{
  g_autofree char *from = qihe_fraction_to_string (interval->from);

  /* Translators: these four are joined to “above 0 and at most 3/4” */
  return g_strdup_printf (interval->from_included ? _ ("at least %s") : _ ("above %s"), from);
}

static char *
say_to (const QiheInterval *interval)
{
  g_autofree char *to = qihe_fraction_to_string (interval->to);

  return g_strdup_printf (interval->to_included ? _ ("at most %s") : _ ("below %s"), to);
}

/* "above 0 and at most 3/4", or "exactly 1/2" */
static char *
say_interval (const QiheInterval *interval)
{
  g_autofree char *from = say_from (interval);
  g_autofree char *to = say_to (interval);
  g_autofree char *exact = NULL;

  if (qihe_fraction_compare (interval->from, interval->to) != 0)
    /* Translators: lower and upper bound, “above 0 and at most 3/4” */
    return g_strdup_printf (C_ ("bounds", "%s and %s"), from, to);
  exact = qihe_fraction_to_string (interval->from);
  return g_strdup_printf (_ ("exactly %s"), exact);
}

static gboolean
is_whole (const QiheInterval *interval)
{
  return interval->from_included && interval->from.num == 0 && interval->to_included &&
         interval->to.num == interval->to.den;
}

static char *
say_weight (const QiheStatus *status, const QiheInterval *interval)
{
  const char *name = qihe_bilingual_get (&status->title, qihe_language_current (), status->id);
  g_autofree char *now = qihe_fraction_to_string (status->missing);
  g_autofree char *range = say_interval (interval);

  if (is_whole (interval))
    /* Translators: status, its weight */
    return g_strdup_printf (_ ("The weight of “%s” makes no difference (now %s)"), name, now);
  /* Translators: status, bounds, its weight */
  return g_strdup_printf (_ ("The result stays while the weight of “%s” is %s (now %s)"), name,
                          range, now);
}

static char *
say_threshold (const QiheLevel *level, const QiheInterval *interval)
{
  const char *name = qihe_bilingual_get (&level->title, qihe_language_current (), level->id);
  g_autofree char *now = qihe_fraction_to_string (level->missing_at_most);
  g_autofree char *range = say_interval (interval);

  if (is_whole (interval))
    /* Translators: level, its threshold */
    return g_strdup_printf (_ ("The threshold of “%s” makes no difference (now %s)"), name, now);
  /* Translators: level, bounds, its threshold */
  return g_strdup_printf (_ ("The result stays while the threshold of “%s” is %s (now %s)"), name,
                          range, now);
}

char *
qihe_fit_words_sensitivity (QiheFramework *framework, const QiheFit *fit)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  if (!fit->has_sensitivity)
    return g_strdup ("");
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
