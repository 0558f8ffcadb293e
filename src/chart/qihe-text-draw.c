/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-text-draw.h"

#include "chart/qihe-pdf-fonts.h"

/* What cairo_show_text_glyphs() takes of one run. */
typedef struct {
  cairo_glyph_t *glyphs;
  int n_glyphs;
  cairo_text_cluster_t *clusters;
  int n_clusters;
} Shown;

static double
to_units (int pango_units)
{
  return (double) pango_units / PANGO_SCALE;
}

/* A character that only moves the pen has no glyph, and counts for no cluster. */
static void
add_cluster (Shown *shown, const PangoGlyphItemIter *iter, const PangoGlyphString *glyphs)
{
  int first = MIN (iter->start_glyph, iter->end_glyph + 1);
  int end = MAX (iter->start_glyph + 1, iter->end_glyph);
  cairo_text_cluster_t *cluster = &shown->clusters[shown->n_clusters++];

  cluster->num_bytes = iter->end_index - iter->start_index;
  cluster->num_glyphs = 0;
  for (int i = first; i < end; i++)
    if (glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY)
      cluster->num_glyphs++;
}

static void
add_clusters (Shown *shown, PangoGlyphItem *run, const char *text)
{
  PangoGlyphItemIter iter;
  gboolean more = pango_glyph_item_iter_init_start (&iter, run, text);

  while (more) {
    add_cluster (shown, &iter, run->glyphs);
    more = pango_glyph_item_iter_next_cluster (&iter);
  }
}

static void
add_glyphs (Shown *shown, const PangoGlyphString *glyphs, double x, double y)
{
  int pen = 0;

  for (int i = 0; i < glyphs->num_glyphs; i++) {
    const PangoGlyphInfo *info = &glyphs->glyphs[i];

    if (info->glyph != PANGO_GLYPH_EMPTY)
      shown->glyphs[shown->n_glyphs++] =
          (cairo_glyph_t){ info->glyph, x + to_units (pen + info->geometry.x_offset),
                           y + to_units (info->geometry.y_offset) };
    pen += info->geometry.width;
  }
}

/* As Pango does it, but with @font: each glyph with the text that it stands for. */
static void
show_run (cairo_t *cr, cairo_scaled_font_t *font, PangoGlyphItem *run, const char *text, double x,
          double y)
{
  gboolean backward = run->item->analysis.level & 1;
  Shown shown = { g_new (cairo_glyph_t, run->glyphs->num_glyphs), 0,
                  g_new (cairo_text_cluster_t, run->glyphs->num_glyphs), 0 };

  add_glyphs (&shown, run->glyphs, x, y);
  add_clusters (&shown, run, text);
  cairo_set_scaled_font (cr, font);
  cairo_show_text_glyphs (cr, text + run->item->offset, run->item->length, shown.glyphs,
                          shown.n_glyphs, shown.clusters, shown.n_clusters,
                          backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
  g_free (shown.glyphs);
  g_free (shown.clusters);
}

static void
draw_run (cairo_t *cr, QihePdfFonts *fonts, PangoGlyphItem *run, const char *text, double x,
          double y)
{
  cairo_scaled_font_t *font = qihe_pdf_fonts_get (fonts, run);

  if (font != NULL) {
    show_run (cr, font, run, text, x, y);
    return;
  }
  cairo_move_to (cr, x, y);
  pango_cairo_show_glyph_item (cr, text, run);
}

static void
draw_runs (cairo_t *cr, QihePdfFonts *fonts, PangoLayoutLine *line, double x, double y)
{
  const char *text = pango_layout_get_text (line->layout);

  for (GSList *l = line->runs; l != NULL; l = l->next) {
    PangoGlyphItem *run = l->data;

    if (qihe_pdf_fonts_is_gathering (fonts))
      qihe_pdf_fonts_add (fonts, run);
    else
      draw_run (cr, fonts, run, text, x, y);
    x += to_units (pango_glyph_string_get_width (run->glyphs));
  }
}

void
qihe_text_draw_layout (cairo_t *cr, PangoLayout *layout)
{
  QihePdfFonts *fonts = qihe_pdf_fonts_get_attached (cr);
  PangoLayoutIter *iter;
  double x, y;

  if (fonts == NULL) {
    pango_cairo_show_layout (cr, layout);
    return;
  }
  cairo_get_current_point (cr, &x, &y);
  iter = pango_layout_get_iter (layout);
  do {
    PangoRectangle logical;

    pango_layout_iter_get_line_extents (iter, NULL, &logical);
    draw_runs (cr, fonts, pango_layout_iter_get_line_readonly (iter), x + to_units (logical.x),
               y + to_units (pango_layout_iter_get_baseline (iter)));
  } while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

void
qihe_text_draw_line (cairo_t *cr, PangoLayoutLine *line)
{
  QihePdfFonts *fonts = qihe_pdf_fonts_get_attached (cr);
  double x, y;

  if (fonts == NULL) {
    pango_cairo_show_layout_line (cr, line);
    return;
  }
  cairo_get_current_point (cr, &x, &y);
  draw_runs (cr, fonts, line, x, y);
}
