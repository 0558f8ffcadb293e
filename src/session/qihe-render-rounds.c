/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-render-rounds.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-text.h"
#include "chart/qihe-trend-charts.h"
#include "session/qihe-desk.h"
#include "session/qihe-session-error.h"
#include "store/qihe-trend-read.h"

static QiheTrend *
read_trend (const char *database, const char *code, GError **error)
{
  g_autoptr (QiheStore) store = qihe_desk_open (database, FALSE, error);
  QiheTrend *trend = store != NULL ? qihe_trend_read (store, code, error) : NULL;

  if (store != NULL)
    qihe_store_close (store);
  return trend;
}

static QiheChart *
new_chart (const QiheTrend *trend, QiheRenderKind kind)
{
  QiheChart *chart = kind == QIHE_RENDER_SLOPE ? qihe_trend_levels_chart (trend)
                                               : qihe_trend_missing_chart (trend);

  if (chart != NULL)
    qihe_chart_set_subtitle (chart,
                             kind == QIHE_RENDER_SLOPE
                                 ? _ ("Level of each dimension in each round")
                                 : _ ("Share of its indicators that each dimension misses, in "
                                      "percent; not asked counts as missing"));
  return chart;
}

gboolean
qihe_render_rounds (const char *database, const QiheRendering *rendering, const char *path,
                    GError **error)
{
  const char *code = rendering->case_id != NULL ? rendering->case_id : rendering->ours;
  g_autofree char *quoted = qihe_text_quote (code != NULL ? code : "");
  g_autoptr (QiheTrend) trend = read_trend (database, code != NULL ? code : "", error);
  g_autoptr (QiheChart) chart = NULL;
  QiheChartFormat format;

  if (trend == NULL)
    return FALSE;
  chart = new_chart (trend, rendering->kind);
  if (chart == NULL) {
    g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_CASE, _ ("No round has a case %s"),
                 quoted);
    return FALSE;
  }
  qihe_chart_set_title (chart, code);
  return qihe_chart_format_from_name (path, &format) &&
         qihe_chart_export (chart, path, format, rendering->theme, 0, 0, error);
}
