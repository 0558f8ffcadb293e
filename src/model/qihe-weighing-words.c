/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-weighing-words.h"

#include "base/qihe-i18n.h"
#include "model/qihe-fit-words.h"

/* In thousandths. Without any weight all count alike. */
static guint
count_part (const QiheWeighing *self, guint weight)
{
  guint whole = 0;

  for (guint i = 0; i < self->evaluations->len; i++)
    whole += ((const QiheEvaluation *) self->evaluations->pdata[i])->round->weight;
  if (whole == 0)
    return (2000 + self->evaluations->len) / (2 * self->evaluations->len);
  return (2000 * weight + whole) / (2 * whole);
}

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
qihe_weighing_words_round (const QiheWeighing *self, guint index)
{
  const QiheEvaluation *one = g_ptr_array_index (self->evaluations, index);
  g_autofree char *title = qihe_round_dup_title (one->round);
  guint part = count_part (self, one->round->weight);
  g_autofree char *decimal = part % 10 != 0 ? g_strdup_printf (".%u", part % 10) : g_strdup ("");

  /* Translators: a round, how much of the whole its evaluator counts, “33” and “.3” per cent */
  return g_strdup_printf (_ ("%s, counts %u%s%%"), title, part / 10, decimal);
}
