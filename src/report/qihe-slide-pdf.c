/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/qihe-slide-pdf.h"

#include <cairo-pdf.h>

#include "base/qihe-i18n.h"
#include "report/qihe-report-error.h"

/* Points. */
#define WIDTH 960.0
#define HEIGHT 540.0

static cairo_status_t
append (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
add_page (cairo_surface_t *surface, cairo_t *cr, guint number, const QiheSlide *slide,
          QiheGround ground)
{
  QiheSlideLook look = { ground, FALSE, -1 };
  g_autofree char *link = g_strdup_printf ("page=%u", number);

  qihe_slide_draw (slide, cr, WIDTH, HEIGHT, &look);
  cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, slide->sentence, link, 0);
  cairo_show_page (cr);
}

static void
add_pages (cairo_surface_t *surface, cairo_t *cr, const QiheDeckFacts *facts, const QiheDeck *deck,
           QiheGround ground)
{
  guint number = 0;

  for (guint i = 0; i < deck->screens->len; i++) {
    const QiheScreen *screen = qihe_deck_get (deck, i);

    if (!screen->hidden) {
      g_autoptr (QiheSlide) slide = qihe_slide_new (facts, deck, screen);

      add_page (surface, cr, ++number, slide, ground);
    }
  }
}

static cairo_status_t
draw_file (GByteArray *bytes, const QiheDeckFacts *facts, const QiheDeck *deck, QiheGround ground)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, bytes, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autofree char *title = qihe_round_dup_title (facts->now->round);
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  add_pages (surface, cr, facts, deck, ground);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

static gboolean
write_file (GByteArray *bytes, const char *path, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = NULL;

  /* A temporary file beside it takes its name when it is complete. */
  if (g_file_set_contents_full (path, (const char *) bytes->data, bytes->len,
                                G_FILE_SET_CONTENTS_CONSISTENT, 0666, &cause))
    return TRUE;
  name = g_filename_display_name (path);
  g_set_error (error, QIHE_REPORT_ERROR, QIHE_REPORT_ERROR_WRITE,
               _ ("The screens cannot be written to “%s”: %s. Choose another place"), name,
               cause->message);
  return FALSE;
}

gboolean
qihe_slides_write_pdf (const QiheDeckFacts *facts, const QiheDeck *deck, QiheGround ground,
                       const char *path, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status;

  if (qihe_deck_count_visible (deck) == 0) {
    g_set_error (error, QIHE_REPORT_ERROR, QIHE_REPORT_ERROR_EMPTY,
                 _ ("All screens are hidden; show at least one of them"));
    return FALSE;
  }
  status = draw_file (bytes, facts, deck, ground);
  if (status == CAIRO_STATUS_SUCCESS)
    return write_file (bytes, path, error);
  g_set_error (error, QIHE_REPORT_ERROR, QIHE_REPORT_ERROR_WRITE,
               _ ("The screens cannot be drawn: %s"), cairo_status_to_string (status));
  return FALSE;
}
