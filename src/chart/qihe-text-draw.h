/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Every text of the product that may stand in a PDF is drawn with these two. */

/**
 * qihe_text_draw_layout:
 * @cr: the current point is the upper left corner of @layout
 *
 * As pango_cairo_show_layout(); on a page of a PDF with the fonts of that file (QihePdfFonts).
 */
void qihe_text_draw_layout (cairo_t *cr, PangoLayout *layout);

/**
 * qihe_text_draw_line:
 * @cr: the current point is where the baseline of @line begins
 *
 * As pango_cairo_show_layout_line(), and as qihe_text_draw_layout() on a page of a PDF.
 */
void qihe_text_draw_line (cairo_t *cr, PangoLayoutLine *line);

G_END_DECLS
