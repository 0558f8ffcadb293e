/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-chart.h"
#include "session/qihe-render.h"

G_BEGIN_DECLS

/**
 * qihe_render_rounds:
 * @database: which is only read
 * @rendering: of kind %QIHE_RENDER_SLOPE or %QIHE_RENDER_TREND; its case is a code, ours without
 * one
 * @path: a file that ends in `.png`, `.svg` or `.pdf`
 *
 * Writes a chart of one case over all rounds. Blocks; any thread.
 *
 * Returns: %FALSE with %QIHE_SESSION_ERROR_CASE where no round has the case, or another error
 */
gboolean qihe_render_rounds (const char *database, const QiheRendering *rendering, const char *path,
                             GError **error);

G_END_DECLS
