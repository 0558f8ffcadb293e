/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-chart.h"

G_BEGIN_DECLS

typedef struct {
  double red;
  double green;
  double blue;
} QiheColor;

/** QIHE_N_SERIES: how many series a palette can tell apart */
#define QIHE_N_SERIES 4

/**
 * QihePalette: the colours of one theme
 * @ground: what exports paint under a chart; also the rim of markers over lines
 * @levels: best, middle, worst; qihe_palette_get_scale() gives those between
 * @series: colours of Okabe and Ito, none of them a colour of a level
 * @tint: how much of a data colour a tinted ground carries, 0 where ink is to be saved
 */
typedef struct {
  QiheColor ground;
  QiheColor text;
  QiheColor muted;
  QiheColor axis;
  QiheColor grid;
  QiheColor unknown;
  QiheColor levels[3];
  QiheColor series[QIHE_N_SERIES];
  double tint;
} QihePalette;

/** qihe_palette_get: (transfer none): the colours of @theme */
const QihePalette *qihe_palette_get (QiheTheme theme);

/**
 * qihe_palette_get_scale:
 * @t: 0 best … 1 worst
 *
 * Returns: the colour of a level or status that far from the best one
 */
QiheColor qihe_palette_get_scale (const QihePalette *self, double t);

/** qihe_color_mix: @share of @b (0 … 1) in @a */
QiheColor qihe_color_mix (QiheColor a, QiheColor b, double share);

void qihe_color_set (cairo_t *cr, QiheColor color, double alpha);

G_END_DECLS
