/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * QihePdfFonts: the fonts of one PDF
 *
 * Cairo 1.16 leaves glyphs of OpenType fonts with PostScript outlines (the Noto fonts for Chinese)
 * blank in a PDF: it looks at a subroutine only for the first glyph that calls it, so that it
 * counts the hints of the next one wrongly, misreads it, and leaves out what it needs. So the pages
 * are drawn twice. The first time only learns which glyphs there are; then each such font is cut
 * down to them with its subroutines written out, and the second time draws with that copy.
 */
typedef struct _QihePdfFonts QihePdfFonts;

typedef void (*QihePdfDraw) (cairo_t *cr, guint page, gpointer user_data);

/**
 * qihe_pdf_fonts_new:
 * @width: of a page
 * @draw: (scope call): draws a page; the same each time
 * @cancellable: (nullable): asked before each page
 *
 * Draws @n_pages pages on nothing, in order to learn their glyphs. Any thread.
 *
 * Returns: (transfer full): free with qihe_pdf_fonts_free(), not before the file is finished
 */
QihePdfFonts *qihe_pdf_fonts_new (double width, double height, guint n_pages, QihePdfDraw draw,
                                  gpointer user_data, GCancellable *cancellable);
void qihe_pdf_fonts_free (QihePdfFonts *self);

/** qihe_pdf_fonts_attach: what is drawn on @cr from now on takes these fonts */
void qihe_pdf_fonts_attach (QihePdfFonts *self, cairo_t *cr);
/** qihe_pdf_fonts_get_attached: (nullable): the fonts of what is drawn on @cr */
QihePdfFonts *qihe_pdf_fonts_get_attached (cairo_t *cr);
/** qihe_pdf_fonts_is_trial: whether what is drawn on @cr only teaches glyphs, and nobody sees it */
gboolean qihe_pdf_fonts_is_trial (cairo_t *cr);

gboolean qihe_pdf_fonts_is_gathering (QihePdfFonts *self);
/** qihe_pdf_fonts_add: while gathering: the glyphs of @run will be drawn */
void qihe_pdf_fonts_add (QihePdfFonts *self, const PangoGlyphItem *run);
/** qihe_pdf_fonts_get: (nullable): what to draw @run with; %NULL where its own font will do */
cairo_scaled_font_t *qihe_pdf_fonts_get (QihePdfFonts *self, const PangoGlyphItem *run);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QihePdfFonts, qihe_pdf_fonts_free)

G_END_DECLS
