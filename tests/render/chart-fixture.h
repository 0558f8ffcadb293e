/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-fit-charts.h"

/* Charts of made-up cases, drawn with fonts and options that give the same pixels everywhere. */

/** FixtureCase: what a test says of one case; ratings as in fixture_ratings() */
typedef struct {
  const char *title;
  const char *ratings;
} FixtureCase;

typedef enum {
  FIXTURE_RADAR,
  FIXTURE_RADAR_INDICATORS,
  FIXTURE_HEATMAP,
  FIXTURE_LEVELS
} FixtureKind;

/** fixture_set_fonts: call it first in main(): fonts from tests/render/fonts.conf alone */
void fixture_set_fonts (void);
/** fixture_set_language: "zh" or "en" */
void fixture_set_language (const char *language);

/** fixture_chart: (transfer full): the first case is ours; levels charts show only that one */
QiheChart *fixture_chart (QiheFramework *framework, FixtureKind kind, const FixtureCase *cases,
                          guint n_cases);

/** fixture_context: (transfer full): texts without hinting, 11 pt at 96 dpi */
PangoContext *fixture_context (void);

/** fixture_draw: (transfer full): the chart on a ground of its theme, as an image */
cairo_surface_t *fixture_draw (QiheChart *chart, PangoContext *context, QiheTheme theme, int width,
                               int height);

/** fixture_draw_pointed: the same with one item focused and one pointed at */
cairo_surface_t *fixture_draw_pointed (QiheChart *chart, PangoContext *context, QiheTheme theme,
                                       int width, int height, int focus, int hover);

extern const FixtureCase fixture_cases_zh[4];
extern const FixtureCase fixture_cases_en[4];
