/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "report/qihe-pages.h"

G_BEGIN_DECLS

/**
 * qihe_pages_write_pdf:
 * @progress: (nullable)
 *
 * Writes a PDF with its fonts, an outline, and what the document says about itself. The same
 * document gives the same bytes. The file is replaced as a whole. Blocks.
 *
 * Returns: %FALSE with %QIHE_REPORT_ERROR_WRITE, or where it was cancelled
 */
gboolean qihe_pages_write_pdf (QihePages *self, const char *path, GCancellable *cancellable,
                               QiheProgress progress, gpointer user_data, GError **error);

/** qihe_pages_render: (transfer full): a page as an image, @scale pixels a point */
cairo_surface_t *qihe_pages_render (QihePages *self, guint page, double scale);

G_END_DECLS
