/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-pdf-face.h"

#include <cairo-ft.h>
#include <hb-subset.h>

/* FreeType reads the font where it lies, as long as Cairo keeps the face. */
typedef struct {
  FT_Library library;
  FT_Face face;
  hb_blob_t *blob;
} Source;

static const cairo_user_data_key_t source_key;

/* What places and replaces glyphs has done its work before they are drawn. */
static const hb_tag_t dropped[] = {
  HB_TAG ('G', 'S', 'U', 'B'), HB_TAG ('G', 'P', 'O', 'S'), HB_TAG ('G', 'D', 'E', 'F'),
  HB_TAG ('B', 'A', 'S', 'E'), HB_TAG ('v', 'h', 'e', 'a'), HB_TAG ('v', 'm', 't', 'x'),
  HB_TAG ('V', 'O', 'R', 'G'),
};

static void
free_source (void *data)
{
  Source *source = data;

  if (source->face != NULL)
    FT_Done_Face (source->face);
  if (source->library != NULL)
    FT_Done_FreeType (source->library);
  hb_blob_destroy (source->blob);
  g_free (source);
}

static hb_blob_t *
cut_down (hb_face_t *face, const hb_set_t *glyphs)
{
  hb_subset_input_t *input = hb_subset_input_create_or_fail ();
  hb_blob_t *blob = NULL;
  hb_face_t *copy;

  if (input == NULL)
    return NULL;
  hb_subset_input_set_flags (input, HB_SUBSET_FLAGS_DESUBROUTINIZE | HB_SUBSET_FLAGS_RETAIN_GIDS);
  hb_set_union (hb_subset_input_glyph_set (input), glyphs);
  for (guint i = 0; i < G_N_ELEMENTS (dropped); i++)
    hb_set_add (hb_subset_input_set (input, HB_SUBSET_SETS_DROP_TABLE_TAG), dropped[i]);
  copy = hb_subset_or_fail (face, input);
  hb_subset_input_destroy (input);
  if (copy != NULL)
    blob = hb_face_reference_blob (copy);
  hb_face_destroy (copy);
  return blob;
}

static gboolean
open_source (Source *source)
{
  unsigned int length;
  const char *data = hb_blob_get_data (source->blob, &length);

  return FT_Init_FreeType (&source->library) == 0 &&
         FT_New_Memory_Face (source->library, (const FT_Byte *) data, (FT_Long) length, 0,
                             &source->face) == 0;
}

gboolean
qihe_pdf_face_is_needed (hb_face_t *face)
{
  hb_blob_t *table = hb_face_reference_table (face, HB_TAG ('C', 'F', 'F', ' '));
  gboolean needed = hb_blob_get_length (table) > 0;

  hb_blob_destroy (table);
  return needed;
}

cairo_font_face_t *
qihe_pdf_face_new (hb_face_t *face, const hb_set_t *glyphs)
{
  Source *source = g_new0 (Source, 1);
  cairo_font_face_t *font;

  source->blob = cut_down (face, glyphs);
  if (source->blob == NULL || !open_source (source)) {
    free_source (source);
    return NULL;
  }
  font = cairo_ft_font_face_create_for_ft_face (source->face, FT_LOAD_NO_HINTING);
  if (cairo_font_face_set_user_data (font, &source_key, source, free_source) ==
      CAIRO_STATUS_SUCCESS)
    return font;
  cairo_font_face_destroy (font);
  free_source (source);
  return NULL;
}
