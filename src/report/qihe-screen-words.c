/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-i18n.h"
#include "model/qihe-fit-words.h"
#include "report/qihe-screen-private.h"

/*
 * What each screen says of itself, in one sentence.
 */

static const char *
level_title (QiheFramework *framework, int level)
{
  const QiheLevel *one = qihe_framework_get_level (framework, (guint) level);

  return qihe_bilingual_get (&one->title, qihe_language_current (), one->id);
}

static const char *
short_title (QiheFramework *framework, guint dimension)
{
  const QiheDimension *one = qihe_framework_get_dimension (framework, dimension);

  return qihe_bilingual_get (&one->short_title, qihe_language_current (), one->id);
}

/* At the beginning of a sentence. */
static const char *
full_title (QiheFramework *framework, guint dimension)
{
  const QiheDimension *one = qihe_framework_get_dimension (framework, dimension);

  return qihe_bilingual_get (&one->title, qihe_language_current (), one->id);
}

static char *
say_levels (const QiheDeckFacts *facts)
{
  g_autofree char *model = qihe_fit_words_model (facts->now->framework, facts->fit);

  /* Translators: a model of the typology, such as “strong talent + strong technology” */
  return g_strdup_printf (_ ("The model is %s"), model);
}

static char *
say_dimension (const QiheDeckFacts *facts, guint dimension)
{
  QiheFramework *framework = facts->now->framework;
  g_autofree char *level = qihe_fit_words_level (framework, &facts->fit->dimensions[dimension]);
  g_autofree char *missing = qihe_fit_words_missing (framework, facts->fit, dimension);

  /* Translators: dimension, level, how much is missing: “Technology stands at medium: 3 of 7
   * missing” */
  return g_strdup_printf (_ ("%s stands at %s: %s"), full_title (framework, dimension), level,
                          missing);
}

static char *
say_change (const QiheDeckFacts *facts)
{
  QiheFramework *framework = facts->now->framework;
  int nearest = qihe_deck_facts_find_nearest (facts);
  guint unknown = qihe_deck_facts_count_rated (facts, QIHE_UNKNOWN);
  const QiheDistance *up;

  if (nearest < 0 && unknown > 0)
    return g_strdup_printf (ngettext ("%u indicator has not been asked about yet",
                                      "%u indicators have not been asked about yet", unknown),
                            unknown);
  if (nearest < 0)
    return g_strdup_printf (_ ("Every dimension stands at %s"), level_title (framework, 0));
  up = &facts->fit->dimensions[nearest].up;
  return g_strdup_printf (/* Translators: number of indicators, dimension, level */
                          ngettext ("%u more indicator lifts %s to %s",
                                    "%u more indicators lift %s to %s", up->n),
                          up->n, short_title (framework, (guint) nearest),
                          level_title (framework, up->to));
}

static char *
say_matrix (const QiheDeckFacts *facts)
{
  int described = qihe_framework_get_described (facts->now->framework);
  guint n = qihe_deck_facts_count_rated (facts, described);

  return g_strdup_printf (ngettext ("%u of our %u indicators is described",
                                    "%u of our %u indicators are described", n),
                          n, facts->ours->n_indicators);
}

/* What is open may turn out to be higher; that is never told as if it were known. */
static char *
say_comparison (const QiheDeckFacts *facts)
{
  guint weakest = qihe_deck_facts_find_weakest (facts);
  guint n = qihe_deck_facts_count_better (facts, weakest);
  guint open = qihe_deck_facts_count_perhaps_better (facts, weakest);
  const char *name = short_title (facts->now->framework, weakest);
  g_autofree char *known = NULL;

  if (n == 0 && open == 0)
    return g_strdup_printf (_ ("No reference stands higher than we do in %s"), name);
  if (n == 0)
    return g_strdup_printf (/* Translators: number, number of references, dimension */
                            ngettext ("%u of %u references may stand higher than we do in %s",
                                      "%u of %u references may stand higher than we do in %s",
                                      open),
                            open, facts->n_references, name);
  known = g_strdup_printf (/* Translators: number, number of references, dimension */
                           ngettext ("%u of %u references stands higher than we do in %s",
                                     "%u of %u references stand higher than we do in %s", n),
                           n, facts->n_references, name);
  if (open == 0)
    return g_steal_pointer (&known);
  /* Translators: “1 of 4 references stands higher than we do in talent”, number */
  return g_strdup_printf (ngettext ("%s, %u more may", "%s, %u more may", open), known, open);
}

static char *
say_measures (const QiheDeckFacts *facts)
{
  guint n = facts->ours->measures->len;
  guint done = qihe_deck_facts_count_done (facts);
  guint overdue = qihe_deck_facts_count_overdue (facts);

  if (n == 0)
    return g_strdup (_ ("No measure has been planned yet"));
  if (overdue > 0)
    return g_strdup_printf (ngettext ("%u of %u measures is overdue",
                                      "%u of %u measures are overdue", overdue),
                            overdue, n);
  return g_strdup_printf (ngettext ("%u of %u measures is done", "%u of %u measures are done",
                                    done),
                          done, n);
}

/* What is left to do. */
static char *
say_closing (const QiheDeckFacts *facts)
{
  guint open = facts->ours->measures->len - qihe_deck_facts_count_done (facts);
  guint unknown = qihe_deck_facts_count_rated (facts, QIHE_UNKNOWN);
  g_autofree char *measures = open == 0
                                  ? g_strdup (_ ("No measure is under way"))
                                  : g_strdup_printf (ngettext ("%u measure is under way",
                                                               "%u measures are under way", open),
                                                     open);

  if (unknown == 0)
    return g_steal_pointer (&measures);
  /* Translators: “2 measures are under way”, number of indicators */
  return g_strdup_printf (ngettext ("%s, %u indicator is still to be asked about",
                                    "%s, %u indicators are still to be asked about", unknown),
                          measures, unknown);
}

static char *
say_note (const QiheDeckFacts *facts, guint indicator)
{
  QiheFramework *framework = facts->now->framework;
  QiheLanguage language = qihe_language_current ();
  const QiheIndicator *one = qihe_framework_get_indicator (framework, indicator);
  int status = facts->ours->ratings[indicator];
  const char *words = _ ("not asked");

  if (status != QIHE_UNKNOWN) {
    const QiheStatus *rated = qihe_framework_get_status (framework, (guint) status);

    words = qihe_bilingual_get (&rated->title, language, rated->id);
  }
  /* Translators: what it is, and how it stands */
  return g_strdup_printf (_ ("%s: %s"), qihe_bilingual_get (&one->title, language, one->id), words);
}

char *
qihe_screen_dup_own_sentence (const QiheScreen *self, const QiheDeckFacts *facts)
{
  switch (self->kind) {
  case QIHE_SCREEN_LEVELS:
    return say_levels (facts);
  case QIHE_SCREEN_DIMENSION:
    return say_dimension (facts, (guint) self->subject);
  case QIHE_SCREEN_MATRIX:
    return say_matrix (facts);
  case QIHE_SCREEN_COMPARISON:
    return say_comparison (facts);
  case QIHE_SCREEN_SINCE:
    return qihe_screen_say_since (facts);
  case QIHE_SCREEN_MEASURES:
    return say_measures (facts);
  case QIHE_SCREEN_CHANGE:
    return say_change (facts);
  case QIHE_SCREEN_CLOSING:
    return say_closing (facts);
  case QIHE_SCREEN_NOTE:
    return say_note (facts, (guint) self->subject);
  case QIHE_SCREEN_TITLE:
  default:
    return g_strdup (
        qihe_bilingual_get (&facts->ours->title, qihe_language_current (), facts->ours->code));
  }
}

char *
qihe_screen_dup_sentence (const QiheScreen *self, const QiheDeckFacts *facts)
{
  if (self->sentence != NULL && *self->sentence != '\0')
    return g_strdup (self->sentence);
  return qihe_screen_dup_own_sentence (self, facts);
}
