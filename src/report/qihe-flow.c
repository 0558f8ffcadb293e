/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/qihe-flow.h"

/* Heights are sums of fractions. */
#define ROUNDING 0.01

typedef struct {
  const QiheSlice *slices;
  guint n;
  double height;
  guint page;
  double y;
  gboolean top;
  GArray *places;
} Flow;

/* One behind the last slice that has to be on the page of @first. */
static guint
find_end (const Flow *self, guint first)
{
  guint end = first + 1;

  while (end < self->n && self->slices[end - 1].keep && !self->slices[end].break_before)
    end++;
  return end;
}

/* What slices from @first on take from here, or from the top of a page. */
static double
measure (const Flow *self, guint first, guint end, gboolean top)
{
  double height = top ? self->slices[first].repeat : self->slices[first].before;

  for (guint i = first; i < end; i++)
    height += self->slices[i].height + (i > first ? self->slices[i].before : 0);
  return height;
}

static gboolean
fits (const Flow *self, guint first, guint end)
{
  double left = self->height - self->y;

  return measure (self, first, end, self->top) <= left + ROUNDING;
}

static void
turn_page (Flow *self)
{
  self->page++;
  self->y = 0;
  self->top = TRUE;
}

static void
place (Flow *self, guint index)
{
  const QiheSlice *slice = &self->slices[index];
  QihePlace where = { .page = self->page, .first = self->top };

  where.y = self->y + (self->top ? slice->repeat : slice->before);
  self->y = where.y + slice->height;
  self->top = FALSE;
  g_array_append_val (self->places, where);
}

/* Places what keeps together, or the first slice of it where that is more than a page. */
static guint
place_run (Flow *self, guint first)
{
  guint end = find_end (self, first);

  if (self->slices[first].break_before && !self->top)
    turn_page (self);
  if (measure (self, first, end, TRUE) > self->height + ROUNDING)
    end = first + 1;
  if (!self->top && !fits (self, first, end))
    turn_page (self);
  for (guint i = first; i < end; i++)
    place (self, i);
  return end;
}

GArray *
qihe_flow_place (const QiheSlice *slices, guint n, double height)
{
  Flow flow = { .slices = slices, .n = n, .height = height, .top = TRUE };

  flow.places = g_array_sized_new (FALSE, FALSE, sizeof (QihePlace), n);
  for (guint i = 0; i < n;)
    i = place_run (&flow, i);
  return flow.places;
}
