/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "../unit/fit-fixture.h"
#include "chart-fixture.h"
#include "chart/qihe-chart-viewport.h"

/* A chart that is larger than its view: what is seen, found and revealed, wherever it is scrolled.
 */

#define N_CASES 40
#define VIEW_WIDTH 500
#define VIEW_HEIGHT 520
/* Of 255: hatching that starts elsewhere is rounded otherwise. */
#define TOLERANCE 16

typedef struct {
  QiheChart *chart;
  PangoContext *context;
  int width;
  int height;
  double frozen_width;
  double frozen_height;
} Fixture;

static const struct {
  double x;
  double y;
} offsets[] = { { 0, 0 }, { 117, 0 }, { 0, 333 }, { 60, 35 }, { 1e6, 1e6 } };

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  static const char *const ratings[] = { "ddddd ddddddd ddddd", "d?dpl dd??dad ?????",
                                         "aaaaa aaaaaaa aaaaa" };
  FixtureCase cases[N_CASES];
  double width, height;

  for (guint i = 0; i < N_CASES; i++)
    cases[i] = (FixtureCase){ fixture_cases_en[i % 4].title, ratings[i % 3] };
  fixture_set_language ("en");
  f->chart = fixture_chart (framework, FIXTURE_HEATMAP, cases, N_CASES);
  f->context = fixture_context ();
  qihe_chart_get_scrolled_size (f->chart, f->context, VIEW_WIDTH, &width, &height);
  f->width = (int) width;
  f->height = (int) height;
  g_assert_cmpint (f->width, >, VIEW_WIDTH);
  qihe_chart_layout (f->chart, f->context, f->width, f->height);
  qihe_chart_get_frozen (f->chart, &f->frozen_width, &f->frozen_height);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->chart);
  g_object_unref (f->context);
}

static QiheChartViewport
viewport_at (const Fixture *f, guint offset)
{
  return (QiheChartViewport){ MIN (offsets[offset].x, f->width - VIEW_WIDTH),
                              MIN (offsets[offset].y, f->height - VIEW_HEIGHT), VIEW_WIDTH,
                              VIEW_HEIGHT };
}

static gboolean
lies_in (const cairo_rectangle_int_t *area, double x, double y)
{
  return x >= area->x && y >= area->y && x < area->x + area->width && y < area->y + area->height;
}

static void
check_found (const Fixture *f, const QiheChartViewport *viewport)
{
  guint n_found = 0;

  for (int y = 0; y < VIEW_HEIGHT; y += 3)
    for (int x = 0; x < VIEW_WIDTH; x += 3) {
      int item = qihe_chart_viewport_get_item_at (viewport, f->chart, x, y);
      cairo_rectangle_int_t area;

      if (item < 0)
        continue;
      g_assert_true (qihe_chart_viewport_get_item_area (viewport, f->chart, (guint) item, &area));
      g_assert_true (lies_in (&area, x, y));
      n_found++;
    }
  g_assert_cmpuint (n_found, >, 1000);
}

static void
test_found (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++) {
    QiheChartViewport viewport = viewport_at (f, i);

    check_found (f, &viewport);
    g_assert_cmpint (qihe_chart_viewport_get_item_at (&viewport, f->chart, -1, 50), ==, -1);
    g_assert_cmpint (qihe_chart_viewport_get_item_at (&viewport, f->chart, VIEW_WIDTH, 50), ==, -1);
  }
}

static void
test_revealed (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    for (guint item = 0; item < qihe_chart_get_n_items (f->chart); item++) {
      QiheChartViewport viewport = viewport_at (f, i);
      cairo_rectangle_int_t whole, area;

      g_assert_true (qihe_chart_get_item_area (f->chart, item, &whole));
      qihe_chart_viewport_reveal (&viewport, f->chart, item);
      g_assert_true (qihe_chart_viewport_get_item_area (&viewport, f->chart, item, &area));
      g_assert_cmpint (area.width, ==, whole.width);
      g_assert_cmpint (area.height, ==, whole.height);
      g_assert_cmpint (qihe_chart_viewport_get_item_at (&viewport, f->chart,
                                                        area.x + area.width / 2.0,
                                                        area.y + area.height / 2.0),
                       ==, (int) item);
    }
}

static void
test_revealed_once (Fixture *f, gconstpointer data)
{
  QiheChartViewport viewport = viewport_at (f, 3);
  QiheChartViewport before = viewport;
  int item =
      qihe_chart_viewport_get_item_at (&viewport, f->chart, VIEW_WIDTH / 2.0, VIEW_HEIGHT - 90);

  g_assert_cmpint (item, >=, 0);
  qihe_chart_viewport_reveal (&viewport, f->chart, (guint) item);
  g_assert_cmpfloat (viewport.x, ==, before.x);
  g_assert_cmpfloat (viewport.y, ==, before.y);
}

static cairo_surface_t *
draw_view (const Fixture *f, const QiheChartViewport *viewport)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, VIEW_WIDTH, VIEW_HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  qihe_chart_viewport_draw (viewport, f->chart, cr, QIHE_THEME_LIGHT, -1, -1);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guint8 *row = cairo_image_surface_get_data (surface) +
                      (gsize) y * (gsize) cairo_image_surface_get_stride (surface);
  guint32 pixel;

  memcpy (&pixel, row + (gsize) x * 4, sizeof pixel);
  return pixel & 0xffffff;
}

static int
difference (guint32 a, guint32 b)
{
  int most = 0;

  for (int shift = 0; shift < 24; shift += 8)
    most = MAX (most, ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)));
  return most;
}

/* The pixels of the whole chart, each where the viewport puts it. The line that parts what is
 * frozen from the rest is left out. */
static void
check_pixels (const Fixture *f, const QiheChartViewport *viewport, cairo_surface_t *whole,
              cairo_surface_t *view)
{
  for (int y = 0; y < VIEW_HEIGHT; y++)
    for (int x = 0; x < VIEW_WIDTH; x++) {
      int from_x = x < f->frozen_width ? x : x + (int) viewport->x;
      int from_y = y < f->frozen_height ? y : y + (int) viewport->y;

      if (x == (int) f->frozen_width - 1 || y == (int) f->frozen_height - 1)
        continue;
      g_assert_cmpint (difference (get_pixel (view, x, y), get_pixel (whole, from_x, from_y)), <=,
                       TOLERANCE);
    }
}

static void
test_drawn (Fixture *f, gconstpointer data)
{
  cairo_surface_t *whole =
      fixture_draw (f->chart, f->context, QIHE_THEME_LIGHT, f->width, f->height);

  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++) {
    QiheChartViewport viewport = viewport_at (f, i);
    cairo_surface_t *view = draw_view (f, &viewport);

    check_pixels (f, &viewport, whole, view);
    cairo_surface_destroy (view);
  }
  cairo_surface_destroy (whole);
}

/* In a view with hardly room for titles they are scrolled like the rest. */
static void
test_small (Fixture *f, gconstpointer data)
{
  QiheChartViewport viewport = { 200, 300, f->frozen_width * 1.3, f->frozen_height * 1.3 };

  g_assert_cmpint (qihe_chart_viewport_get_item_at (&viewport, f->chart, 20, 30), ==,
                   qihe_chart_get_item_at (f->chart, 220, 330));
  g_assert_cmpint (qihe_chart_get_item_at (f->chart, 220, 330), >=, 0);
}

static void
test_page (Fixture *f, gconstpointer data)
{
  QiheChartViewport viewport = viewport_at (f, 0);
  cairo_rectangle_int_t area;
  int page = qihe_chart_viewport_get_page (&viewport, f->chart, 0);

  g_assert_true (qihe_chart_get_item_area (f->chart, 0, &area));
  g_assert_cmpint (page, >, 1);
  g_assert_cmpint (page * area.height, <, VIEW_HEIGHT - (int) f->frozen_height);
  viewport.height = 1;
  g_assert_cmpint (qihe_chart_viewport_get_page (&viewport, f->chart, 0), ==, 1);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/chart-viewport/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_set_fonts ();

  ADD ("found", test_found);
  ADD ("revealed", test_revealed);
  ADD ("revealed-once", test_revealed_once);
  ADD ("drawn", test_drawn);
  ADD ("small", test_small);
  ADD ("page", test_page);
  return g_test_run ();
}
