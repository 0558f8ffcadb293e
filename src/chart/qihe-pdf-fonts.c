/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-pdf-fonts.h"

#include <pango/pangofc-font.h>

#include "chart/qihe-pdf-face.h"

/* A font file, whatever the size; @copy is made when all glyphs are known. */
typedef struct {
  hb_face_t *face;
  hb_set_t *glyphs;
  cairo_font_face_t *copy;
} File;

/* A font of a size; @file is borrowed. */
typedef struct {
  File *file;
  cairo_scaled_font_t *scaled;
} Font;

/*
 * @files: (element-type hb_face_t File)
 * @fonts: (element-type PangoFont Font); %NULL where the font itself will do
 */
struct _QihePdfFonts {
  GHashTable *files;
  GHashTable *fonts;
  gboolean gathering;
};

static const cairo_user_data_key_t attached_key;

static void
free_file (gpointer data)
{
  File *file = data;

  hb_face_destroy (file->face);
  hb_set_destroy (file->glyphs);
  g_clear_pointer (&file->copy, cairo_font_face_destroy);
  g_free (file);
}

static void
free_font (gpointer data)
{
  Font *font = data;

  if (font == NULL)
    return;
  g_clear_pointer (&font->scaled, cairo_scaled_font_destroy);
  g_free (font);
}

/* Of a font that is made bold by Cairo the outlines go into the file, and none is left out. */
static gboolean
is_made_bold (PangoFont *font)
{
  FcBool bold = FcFalse;

  return FcPatternGetBool (pango_fc_font_get_pattern (PANGO_FC_FONT (font)), FC_EMBOLDEN, 0,
                           &bold) == FcResultMatch &&
         bold;
}

static File *
ensure_file (QihePdfFonts *self, hb_face_t *face)
{
  File *file = g_hash_table_lookup (self->files, face);

  if (file == NULL) {
    file = g_new0 (File, 1);
    file->face = hb_face_reference (face);
    file->glyphs = hb_set_create ();
    g_hash_table_insert (self->files, face, file);
  }
  return file;
}

static Font *
new_font (QihePdfFonts *self, PangoFont *font)
{
  hb_face_t *face;
  Font *own;

  if (!PANGO_IS_FC_FONT (font) || is_made_bold (font))
    return NULL;
  face = hb_font_get_face (pango_font_get_hb_font (font));
  if (!qihe_pdf_face_is_needed (face))
    return NULL;
  own = g_new0 (Font, 1);
  own->file = ensure_file (self, face);
  return own;
}

static Font *
ensure_font (QihePdfFonts *self, PangoFont *font)
{
  gpointer own;

  if (g_hash_table_lookup_extended (self->fonts, font, NULL, &own))
    return own;
  own = new_font (self, font);
  g_hash_table_insert (self->fonts, g_object_ref (font), own);
  return own;
}

/* At the size and in the manner in which Pango would have drawn it. */
static cairo_scaled_font_t *
scale (PangoFont *font, cairo_font_face_t *face)
{
  cairo_scaled_font_t *model = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_matrix_t size, transformation;
  cairo_scaled_font_t *scaled;

  cairo_scaled_font_get_font_matrix (model, &size);
  cairo_scaled_font_get_ctm (model, &transformation);
  cairo_scaled_font_get_font_options (model, options);
  scaled = cairo_scaled_font_create (face, &size, &transformation, options);
  cairo_font_options_destroy (options);
  return scaled;
}

/* A glyph that was not seen before, or one that no font has. */
static gboolean
has_all (const File *file, const PangoGlyphString *glyphs)
{
  for (int i = 0; i < glyphs->num_glyphs; i++) {
    PangoGlyph glyph = glyphs->glyphs[i].glyph;

    if (glyph != PANGO_GLYPH_EMPTY && !hb_set_has (file->glyphs, glyph))
      return FALSE;
  }
  return TRUE;
}

/* The clip is the page, so that nothing is passed over as out of sight, yet next to no pixel. */
static cairo_t *
new_trial (QihePdfFonts *self, double width, double height)
{
  cairo_surface_t *pixel = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (pixel);

  cairo_surface_destroy (pixel);
  cairo_scale (cr, 1 / width, 1 / height);
  qihe_pdf_fonts_attach (self, cr);
  return cr;
}

static void
gather (QihePdfFonts *self, cairo_t *cr, guint n_pages, QihePdfDraw draw, gpointer user_data,
        GCancellable *cancellable)
{
  self->gathering = TRUE;
  for (guint i = 0; i < n_pages && !g_cancellable_is_cancelled (cancellable); i++) {
    cairo_save (cr);
    draw (cr, i, user_data);
    cairo_restore (cr);
  }
  self->gathering = FALSE;
}

static void
make_copies (QihePdfFonts *self)
{
  GHashTableIter iter;
  gpointer file;

  g_hash_table_iter_init (&iter, self->files);
  while (g_hash_table_iter_next (&iter, NULL, &file))
    ((File *) file)->copy = qihe_pdf_face_new (((File *) file)->face, ((File *) file)->glyphs);
}

QihePdfFonts *
qihe_pdf_fonts_new (double width, double height, guint n_pages, QihePdfDraw draw,
                    gpointer user_data, GCancellable *cancellable)
{
  QihePdfFonts *self = g_new0 (QihePdfFonts, 1);
  cairo_t *cr;

  self->files = g_hash_table_new_full (NULL, NULL, NULL, free_file);
  self->fonts = g_hash_table_new_full (NULL, NULL, g_object_unref, free_font);
  cr = new_trial (self, width, height);
  gather (self, cr, n_pages, draw, user_data, cancellable);
  cairo_destroy (cr);
  make_copies (self);
  return self;
}

void
qihe_pdf_fonts_free (QihePdfFonts *self)
{
  g_hash_table_unref (self->fonts);
  g_hash_table_unref (self->files);
  g_free (self);
}

void
qihe_pdf_fonts_attach (QihePdfFonts *self, cairo_t *cr)
{
  cairo_set_user_data (cr, &attached_key, self, NULL);
}

QihePdfFonts *
qihe_pdf_fonts_get_attached (cairo_t *cr)
{
  return cairo_get_user_data (cr, &attached_key);
}

gboolean
qihe_pdf_fonts_is_trial (cairo_t *cr)
{
  QihePdfFonts *self = qihe_pdf_fonts_get_attached (cr);

  return self != NULL && self->gathering;
}

gboolean
qihe_pdf_fonts_is_gathering (QihePdfFonts *self)
{
  return self->gathering;
}

void
qihe_pdf_fonts_add (QihePdfFonts *self, const PangoGlyphItem *run)
{
  Font *font = ensure_font (self, run->item->analysis.font);

  if (font == NULL)
    return;
  for (int i = 0; i < run->glyphs->num_glyphs; i++) {
    PangoGlyph glyph = run->glyphs->glyphs[i].glyph;

    if (glyph != PANGO_GLYPH_EMPTY && !(glyph & PANGO_GLYPH_UNKNOWN_FLAG))
      hb_set_add (font->file->glyphs, glyph);
  }
}

cairo_scaled_font_t *
qihe_pdf_fonts_get (QihePdfFonts *self, const PangoGlyphItem *run)
{
  PangoFont *font = run->item->analysis.font;
  Font *own = g_hash_table_lookup (self->fonts, font);

  if (own == NULL || own->file->copy == NULL || !has_all (own->file, run->glyphs))
    return NULL;
  if (own->scaled == NULL)
    own->scaled = scale (font, own->file->copy);
  return own->scaled;
}
