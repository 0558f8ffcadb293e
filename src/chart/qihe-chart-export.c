/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>

#include "base/qihe-bilingual.h"
#include "base/qihe-i18n.h"
#include "chart/qihe-chart-error.h"
#include "chart/qihe-chart-private.h"
#include "chart/qihe-chart-svg.h"
#include "chart/qihe-pdf.h"

#define MARGIN 18.0
#define HEADER_GAP 12.0
#define PNG_SCALE 2.0
/* Cairo takes 32,767 pixels a side; 256 MiB of them are more than any screen or printer shows. */
#define MAX_SIDE 32767.0
#define MAX_PIXELS (64.0 * 1024 * 1024)

/* One page: a ground, title and subtitle, and below them the chart. */
typedef struct {
  QiheChart *chart;
  const QihePalette *palette;
  QiheTheme theme;
  GArray *header;
  double header_height;
  double width;
  double height;
} Page;

static PangoContext *
new_context (QiheChartFormat format)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 11");
  gboolean chinese = qihe_language_current () == QIHE_LANGUAGE_ZH;

  /* Unhinted texts have the same size at every scale, so all formats share one layout. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, format == QIHE_CHART_PNG ? 96 : 72);
  pango_context_set_language (context, pango_language_from_string (chinese ? "zh-cn" : "en"));
  pango_context_set_font_description (context, font);
  return context;
}

static void
add_header_line (Page *page, QiheTexts *texts, const char *text, QiheLabelLook look)
{
  double height = look.lines * qihe_texts_get_line_height (texts, look.style);
  QiheBox box = { MARGIN, MARGIN + page->header_height, page->width - 2 * MARGIN, height };

  if (text == NULL || *text == '\0' || box.width <= 0 ||
      !qihe_labels_add (page->header, texts, text, look, box, 0, 0))
    return;
  page->header_height += g_array_index (page->header, QiheLabel, page->header->len - 1).box.height;
}

static void
lay_out_header (Page *page, PangoContext *context)
{
  QiheTexts *texts = qihe_chart_ensure_texts (page->chart, context);

  page->header = qihe_labels_new ();
  add_header_line (page, texts, qihe_chart_get_title (page->chart),
                   (QiheLabelLook){ .style = QIHE_TEXT_TITLE, .lines = 2 });
  add_header_line (page, texts, qihe_chart_get_subtitle (page->chart),
                   (QiheLabelLook){ .style = QIHE_TEXT_SMALL, .lines = 2, .muted = TRUE });
  if (page->header_height > 0)
    page->header_height += HEADER_GAP;
}

static void
lay_out (Page *page, PangoContext *context)
{
  double natural_width, natural_height;

  qihe_chart_get_natural_size (page->chart, context, &natural_width, &natural_height);
  if (!(page->width > 0))
    page->width = ceil (natural_width + 2 * MARGIN);
  lay_out_header (page, context);
  if (!(page->height > 0))
    page->height = ceil (natural_height + page->header_height + 2 * MARGIN);
  qihe_chart_layout (page->chart, context, MAX (page->width - 2 * MARGIN, 0),
                     MAX (page->height - page->header_height - 2 * MARGIN, 0));
}

static gboolean
check_size (const Page *page, QiheChartFormat format, GError **error)
{
  double scale = format == QIHE_CHART_PNG ? PNG_SCALE : 1;
  double width = page->width * scale;
  double height = page->height * scale;

  if (width >= 1 && height >= 1 && width <= MAX_SIDE && height <= MAX_SIDE &&
      (format != QIHE_CHART_PNG || width * height <= MAX_PIXELS))
    return TRUE;
  g_set_error (error, QIHE_CHART_ERROR, QIHE_CHART_ERROR_SIZE,
               _ ("The chart would be %.0f × %.0f large, which no file of this format can hold; "
                  "choose fewer cases or another size"),
               width, height);
  return FALSE;
}

static void
draw_page (const Page *page, cairo_t *cr)
{
  qihe_color_set (cr, page->palette->ground, 1);
  cairo_paint (cr);
  for (guint i = 0; i < page->header->len; i++)
    qihe_label_draw (cr, &g_array_index (page->header, QiheLabel, i), page->palette);
  cairo_translate (cr, MARGIN, MARGIN + page->header_height);
  qihe_chart_draw (page->chart, cr, page->theme, -1, -1);
}

static cairo_status_t
append (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
new_surface (const Page *page, QiheChartFormat format, GByteArray *bytes)
{
  cairo_surface_t *surface;

  if (format == QIHE_CHART_SVG)
    return cairo_svg_surface_create_for_stream (append, bytes, page->width, page->height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (page->width * PNG_SCALE),
                                        (int) ceil (page->height * PNG_SCALE));
  cairo_surface_set_device_scale (surface, PNG_SCALE, PNG_SCALE);
  return surface;
}

static GByteArray *
make_image (const Page *page, QiheChartFormat format, cairo_status_t *status)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = new_surface (page, format, bytes);
  cairo_t *cr = cairo_create (surface);

  draw_page (page, cr);
  *status = cairo_status (cr);
  cairo_destroy (cr);
  if (*status == CAIRO_STATUS_SUCCESS && format == QIHE_CHART_PNG)
    *status = cairo_surface_write_to_png_stream (surface, append, bytes);
  cairo_surface_finish (surface);
  if (*status == CAIRO_STATUS_SUCCESS)
    *status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return *status == CAIRO_STATUS_SUCCESS ? g_steal_pointer (&bytes) : NULL;
}

static void
draw_pdf_page (cairo_t *cr, guint number, gpointer page)
{
  draw_page (page, cr);
}

static void
describe_pdf (cairo_surface_t *surface, gpointer page)
{
  const char *title = qihe_chart_get_title (((const Page *) page)->chart);

  if (title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
}

static GByteArray *
render (Page *page, QiheChartFormat format, GError **error)
{
  const QihePdf pdf = { page->width, page->height, 1, draw_pdf_page, describe_pdf, NULL };
  cairo_status_t status;
  GByteArray *bytes = format == QIHE_CHART_PDF ? qihe_pdf_make (&pdf, NULL, page, &status)
                                               : make_image (page, format, &status);

  if (bytes == NULL)
    g_set_error (error, QIHE_CHART_ERROR, QIHE_CHART_ERROR_DRAW,
                 _ ("The chart cannot be drawn: %s"), cairo_status_to_string (status));
  return bytes;
}

GBytes *
qihe_chart_export_bytes (QiheChart *self, QiheChartFormat format, QiheTheme theme, double width,
                         double height, GError **error)
{
  Page page = { self, qihe_palette_get (theme), theme, .width = width, .height = height };
  PangoContext *context;
  QiheLaidOut shown;
  GByteArray *bytes = NULL;

  g_return_val_if_fail (QIHE_IS_CHART (self), NULL);

  context = new_context (format);
  shown = qihe_chart_save_layout (self);
  lay_out (&page, context);
  if (check_size (&page, format, error))
    bytes = render (&page, format, error);
  if (bytes != NULL && format == QIHE_CHART_SVG)
    qihe_chart_finish_svg (self, bytes);
  g_array_unref (page.header);
  g_object_unref (context);
  qihe_chart_restore_layout (self, &shown);
  return bytes != NULL ? g_byte_array_free_to_bytes (bytes) : NULL;
}

gboolean
qihe_chart_export (QiheChart *self, const char *path, QiheChartFormat format, QiheTheme theme,
                   double width, double height, GError **error)
{
  g_autoptr (GBytes) bytes = qihe_chart_export_bytes (self, format, theme, width, height, error);
  g_autoptr (GError) cause = NULL;
  const char *data;
  gsize size;

  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  /* A temporary file beside it takes its name when it is complete. */
  if (g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0666,
                                &cause))
    return TRUE;
  g_set_error (error, QIHE_CHART_ERROR, QIHE_CHART_ERROR_WRITE,
               _ ("The chart cannot be written to “%s”: %s. Choose another place"), path,
               cause->message);
  return FALSE;
}

gboolean
qihe_chart_format_from_name (const char *name, QiheChartFormat *format)
{
  static const char *const endings[] = {
    [QIHE_CHART_PNG] = ".png",
    [QIHE_CHART_SVG] = ".svg",
    [QIHE_CHART_PDF] = ".pdf",
  };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i])) {
      *format = (QiheChartFormat) i;
      return TRUE;
    }
  return FALSE;
}
