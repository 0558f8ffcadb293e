/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-fit-charts.h"
#include "chart/qihe-mark.h"

G_BEGIN_DECLS

/**
 * QiheChartDimension: one dimension of a case, ready to be shown
 * @low: the share described, 0 … 1, with all unknown absent
 * @high: the same with all unknown described; equal to @low where nothing is unknown
 * @best: its level with all unknown described
 * @worst: its level with all unknown absent
 * @level: the level, -1 where @best and @worst differ
 * @asked: whether anything is known of it
 */
typedef struct {
  double low;
  double high;
  int best;
  int worst;
  int level;
  gboolean asked;
  char *level_text;
  char *missing_text;
  char *fraction; /* "3/7 missing" of all indicators, "1/7–3/7 missing" for a range */
} QiheChartDimension;

/**
 * QiheChartRow: one case with all that charts say of it
 */
typedef struct {
  char *title;
  gboolean ours;
  gint16 *ratings;
  QiheChartDimension *dimensions;
  char *model_text;
} QiheChartRow;

/**
 * QiheChartCases: a framework and the cases of one chart, texts in the language of now
 */
typedef struct {
  QiheFramework *framework;
  QiheLanguage language;
  guint n_dimensions;
  guint n_indicators;
  guint n_rows;
  QiheChartRow *rows;
} QiheChartCases;

QiheChartCases *qihe_chart_cases_new (QiheFramework *framework, const QiheChartCase *cases,
                                      guint n_cases);
void qihe_chart_cases_free (QiheChartCases *self);

const char *qihe_chart_cases_get_indicator_title (QiheChartCases *self, guint indicator);
const char *qihe_chart_cases_get_dimension_title (QiheChartCases *self, guint dimension);
const char *qihe_chart_cases_get_short_title (QiheChartCases *self, guint dimension);
const char *qihe_chart_cases_get_level_title (QiheChartCases *self, int level);
/** qihe_chart_cases_get_threshold: where @level ends, as a share missing */
double qihe_chart_cases_get_threshold (QiheChartCases *self, guint level);
/** qihe_chart_cases_get_status_title: "not asked" for %QIHE_UNKNOWN */
const char *qihe_chart_cases_get_status_title (QiheChartCases *self, int status);

/** qihe_chart_cases_get_status_missing: the missing weight, -1 for %QIHE_UNKNOWN */
double qihe_chart_cases_get_status_missing (QiheChartCases *self, int status);

QiheMark qihe_fit_get_status_mark (QiheFramework *framework, int status);
QiheMark qihe_fit_get_level_mark (QiheFramework *framework, int level);
QiheColor qihe_fit_get_status_color (QiheFramework *framework, int status,
                                     const QihePalette *palette);
QiheColor qihe_fit_get_level_color (QiheFramework *framework, int level,
                                    const QihePalette *palette);

/** qihe_chart_dup_percent: "57 %" */
char *qihe_chart_dup_percent (double share);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheChartCases, qihe_chart_cases_free)

G_END_DECLS
