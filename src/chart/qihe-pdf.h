/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "chart/qihe-pdf-fonts.h"

G_BEGIN_DECLS

/**
 * QihePdf: what a PDF is made of
 * @width: of a page, in points
 * @draw: draws a page, twice (see QihePdfFonts); what it does besides drawing is done only where
 *   qihe_pdf_fonts_is_trial() is not
 * @describe: (nullable): gives the file its title, outline and so on; after the first drawing
 * @progress: (nullable): after each page
 */
typedef struct {
  double width;
  double height;
  guint n_pages;
  QihePdfDraw draw;
  void (*describe) (cairo_surface_t *surface, gpointer user_data);
  void (*progress) (guint page, gpointer user_data);
} QihePdf;

/**
 * qihe_pdf_make:
 * @cancellable: (nullable): asked after each page; the file is worth nothing then
 *
 * Any thread.
 *
 * Returns: (transfer full): the file, or %NULL where Cairo could not draw it; @status says why
 */
GByteArray *qihe_pdf_make (const QihePdf *pdf, GCancellable *cancellable, gpointer user_data,
                           cairo_status_t *status);

G_END_DECLS
