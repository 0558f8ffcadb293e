/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/evaluation/qihe-case-view.h"

G_BEGIN_DECLS

#define QIHE_TYPE_MATRIX_VIEW (qihe_matrix_view_get_type ())
G_DECLARE_FINAL_TYPE (QiheMatrixView, qihe_matrix_view, QIHE, MATRIX_VIEW, QiheCaseView)

/**
 * QiheMatrixView: cases × indicators as a heat map; a cell opens its rating
 */
G_END_DECLS
