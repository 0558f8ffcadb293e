/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define QIHE_TYPE_RADAR_VIEW (qihe_radar_view_get_type ())
G_DECLARE_FINAL_TYPE (QiheRadarView, qihe_radar_view, QIHE, RADAR_VIEW, AdwBin)

/**
 * QiheRadarView: up to four cases laid over each other, by dimension or by indicator
 */
/** qihe_radar_view_set_cases: @cases: (nullable): of #QiheCase */
void qihe_radar_view_set_cases (QiheRadarView *self, GListModel *cases);
/** qihe_radar_view_get_chart_view: (transfer none) */
GtkWidget *qihe_radar_view_get_chart_view (QiheRadarView *self);

G_END_DECLS
