/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/qihe-slide-pdf.h"

#include <cairo-pdf.h>

#include "base/qihe-i18n.h"
#include "chart/qihe-pdf.h"
#include "report/qihe-report-error.h"
#include "report/qihe-slide-page.h"

/* Points. */
#define WIDTH 960.0
#define HEIGHT 540.0

typedef struct {
  const QiheDeckFacts *facts;
  GArray *pages;
  GPtrArray *sentences;
  const QiheDeck *deck;
  QiheGround ground;
} Writing;

static GArray *
list_pages (const QiheDeckFacts *facts, const QiheDeck *deck)
{
  GArray *pages = qihe_slide_pages_new ();

  for (guint i = 0; i < deck->screens->len; i++)
    if (!qihe_deck_get (deck, i)->hidden)
      qihe_slide_pages_add (pages, facts, deck, i);
  return pages;
}

/* The sentences are learnt on the way: making all screens at once would take much memory. */
static void
draw_page (cairo_t *cr, guint page, gpointer user_data)
{
  const Writing *writing = user_data;
  QiheSlideLook look = { writing->ground, FALSE, -1 };
  g_autoptr (QiheSlide) slide =
      qihe_slide_page_make (&g_array_index (writing->pages, QiheSlidePage, page), writing->facts,
                            writing->deck);

  qihe_slide_draw (slide, cr, WIDTH, HEIGHT, &look);
  if (qihe_pdf_fonts_is_trial (cr))
    g_ptr_array_add (writing->sentences, g_strdup (slide->sentence));
}

static void
describe (cairo_surface_t *surface, gpointer user_data)
{
  const Writing *writing = user_data;
  g_autofree char *title = qihe_round_dup_title (writing->facts->now->round);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  for (guint i = 0; i < writing->sentences->len; i++) {
    g_autofree char *link = g_strdup_printf ("page=%u", i + 1);

    cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT,
                                   g_ptr_array_index (writing->sentences, i), link, 0);
  }
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
  g_autoptr (GArray) pages = list_pages (facts, deck);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  const QihePdf pdf = { WIDTH, HEIGHT, pages->len, draw_page, describe, NULL };
  Writing writing = { facts, pages, sentences, deck, ground };
  g_autoptr (GByteArray) bytes = NULL;
  cairo_status_t status;

  if (pages->len == 0) {
    g_set_error (error, QIHE_REPORT_ERROR, QIHE_REPORT_ERROR_EMPTY,
                 _ ("All screens are hidden; show at least one of them"));
    return FALSE;
  }
  bytes = qihe_pdf_make (&pdf, NULL, &writing, &status);
  if (bytes != NULL)
    return write_file (bytes, path, error);
  g_set_error (error, QIHE_REPORT_ERROR, QIHE_REPORT_ERROR_WRITE,
               _ ("The screens cannot be drawn: %s"), cairo_status_to_string (status));
  return FALSE;
}
