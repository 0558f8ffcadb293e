/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/qihe-deck-private.h"

static const char *const ground_names[] = {
  [QIHE_GROUND_BLACK] = "black",
  [QIHE_GROUND_WHITE] = "white",
};

static void
add (QiheDeck *self, const QiheDeckFacts *facts, QiheScreenKind kind, int subject)
{
  g_ptr_array_add (self->screens, qihe_screen_new (facts->now->framework, kind, subject));
}

gboolean
qihe_ground_from_name (const char *name, QiheGround *ground)
{
  for (guint i = 0; i < G_N_ELEMENTS (ground_names); i++)
    if (g_str_equal (ground_names[i], name)) {
      *ground = (QiheGround) i;
      return TRUE;
    }
  return FALSE;
}

const char *
qihe_ground_get_name (QiheGround ground)
{
  return ground_names[ground];
}

QiheDeck *
qihe_deck_new_empty (void)
{
  QiheDeck *self = g_new0 (QiheDeck, 1);

  self->screens = g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_screen_free);
  self->released = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

QiheDeck *
qihe_deck_new (const QiheDeckFacts *facts)
{
  QiheDeck *self = qihe_deck_new_empty ();

  add (self, facts, QIHE_SCREEN_TITLE, -1);
  add (self, facts, QIHE_SCREEN_LEVELS, -1);
  for (guint i = 0; i < facts->fit->n_dimensions; i++)
    add (self, facts, QIHE_SCREEN_DIMENSION, (int) i);
  add (self, facts, QIHE_SCREEN_CHANGE, -1);
  add (self, facts, QIHE_SCREEN_MATRIX, -1);
  if (facts->n_references > 0)
    add (self, facts, QIHE_SCREEN_COMPARISON, -1);
  if (facts->fit_before != NULL)
    add (self, facts, QIHE_SCREEN_SINCE, -1);
  if (facts->ours->measures->len > 0)
    add (self, facts, QIHE_SCREEN_MEASURES, -1);
  add (self, facts, QIHE_SCREEN_CLOSING, -1);
  return self;
}

QiheDeck *
qihe_deck_copy (const QiheDeck *self)
{
  QiheDeck *copy = qihe_deck_new_empty ();
  GHashTableIter iter;
  gpointer indicator, mark;

  copy->ground = self->ground;
  copy->owners = self->owners;
  for (guint i = 0; i < self->screens->len; i++)
    g_ptr_array_add (copy->screens, qihe_screen_copy (qihe_deck_get (self, i)));
  g_hash_table_iter_init (&iter, self->released);
  while (g_hash_table_iter_next (&iter, &indicator, &mark))
    g_hash_table_insert (copy->released, g_strdup (indicator), g_strdup (mark));
  return copy;
}

void
qihe_deck_free (QiheDeck *self)
{
  g_ptr_array_unref (self->screens);
  g_hash_table_unref (self->released);
  g_free (self);
}

int
qihe_deck_find (const QiheDeck *self, const char *id)
{
  for (guint i = 0; i < self->screens->len; i++)
    if (g_str_equal (qihe_deck_get (self, i)->id, id))
      return (int) i;
  return -1;
}

const QiheScreen *
qihe_deck_get (const QiheDeck *self, guint index)
{
  return g_ptr_array_index (self->screens, index);
}

void
qihe_deck_move (QiheDeck *self, guint from, guint to)
{
  QiheScreen *screen = g_ptr_array_steal_index (self->screens, from);

  g_ptr_array_insert (self->screens, (int) to, screen);
}

guint
qihe_deck_count_visible (const QiheDeck *self)
{
  guint n = 0;

  for (guint i = 0; i < self->screens->len; i++)
    n += !qihe_deck_get (self, i)->hidden;
  return n;
}

/* Of the rating too: a note may be read otherwise where the status is another. */
static char *
dup_mark (const QiheDeckFacts *facts, guint indicator)
{
  const QiheRatingText *text = &facts->ours->texts[indicator];
  g_autofree char *all =
      g_strdup_printf ("%s\n%d\n%s\n%s", facts->ours->id, facts->ours->ratings[indicator],
                       text->source != NULL ? text->source : "",
                       text->note != NULL ? text->note : "");

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, all, -1);
}

void
qihe_deck_release (QiheDeck *self, const QiheDeckFacts *facts, guint indicator, gboolean released)
{
  const char *id = qihe_framework_get_indicator (facts->now->framework, indicator)->id;

  if (released)
    g_hash_table_insert (self->released, g_strdup (id), dup_mark (facts, indicator));
  else
    g_hash_table_remove (self->released, id);
}

gboolean
qihe_deck_is_released (const QiheDeck *self, const QiheDeckFacts *facts, guint indicator)
{
  const char *id = qihe_framework_get_indicator (facts->now->framework, indicator)->id;
  const char *mark = g_hash_table_lookup (self->released, id);
  g_autofree char *now = mark != NULL ? dup_mark (facts, indicator) : NULL;

  return mark != NULL && g_str_equal (mark, now);
}
