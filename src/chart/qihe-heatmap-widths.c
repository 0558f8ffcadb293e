/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-heatmap-widths.h"

#include <math.h>

/* In lines of small text, so that larger fonts get larger cells. */
#define TITLE_LEAST 6.5
#define TITLE_COMPACT 4.5
#define TITLE_MOST 17.0
#define MODEL_LEAST 4.5
#define MODEL_MOST 14.0
#define LEVEL_LEAST 3.5 /* the two marks of a range */
#define LEVEL_MOST 7.0
#define CELL_LEAST 1.5
#define CELL_NATURAL 2.4
#define CELL_MOST 4.0
#define CELL_COMPACT 0.7
#define PADDING 12.0
#define GAP 12.0

static double
widest (QiheTexts *texts, const char *text, QiheTextStyle style, double so_far)
{
  double width, height;

  qihe_texts_measure (texts, text, style, &width, &height);
  return MAX (so_far, width);
}

static QiheHeatmapWidths
mix (const QiheHeatmapWidths *a, const QiheHeatmapWidths *b, double share)
{
  return (QiheHeatmapWidths){
    .title = floor (a->title + (b->title - a->title) * share),
    .cell = floor (a->cell + (b->cell - a->cell) * share),
    .level = floor (a->level + (b->level - a->level) * share),
    .model = floor (a->model + (b->model - a->model) * share),
    .gap = floor (a->gap + (b->gap - a->gap) * share),
  };
}

/* Between two sets of widths, as wide as @width allows. */
static QiheHeatmapWidths
between (const QiheHeatmapWidths *least, const QiheHeatmapWidths *most, QiheChartCases *cases,
         double width)
{
  double from = qihe_heatmap_widths_total (least, cases);
  double to = qihe_heatmap_widths_total (most, cases);

  return mix (least, most, to > from ? CLAMP ((width - from) / (to - from), 0, 1) : 1);
}

/* Too narrow even for that: nothing but cells, if need be thinner than a pixel. */
static QiheHeatmapWidths
squeeze (QiheChartCases *cases, double width)
{
  double cell = width / (cases->n_indicators + cases->n_dimensions);

  if (cell >= 3)
    cell = floor ((width - 2 * cases->n_dimensions) / (cases->n_indicators + cases->n_dimensions));
  else
    return (QiheHeatmapWidths){ .cell = cell, .level = cell };
  return (QiheHeatmapWidths){ .cell = cell, .level = cell, .gap = 2 };
}

QiheHeatmapWidths
qihe_heatmap_widths_natural (QiheChartCases *cases, QiheTexts *texts)
{
  double line = qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL);
  QiheHeatmapWidths widths = { .cell = ceil (CELL_NATURAL * line), .gap = GAP };

  for (guint row = 0; row < cases->n_rows; row++) {
    const QiheChartRow *r = &cases->rows[row];

    widths.title =
        widest (texts, r->title, r->ours ? QIHE_TEXT_STRONG : QIHE_TEXT_NORMAL, widths.title);
    widths.model = widest (texts, r->model_text, QIHE_TEXT_SMALL, widths.model);
    for (guint d = 0; d < cases->n_dimensions; d++)
      if (r->dimensions[d].level >= 0)
        widths.level = widest (texts, r->dimensions[d].level_text, QIHE_TEXT_SMALL, widths.level);
  }
  widths.title = ceil (CLAMP (widths.title + PADDING, TITLE_LEAST * line, TITLE_MOST * line));
  widths.model = ceil (CLAMP (widths.model + PADDING, MODEL_LEAST * line, MODEL_MOST * line));
  widths.level = ceil (
      CLAMP (widths.level + widths.cell / 2 + PADDING, LEVEL_LEAST * line, LEVEL_MOST * line));
  return widths;
}

double
qihe_heatmap_widths_total (const QiheHeatmapWidths *self, QiheChartCases *cases)
{
  return self->title + self->model + cases->n_dimensions * (self->level + self->gap) +
         cases->n_indicators * self->cell;
}

QiheHeatmapWidths
qihe_heatmap_widths_fit (QiheChartCases *cases, QiheTexts *texts, double width, gboolean *words)
{
  double line = qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL);
  QiheHeatmapWidths natural = qihe_heatmap_widths_natural (cases, texts);
  QiheHeatmapWidths most = natural;
  QiheHeatmapWidths least = natural;
  QiheHeatmapWidths compact = { .title = ceil (TITLE_COMPACT * line),
                                .cell = ceil (CELL_COMPACT * line),
                                .level = ceil (CELL_LEAST * line),
                                .gap = GAP / 2 };
  QiheHeatmapWidths roomy = {
    .title = natural.title, .cell = natural.cell, .level = ceil (CELL_LEAST * line), .gap = GAP
  };

  most.cell = ceil (CELL_MOST * line);
  least.title = MIN (natural.title, ceil (TITLE_LEAST * line));
  least.model = MIN (natural.model, ceil (MODEL_LEAST * line));
  least.cell = ceil (CELL_LEAST * line);
  *words = width >= qihe_heatmap_widths_total (&least, cases);
  if (width >= qihe_heatmap_widths_total (&natural, cases))
    return between (&natural, &most, cases, width);
  if (*words)
    return between (&least, &natural, cases, width);
  if (width >= qihe_heatmap_widths_total (&compact, cases))
    return between (&compact, &roomy, cases, width);
  return squeeze (cases, width);
}
