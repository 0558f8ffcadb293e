/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-i18n.h"
#include "model/qihe-fit-words.h"
#include "report/qihe-screen-private.h"

/*
 * What has changed since the round before. A level that is open then or now may have changed or
 * not: it is told as such, and never counted among those that have.
 */

/**
 * Moves:
 * @n: levels that have certainly changed
 * @open: levels that may have
 * @last: the last dimension of @n
 */
typedef struct {
  guint n;
  guint open;
  guint last;
} Moves;

/* Levels of before and now have the same names where the framework is the same. */
static Moves
count_moves (const QiheDeckFacts *facts)
{
  Moves moves = { 0 };

  for (guint i = 0; i < facts->fit->n_dimensions; i++) {
    int before = qihe_deck_facts_find_before (facts, i);
    const QiheDimensionFit *now = &facts->fit->dimensions[i];
    const QiheDimensionFit *then;

    if (before < 0)
      continue;
    then = &facts->fit_before->dimensions[before];
    if (then->best > now->worst || then->worst < now->best) {
      moves.n++;
      moves.last = i;
    } else
      moves.open += then->best != then->worst || now->best != now->worst;
  }
  return moves;
}

static char *
say_move (const QiheDeckFacts *facts, guint dimension)
{
  QiheFramework *framework = facts->now->framework;
  const QiheDimension *one = qihe_framework_get_dimension (framework, dimension);
  guint before = (guint) qihe_deck_facts_find_before (facts, dimension);
  g_autofree char *from =
      qihe_fit_words_level (facts->before->framework, &facts->fit_before->dimensions[before]);
  g_autofree char *to = qihe_fit_words_level (framework, &facts->fit->dimensions[dimension]);

  /* Translators: dimension, level before, level now, day: “Technology has gone from low to medium
   * since 2025-06-30” */
  return g_strdup_printf (_ ("%s has gone from %s to %s since %s"),
                          qihe_bilingual_get (&one->title, qihe_language_current (), one->id), from,
                          to, facts->before->round->date);
}

static char *
say_moved (const QiheDeckFacts *facts, Moves moves)
{
  const char *day = facts->before->round->date;
  g_autofree char *known = NULL;

  if (moves.n == 0 && moves.open == 0)
    return g_strdup_printf (_ ("No level has changed since %s"), day);
  if (moves.n == 0)
    return g_strdup_printf (ngettext ("%u level may have changed since %s",
                                      "%u levels may have changed since %s", moves.open),
                            moves.open, day);
  known = moves.n == 1 ? say_move (facts, moves.last)
                       : g_strdup_printf (ngettext ("%u level has changed since %s",
                                                    "%u levels have changed since %s", moves.n),
                                          moves.n, day);
  if (moves.open == 0)
    return g_steal_pointer (&known);
  /* Translators: “2 levels have changed since 2025-06-30”, number of levels */
  return g_strdup_printf (ngettext ("%s; %u more level may have changed",
                                    "%s; %u more levels may have changed", moves.open),
                          known, moves.open);
}

static char *
say_differences (const char *one, const char *other, Moves moves)
{
  g_autofree char *known = NULL;

  if (moves.n == 0)
    return g_strdup_printf (/* Translators: number of levels, two kinds of evaluation, or rounds */
                            ngettext ("%u level may differ between %s and %s",
                                      "%u levels may differ between %s and %s", moves.open),
                            moves.open, one, other);
  known = g_strdup_printf (/* Translators: number of levels, two kinds of evaluation, or rounds */
                           ngettext ("%u level differs between %s and %s",
                                     "%u levels differ between %s and %s", moves.n),
                           moves.n, one, other);
  if (moves.open == 0)
    return g_steal_pointer (&known);
  /* Translators: “2 levels differ between one and the other”, number of levels */
  return g_strdup_printf (ngettext ("%s; %u more may differ", "%s; %u more may differ", moves.open),
                          known, moves.open);
}

/* Two kinds of evaluators see the same thing differently: nothing has moved. */
static char *
say_views (const QiheDeckFacts *facts, Moves moves)
{
  const char *one = qihe_evaluator_get_title (facts->before->round->evaluator);
  const char *other = qihe_evaluator_get_title (facts->now->round->evaluator);

  if (moves.n == 0 && moves.open == 0)
    /* Translators: two kinds of evaluation */
    return g_strdup_printf (_ ("%s and %s see the same levels"), one, other);
  return say_differences (one, other, moves);
}

/* Two rounds without a time between them; of those that have the same name, the codes differ. */
static char *
say_rounds (const QiheDeckFacts *facts, Moves moves)
{
  g_autofree char *title_before = qihe_round_dup_title (facts->before->round);
  g_autofree char *title_now = qihe_round_dup_title (facts->now->round);
  gboolean same = g_str_equal (title_before, title_now);
  const char *one = same ? facts->before->round->code : title_before;
  const char *other = same ? facts->now->round->code : title_now;

  if (moves.n == 0 && moves.open == 0)
    /* Translators: two rounds */
    return g_strdup_printf (_ ("%s and %s have the same levels"), one, other);
  return say_differences (one, other, moves);
}

char *
qihe_screen_say_since (const QiheDeckFacts *facts)
{
  Moves moves;

  if (facts->fit_before == NULL)
    return g_strdup (_ ("There is no round before"));
  moves = count_moves (facts);
  if (facts->before->round->evaluator != facts->now->round->evaluator)
    return say_views (facts, moves);
  /* Days of ISO 8601 compare as text. */
  if (strcmp (facts->before->round->date, facts->now->round->date) >= 0)
    return say_rounds (facts, moves);
  return say_moved (facts, moves);
}
