/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-chart.h"
#include "model/qihe-case-set.h"

G_BEGIN_DECLS

typedef enum {
  QIHE_RENDER_RADAR,
  QIHE_RENDER_HEATMAP,
  QIHE_RENDER_LEVELS,
  QIHE_RENDER_MAP,   /* of models over a weight and a threshold */
  QIHE_RENDER_SLOPE, /* levels over rounds, see qihe_render_rounds() */
  QIHE_RENDER_TREND, /* missing shares over rounds, likewise */
} QiheRenderKind;

/**
 * QiheRendering: which chart is wanted
 * @case_id: (nullable): the case to show alone; %NULL for all in a heat map, ours and the next
 *   three in a radar, ours in a levels chart
 * @ours: (nullable): our own case; %NULL for the first one
 */
typedef struct {
  QiheRenderKind kind;
  QiheTheme theme;
  const char *case_id;
  const char *ours;
} QiheRendering;

/** qihe_render_kind_from_name: `radar`, `heatmap`, `levels`, `map`, `slope`, `trend`; %FALSE for
 * anything else */
gboolean qihe_render_kind_from_name (const char *name, QiheRenderKind *kind);

/** qihe_render_theme_from_name: `light`, `dark`, `print`; %FALSE for anything else */
gboolean qihe_render_theme_from_name (const char *name, QiheTheme *theme);

/**
 * qihe_render_chart:
 *
 * Returns: (transfer full): the chart with a title, in the current language; %NULL with
 *   %QIHE_SESSION_ERROR_CASE where there is no such case or none at all
 *
 * Any thread.
 */
QiheChart *qihe_render_chart (QiheCaseSet *set, const QiheRendering *rendering, GError **error);

/**
 * qihe_render_case_set:
 * @path: a file that ends in `.png`, `.svg` or `.pdf`
 *
 * Writes the chart at its natural size. Blocks; any thread.
 *
 * Returns: %FALSE with an error of qihe_render_chart() or qihe_chart_export()
 */
gboolean qihe_render_case_set (QiheCaseSet *set, const QiheRendering *rendering, const char *path,
                               GError **error);

/**
 * qihe_render_read_sample:
 * @ours: (out) (transfer full): id of the sample's own case
 *
 * Returns: (transfer full): the cases of the sample that ships, not of a sample that was edited
 */
QiheCaseSet *qihe_render_read_sample (char **ours, GError **error);

G_END_DECLS
