/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/evaluation/qihe-case-view.h"

G_BEGIN_DECLS

#define QIHE_TYPE_RADAR_VIEW (qihe_radar_view_get_type ())
G_DECLARE_FINAL_TYPE (QiheRadarView, qihe_radar_view, QIHE, RADAR_VIEW, QiheCaseView)

/**
 * QiheRadarView: up to four cases laid over each other, by dimension or by indicator
 */
G_END_DECLS
