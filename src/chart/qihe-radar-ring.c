/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-radar-ring.h"

#include <math.h>

/* Titles side by side need this much between them to be read apart. */
#define BESIDE 8.0

static gboolean
is_beside (const QiheBox *box, const QiheBox *other)
{
  const QiheBox wide = { box->x - BESIDE, box->y, box->width + 2 * BESIDE, box->height };

  return qihe_box_overlaps (&wide, other);
}

/* Moves a title away from the equator until it covers none of those before it. */
static void
push_clear (QiheRadarRing *self, guint nth)
{
  guint axis = self->order[nth];
  QiheBox *box = &self->boxes[axis];
  gboolean down = self->directions[axis].y > 0;

  for (guint i = 0; i < nth; i++) {
    const QiheBox *other = &self->boxes[self->order[i]];

    if ((self->directions[self->order[i]].y > 0) == down && is_beside (box, other))
      box->y = down ? other->y + other->height : other->y - box->height;
  }
}

static void
arrange (QiheRadarRing *self, double radius)
{
  for (guint i = 0; i < self->n; i++) {
    guint axis = self->order[i];
    QiheBox *box = &self->boxes[axis];
    double down = self->directions[axis].y;

    box->x = (radius + self->gap) * self->directions[axis].x -
             qihe_radar_ring_get_xalign (self, axis) * box->width;
    box->y = (radius + self->gap) * down + (down - 1) * box->height / 2;
    push_clear (self, i);
  }
}

/* What a plot of that radius needs above, below and to either side of its centre. */
static void
get_needs (QiheRadarRing *self, double radius, double *up, double *down, double *side)
{
  arrange (self, radius);
  *up = *down = *side = 0;
  for (guint axis = 0; axis < self->n; axis++) {
    const QiheBox *box = &self->boxes[axis];
    double plot_down = radius * self->directions[axis].y;
    double plot_side = radius * fabs (self->directions[axis].x) + self->gap;

    *up = MAX (*up, MAX (-box->y, self->gap - plot_down));
    *down = MAX (*down, MAX (box->y + box->height, self->gap + plot_down));
    *side = MAX (*side, MAX (MAX (-box->x, box->x + box->width), plot_side));
  }
}

static gboolean
fits (QiheRadarRing *self, double radius, QiheBox box)
{
  double up, down, side;

  get_needs (self, radius, &up, &down, &side);
  return up + down <= box.height && 2 * side <= box.width;
}

static double
find_radius (QiheRadarRing *self, QiheBox box)
{
  double least = 0;
  double most = MIN (box.width, box.height);

  for (int i = 0; i < 24; i++) {
    double middle = (least + most) / 2;

    if (fits (self, middle, box))
      least = middle;
    else
      most = middle;
  }
  return floor (least);
}

static int
compare_to_equator (gconstpointer a, gconstpointer b, gpointer directions)
{
  double da = fabs (((const QihePoint *) directions)[*(const guint *) a].y);
  double db = fabs (((const QihePoint *) directions)[*(const guint *) b].y);

  return (da > db) - (da < db);
}

void
qihe_radar_ring_init (QiheRadarRing *self, guint n, double gap)
{
  self->n = n;
  self->gap = gap;
  self->directions = g_new (QihePoint, n);
  self->boxes = g_new0 (QiheBox, n);
  self->order = g_new (guint, n);
  for (guint axis = 0; axis < n; axis++) {
    double angle = 2 * G_PI * axis / n;

    self->directions[axis] = (QihePoint){ sin (angle), -cos (angle) };
    self->order[axis] = axis;
  }
  g_qsort_with_data (self->order, (int) n, sizeof (guint), compare_to_equator, self->directions);
}

void
qihe_radar_ring_clear (QiheRadarRing *self)
{
  g_clear_pointer (&self->directions, g_free);
  g_clear_pointer (&self->boxes, g_free);
  g_clear_pointer (&self->order, g_free);
}

double
qihe_radar_ring_get_xalign (const QiheRadarRing *self, guint axis)
{
  double side = self->directions[axis].x;

  if (fabs (side) < 0.15)
    return 0.5;
  return side > 0 ? 0 : 1;
}

double
qihe_radar_ring_fit (QiheRadarRing *self, QiheBox box, QihePoint *centre)
{
  double radius = find_radius (self, box);
  double up, down, side;

  get_needs (self, radius, &up, &down, &side);
  centre->x = box.x + box.width / 2;
  centre->y = box.y + up + MAX (box.height - up - down, 0) / 2;
  return radius;
}
