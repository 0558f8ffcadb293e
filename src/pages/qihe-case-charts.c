/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/qihe-case-charts.h"

static GArray *
chart_cases (GPtrArray *cases)
{
  GArray *out = g_array_new (FALSE, FALSE, sizeof (QiheChartCase));

  for (guint i = 0; i < cases->len; i++) {
    QiheCase *one = cases->pdata[i];
    QiheChartCase item = { qihe_case_get_id (one), qihe_case_get_title (one),
                           qihe_case_get_ours (one), qihe_case_get_ratings (one),
                           qihe_case_get_fit (one) };

    g_array_append_val (out, item);
  }
  return out;
}

GPtrArray *
qihe_cases_first (GListModel *cases, guint n)
{
  GPtrArray *first = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; first->len < n && i < g_list_model_get_n_items (cases); i++) {
    g_autoptr (QiheCase) one = g_list_model_get_item (cases, i);

    if (qihe_case_get_fit (one) != NULL)
      g_ptr_array_add (first, g_steal_pointer (&one));
  }
  return first;
}

QiheChart *
qihe_cases_radar (GPtrArray *cases, QiheRadarAxes axes)
{
  g_autoptr (GArray) items = chart_cases (cases);

  if (items->len == 0)
    return NULL;
  return qihe_radar_chart_new (qihe_case_get_framework (cases->pdata[0]), axes,
                               &g_array_index (items, QiheChartCase, 0),
                               MIN (items->len, QIHE_RADAR_MAX_CASES));
}

QiheChart *
qihe_cases_heatmap (GPtrArray *cases)
{
  g_autoptr (GArray) items = chart_cases (cases);

  if (items->len == 0)
    return NULL;
  return qihe_heatmap_chart_new (qihe_case_get_framework (cases->pdata[0]),
                                 &g_array_index (items, QiheChartCase, 0), items->len);
}
