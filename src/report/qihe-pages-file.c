/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/qihe-pages-file.h"

#include <cairo-pdf.h>
#include <math.h>

#include "base/qihe-i18n.h"
#include "chart/qihe-pdf.h"
#include "report/qihe-report-error.h"

#define OUTLINE_DEPTH 3

typedef struct {
  QihePages *pages;
  QiheProgress progress;
  gpointer user_data;
} Writing;

static void
set_metadata (cairo_surface_t *surface, const QiheDocument *document)
{
  const char *language = document->style->language == QIHE_LANGUAGE_ZH ? "zh-CN" : "en";

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, document->title);
  if (document->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, document->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, language);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Qihe " QIHE_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, document->created);
}

/* Each heading lies under the last one of a higher level. */
static void
add_outline (cairo_surface_t *surface, QihePages *pages)
{
  g_autoptr (GArray) headings = qihe_pages_list_headings (pages);
  int parents[OUTLINE_DEPTH + 1] = { CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < headings->len; i++) {
    const QihePagesHeading *heading = &g_array_index (headings, QihePagesHeading, i);
    char y[G_ASCII_DTOSTR_BUF_SIZE];
    g_autofree char *where = NULL;
    int id;

    g_ascii_formatd (y, sizeof y, "%.2f", heading->y);
    where = g_strdup_printf ("page=%u pos=[0 %s]", heading->page + 1, y);
    id = cairo_pdf_surface_add_outline (surface, parents[heading->level - 1], heading->text, where,
                                        heading->level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
    for (guint level = heading->level; level <= OUTLINE_DEPTH; level++)
      parents[level] = id;
  }
}

static gboolean
write_bytes (const char *path, GByteArray *bytes, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (GError) why = NULL;

  if (g_file_set_contents (path, (const char *) bytes->data, (gssize) bytes->len, &why))
    return TRUE;
  g_set_error (error, QIHE_REPORT_ERROR, QIHE_REPORT_ERROR_WRITE,
               _ ("%s cannot be written: %s. Choose another place"), shown, why->message);
  return FALSE;
}

static void
draw_page (cairo_t *cr, guint page, gpointer user_data)
{
  const Writing *writing = user_data;

  qihe_pages_draw (writing->pages, page, cr);
}

static void
describe (cairo_surface_t *surface, gpointer user_data)
{
  const Writing *writing = user_data;

  set_metadata (surface, qihe_pages_get_document (writing->pages));
  add_outline (surface, writing->pages);
}

static void
tell (guint page, gpointer user_data)
{
  const Writing *writing = user_data;

  if (writing->progress != NULL)
    writing->progress ((double) (page + 1) / qihe_pages_get_n_pages (writing->pages),
                       writing->user_data);
}

gboolean
qihe_pages_write_pdf (QihePages *self, const char *path, GCancellable *cancellable,
                      QiheProgress progress, gpointer user_data, GError **error)
{
  const QiheDocument *document = qihe_pages_get_document (self);
  const QihePdf pdf = { document->style->width,
                        document->style->height,
                        qihe_pages_get_n_pages (self),
                        draw_page,
                        describe,
                        tell };
  Writing writing = { self, progress, user_data };
  cairo_status_t status;
  g_autoptr (GByteArray) bytes = qihe_pdf_make (&pdf, cancellable, &writing, &status);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (bytes == NULL) {
    g_set_error (error, QIHE_REPORT_ERROR, QIHE_REPORT_ERROR_WRITE,
                 _ ("the report cannot be drawn: %s"), cairo_status_to_string (status));
    return FALSE;
  }
  return write_bytes (path, bytes, error);
}

cairo_surface_t *
qihe_pages_render (QihePages *self, guint page, double scale)
{
  const QiheDocumentStyle *style = qihe_pages_get_document (self)->style;
  cairo_surface_t *image =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (style->width * scale),
                                  (int) ceil (style->height * scale));
  cairo_t *cr = cairo_create (image);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  qihe_pages_draw (self, page, cr);
  cairo_destroy (cr);
  return image;
}
