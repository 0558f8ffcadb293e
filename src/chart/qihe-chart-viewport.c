/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-chart-viewport.h"

#include <math.h>

#include "chart/qihe-chart-private.h"

/* Frozen parts may take so much of a view, or there would be no room to read the rest. */
#define MOST_FROZEN 0.6
/* Shown beside an item that is revealed: room for its focus ring. */
#define RING 3.0

/* One direction of a viewport: the start of it is frozen, the rest scrolled. */
typedef struct {
  double frozen;
  double offset;
  double length;
} Axis;

static Axis
make_axis (double frozen, double offset, double length)
{
  return (Axis){ frozen <= length * MOST_FROZEN ? frozen : 0, offset, length };
}

static void
get_axes (const QiheChartViewport *self, QiheChart *chart, Axis *across, Axis *down)
{
  double width, height;

  qihe_chart_get_frozen (chart, &width, &height);
  *across = make_axis (width, self->x, self->width);
  *down = make_axis (height, self->y, self->height);
}

static double
to_chart (const Axis *axis, double view)
{
  return view < axis->frozen ? view : view + axis->offset;
}

/* Where the piece from @start to @end of the chart is seen. */
static void
to_view (const Axis *axis, double *start, double *end)
{
  gboolean scrolled = *end > axis->frozen;
  double offset = scrolled ? axis->offset : 0;

  *start = MAX (*start - offset, scrolled ? axis->frozen : 0);
  *end = MIN (*end - offset, axis->length);
}

/* The offset at which the piece from @start to @end is seen; its start where both cannot be. */
static double
reveal (const Axis *axis, double start, double end)
{
  double offset = axis->offset;

  if (start < axis->frozen)
    return offset;
  if (end + RING > offset + axis->length)
    offset = end + RING - axis->length;
  if (start - RING < offset + axis->frozen)
    offset = start - RING - axis->frozen;
  return MAX (offset, 0);
}

static void
draw_part (const Axis *across, const Axis *down, gboolean left, gboolean top, QiheChart *chart,
           cairo_t *cr, QiheTheme theme, int focus, int hover)
{
  double x = left ? 0 : across->frozen;
  double y = top ? 0 : down->frozen;
  double width = left ? across->frozen : across->length - x;
  double height = top ? down->frozen : down->length - y;

  if (width <= 0 || height <= 0)
    return;
  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  cairo_translate (cr, left ? 0 : -across->offset, top ? 0 : -down->offset);
  qihe_chart_draw (chart, cr, theme, focus, hover);
  cairo_restore (cr);
}

/* A line says that something has gone behind the frozen part. */
static void
draw_edges (const Axis *across, const Axis *down, cairo_t *cr, QiheTheme theme)
{
  if (across->frozen > 0 && across->offset > 0)
    cairo_rectangle (cr, floor (across->frozen) - 1, 0, 1, down->length);
  if (down->frozen > 0 && down->offset > 0)
    cairo_rectangle (cr, 0, floor (down->frozen) - 1, across->length, 1);
  qihe_color_set (cr, qihe_palette_get (theme)->axis, 1);
  cairo_fill (cr);
}

void
qihe_chart_viewport_draw (const QiheChartViewport *self, QiheChart *chart, cairo_t *cr,
                          QiheTheme theme, int focus, int hover)
{
  Axis across, down;

  get_axes (self, chart, &across, &down);
  for (int part = 0; part < 4; part++)
    draw_part (&across, &down, (part & 1) != 0, (part & 2) != 0, chart, cr, theme, focus, hover);
  draw_edges (&across, &down, cr, theme);
}

int
qihe_chart_viewport_get_item_at (const QiheChartViewport *self, QiheChart *chart, double x,
                                 double y)
{
  Axis across, down;

  if (x < 0 || y < 0 || x >= self->width || y >= self->height)
    return -1;
  get_axes (self, chart, &across, &down);
  return qihe_chart_get_item_at (chart, to_chart (&across, x), to_chart (&down, y));
}

gboolean
qihe_chart_viewport_get_item_area (const QiheChartViewport *self, QiheChart *chart, guint item,
                                   cairo_rectangle_int_t *area)
{
  Axis across, down;
  double x1, y1, x2, y2;

  if (!qihe_chart_get_item_area (chart, item, area))
    return FALSE;
  get_axes (self, chart, &across, &down);
  x1 = area->x;
  y1 = area->y;
  x2 = x1 + area->width;
  y2 = y1 + area->height;
  to_view (&across, &x1, &x2);
  to_view (&down, &y1, &y2);
  if (x2 <= x1 || y2 <= y1)
    return FALSE;
  *area = qihe_box_to_area (&(QiheBox){ x1, y1, x2 - x1, y2 - y1 });
  return TRUE;
}

void
qihe_chart_viewport_reveal (QiheChartViewport *self, QiheChart *chart, guint item)
{
  cairo_rectangle_int_t area;
  Axis across, down;

  if (!qihe_chart_get_item_area (chart, item, &area))
    return;
  get_axes (self, chart, &across, &down);
  self->x = reveal (&across, area.x, area.x + area.width);
  self->y = reveal (&down, area.y, area.y + area.height);
}

int
qihe_chart_viewport_get_page (const QiheChartViewport *self, QiheChart *chart, guint item)
{
  cairo_rectangle_int_t area;
  Axis across, down;

  if (!qihe_chart_get_item_area (chart, item, &area))
    return 1;
  get_axes (self, chart, &across, &down);
  return MAX ((int) ((down.length - down.frozen) / area.height) - 1, 1);
}
