/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-heatmap-widths.h"

#include <math.h>

/* In lines of small text, so that larger fonts get larger cells. */
#define TITLE_LEAST 6.5
#define TITLE_COMPACT 4.5
/* For titles in one line of small text that are whole then, and for those that are cut anyway. */
#define TITLE_WHOLE 10.5
#define TITLE_CUT 7.0
#define TITLE_MOST 17.0
#define MODEL_LEAST 4.5
#define MODEL_MOST 14.0
#define LEVEL_LEAST 3.5 /* the two marks of a range */
#define LEVEL_MOST 7.0
#define CELL_LEAST 1.5
#define CELL_SMALL 1.3
#define CELL_NATURAL 2.4
#define CELL_MOST 4.0
#define CELL_COMPACT 0.7
#define LEVEL_COMPACT 1.2
/* What titles take in small text, of what they take in normal text. */
#define SMALL_SHARE 0.88
#define PADDING 12.0
#define GAP 12.0

/* The texts of one kind that look longest, in falling order. */
typedef struct {
  guint n;
  const char *texts[24];
  guint sizes[24];
} Longest;

/* Widths from which and up to which there is a form. */
typedef struct {
  QiheHeatmapWidths natural;
  QiheHeatmapWidths most;
  QiheHeatmapWidths words;
  QiheHeatmapWidths marks;
  QiheHeatmapWidths marks_most;
  QiheHeatmapWidths bare;
  QiheHeatmapWidths bare_titled;
  QiheHeatmapWidths bare_most;
} Tiers;

/* How wide a text is about, in half Chinese characters. */
static guint
estimate (const char *text)
{
  guint size = 0;

  for (const char *p = text; *p != '\0'; p++)
    if (((guchar) *p & 0xc0) != 0x80)
      size += (guchar) *p < 0xe0 ? 1 : 2;
  return size;
}

/* To measure all texts of thousands of rows would take longer than a frame. */
static void
remember (Longest *self, const char *text)
{
  guint size = estimate (text);
  guint at = self->n;

  if (self->n == G_N_ELEMENTS (self->texts) && size <= self->sizes[self->n - 1])
    return;
  if (self->n < G_N_ELEMENTS (self->texts))
    self->n++;
  else
    at--;
  for (; at > 0 && self->sizes[at - 1] < size; at--) {
    self->texts[at] = self->texts[at - 1];
    self->sizes[at] = self->sizes[at - 1];
  }
  self->texts[at] = text;
  self->sizes[at] = size;
}

static double
widest (const Longest *self, QiheTexts *texts, QiheTextStyle style)
{
  double most = 0, width, height;

  for (guint i = 0; i < self->n; i++) {
    qihe_texts_measure (texts, self->texts[i], style, &width, &height);
    most = MAX (most, width);
  }
  return most;
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

/* What is left of whole pixels goes to the levels, over which titles of dimensions stand as well.
 */
static QiheHeatmapWidths
between_bare (const QiheHeatmapWidths *least, const QiheHeatmapWidths *most, QiheChartCases *cases,
              double width)
{
  QiheHeatmapWidths widths = between (least, most, cases, width);
  double left = width - qihe_heatmap_widths_total (&widths, cases);

  widths.level += floor (CLAMP (left, 0, cases->n_indicators) / cases->n_dimensions);
  return widths;
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
  Longest titles = { 0 }, ours = { 0 }, models = { 0 }, levels = { 0 };

  for (guint row = 0; row < cases->n_rows; row++) {
    const QiheChartRow *r = &cases->rows[row];

    remember (r->ours ? &ours : &titles, r->title);
    remember (&models, r->model_text);
    for (guint d = 0; d < cases->n_dimensions; d++)
      if (r->dimensions[d].level >= 0)
        remember (&levels, r->dimensions[d].level_text);
  }
  widths.title =
      MAX (widest (&titles, texts, QIHE_TEXT_NORMAL), widest (&ours, texts, QIHE_TEXT_STRONG));
  widths.model = widest (&models, texts, QIHE_TEXT_SMALL);
  widths.level = widest (&levels, texts, QIHE_TEXT_SMALL);
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

/* What is given up as it gets narrower: room, the words of levels, the model, then room of cells
 * before that of titles. */
static Tiers
make_tiers (QiheChartCases *cases, QiheTexts *texts)
{
  double line = qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL);
  QiheHeatmapWidths natural = qihe_heatmap_widths_natural (cases, texts);
  Tiers tiers = { natural, natural, natural, natural, natural, natural, natural, natural };
  double title;

  tiers.most.cell = ceil (CELL_MOST * line);
  tiers.words.title = MIN (natural.title, ceil (TITLE_LEAST * line));
  tiers.words.model = MIN (natural.model, ceil (MODEL_LEAST * line));
  tiers.words.cell = ceil (CELL_LEAST * line);
  tiers.marks_most.level = ceil (CELL_LEAST * line);
  tiers.marks = tiers.words;
  tiers.marks.level = tiers.marks_most.level;
  tiers.marks.cell = ceil (CELL_SMALL * line);
  tiers.bare_most.level = tiers.marks_most.level;
  tiers.bare_most.model = 0;
  tiers.bare = (QiheHeatmapWidths){ .title = ceil (TITLE_COMPACT * line),
                                    .cell = ceil (CELL_COMPACT * line),
                                    .level = ceil (LEVEL_COMPACT * line),
                                    .gap = GAP / 2 };
  tiers.bare_titled = tiers.bare;
  title = ceil (natural.title * SMALL_SHARE);
  tiers.bare_titled.title =
      title <= TITLE_WHOLE * line ? MAX (title, tiers.bare.title) : ceil (TITLE_CUT * line);
  return tiers;
}

double
qihe_heatmap_widths_get_least (QiheChartCases *cases, QiheTexts *texts)
{
  Tiers tiers = make_tiers (cases, texts);

  return qihe_heatmap_widths_total (&tiers.marks, cases);
}

QiheHeatmapWidths
qihe_heatmap_widths_fit (QiheChartCases *cases, QiheTexts *texts, double width, gboolean *words)
{
  Tiers tiers = make_tiers (cases, texts);

  *words = width >= qihe_heatmap_widths_total (&tiers.words, cases);
  if (width >= qihe_heatmap_widths_total (&tiers.natural, cases))
    return between (&tiers.natural, &tiers.most, cases, width);
  if (*words)
    return between (&tiers.words, &tiers.natural, cases, width);
  if (width >= qihe_heatmap_widths_total (&tiers.marks, cases))
    return between (&tiers.marks, &tiers.marks_most, cases, width);
  if (width >= qihe_heatmap_widths_total (&tiers.bare_titled, cases))
    return between_bare (&tiers.bare_titled, &tiers.bare_most, cases, width);
  if (width >= qihe_heatmap_widths_total (&tiers.bare, cases))
    return between_bare (&tiers.bare, &tiers.bare_titled, cases, width);
  return squeeze (cases, width);
}
