/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-line-layout.h"

#include <math.h>

#include "chart/qihe-line-ends.h"

#define GAP 6.0
#define TITLES_SHARE 0.3
/* In lines of small text: between two figures, and what a plot needs beside titles and figures. */
#define FIGURE_PITCH 2.5
#define LEAST_PLOT 6.0

static void
get_range (const QiheLines *lines, double *least, double *most)
{
  gboolean any = FALSE;

  *least = *most = 0;
  for (guint i = 0; i < lines->n_lines * lines->n_points; i++) {
    double value = lines->values[i];

    if (!isfinite (value))
      continue;
    *least = any ? MIN (*least, value) : value;
    *most = any ? MAX (*most, value) : value;
    any = TRUE;
  }
}

static double
widest (QiheTexts *texts, const char *text, double so_far)
{
  double width, height;

  qihe_texts_measure (texts, text, QIHE_TEXT_SMALL, &width, &height);
  return MAX (so_far, ceil (width));
}

static char *
dup_figure (const QiheScale *scale, double value)
{
  /* No "−0". */
  return g_strdup_printf ("%.*f", scale->decimals, fabs (value) < scale->step / 2 ? 0 : value);
}

static guint
count_steps (const QiheScale *scale)
{
  return (guint) lround ((scale->to - scale->from) / scale->step);
}

static void
add_figures (const QiheLineLayout *self, QiheTexts *texts, double left, GArray *labels)
{
  QiheLabelLook look = { .style = QIHE_TEXT_SMALL, .lines = 1, .muted = TRUE };
  double line = qihe_texts_get_line_height (texts, look.style);

  for (guint i = 0; i <= count_steps (&self->scale); i++) {
    double value = self->scale.from + i * self->scale.step;
    g_autofree char *text = dup_figure (&self->scale, value);
    QiheBox box = { left, qihe_line_layout_get_y (self, value) - line / 2,
                    self->plot.x - GAP - left, line };

    qihe_labels_add (labels, texts, text, look, box, 1, 0.5);
  }
}

static void
add_points (const QiheLineLayout *self, const QiheLines *lines, QiheTexts *texts, GArray *labels)
{
  QiheLabelLook look = { .style = QIHE_TEXT_SMALL, .lines = 1, .muted = TRUE };
  double line = qihe_texts_get_line_height (texts, look.style);
  QiheBox box = { self->plot.x, self->plot.y + self->plot.height + GAP, self->plot.width / 2 - GAP,
                  line };

  if (lines->n_points == 0)
    return;
  qihe_labels_add (labels, texts, lines->points[0], look, box, 0, 0);
  box.x += self->plot.width / 2 + GAP;
  if (lines->n_points > 1)
    qihe_labels_add (labels, texts, lines->points[lines->n_points - 1], look, box, 1, 0);
}

static double
last_value (const QiheLines *lines, guint line)
{
  for (guint i = lines->n_points; i-- > 0;)
    if (isfinite (lines->values[line * lines->n_points + i]))
      return lines->values[line * lines->n_points + i];
  return NAN;
}

static void
add_titles (const QiheLineLayout *self, const QiheLines *lines, QiheTexts *texts, QiheBox box,
            GArray *labels)
{
  QiheLabelLook look = { .style = QIHE_TEXT_SMALL, .lines = 1 };
  double line = ceil (qihe_texts_get_line_height (texts, look.style));
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (QiheLineEnd));

  for (guint i = 0; i < lines->n_lines; i++) {
    QiheLineEnd end = { i, qihe_line_layout_get_y (self, last_value (lines, i)) };

    if (isfinite (end.y) && ends->len < box.height / line - 1)
      g_array_append_val (ends, end);
  }
  qihe_line_ends_spread (ends, box.y, box.y + box.height, line);
  for (guint i = 0; i < ends->len; i++) {
    const QiheLineEnd *end = &g_array_index (ends, QiheLineEnd, i);

    box.y = end->y;
    box.height = line;
    qihe_labels_add (labels, texts, lines->titles[end->line], look, box, 0, 0.5);
  }
}

void
qihe_line_layout_init (QiheLineLayout *self, const QiheLines *lines, QiheTexts *texts, QiheBox box,
                       GArray *labels)
{
  double line = qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL);
  double least, most;
  double figures = 0;
  double titles = 0;
  gboolean labelled;

  get_range (lines, &least, &most);
  self->scale = qihe_scale_new (least, most, (guint) MAX (box.height / (FIGURE_PITCH * line), 1));
  for (guint i = 0; i <= count_steps (&self->scale); i++) {
    g_autofree char *text = dup_figure (&self->scale, self->scale.from + i * self->scale.step);

    figures = widest (texts, text, figures);
  }
  for (guint i = 0; i < lines->n_lines; i++)
    titles = widest (texts, lines->titles[i], titles);
  titles = MIN (titles, floor (box.width * TITLES_SHARE));
  labelled = box.width - figures - titles > LEAST_PLOT * line && box.height > LEAST_PLOT * line;
  self->plot = (QiheBox){ box.x + GAP, box.y + GAP, MAX (box.width - 2 * GAP, 0),
                          MAX (box.height - 2 * GAP, 0) };
  if (!labelled)
    return;
  self->plot = (QiheBox){ box.x + figures + GAP, box.y + line / 2,
                          box.width - figures - titles - 2 * GAP, box.height - 1.5 * line - GAP };
  add_figures (self, texts, box.x, labels);
  add_points (self, lines, texts, labels);
  add_titles (self, lines, texts,
              (QiheBox){ box.x + box.width - titles, box.y, titles, box.height }, labels);
}

double
qihe_line_layout_get_x (const QiheLineLayout *self, const QiheLines *lines, guint point)
{
  return self->plot.x + lines->shares[point] * self->plot.width;
}

double
qihe_line_layout_get_y (const QiheLineLayout *self, double value)
{
  double share = qihe_scale_get_share (&self->scale, value);

  /* Cairo cannot draw to places that are far outside. */
  return self->plot.y + (1 - CLAMP (share, -0.5, 1.5)) * self->plot.height;
}
