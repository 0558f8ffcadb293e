/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-slope-layout.h"

#include <math.h>

#include "chart/qihe-line-ends.h"

#define GAP 6.0
#define PAD 2.0
#define TITLES_SHARE 0.28
#define LEVELS_SHARE 0.2
/* In lines of small text. */
#define LEAST_PLOT 6.0
#define LANE 2.6
#define POINT_WIDTH 9.0
#define MARK 0.34
#define MARKER 0.45
#define SPOT 0.4

typedef struct {
  QiheSlopeLayout *self;
  const QiheSlopeData *data;
  QiheTexts *texts;
  double line;
  GArray *labels;
} Work;

static const QiheLabelLook look = { .style = QIHE_TEXT_SMALL, .lines = 1 };
static const QiheLabelLook muted_look = { .style = QIHE_TEXT_SMALL, .lines = 1, .muted = TRUE };

static double
widest (QiheTexts *texts, char **names)
{
  double most = 0;

  for (char **at = names; *at != NULL; at++) {
    double width, height;

    qihe_texts_measure (texts, *at, QIHE_TEXT_SMALL, &width, &height);
    most = MAX (most, ceil (width));
  }
  return most;
}

static gboolean
has_changes (const QiheSlopeData *data)
{
  for (guint i = 0; i < data->n_points; i++)
    if (data->changes[i] != NULL)
      return TRUE;
  return FALSE;
}

static void
add_levels (const Work *work, double left)
{
  for (guint i = 0; i < work->data->n_levels; i++) {
    QiheBox band = qihe_slope_layout_get_band (work->self, work->data, i);

    qihe_labels_add (work->labels, work->texts, work->data->levels[i], look,
                     (QiheBox){ left, band.y, work->self->plot.x - GAP - left, band.height }, 0,
                     0.5);
  }
}

static gboolean
is_over_label (const Work *work, const QiheBox *box)
{
  for (guint i = 0; i < work->labels->len; i++)
    if (qihe_box_overlaps (&g_array_index (work->labels, QiheLabel, i).box, box))
      return TRUE;
  return FALSE;
}

/* At the ends no wider than what belongs to a point where all are evenly spaced; between them what
 * would be cut, or stand over another one, is left out. */
static void
add_point (const Work *work, guint point)
{
  const QiheBox *plot = &work->self->plot;
  gboolean end = point == 0 || point + 1 == work->data->n_points;
  double pitch = plot->width / work->data->n_points;
  double own, height;
  QiheBox box = { .y = plot->y + plot->height + GAP, .height = ceil (work->line) };

  qihe_texts_measure (work->texts, work->data->points[point], look.style, &own, &height);
  box.width = end ? pitch - 2 * PAD : MIN (ceil (own) + 1, plot->width);
  box.x = qihe_slope_layout_get_x (work->self, work->data, point) - box.width / 2;
  if (end || !is_over_label (work, &box))
    qihe_labels_add (work->labels, work->texts, work->data->points[point], muted_look, box, 0.5, 0);
}

static void
add_points (const Work *work)
{
  guint n = work->data->n_points;

  if (n > 0)
    add_point (work, 0);
  if (n > 1)
    add_point (work, n - 1);
  for (guint i = 1; i + 1 < n; i++)
    add_point (work, i);
}

/* From the line that parts the points up to the next such line. */
static void
add_part_titles (const Work *work, double right)
{
  const QiheBox *plot = &work->self->plot;
  double height = ceil (work->line);

  for (guint i = work->data->n_points; i-- > 0;) {
    double x = qihe_slope_layout_get_edge (work->self, work->data, i);

    if (work->data->changes[i] == NULL)
      continue;
    qihe_labels_add (work->labels, work->texts, work->data->changes[i], muted_look,
                     (QiheBox){ x, plot->y - GAP - height, right - x - GAP, height }, 0, 1);
    right = x;
  }
}

/* The last value of a line, where its name stands. */
static double
end_of (const Work *work, guint line)
{
  for (guint point = work->data->n_points; point-- > 0;) {
    const QiheSlopeSpot *spot = qihe_slope_data_get_spot (work->data, line, point);

    if (spot->best >= 0)
      return (qihe_slope_layout_get_y (work->self, work->data, line, spot->best) +
              qihe_slope_layout_get_y (work->self, work->data, line, spot->worst)) /
             2;
  }
  return NAN;
}

static void
add_titles (const Work *work, double right)
{
  const QiheBox *plot = &work->self->plot;
  double height = ceil (work->line);
  double x = plot->x + plot->width + GAP;
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (QiheLineEnd));

  for (guint i = 0; i < work->data->n_lines; i++) {
    QiheLineEnd end = { i, end_of (work, i) };

    if (isfinite (end.y) && (ends->len + 1) * height < plot->height)
      g_array_append_val (ends, end);
  }
  qihe_line_ends_spread (ends, plot->y, plot->y + plot->height, height);
  for (guint i = 0; i < ends->len; i++) {
    const QiheLineEnd *end = &g_array_index (ends, QiheLineEnd, i);

    qihe_labels_add (work->labels, work->texts, work->data->titles[end->line], look,
                     (QiheBox){ x, end->y, right - x, height }, 0, 0.5);
  }
}

/* A marker, or the bracket of a range. */
static QiheBox
spot_box (const Work *work, guint line, guint point)
{
  const QiheSlopeSpot *spot = qihe_slope_data_get_spot (work->data, line, point);
  double x = qihe_slope_layout_get_x (work->self, work->data, point);
  double top = qihe_slope_layout_get_y (work->self, work->data, line, spot->best);
  double bottom = qihe_slope_layout_get_y (work->self, work->data, line, spot->worst);
  double half = SPOT * work->line;

  return (QiheBox){ x - half, top - half, 2 * half, bottom - top + 2 * half };
}

static gboolean
is_over_spot (const Work *work, const QiheBox *box)
{
  for (guint line = 0; line < work->data->n_lines; line++)
    for (guint point = 0; point < work->data->n_points; point++) {
      QiheBox spot;

      if (qihe_slope_data_get_spot (work->data, line, point)->best < 0)
        continue;
      spot = spot_box (work, line, point);
      if (qihe_box_overlaps (&spot, box))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_free (const Work *work, const QiheBox *box)
{
  return qihe_box_contains (&work->self->plot, box) && !is_over_label (work, box) &&
         !is_over_spot (work, box);
}

static gboolean
add_change_at (const Work *work, const char *text, QiheBox box)
{
  if (!is_free (work, &box) ||
      !qihe_labels_add (work->labels, work->texts, text, look, box, 0.5, 0.5))
    return FALSE;
  box.x -= PAD;
  box.width += 2 * PAD;
  g_array_append_val (work->self->plates, box);
  return TRUE;
}

/* On the side of the marker that the line does not come from: above for a rise, below for a fall;
 * on the other side, or beside it, where that is taken. */
static void
add_change (const Work *work, guint line, guint point)
{
  int before = qihe_slope_data_get_before (work->data, line, point);
  int level = qihe_slope_data_get_spot (work->data, line, point)->best;
  double x = qihe_slope_layout_get_x (work->self, work->data, point);
  const QiheBox *plot = &work->self->plot;
  double width, height, above, below;
  g_autofree char *text = NULL;
  QiheBox box;

  if (before < 0 || before == level)
    return;
  text = g_strdup_printf ("%s %s", level < before ? "▲" : "▼", work->data->levels[level]);
  qihe_texts_measure (work->texts, text, look.style, &width, &height);
  width = ceil (width) + 1; /* or rounding breaks the line */
  height = ceil (work->line);
  above =
      qihe_slope_layout_get_y (work->self, work->data, line, level) - MARKER * work->line - height;
  below = above + height + 2 * MARKER * work->line;
  box = (QiheBox){ CLAMP (x - width / 2, plot->x + PAD, plot->x + plot->width - PAD - width),
                   level < before ? above : below, width, height };
  if (add_change_at (work, text, box))
    return;
  box.y = level < before ? below : above;
  if (add_change_at (work, text, box))
    return;
  box.y = (above + below) / 2;
  box.x = x + MARKER * work->line + PAD;
  if (add_change_at (work, text, box))
    return;
  box.x = x - MARKER * work->line - PAD - width;
  add_change_at (work, text, box);
}

static void
add_labels (const Work *work, QiheBox box, double mark_width)
{
  add_levels (work, box.x + mark_width);
  add_points (work);
  add_part_titles (work, box.x + box.width);
  add_titles (work, box.x + box.width);
  for (guint line = 0; line < work->data->n_lines; line++)
    for (guint point = 1; point < work->data->n_points; point++)
      add_change (work, line, point);
}

void
qihe_slope_layout_init (QiheSlopeLayout *self, const QiheSlopeData *data, QiheTexts *texts,
                        QiheBox box, GArray *labels)
{
  double line = qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL);
  double mark_width = line * 1.2;
  double left = MIN (widest (texts, data->levels), floor (box.width * LEVELS_SHARE));
  double right = MIN (widest (texts, data->titles), floor (box.width * TITLES_SHARE));
  double above = has_changes (data) ? ceil (line) + GAP : GAP;
  double below = ceil (line) + GAP;
  Work work = { self, data, texts, line, labels };

  qihe_slope_layout_clear (self);
  self->plates = g_array_new (FALSE, FALSE, sizeof (QiheBox));
  self->mark_radius = MARK * line;
  self->mark_x = box.x + self->mark_radius + 1;
  self->plot = (QiheBox){ round (box.x + mark_width + left + GAP), round (box.y + above),
                          floor (box.width - mark_width - left - right - 2 * GAP),
                          floor (box.height - above - below) };
  if (self->plot.width >= LEAST_PLOT * line && self->plot.height >= LEAST_PLOT * line) {
    add_labels (&work, box, mark_width);
    return;
  }
  self->mark_x = -1;
  self->plot = (QiheBox){ box.x + PAD, box.y + PAD, MAX (floor (box.width) - 2 * PAD, 0),
                          MAX (floor (box.height) - 2 * PAD, 0) };
}

void
qihe_slope_layout_clear (QiheSlopeLayout *self)
{
  g_clear_pointer (&self->plates, g_array_unref);
}

double
qihe_slope_layout_get_x (const QiheSlopeLayout *self, const QiheSlopeData *data, guint point)
{
  double even = data->shares[point] * (data->n_points - 1);

  return self->plot.x + self->plot.width * (data->n_points > 1 ? even + 0.5 : 0.5) / data->n_points;
}

double
qihe_slope_layout_get_edge (const QiheSlopeLayout *self, const QiheSlopeData *data, guint point)
{
  if (point == 0)
    return self->plot.x;
  return (qihe_slope_layout_get_x (self, data, point - 1) +
          qihe_slope_layout_get_x (self, data, point)) /
         2;
}

double
qihe_slope_layout_get_y (const QiheSlopeLayout *self, const QiheSlopeData *data, guint line,
                         int level)
{
  QiheBox band = qihe_slope_layout_get_band (self, data, (guint) level);

  return band.y + band.height * (line + 0.5) / data->n_lines;
}

QiheBox
qihe_slope_layout_get_band (const QiheSlopeLayout *self, const QiheSlopeData *data, guint level)
{
  double top = round (self->plot.height * level / data->n_levels);
  double bottom = round (self->plot.height * (level + 1) / data->n_levels);

  return (QiheBox){ self->plot.x, self->plot.y + top, self->plot.width, bottom - top };
}

const QiheSlopeSpot *
qihe_slope_data_get_spot (const QiheSlopeData *self, guint line, guint point)
{
  return &self->spots[line * self->n_points + point];
}

int
qihe_slope_data_get_before (const QiheSlopeData *self, guint line, guint point)
{
  const QiheSlopeSpot *spot = qihe_slope_data_get_spot (self, line, point);
  const QiheSlopeSpot *before = point > 0 ? spot - 1 : NULL;

  return before != NULL && spot->best >= 0 && spot->best == spot->worst &&
                 before->best == before->worst
             ? before->best
             : -1;
}

void
qihe_slope_layout_get_natural_size (const QiheSlopeData *data, QiheTexts *texts, double *width,
                                    double *height)
{
  double line = qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL);

  *width = ceil (widest (texts, data->levels) + widest (texts, data->titles) + 2 * line +
                 MAX (data->n_points, 3) * POINT_WIDTH * line);
  *height = ceil (data->n_levels * MAX (data->n_lines * LANE, 2 * LANE) * line + 3 * line);
}
