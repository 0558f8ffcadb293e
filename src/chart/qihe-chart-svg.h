/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-chart.h"

G_BEGIN_DECLS

/**
 * qihe_chart_finish_svg:
 * @bytes: what Cairo wrote
 *
 * Adds title and description, and takes out what differs from one time to the next.
 */
void qihe_chart_finish_svg (QiheChart *chart, GByteArray *bytes);

G_END_DECLS
