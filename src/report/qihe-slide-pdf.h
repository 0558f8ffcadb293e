/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "report/qihe-slide.h"

G_BEGIN_DECLS

/**
 * qihe_slides_write_pdf:
 * @path: what is there is replaced, when all is written
 *
 * Writes the screens that are not hidden as pages of 16:9, with fonts embedded and an outline.
 *
 * Returns: %FALSE with %QIHE_REPORT_ERROR_EMPTY where all are hidden, or %QIHE_REPORT_ERROR_WRITE
 */
gboolean qihe_slides_write_pdf (const QiheDeckFacts *facts, const QiheDeck *deck, QiheGround ground,
                                const char *path, GError **error);

G_END_DECLS
