/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-i18n.h"
#include "report/qihe-slide-private.h"

static void
row_free (gpointer data)
{
  QiheSlideRow *self = data;

  g_free (self->title);
  g_free (self->value);
  g_free (self->counts);
  g_free (self->levels);
  g_free (self->target);
  g_free (self);
}

/* Who evaluated, and by what: short, for it is as large as all text. */
static char *
say_source (const QiheDeckFacts *facts)
{
  /* Translators: who evaluated, and against what: “Source: Self-evaluation, framework version 1” */
  return g_strdup_printf (_ ("Source: %s, framework version %u"),
                          qihe_evaluator_get_title (facts->now->round->evaluator),
                          qihe_framework_get_version (facts->now->framework));
}

/* What is not closed may still change. Measures go on after the round: what is overdue is that
 * today.
 */
static char *
say_as_of (const QiheDeckFacts *facts, QiheScreenKind kind)
{
  const QiheRound *round = facts->now->round;

  if (kind == QIHE_SCREEN_MEASURES)
    /* Translators: a day; at the foot of a screen */
    return g_strdup_printf (_ ("Measures as of %s"), facts->today);
  return g_strdup_printf (round->closed ? _ ("As of %s") : _ ("As of %s, draft"), round->date);
}

QiheSlide *
qihe_slide_new (const QiheDeckFacts *facts, const QiheDeck *deck, const QiheScreen *screen)
{
  QiheSlide *self = g_new0 (QiheSlide, 1);

  self->framework = qihe_framework_ref (facts->now->framework);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->sentence = qihe_screen_dup_sentence (screen, facts);
  self->source = say_source (facts);
  self->as_of = say_as_of (facts, screen->kind);
  qihe_slide_fill (self, facts, deck, screen);
  return self;
}

void
qihe_slide_free (QiheSlide *self)
{
  qihe_framework_unref (self->framework);
  g_clear_object (&self->chart);
  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->targets, g_ptr_array_unref);
  g_free (self->sentence);
  g_free (self->text);
  g_free (self->source);
  g_free (self->as_of);
  g_free (self);
}

QiheSlideRow *
qihe_slide_add_row (QiheSlide *self, const char *title)
{
  QiheSlideRow *row = g_new0 (QiheSlideRow, 1);

  row->title = g_strdup (title);
  g_ptr_array_add (self->rows, row);
  return row;
}

guint
qihe_slide_get_n_items (const QiheSlide *self)
{
  if (self->targets != NULL)
    return self->targets->len;
  return self->rows->len > 0 && qihe_slide_get_target (self, 0) != NULL ? self->rows->len : 0;
}

const char *
qihe_slide_get_target (const QiheSlide *self, guint item)
{
  if (self->targets != NULL)
    return item < self->targets->len ? g_ptr_array_index (self->targets, item) : NULL;
  if (item >= self->rows->len)
    return NULL;
  return ((const QiheSlideRow *) g_ptr_array_index (self->rows, item))->target;
}

static void
append_levels (GString *text, QiheFramework *framework, const QiheSlideRow *row)
{
  for (guint i = 0; i < row->n_levels; i++) {
    const QiheDimension *dimension = qihe_framework_get_dimension (framework, i);
    QiheLanguage language = qihe_language_current ();
    const char *title = qihe_bilingual_get (&dimension->short_title, language, dimension->id);
    const QiheLevel *level =
        row->levels[i] >= 0 ? qihe_framework_get_level (framework, (guint) row->levels[i]) : NULL;

    g_string_append_c (text, ' ');
    g_string_append_printf (text, _ ("%s: %s"), title,
                            level != NULL ? qihe_bilingual_get (&level->title, language, level->id)
                                          : _ ("open"));
  }
}

static void
append_counts (GString *text, QiheFramework *framework, const QiheSlideRow *row)
{
  for (guint i = 0; i < row->n_counts; i++) {
    const QiheLevel *level = i + 1 < row->n_counts ? qihe_framework_get_level (framework, i) : NULL;
    const char *title =
        level != NULL ? qihe_bilingual_get (&level->title, qihe_language_current (), level->id)
                      : _ ("open");

    g_string_append_c (text, ' ');
    g_string_append_printf (text, _ ("%s: %u"), title, row->counts[i]);
  }
}

static void
append_row (GString *text, QiheFramework *framework, const QiheSlideRow *row)
{
  if (row->value != NULL)
    /* Translators: what it is, and how it stands */
    g_string_append_printf (text, _ ("%s: %s"), row->title, row->value);
  else
    g_string_append (text, row->title);
  append_levels (text, framework, row);
  append_counts (text, framework, row);
  g_string_append_c (text, '\n');
}

char *
qihe_slide_dup_text (const QiheSlide *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    append_row (text, self->framework, g_ptr_array_index (self->rows, i));
  if (self->text != NULL)
    g_string_append_printf (text, "%s\n", self->text);
  if (self->chart != NULL) {
    g_autofree char *description = qihe_chart_dup_summary (self->chart);

    g_string_append_printf (text, "%s\n", description);
  }
  g_string_append_printf (text, "%s\n%s", self->source, self->as_of);
  return g_string_free (text, FALSE);
}
