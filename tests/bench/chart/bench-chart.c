/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <cairo-pdf.h>
#include <math.h>
#include <time.h>

#include "../../render/chart-fixture.h"
#include "../../unit/fit-fixture.h"
#include "chart/qihe-line-chart.h"
#include "chart/qihe-pdf.h"
#include "floor.h"

/*
 * A page of a heat map of 200 cases, 12 radars and 10 lines of 1,000 points as PDF: its CPU as a
 * multiple of that of the same strokes by hand (floor.c). Fails above MOST. Both are measured in
 * turn in one process; the median of their ratios counts. Then the CPU of each chart drawn to an
 * image, for information.
 */

#define MOST 1.5
#define ROUNDS 15
#define IMAGE_ROUNDS 40

static const char letters[] = "dpla?";

const char *const page_dimensions[3] = { "Talent resource supply", "Technology empowerment",
                                         "Administrative gain" };
const char *const page_indicators[PAGE_INDICATORS] = {
  "Programmes match industrial development",
  "Courses match occupational standards",
  "Teaching matches production",
  "Diplomas match vocational certificates",
  "Vocational education matches lifelong learning",
  "Technology consulting and assessment",
  "Joint research and development",
  "Technology transfer and trade",
  "Technical training and exchange",
  "Technology cooperation platforms",
  "Innovation incubation",
  "Culture of innovation",
  "Organisational support",
  "Institutional support",
  "Operational support",
  "Evaluation support",
  "Funding and safeguard support",
};

int
page_status (int row, int indicator)
{
  static const int statuses[PAGE_INDICATORS] = {
    0, 0, 0, 0, 0, 3, 0, 3, 2, 3, 3, 3, 0, 1, 0, 3, 1
  };

  /* One unknown in each tenth row leaves the level as it is: the texts are those of the others. */
  return row % 10 == 9 && indicator == 16 ? 4 : statuses[indicator];
}

double
page_value (int line, int point)
{
  return 50 + line * 4 + 10 * sin (point * 0.02 + line) + point % 7;
}

static double
cpu_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

/* What the charts are made of; making it is not part of the page. */
typedef struct {
  QiheFramework *framework;
  char *ratings[PAGE_ROWS];
  FixtureCase cases[PAGE_ROWS];
  double values[PAGE_LINES][PAGE_POINTS];
  QiheLine lines[PAGE_LINES];
  char *points[PAGE_POINTS];
  QiheChart *heatmap;
  QiheChart *radars[PAGE_RADARS];
  QiheChart *line_chart;
} Data;

static Data data;

static void
make_data (void)
{
  data.framework = fixture_framework ();
  for (int row = 0; row < PAGE_ROWS; row++) {
    data.ratings[row] = g_new0 (char, PAGE_INDICATORS + 1);
    for (int i = 0; i < PAGE_INDICATORS; i++)
      data.ratings[row][i] = letters[page_status (row, i)];
    data.cases[row] = (FixtureCase){ "Z city, intelligent equipment", data.ratings[row] };
  }
  for (int line = 0; line < PAGE_LINES; line++) {
    for (int i = 0; i < PAGE_POINTS; i++)
      data.values[line][i] = page_value (line, i);
    data.lines[line] = (QiheLine){ "K city", data.values[line] };
  }
  for (int i = 0; i < PAGE_POINTS; i++)
    data.points[i] = g_strdup_printf ("%d", i);
}

/* Charts are made anew for each page, as a report would. */
static void
make_charts (void)
{
  static const FixtureCase one = { "Z city", "ddddd ddaddaa dddad" };

  data.heatmap = fixture_chart (data.framework, FIXTURE_HEATMAP, data.cases, PAGE_ROWS);
  for (int i = 0; i < PAGE_RADARS; i++)
    data.radars[i] = fixture_chart (data.framework, FIXTURE_RADAR, &one, 1);
  data.line_chart = qihe_line_chart_new (data.lines, PAGE_LINES, (const char *const *) data.points,
                                         NULL, PAGE_POINTS);
}

static void
clear_charts (void)
{
  g_clear_object (&data.heatmap);
  for (int i = 0; i < PAGE_RADARS; i++)
    g_clear_object (&data.radars[i]);
  g_clear_object (&data.line_chart);
}

static void
clear_data (void)
{
  for (int row = 0; row < PAGE_ROWS; row++)
    g_free (data.ratings[row]);
  for (int i = 0; i < PAGE_POINTS; i++)
    g_free (data.points[i]);
  qihe_framework_unref (data.framework);
}

static void
place (cairo_t *cr, QiheChart *chart, PangoContext *context, double x, double y, double width,
       double height)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  qihe_chart_layout (chart, context, width, height);
  qihe_chart_draw (chart, cr, QIHE_THEME_LIGHT, -1, -1);
  cairo_restore (cr);
}

static void
draw_page (cairo_t *cr, PangoContext *context)
{
  double y = PAGE_HEATMAP_HEIGHT;

  place (cr, data.heatmap, context, 0, 0, PAGE_WIDTH, PAGE_HEATMAP_HEIGHT);
  for (int i = 0; i < PAGE_RADARS; i++)
    place (cr, data.radars[i], context, i % 4 * PAGE_RADAR_WIDTH, y + i / 4 * PAGE_RADAR_HEIGHT,
           PAGE_RADAR_WIDTH, PAGE_RADAR_HEIGHT);
  place (cr, data.line_chart, context, 0, y + PAGE_RADARS / 4 * PAGE_RADAR_HEIGHT, PAGE_WIDTH,
         PAGE_LINES_HEIGHT);
}

static cairo_status_t
count (void *size, const unsigned char *bytes, unsigned int length)
{
  *(gsize *) size += length;
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_pdf_page (cairo_t *cr, guint page, gpointer context)
{
  draw_page (cr, context);
}

/* As the product writes each PDF, its fonts cut down to what is drawn. */
static double
measure_charts (gsize *size)
{
  const QihePdf pdf = { PAGE_WIDTH, PAGE_HEIGHT, 1, draw_pdf_page, NULL, NULL };
  PangoContext *context = fixture_context ();
  double start = cpu_now ();
  cairo_status_t status;
  GByteArray *bytes = qihe_pdf_make (&pdf, NULL, context, &status);
  double used;

  g_assert_nonnull (bytes);
  *size = bytes->len;
  g_byte_array_unref (bytes);
  used = cpu_now () - start;
  g_object_unref (context);
  return used;
}

static double
measure_by_hand (gsize *size)
{
  PangoContext *context = fixture_context ();
  double start = cpu_now ();
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (count, size, PAGE_WIDTH, PAGE_HEIGHT);
  cairo_t *cr = cairo_create (surface);

  *size = 0;
  floor_draw_page (cr, context);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  g_object_unref (context);
  return cpu_now () - start;
}

static int
compare_doubles (const void *a, const void *b)
{
  double da = *(const double *) a;
  double db = *(const double *) b;

  return (da > db) - (da < db);
}

static double
median (double *values, guint n)
{
  qsort (values, n, sizeof (double), compare_doubles);
  return values[n / 2];
}

static double
measure_ratio (void)
{
  double ratios[ROUNDS], charts[ROUNDS], hand[ROUNDS];
  gsize chart_size, hand_size;

  for (int i = -1; i < ROUNDS; i++) {
    double by_hand = measure_by_hand (&hand_size);
    double by_charts;

    make_charts ();
    by_charts = measure_charts (&chart_size);
    clear_charts ();
    if (i < 0) /* the first one loads fonts */
      continue;
    hand[i] = by_hand;
    charts[i] = by_charts;
    ratios[i] = by_charts / by_hand;
  }
  g_print ("page: charts %.1f ms (%zu KiB), by hand %.1f ms (%zu KiB)\n",
           median (charts, ROUNDS) * 1e3, chart_size / 1024, median (hand, ROUNDS) * 1e3,
           hand_size / 1024);
  return median (ratios, ROUNDS);
}

/* Layout anew for each image, as while a window is resized, then the drawing alone. */
static void
measure_image (const char *name, QiheChart *chart, int width, int height)
{
  PangoContext *context = fixture_context ();
  double laid_out[IMAGE_ROUNDS], drawn[IMAGE_ROUNDS];

  for (int i = 0; i < IMAGE_ROUNDS; i++) {
    cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width + i, height);
    cairo_t *cr = cairo_create (surface);
    double start = cpu_now ();

    qihe_chart_layout (chart, context, width + i, height);
    laid_out[i] = cpu_now () - start;
    start = cpu_now ();
    qihe_chart_draw (chart, cr, QIHE_THEME_LIGHT, 1, 2);
    drawn[i] = cpu_now () - start;
    cairo_destroy (cr);
    cairo_surface_destroy (surface);
  }
  g_print ("%-17s %4d × %-4d layout %5.2f ms, drawing %5.2f ms\n", name, width, height,
           median (laid_out, IMAGE_ROUNDS) * 1e3, median (drawn, IMAGE_ROUNDS) * 1e3);
  g_object_unref (context);
}

static void
measure_kind (const char *name, FixtureKind kind, int width, int height)
{
  g_autoptr (QiheChart) chart = fixture_chart (data.framework, kind, fixture_cases_zh, 4);

  measure_image (name, chart, width, height);
}

int
main (void)
{
  double ratio;

  fixture_set_fonts ();
  fixture_set_language ("en");
  make_data ();
  ratio = measure_ratio ();
  g_print ("ratio %.2f, at most %.2f\n", ratio, MOST);
  measure_kind ("radar", FIXTURE_RADAR, 640, 480);
  measure_kind ("radar, indicators", FIXTURE_RADAR_INDICATORS, 900, 640);
  measure_kind ("heat map", FIXTURE_HEATMAP, 1200, 320);
  measure_kind ("levels", FIXTURE_LEVELS, 720, 220);
  clear_data ();
  return ratio <= MOST ? 0 : 1;
}
