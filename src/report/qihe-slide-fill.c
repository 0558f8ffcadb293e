/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-i18n.h"
#include "model/qihe-fit-words.h"
#include "report/qihe-slide-private.h"

/*
 * What each screen shows under its sentence.
 */

static const char *
dimension_title (QiheFramework *framework, guint dimension)
{
  const QiheDimension *one = qihe_framework_get_dimension (framework, dimension);

  return qihe_bilingual_get (&one->title, qihe_language_current (), one->id);
}

static const char *
indicator_title (QiheFramework *framework, guint indicator)
{
  const QiheIndicator *one = qihe_framework_get_indicator (framework, indicator);

  return qihe_bilingual_get (&one->title, qihe_language_current (), one->id);
}

static const char *
status_title (QiheFramework *framework, int status)
{
  const QiheStatus *one;

  if (status == QIHE_UNKNOWN)
    return _ ("not asked");
  one = qihe_framework_get_status (framework, (guint) status);
  return qihe_bilingual_get (&one->title, qihe_language_current (), one->id);
}

static char *
dup_id (QiheFramework *framework, QiheScreenKind kind, guint subject)
{
  g_autoptr (QiheScreen) screen = qihe_screen_new (framework, kind, (int) subject);

  return g_steal_pointer (&screen->id);
}

void
qihe_slide_take_level (QiheSlideRow *row, QiheFramework *framework,
                       const QiheDimensionFit *dimension)
{
  row->mark = QIHE_SLIDE_MARK_LEVEL;
  row->grade = dimension->level;
  g_free (row->value);
  row->value = qihe_fit_words_level (framework, dimension);
}

static void
fill_title (QiheSlide *self, const QiheDeckFacts *facts)
{
  g_autofree char *round = qihe_round_dup_title (facts->now->round);

  self->cover = TRUE;
  qihe_slide_add_row (self, _ ("How well industry and education fit"));
  qihe_slide_add_row (self, round);
}

static void
fill_levels (QiheSlide *self, const QiheDeckFacts *facts)
{
  QiheFramework *framework = facts->now->framework;
  QiheChartCase ours = { facts->ours->id, self->sentence, TRUE, facts->ours->ratings, facts->fit };

  self->chart = qihe_levels_chart_new (framework, &ours);
  self->targets = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < facts->fit->n_dimensions; i++)
    g_ptr_array_add (self->targets, dup_id (framework, QIHE_SCREEN_DIMENSION, i));
}

/* How much of it is missing; nothing for sure where nobody has asked. */
static QiheFraction
get_missing (QiheFramework *framework, int status)
{
  return status == QIHE_UNKNOWN ? (QiheFraction){ 0, 1 }
                                : qihe_framework_get_status (framework, (guint) status)->missing;
}

/* What is missing most first, what is described last, else in the order of the framework: where not
 * all can be shown, nothing that is missing is left out for what is there. */
static int
compare_missing (gconstpointer a, gconstpointer b, gpointer data)
{
  guint one = *(const guint *) a, other = *(const guint *) b;
  const QiheDeckFacts *facts = data;
  int described = qihe_framework_get_described (facts->now->framework);
  int status = facts->ours->ratings[one], other_status = facts->ours->ratings[other];
  int order = qihe_fraction_compare (get_missing (facts->now->framework, other_status),
                                     get_missing (facts->now->framework, status));

  if (order == 0)
    order = (status == described) - (other_status == described);
  return order != 0 ? order : one < other ? -1 : 1;
}

static void
add_indicator (QiheSlide *self, const QiheDeckFacts *facts, guint indicator)
{
  QiheFramework *framework = facts->now->framework;
  QiheSlideRow *row = qihe_slide_add_row (self, indicator_title (framework, indicator));

  row->mark = QIHE_SLIDE_MARK_STATUS;
  row->grade = facts->ours->ratings[indicator];
  row->value = g_strdup (status_title (framework, row->grade));
  row->target = dup_id (framework, QIHE_SCREEN_NOTE, indicator);
}

static void
fill_dimension (QiheSlide *self, const QiheDeckFacts *facts, guint dimension)
{
  const QiheDimension *one = qihe_framework_get_dimension (facts->now->framework, dimension);
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = one->first; i < one->first + one->n_indicators; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_missing, (gpointer) facts);
  for (guint i = 0; i < order->len; i++)
    add_indicator (self, facts, g_array_index (order, guint, i));
}

/* The way up; where there is none, how far it is down. */
static void
fill_change (QiheSlide *self, const QiheDeckFacts *facts)
{
  QiheFramework *framework = facts->now->framework;

  for (guint i = 0; i < facts->fit->n_dimensions; i++) {
    const QiheDimensionFit *one = &facts->fit->dimensions[i];
    gboolean up = !one->known || one->up.to >= 0;
    g_autofree char *words = up ? qihe_fit_words_up (framework, facts->fit, i)
                                : qihe_fit_words_down (framework, facts->fit, i);
    QiheSlideRow *row = qihe_slide_add_row (self, words);

    row->mark = QIHE_SLIDE_MARK_LEVEL;
    row->grade = one->level;
    row->target = dup_id (framework, QIHE_SCREEN_DIMENSION, i);
  }
}

static void
fill_since (QiheSlide *self, const QiheDeckFacts *facts)
{
  QiheFramework *framework = facts->now->framework;

  for (guint i = 0; i < facts->fit->n_dimensions; i++) {
    QiheSlideRow *row = qihe_slide_add_row (self, dimension_title (framework, i));
    int before = qihe_deck_facts_find_before (facts, i);
    g_autofree char *now = NULL;
    g_autofree char *then = NULL;

    qihe_slide_take_level (row, framework, &facts->fit->dimensions[i]);
    row->target = dup_id (framework, QIHE_SCREEN_DIMENSION, i);
    if (before < 0)
      continue;
    now = g_steal_pointer (&row->value);
    then = qihe_fit_words_level (facts->before->framework, &facts->fit_before->dimensions[before]);
    if (g_str_equal (then, now))
      row->value = g_steal_pointer (&now);
    else
      row->value = g_strdup_printf ("%s → %s", then, now);
  }
}

static char *
say_due (const QihePlannedMeasure *measure, const char *today)
{
  if (measure->done != NULL)
    return g_strdup_printf (_ ("done %s"), measure->done);
  if (measure->due == NULL)
    return g_strdup (_ ("no date"));
  if (qihe_planned_measure_is_overdue (measure, today))
    return g_strdup_printf (_ ("overdue since %s"), measure->due);
  return g_strdup_printf (_ ("until %s"), measure->due);
}

/* Those that carry a measure out may be persons: they are shown only where the office wants it. */
static void
fill_measures (QiheSlide *self, const QiheDeckFacts *facts, gboolean owners)
{
  for (guint i = 0; i < facts->ours->measures->len; i++) {
    const QihePlannedMeasure *measure = g_ptr_array_index (facts->ours->measures, i);
    QiheSlideRow *row = qihe_slide_add_row (self, measure->text);
    g_autofree char *due = say_due (measure, facts->today);

    if (owners && measure->owner != NULL)
      row->value = g_strdup_printf (_ ("%s, %s"), measure->owner, due);
    else
      row->value = g_steal_pointer (&due);
  }
}

static void
fill_closing (QiheSlide *self, const QiheDeckFacts *facts)
{
  QiheFramework *framework = facts->now->framework;
  guint unknown = qihe_deck_facts_count_rated (facts, QIHE_UNKNOWN);
  guint open = facts->ours->measures->len - qihe_deck_facts_count_done (facts);

  for (guint i = 0; i < facts->fit->n_dimensions; i++)
    qihe_slide_take_level (qihe_slide_add_row (self, dimension_title (framework, i)), framework,
                           &facts->fit->dimensions[i]);
  qihe_slide_add_row (self, _ ("Not asked yet"))->value = g_strdup_printf ("%u", unknown);
  qihe_slide_add_row (self, _ ("Measures under way"))->value = g_strdup_printf ("%u", open);
}

static void
fill_note (QiheSlide *self, const QiheDeckFacts *facts, const QiheDeck *deck, guint indicator)
{
  const QiheRatingText *text = &facts->ours->texts[indicator];

  if (!qihe_deck_is_released (deck, facts, indicator))
    self->text = g_strdup (_ ("The note behind this rating is not released for meetings"));
  else if (text->note == NULL || *text->note == '\0')
    self->text = g_strdup (_ ("There is no note behind this rating"));
  else if (text->source == NULL || *text->source == '\0')
    self->text = g_strdup (text->note);
  else
    /* Translators: a note, and the source that it rests on */
    self->text = g_strdup_printf (_ ("%s\n\nSource: %s"), text->note, text->source);
}

void
qihe_slide_fill (QiheSlide *self, const QiheDeckFacts *facts, const QiheDeck *deck,
                 const QiheScreen *screen)
{
  switch (screen->kind) {
  case QIHE_SCREEN_LEVELS:
    fill_levels (self, facts);
    break;
  case QIHE_SCREEN_DIMENSION:
    fill_dimension (self, facts, (guint) screen->subject);
    break;
  case QIHE_SCREEN_CHANGE:
    fill_change (self, facts);
    break;
  case QIHE_SCREEN_MATRIX:
  case QIHE_SCREEN_COMPARISON:
    qihe_slide_fill_cases (self, facts, screen->kind);
    break;
  case QIHE_SCREEN_SINCE:
    fill_since (self, facts);
    break;
  case QIHE_SCREEN_MEASURES:
    fill_measures (self, facts, deck->owners);
    break;
  case QIHE_SCREEN_CLOSING:
    fill_closing (self, facts);
    break;
  case QIHE_SCREEN_NOTE:
    fill_note (self, facts, deck, (guint) screen->subject);
    break;
  case QIHE_SCREEN_TITLE:
  default:
    fill_title (self, facts);
    break;
  }
}
