/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-levels-scale.h"

#include <math.h>

#define MARK_SHARE 0.3
#define SIDE 4.0

typedef struct {
  QiheLevelsRows *rows;
  QiheChartCases *cases;
  QiheTexts *texts;
  double x;
  double width;
  double total_width;
  GArray *labels;
} Scale;

/* Where the zone before ends. */
static double
get_zone_start (const Scale *scale, guint level)
{
  double from = level > 0 ? qihe_chart_cases_get_threshold (scale->cases, level - 1) : 0;

  return scale->x + from * scale->width;
}

/* A mark, a name and the room around them. */
static double
measure_name (const Scale *scale, guint level)
{
  const char *title = qihe_chart_cases_get_level_title (scale->cases, (int) level);
  double line = qihe_texts_get_line_height (scale->texts, QIHE_TEXT_SMALL);
  double width, height;

  qihe_texts_measure (scale->texts, title, QIHE_TEXT_SMALL, &width, &height);
  return 2 * MARK_SHARE * line + ceil (width) + 3 * SIDE;
}

/* Where names begin that are wider than their zones: each behind the one before. Returns %FALSE
 * where they need not or cannot. */
static gboolean
run_names_on (const Scale *scale, double *starts)
{
  gboolean needed = FALSE;
  double end = 0;

  for (guint level = 0; level < scale->rows->n_zones; level++) {
    starts[level] = MAX (get_zone_start (scale, level), end);
    end = starts[level] + measure_name (scale, level);
    needed = needed || end > get_zone_start (scale, level + 1);
  }
  return needed && end <= scale->total_width;
}

static void
add_name (const Scale *scale, guint level, double start)
{
  double line = qihe_texts_get_line_height (scale->texts, QIHE_TEXT_SMALL);
  QiheLabelLook look = { .style = QIHE_TEXT_SMALL, .lines = 1, .muted = TRUE };
  double mark = 2 * MARK_SHARE * line + SIDE;

  scale->rows->zone_mark_x[level] = start + SIDE + MARK_SHARE * line;
  qihe_labels_add (scale->labels, scale->texts,
                   qihe_chart_cases_get_level_title (scale->cases, (int) level), look,
                   (QiheBox){ start + SIDE + mark, 0, measure_name (scale, level) - mark - 2 * SIDE,
                              line },
                   0, 0.5);
}

static void
add_zone (const Scale *scale, guint level)
{
  double line = qihe_texts_get_line_height (scale->texts, QIHE_TEXT_SMALL);
  double x = get_zone_start (scale, level);
  double room = get_zone_start (scale, level + 1) - x - 2 * SIDE;
  double mark = 2 * MARK_SHARE * line + SIDE;
  const char *title = qihe_chart_cases_get_level_title (scale->cases, (int) level);
  QiheLabelLook look = { .style = QIHE_TEXT_SMALL, .lines = 1, .muted = TRUE };
  double width, height;

  scale->rows->zone_mark_x[level] = -1;
  if (room < mark - SIDE)
    return;
  scale->rows->zone_mark_x[level] = x + SIDE + MARK_SHARE * line;
  qihe_texts_measure (scale->texts, title, look.style, &width, &height);
  if (mark + width <= room)
    qihe_labels_add (scale->labels, scale->texts, title, look,
                     (QiheBox){ x + SIDE + mark, 0, room - mark, line }, 0, 0.5);
}

static void
add_names (const Scale *scale)
{
  double starts[QIHE_LEVELS_MAX_ZONES];
  gboolean run_on = run_names_on (scale, starts);

  for (guint level = 0; level < scale->rows->n_zones && scale->rows->top > 0; level++)
    if (run_on)
      add_name (scale, level, starts[level]);
    else
      add_zone (scale, level);
}

static gboolean
is_free (GArray *labels, const QiheBox *box)
{
  const QiheBox wide = { box->x - SIDE, box->y, box->width + 2 * SIDE, box->height };

  for (guint i = 0; i < labels->len; i++)
    if (qihe_box_overlaps (&wide, &g_array_index (labels, QiheLabel, i).box))
      return FALSE;
  return TRUE;
}

static void
add_tick (const Scale *scale, double share)
{
  QiheLabelLook look = { .style = QIHE_TEXT_SMALL, .lines = 1, .muted = TRUE };
  g_autofree char *text = qihe_chart_dup_percent (share);
  QiheBox box = { .y = scale->rows->bottom + 2 };

  qihe_texts_measure (scale->texts, text, look.style, &box.width, &box.height);
  box.height = qihe_texts_get_line_height (scale->texts, look.style);
  box.x = CLAMP (scale->x + share * scale->width - box.width / 2, 0,
                 MAX (scale->total_width - box.width, 0));
  if (is_free (scale->labels, &box) && box.width <= scale->total_width)
    qihe_labels_add (scale->labels, scale->texts, text, look, box, 0.5, 0);
}

void
qihe_levels_scale_add (QiheLevelsRows *rows, QiheChartCases *cases, QiheTexts *texts, double x,
                       double width, double total_width, GArray *labels)
{
  double line = qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL);
  Scale scale = { rows, cases, texts, x, width, total_width, labels };

  rows->zone_mark_y = line / 2;
  rows->zone_mark_radius = rows->top > 0 ? MARK_SHARE * line : 0;
  add_names (&scale);
  /* The thresholds tell most: they come before the ends of the scale. */
  for (guint level = 0; level < rows->n_zones; level++)
    if (qihe_chart_cases_get_threshold (cases, level) < 1)
      add_tick (&scale, qihe_chart_cases_get_threshold (cases, level));
  add_tick (&scale, 0);
  add_tick (&scale, 1);
}
