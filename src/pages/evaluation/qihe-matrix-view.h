/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define QIHE_TYPE_MATRIX_VIEW (qihe_matrix_view_get_type ())
G_DECLARE_FINAL_TYPE (QiheMatrixView, qihe_matrix_view, QIHE, MATRIX_VIEW, AdwBin)

/**
 * QiheMatrixView: cases × indicators as a heat map; a cell opens its rating
 */
/** qihe_matrix_view_set_cases: @cases: (nullable): of #QiheCase */
void qihe_matrix_view_set_cases (QiheMatrixView *self, GListModel *cases);
/** qihe_matrix_view_get_chart_view: (transfer none) */
GtkWidget *qihe_matrix_view_get_chart_view (QiheMatrixView *self);

G_END_DECLS
