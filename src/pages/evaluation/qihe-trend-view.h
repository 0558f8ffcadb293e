/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/evaluation/qihe-case-view.h"

G_BEGIN_DECLS

#define QIHE_TYPE_TREND_VIEW (qihe_trend_view_get_type ())
G_DECLARE_FINAL_TYPE (QiheTrendView, qihe_trend_view, QIHE, TREND_VIEW, QiheCaseView)

/**
 * QiheTrendView: the levels and missing shares of one case over all rounds, of all evaluators or of
 * one
 */
G_END_DECLS
