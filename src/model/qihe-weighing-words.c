/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-weighing-words.h"

#include "base/qihe-i18n.h"
#include "model/qihe-fit-words.h"

char *
qihe_weighing_words_level (QiheFramework *framework, const QiheFit *fit, guint dimension)
{
  const QiheDimensionFit *one = &fit->dimensions[dimension];
  g_autofree char *level = qihe_fit_words_level (framework, one);
  int least = (int) qihe_fraction_to_percent (one->least);
  int most = (int) qihe_fraction_to_percent (one->most);

  if (one->known)
    /* Translators: a level, the share that is missing */
    return g_strdup_printf (_ ("%s, %d%% missing"), level, least);
  /* Translators: a level, the smallest and largest share that is missing */
  return g_strdup_printf (_ ("%s, %d%% to %d%% missing"), level, least, most);
}

char *
qihe_weighing_words_round (const QiheRound *round)
{
  g_autofree char *title = qihe_round_dup_title (round);

  /* Translators: a round, and how much its evaluator counts */
  return g_strdup_printf (_ ("%s, weight %u%%"), title, round->weight);
}
