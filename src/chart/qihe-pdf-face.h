/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <hb.h>

#include <glib.h>

G_BEGIN_DECLS

/** qihe_pdf_face_is_needed: whether @face has outlines in PostScript, which Cairo may leave blank
 */
gboolean qihe_pdf_face_is_needed (hb_face_t *face);

/**
 * qihe_pdf_face_new:
 * @glyphs: what is kept; each glyph keeps its number
 *
 * A copy of @face without subroutines.
 *
 * Returns: (transfer full) (nullable): %NULL where the font cannot be cut down
 */
cairo_font_face_t *qihe_pdf_face_new (hb_face_t *face, const hb_set_t *glyphs);

G_END_DECLS
