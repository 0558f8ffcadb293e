/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <time.h>

#include "../../render/chart-fixture.h"
#include "../../unit/fit-fixture.h"
#include "chart/qihe-chart-viewport.h"

/*
 * The CPU of one frame of a matrix of 60 indicators, drawn at many places as it is scrolled. Fails
 * where the middle frame of 2,000 cases takes more than MOST_RATIO times that of 200, or where nine
 * in ten frames do not keep below what 60 frames a second allow. Making and laying out the chart is
 * told for information.
 */

#define N_DIMENSIONS 3u
#define N_INDICATORS 20u /* of each dimension */
#define VIEW_WIDTH 1200
#define VIEW_HEIGHT 700
#define N_FRAMES 200
#define MOST_RATIO 1.5
#define MOST_MILLISECONDS 16.0

static const guint sizes[] = { 200, 2000 };

static double
cpu_milliseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static QiheFramework *
make_framework (void)
{
  g_autoptr (GString) json = g_string_new (
      "{\"id\":\"large\",\"version\":1,\"statuses\":[{\"id\":\"described\",\"missing\":\"0\"},"
      "{\"id\":\"partial\",\"missing\":\"1/2\"},{\"id\":\"planned\",\"missing\":\"1\"},"
      "{\"id\":\"absent\",\"missing\":\"1\"}],\"levels\":[{\"id\":\"high\",\"missing_at_most\":"
      "\"1/5\"},{\"id\":\"medium\",\"missing_at_most\":\"1/2\"},{\"id\":\"low\","
      "\"missing_at_most\":\"1\"}],\"dimensions\":[");

  for (guint d = 0; d < N_DIMENSIONS; d++) {
    g_string_append_printf (json, "%s{\"id\":\"d%u\",\"indicators\":[", d > 0 ? "," : "", d);
    for (guint i = 0; i < N_INDICATORS; i++)
      g_string_append_printf (json,
                              "%s{\"id\":\"d%u.i%u\",\"title\":{\"en\":\"Indicator %u of %u\"}}",
                              i > 0 ? "," : "", d, i, i, d);
    g_string_append (json, "]}");
  }
  g_string_append (json, "]}");
  return fixture_framework_from (json->str);
}

static char *
make_ratings (GRand *random)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  for (guint i = 0; i < N_DIMENSIONS * N_INDICATORS; i++)
    g_string_append_c (letters, "dddddplaa?"[g_rand_int_range (random, 0, 10)]);
  return g_string_free (g_steal_pointer (&letters), FALSE);
}

static QiheChart *
make_chart (guint n_cases)
{
  g_autoptr (QiheFramework) framework = make_framework ();
  g_autofree FixtureCase *cases = g_new0 (FixtureCase, n_cases);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  GRand *random = g_rand_new_with_seed (7);

  for (guint i = 0; i < n_cases; i++) {
    cases[i].title = g_strdup_printf ("%s %u", fixture_cases_zh[i % 4].title, i);
    cases[i].ratings = make_ratings (random);
    g_ptr_array_add (texts, (char *) cases[i].title);
    g_ptr_array_add (texts, (char *) cases[i].ratings);
  }
  g_rand_free (random);
  return fixture_chart (framework, FIXTURE_HEATMAP, cases, n_cases);
}

static double
draw_frame (QiheChart *chart, const QiheChartViewport *viewport)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, VIEW_WIDTH, VIEW_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  double start = cpu_milliseconds ();

  qihe_chart_viewport_draw (viewport, chart, cr, QIHE_THEME_LIGHT, 70, 75);
  start = cpu_milliseconds () - start;
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return start;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* Sorted: from the upper left to the lower right, and across meanwhile. */
static void
scroll (QiheChart *chart, double width, double height, double *frames)
{
  for (guint i = 0; i < N_FRAMES; i++) {
    QiheChartViewport viewport = { MAX (width - VIEW_WIDTH, 0) * (i % 10) / 9,
                                   (guint) ((height - VIEW_HEIGHT) * i / (N_FRAMES - 1)),
                                   VIEW_WIDTH, VIEW_HEIGHT };

    frames[i] = draw_frame (chart, &viewport);
  }
  qsort (frames, N_FRAMES, sizeof (double), compare);
}

static void
measure (guint n_cases, double *frames)
{
  PangoContext *context = fixture_context ();
  double start = cpu_milliseconds ();
  g_autoptr (QiheChart) chart = make_chart (n_cases);
  double made = cpu_milliseconds ();
  double width, height, laid_out;

  qihe_chart_get_scrolled_size (chart, context, VIEW_WIDTH, &width, &height);
  qihe_chart_layout (chart, context, width, height);
  laid_out = cpu_milliseconds ();
  qihe_heatmap_chart_sort (chart, (QiheHeatmapSort){ 3, FALSE });
  g_print (
      "%u × %u: made in %.1f ms (with ratings and fit), laid out in %.1f ms, sorted in %.1f ms\n",
      n_cases, N_DIMENSIONS * N_INDICATORS, made - start, laid_out - made,
      cpu_milliseconds () - laid_out);
  scroll (chart, width, height, frames);
  g_print ("  a frame of %d × %d: median %.2f ms, 90 %% below %.2f ms, worst %.2f ms\n", VIEW_WIDTH,
           VIEW_HEIGHT, frames[N_FRAMES / 2], frames[N_FRAMES * 9 / 10], frames[N_FRAMES - 1]);
  g_object_unref (context);
}

int
main (void)
{
  double frames[G_N_ELEMENTS (sizes)][N_FRAMES];
  double ratio;

  fixture_set_fonts ();
  fixture_set_language ("en");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    measure (sizes[i], frames[i]);
  ratio = frames[1][N_FRAMES / 2] / frames[0][N_FRAMES / 2];
  g_print ("2,000 cases take %.2f times as long as 200 (most %.1f)\n", ratio, MOST_RATIO);
  return ratio <= MOST_RATIO && frames[1][N_FRAMES * 9 / 10] <= MOST_MILLISECONDS ? 0 : 1;
}
