/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-fit-charts.h"
#include "report/qihe-slide.h"

G_BEGIN_DECLS

/** qihe_slide_add_row: (transfer none): a row at the end, without mark and value */
QiheSlideRow *qihe_slide_add_row (QiheSlide *self, const char *title);

/** qihe_slide_fill: adds what a screen shows under its sentence */
void qihe_slide_fill (QiheSlide *self, const QiheDeckFacts *facts, const QiheDeck *deck,
                      const QiheScreen *screen);

/** qihe_slide_fill_cases: the same for the screens with all cases: the matrix and the comparison */
void qihe_slide_fill_cases (QiheSlide *self, const QiheDeckFacts *facts, QiheScreenKind kind);

/** qihe_slide_take_level: sets mark and value of @row to the level of a dimension */
void qihe_slide_take_level (QiheSlideRow *row, QiheFramework *framework,
                            const QiheDimensionFit *dimension);

G_END_DECLS
