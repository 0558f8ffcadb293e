/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-pdf.h"

#include <cairo-pdf.h>

static cairo_status_t
append (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
draw_pages (const QihePdf *pdf, QihePdfFonts *fonts, cairo_surface_t *surface,
            GCancellable *cancellable, gpointer user_data)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  qihe_pdf_fonts_attach (fonts, cr);
  for (guint i = 0; i < pdf->n_pages && !g_cancellable_is_cancelled (cancellable); i++) {
    cairo_save (cr);
    pdf->draw (cr, i, user_data);
    cairo_restore (cr);
    cairo_show_page (cr);
    if (pdf->progress != NULL)
      pdf->progress (i, user_data);
  }
  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

GByteArray *
qihe_pdf_make (const QihePdf *pdf, GCancellable *cancellable, gpointer user_data,
               cairo_status_t *status)
{
  g_autoptr (QihePdfFonts) fonts =
      qihe_pdf_fonts_new (pdf->width, pdf->height, pdf->n_pages, pdf->draw, user_data, cancellable);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (append, bytes, pdf->width, pdf->height);

  if (pdf->describe != NULL)
    pdf->describe (surface, user_data);
  *status = draw_pages (pdf, fonts, surface, cancellable, user_data);
  cairo_surface_finish (surface);
  if (*status == CAIRO_STATUS_SUCCESS)
    *status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return *status == CAIRO_STATUS_SUCCESS ? g_steal_pointer (&bytes) : NULL;
}
