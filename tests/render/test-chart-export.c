/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "../unit/fit-fixture.h"
#include "chart-fixture.h"
#include "chart/qihe-chart-error.h"

/* Files: complete, of the size asked for, and the layout on screen stays as it was. */

static QiheChart *
new_chart (FixtureKind kind)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();

  return fixture_chart (framework, kind, fixture_cases_en, 4);
}

static void
assert_begins (GBytes *bytes, const char *magic)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_cmpuint (size, >, strlen (magic));
  g_assert_cmpmem (data, strlen (magic), magic, strlen (magic));
}

static GBytes *export(QiheChart *chart, QiheChartFormat format, double width, double height)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = qihe_chart_export_bytes (chart, format, QIHE_THEME_PRINT, width, height, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
test_formats (void)
{
  static const char *const magic[] = { "\x89PNG", "<?xml", "%PDF-" };

  for (FixtureKind kind = FIXTURE_RADAR; kind <= FIXTURE_LEVELS; kind++)
    for (QiheChartFormat format = QIHE_CHART_PNG; format <= QIHE_CHART_PDF; format++) {
      g_autoptr (QiheChart) chart = new_chart (kind);
      g_autoptr (GBytes) natural = export(chart, format, 0, 0);
      g_autoptr (GBytes) tiny = export(chart, format, 5, 3);

      assert_begins (natural, magic[format]);
      assert_begins (tiny, magic[format]);
    }
}

static cairo_status_t
read_bytes (void *closure, unsigned char *data, unsigned int length)
{
  GInputStream *stream = closure;
  gsize n;

  return g_input_stream_read_all (stream, data, length, &n, NULL, NULL) && n == length
             ? CAIRO_STATUS_SUCCESS
             : CAIRO_STATUS_READ_ERROR;
}

static void
test_png_at_scale_2 (void)
{
  g_autoptr (QiheChart) chart = new_chart (FIXTURE_LEVELS);
  g_autoptr (GBytes) bytes = export(chart, QIHE_CHART_PNG, 400, 250);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_bytes, stream);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 800);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 500);
  cairo_surface_destroy (surface);
}

static void
test_svg_texts_are_escaped (void)
{
  g_autoptr (QiheChart) chart = new_chart (FIXTURE_LEVELS);
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;
  g_autofree char *text = NULL;

  qihe_chart_set_title (chart, "<A\x01& B>\xff");
  qihe_chart_set_subtitle (chart, "Missing indicators, June 2026");
  first = export(chart, QIHE_CHART_SVG, 0, 0);
  second = export(chart, QIHE_CHART_SVG, 0, 0);
  g_assert_true (g_bytes_equal (first, second));
  text = g_strndup (g_bytes_get_data (first, NULL), g_bytes_get_size (first));
  g_assert_nonnull (strstr (text, "<title>&lt;A &amp; B&gt;\uFFFD</title>"));
  g_assert_nonnull (strstr (text, "Technology resource empowerment: high, 0 of 7 missing"));
}

static void
test_layout_stays (void)
{
  g_autoptr (QiheChart) chart = new_chart (FIXTURE_HEATMAP);
  PangoContext *context = fixture_context ();
  cairo_rectangle_int_t before, after;
  g_autoptr (GBytes) bytes = NULL;

  qihe_chart_layout (chart, context, 1200, 400);
  g_assert_true (qihe_chart_get_item_area (chart, 30, &before));
  bytes = export(chart, QIHE_CHART_PDF, 300, 200);
  g_assert_true (qihe_chart_get_item_area (chart, 30, &after));
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
  g_object_unref (context);
}

static void
test_sizes_that_cannot_be (void)
{
  static const double sizes[][2] = { { 40000, 100 }, { 100, 1e9 }, { 12000, 12000 }, { 0.1, 0.1 } };
  g_autoptr (QiheChart) chart = new_chart (FIXTURE_RADAR);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (qihe_chart_export_bytes (chart, QIHE_CHART_PNG, QIHE_THEME_LIGHT, sizes[i][0],
                                            sizes[i][1], &error));
    g_assert_error (error, QIHE_CHART_ERROR, QIHE_CHART_ERROR_SIZE);
  }
}

static void
test_files (void)
{
  g_autoptr (QiheChart) chart = new_chart (FIXTURE_RADAR);
  g_autofree char *folder = g_dir_make_tmp ("qihe-chart-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "图.png", NULL);
  g_autofree char *bad = g_build_filename (folder, "missing", "x.png", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (qihe_chart_export (chart, path, QIHE_CHART_PNG, QIHE_THEME_DARK, 0, 0, &error));
  g_assert_no_error (error);
  g_assert_false (qihe_chart_export (chart, bad, QIHE_CHART_PNG, QIHE_THEME_DARK, 0, 0, &error));
  g_assert_error (error, QIHE_CHART_ERROR, QIHE_CHART_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, bad));
  g_assert_cmpint (g_unlink (path), ==, 0);
  /* Nothing temporary is left beside it. */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_names (void)
{
  QiheChartFormat format;

  g_assert_true (qihe_chart_format_from_name ("a.PNG", &format));
  g_assert_cmpint (format, ==, QIHE_CHART_PNG);
  g_assert_true (qihe_chart_format_from_name ("/x/图.svg", &format));
  g_assert_cmpint (format, ==, QIHE_CHART_SVG);
  g_assert_true (qihe_chart_format_from_name (".pdf", &format));
  g_assert_cmpint (format, ==, QIHE_CHART_PDF);
  g_assert_false (qihe_chart_format_from_name ("png", &format));
  g_assert_false (qihe_chart_format_from_name ("a.pdf.exe", &format));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_set_fonts ();
  fixture_set_language ("en");

  g_test_add_func ("/export/formats", test_formats);
  g_test_add_func ("/export/png-at-scale-2", test_png_at_scale_2);
  g_test_add_func ("/export/svg-texts", test_svg_texts_are_escaped);
  g_test_add_func ("/export/layout-stays", test_layout_stays);
  g_test_add_func ("/export/sizes", test_sizes_that_cannot_be);
  g_test_add_func ("/export/files", test_files);
  g_test_add_func ("/export/names", test_names);
  return g_test_run ();
}
