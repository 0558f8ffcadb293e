/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* `draw-glyphs FONT TEXT FILE.pdf|FILE.png`: one page, a character a cell of 30 × 30 points, ten a
 * row; as Qihe draws a file, or as an image at the same size. */

#include <stdlib.h>

#include "chart/qihe-pdf.h"
#include "chart/qihe-text-draw.h"

#define CELL 30.0
#define COLUMNS 10

typedef struct {
  PangoContext *context;
  PangoFontDescription *font;
  const char *text;
} Sheet;

static void
draw_cell (cairo_t *cr, const Sheet *sheet, const char *character, guint index)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (sheet->context);

  pango_layout_set_font_description (layout, sheet->font);
  pango_layout_set_text (layout, character, (int) (g_utf8_next_char (character) - character));
  cairo_move_to (cr, index % COLUMNS * CELL, index / COLUMNS * CELL);
  qihe_text_draw_layout (cr, layout);
}

static void
draw_sheet (cairo_t *cr, guint page, gpointer user_data)
{
  const Sheet *sheet = user_data;
  guint index = 0;

  cairo_set_source_rgb (cr, 0, 0, 0);
  for (const char *at = sheet->text; *at != '\0'; at = g_utf8_next_char (at))
    draw_cell (cr, sheet, at, index++);
}

static double
get_height (const char *text)
{
  return (double) ((g_utf8_strlen (text, -1) + COLUMNS - 1) / COLUMNS) * CELL;
}

static void
write_pdf (Sheet *sheet, const char *path)
{
  const QihePdf pdf = { COLUMNS * CELL, get_height (sheet->text), 1, draw_sheet, NULL, NULL };
  cairo_status_t status;
  g_autoptr (GByteArray) bytes = qihe_pdf_make (&pdf, NULL, sheet, &status);

  g_assert_nonnull (bytes);
  g_assert_true (g_file_set_contents (path, (const char *) bytes->data, (gssize) bytes->len, NULL));
}

static void
write_png (Sheet *sheet, const char *path)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (COLUMNS * CELL),
                                                       (int) get_height (sheet->text));
  cairo_t *cr = cairo_create (image);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  draw_sheet (cr, 0, sheet);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png (image, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (image);
}

int
main (int argc, char **argv)
{
  Sheet sheet = { .text = argv[2] };

  g_assert_cmpint (argc, ==, 4);
  sheet.context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_cairo_context_set_resolution (sheet.context, 72);
  pango_context_set_language (sheet.context, pango_language_from_string ("zh-cn"));
  sheet.font = pango_font_description_from_string (argv[1]);
  if (g_str_has_suffix (argv[3], ".pdf"))
    write_pdf (&sheet, argv[3]);
  else
    write_png (&sheet, argv[3]);
  pango_font_description_free (sheet.font);
  g_object_unref (sheet.context);
  return 0;
}
