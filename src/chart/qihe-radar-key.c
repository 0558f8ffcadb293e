/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-radar-key.h"

#include <math.h>

#define GAP 12.0
#define SAMPLE_GAP 8.0
/* Beside the plot in boxes wider than high by this, else under it. */
#define BESIDE 1.35
#define BESIDE_SHARE 0.34
#define UNDER_SHARE 0.35

static double
widest_title (QiheChartCases *cases, QiheTexts *texts)
{
  double most = 0;

  for (guint i = 0; i < cases->n_rows; i++) {
    double width, height;

    qihe_texts_measure (texts, cases->rows[i].title,
                        cases->rows[i].ours ? QIHE_TEXT_SMALL_STRONG : QIHE_TEXT_SMALL, &width,
                        &height);
    most = MAX (most, width);
  }
  return most;
}

/* One name with its sample in @box; returns the height used. */
static double
add_entry (QiheRadarKey *self, const QiheChartRow *row, QiheTexts *texts, QiheBox box, int lines,
           GArray *labels)
{
  QiheLabelLook look = { .style = row->ours ? QIHE_TEXT_SMALL_STRONG : QIHE_TEXT_SMALL,
                         .lines = lines };
  double line = qihe_texts_get_line_height (texts, look.style);
  QiheBox text = { box.x + QIHE_RADAR_SAMPLE + SAMPLE_GAP, box.y,
                   box.width - QIHE_RADAR_SAMPLE - SAMPLE_GAP, lines * line };

  if (!qihe_labels_add (labels, texts, row->title, look, text, 0, 0))
    return line;
  self->samples[self->n++] = (QiheBox){ box.x, box.y, QIHE_RADAR_SAMPLE, line };
  return g_array_index (labels, QiheLabel, labels->len - 1).box.height;
}

static QiheBox
lay_out_beside (QiheRadarKey *self, QiheChartCases *cases, QiheTexts *texts, QiheBox box,
                GArray *labels)
{
  double width = MIN (widest_title (cases, texts) + QIHE_RADAR_SAMPLE + SAMPLE_GAP + 2,
                      floor (box.width * BESIDE_SHARE));
  guint first = labels->len;
  QiheBox entry = { box.x + box.width - width, box.y, width, box.height };
  double shift;

  for (guint i = 0; i < cases->n_rows; i++)
    entry.y += add_entry (self, &cases->rows[i], texts, entry, 3, labels) + GAP / 2;
  shift = floor (MAX (box.height - (entry.y - box.y), 0) / 2);
  for (guint i = first; i < labels->len; i++)
    g_array_index (labels, QiheLabel, i).box.y += shift;
  for (guint i = 0; i < self->n; i++)
    self->samples[i].y += shift;
  box.width -= width + GAP;
  return box;
}

static QiheBox
lay_out_under (QiheRadarKey *self, QiheChartCases *cases, QiheTexts *texts, QiheBox box,
               GArray *labels)
{
  double line = ceil (qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL)) + 2;
  double height = cases->n_rows * line;
  double width = MIN (box.width, widest_title (cases, texts) + QIHE_RADAR_SAMPLE + SAMPLE_GAP + 2);
  QiheBox entry = { box.x + (box.width - width) / 2, box.y + box.height - height, width, line };

  for (guint i = 0; i < cases->n_rows; i++, entry.y += line)
    add_entry (self, &cases->rows[i], texts, entry, 1, labels);
  box.height -= height + GAP;
  return box;
}

QiheBox
qihe_radar_key_lay_out (QiheRadarKey *self, QiheChartCases *cases, QiheTexts *texts, QiheBox box,
                        GArray *labels)
{
  double line = qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL);

  self->n = 0;
  if (cases->n_rows < 2)
    return box;
  if (box.width > box.height * BESIDE && box.width > 20 * line &&
      box.height > cases->n_rows * 3.5 * line)
    return lay_out_beside (self, cases, texts, box, labels);
  if (cases->n_rows * (line + 2) + GAP < box.height * UNDER_SHARE && box.width > 6 * line)
    return lay_out_under (self, cases, texts, box, labels);
  return box;
}
