/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-chart-error.h"

G_DEFINE_QUARK (qihe_chart_error, qihe_chart_error)
