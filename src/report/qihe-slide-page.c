/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/qihe-slide-page.h"

#include "base/qihe-i18n.h"
#include "report/qihe-slide-layout.h"

#define HEIGHT 1080.0

/* The usual projectors: narrow ones break texts into more lines, wide ones have a larger sentence.
 */
static const double widths[] = { HEIGHT * 4 / 3, HEIGHT * 3 / 2, HEIGHT * 16 / 10,
                                 HEIGHT * 16 / 9 };

/* Whether so many rows of @slide fit on each of them. */
static gboolean
holds (const QiheSlide *slide, guint from, guint n)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  QiheSlide part = *slide;

  for (guint i = from; i < from + n; i++)
    g_ptr_array_add (rows, g_ptr_array_index (slide->rows, i));
  part.rows = rows;
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    if (!qihe_slide_layout_holds_rows (&part, widths[i], HEIGHT))
      return FALSE;
  return TRUE;
}

/* As many as fit, at least one: what no screen holds is cut there. */
static guint
count_fitting (const QiheSlide *slide, guint from, guint guess)
{
  guint left = slide->rows->len - from;
  guint n = CLAMP (guess, 1, left);

  while (n > 1 && !holds (slide, from, n))
    n--;
  while (n < left && holds (slide, from, n + 1))
    n++;
  return n;
}

/* Each about as full as the others. */
static gboolean
spread (const QiheSlide *slide, guint count, guint *starts)
{
  for (guint i = 0; i <= count; i++)
    starts[i] = slide->rows->len * i / count;
  for (guint i = 0; i < count; i++)
    if (!holds (slide, starts[i], starts[i + 1] - starts[i]))
      return FALSE;
  return TRUE;
}

static void
add_pages (GArray *self, const QiheSlide *slide, guint screen)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *even = NULL;
  guint from = 0, n = 1, count;

  for (; from < slide->rows->len; from += n) {
    g_array_append_val (starts, from);
    n = count_fitting (slide, from, n);
  }
  count = starts->len;
  g_array_append_val (starts, from);
  even = g_new (guint, starts->len);
  if (!spread (slide, count, even))
    memcpy (even, starts->data, starts->len * sizeof *even);
  for (guint i = 0; i < count; i++) {
    QiheSlidePage page = { screen, i + 1, count, even[i], even[i + 1] - even[i] };

    g_array_append_val (self, page);
  }
}

GArray *
qihe_slide_pages_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (QiheSlidePage));
}

void
qihe_slide_pages_add (GArray *self, const QiheDeckFacts *facts, const QiheDeck *deck, guint screen)
{
  g_autoptr (QiheSlide) slide = qihe_slide_new (facts, deck, qihe_deck_get (deck, screen));
  QiheSlidePage page = { screen, 1, 1, 0, slide->rows->len };

  if (slide->cover || page.n == 0 || holds (slide, 0, page.n))
    g_array_append_val (self, page);
  else
    add_pages (self, slide, screen);
}

QiheSlide *
qihe_slide_page_make (const QiheSlidePage *self, const QiheDeckFacts *facts, const QiheDeck *deck)
{
  QiheSlide *slide = qihe_slide_new (facts, deck, qihe_deck_get (deck, self->screen));
  g_autofree char *sentence = g_steal_pointer (&slide->sentence);

  if (self->count == 1) {
    slide->sentence = g_steal_pointer (&sentence);
    return slide;
  }
  /* Translators: what a screen says, and which part it is of how many */
  slide->sentence = g_strdup_printf (_ ("%s (%u/%u)"), sentence, self->number, self->count);
  g_ptr_array_set_size (slide->rows, (int) (self->from + self->n));
  if (self->from > 0)
    g_ptr_array_remove_range (slide->rows, 0, self->from);
  return slide;
}
