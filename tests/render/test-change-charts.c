/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The charts of what changes: the map of models over a weight and a threshold, levels over rounds.
 */

#include "../unit/fit-fixture.h"
#include "chart-fixture.h"
#include "chart/qihe-chart-private.h"
#include "chart/qihe-model-map-chart.h"
#include "chart/qihe-slope-chart.h"
#include "golden.h"

#define MAP_SIZE 60
/* Talent misses 1/10, technology 2/7, administration 3/10: the model depends on both axes. */
#define MIXED "pdddd padddda pdadd"
#define UNKNOWN "pdddd ?addd?a pdadd"
/* The lines from the point go through the place of a name. */
#define CROSSED "dddpd ddldddd ddd??"

static const int hostile_sizes[][2] = { { 0, 0 },     { 1, 1 },    { 2, 900 },  { 900, 2 },
                                        { 17, 17 },   { 60, 40 },  { 100, 9 },  { 240, 60 },
                                        { 333, 777 }, { 140, 90 }, { 180, 140 } };

static QiheChart *
map_chart (const char *rated)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  g_autofree gint16 *ratings = fixture_ratings (framework, rated);
  g_autoptr (QiheModelMap) map =
      qihe_model_map_new (framework, ratings, QIHE_UNKNOWN_RANGE, 1, 0, MAP_SIZE, NULL, NULL);
  g_autoptr (QiheFit) fit = qihe_fit_new (framework, ratings, QIHE_UNKNOWN_RANGE, NULL);

  return qihe_model_map_chart_new (framework, map, fit->model);
}

/* Rises, falls, a range, a round without the dimension; a new version of the framework. */
static const QiheSlopeValue talent[] = {
  { 1, 1, "2 of 5" }, { 1, 1, "2 of 5" }, { 0, 0, "1 of 5" }, { 0, 0, "1 of 5" }, { 0, 0, "0 of 5" }
};
static const QiheSlopeValue technology[] = {
  { 0, 0, NULL }, { 1, 1, NULL }, { 2, 2, NULL }, { 0, 2, NULL }, { 1, 1, NULL }
};
static const QiheSlopeValue administration[] = {
  { 2, 2, NULL }, { -1, -1, NULL }, { 2, 2, NULL }, { 1, 1, NULL }, { 0, 0, NULL }
};

static const double days[] = { 0, 40, 365, 500, 1500 };

static QiheChart *
slope_chart (gboolean chinese, guint n_lines, guint n_points, gboolean dated)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  const QiheSlopeLine lines[] = { { chinese ? "人才" : "talent", talent },
                                  { chinese ? "科技" : "technology", technology },
                                  { chinese ? "行政" : "administration", administration } };
  QiheSlopePoint points[] = { { "2022-06", NULL, 0 },
                              { "2023-06", NULL, 0 },
                              { "2024-06", "consortium-fit@2", 0 },
                              { "2025-06", NULL, 0 },
                              { "2026-06", NULL, 0 } };

  /* The second soon after the first, a long way to the last. */
  for (guint i = 0; dated && i < G_N_ELEMENTS (points); i++)
    points[i].at = days[i];

  return qihe_slope_chart_new (framework, lines, n_lines, points, n_points);
}

typedef struct {
  const char *name;
  gboolean map;
  const char *rated; /* of a map */
  guint n_lines;     /* of slopes */
  guint n_points;
  int width;
  int height;
  gboolean light_only;
  gboolean dated;
} Picture;

static const Picture pictures[] = {
  { "map-normal", TRUE, MIXED, 0, 0, 420, 340, FALSE, FALSE },
  { "map-unknown", TRUE, UNKNOWN, 0, 0, 420, 340, TRUE, FALSE },
  { "map-crossed", TRUE, CROSSED, 0, 0, 420, 340, TRUE, FALSE },
  { "map-one", TRUE, "ddddd ddddddd ddddd", 0, 0, 420, 340, TRUE, FALSE },
  { "map-tiny", TRUE, MIXED, 0, 0, 200, 150, TRUE, FALSE },
  { "slope-normal", FALSE, NULL, 3, 5, 560, 380, FALSE, FALSE },
  { "slope-dated", FALSE, NULL, 3, 5, 560, 380, TRUE, TRUE },
  { "slope-one", FALSE, NULL, 3, 1, 400, 300, TRUE, FALSE },
  { "slope-empty", FALSE, NULL, 0, 0, 400, 200, TRUE, FALSE },
  { "slope-tiny", FALSE, NULL, 3, 5, 200, 110, TRUE, FALSE },
};

static QiheChart *
chart_of (const Picture *picture, gboolean chinese)
{
  fixture_set_language (chinese ? "zh" : "en");
  return picture->map ? map_chart (picture->rated)
                      : slope_chart (chinese, picture->n_lines, picture->n_points, picture->dated);
}

static void
test_picture (gconstpointer data)
{
  static const char *const themes[] = { "light", "dark", "print" };
  const Picture *picture = data;
  PangoContext *context = fixture_context ();

  for (int chinese = 0; chinese < 2; chinese++) {
    g_autoptr (QiheChart) chart = chart_of (picture, chinese);

    for (QiheTheme theme = QIHE_THEME_LIGHT; theme <= QIHE_THEME_PRINT; theme++) {
      g_autofree char *name =
          g_strdup_printf ("%s-%s-%s", picture->name, chinese ? "zh" : "en", themes[theme]);

      if (theme == QIHE_THEME_LIGHT || !picture->light_only)
        golden_check (fixture_draw (chart, context, theme, picture->width, picture->height), name);
    }
  }
  g_object_unref (context);
}

/* Nothing covers anything else or leaves the chart, at any size. */
static void
test_hostile (gconstpointer data)
{
  g_autoptr (QiheChart) chart = chart_of (data, FALSE);
  PangoContext *context = fixture_context ();

  for (guint i = 0; i < G_N_ELEMENTS (hostile_sizes); i++) {
    int width = hostile_sizes[i][0], height = hostile_sizes[i][1];
    cairo_surface_t *surface = fixture_draw (chart, context, QIHE_THEME_PRINT, width, height);

    g_assert_true (
        qihe_labels_are_clear (qihe_chart_get_labels (chart), (QiheBox){ 0, 0, width, height }));
    cairo_surface_destroy (surface);
  }
  g_object_unref (context);
}

static void
lay_out (QiheChart *chart)
{
  PangoContext *context = fixture_context ();

  qihe_chart_layout (chart, context, 420, 340);
  g_object_unref (context);
}

/* Each cell is found at its middle, and the arrows lead to its neighbours. */
static void
test_map_items (void)
{
  g_autoptr (QiheChart) chart = NULL;
  cairo_rectangle_int_t area;
  const int item = 7 * MAP_SIZE + 30;

  fixture_set_language ("en");
  chart = map_chart (MIXED);
  lay_out (chart);
  g_assert_cmpuint (qihe_chart_get_n_items (chart), ==, MAP_SIZE * MAP_SIZE);
  for (guint i = 0; i < MAP_SIZE * MAP_SIZE; i += 37) {
    g_assert_true (qihe_chart_get_item_area (chart, i, &area));
    g_assert_cmpint (qihe_chart_get_item_at (chart, area.x + area.width / 2.0,
                                             area.y + area.height / 2.0),
                     ==, (int) i);
  }
  g_assert_cmpint (qihe_chart_get_item_at (chart, 1, 1), ==, -1);
  g_assert_cmpint (qihe_chart_get_neighbour (chart, item, 1, 0), ==, item + 1);
  g_assert_cmpint (qihe_chart_get_neighbour (chart, item, 0, 1), ==, item + MAP_SIZE);
}

/* The first row is that of the highest threshold. */
static void
test_map_texts (void)
{
  g_autoptr (QiheChart) chart = NULL;
  g_autofree char *first = NULL, *summary = NULL, *twin = NULL;

  fixture_set_language ("en");
  chart = map_chart (MIXED);
  first = qihe_chart_dup_item_text (chart, 0);
  summary = qihe_chart_dup_summary (chart);
  twin = qihe_chart_dup_description (chart);
  g_assert_cmpstr (first, ==,
                   "Weight of “partly described”: 0.8 %; Threshold of “high”: 49.6 %; "
                   "strong, balanced");
  g_assert_true (g_str_has_prefix (summary, "Now: Weight of “partly described”: 50 %; "
                                            "Threshold of “high”: 20 %; strong talent"));
  g_assert_nonnull (strstr (twin, "0 % – "));
  g_assert_true (g_str_has_prefix (twin, summary));
}

static double
x_of_point (QiheChart *chart, guint point)
{
  cairo_rectangle_int_t area;

  g_assert_true (qihe_chart_get_item_area (chart, point, &area));
  return area.x + area.width / 2.0;
}

/* As far apart as in time, but never one upon the other. */
static void
test_slope_dates (void)
{
  g_autoptr (QiheChart) even = slope_chart (FALSE, 3, 5, FALSE);
  g_autoptr (QiheChart) dated = slope_chart (FALSE, 3, 5, TRUE);
  double ways[4];

  lay_out (even);
  lay_out (dated);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++) {
    ways[i] = x_of_point (dated, i + 1) - x_of_point (dated, i);
    g_assert_cmpfloat_with_epsilon (x_of_point (even, i + 1) - x_of_point (even, i),
                                    x_of_point (even, 1) - x_of_point (even, 0), 1.5);
  }
  g_assert_cmpfloat_with_epsilon (ways[3] / ways[1], 1000.0 / 325.0, 0.2);
  g_assert_cmpfloat (ways[0], >, 8);
  g_assert_cmpfloat (ways[0], <, ways[1]);
}

static void
test_slope_texts (void)
{
  static const char *const texts[] = { "talent, 2022-06: medium; 2 of 5",
                                       "talent, 2024-06: high ▲ (was medium); 1 of 5",
                                       "technology, 2023-06: medium ▼ (was high)",
                                       "technology, 2025-06: high to low",
                                       "administration, 2023-06: –" };
  static const guint items[] = { 0, 2, 6, 8, 11 };
  g_autoptr (QiheChart) chart = NULL;
  g_autofree char *twin = NULL;

  fixture_set_language ("en");
  chart = slope_chart (FALSE, 3, 5, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (items); i++) {
    g_autofree char *text = qihe_chart_dup_item_text (chart, items[i]);

    g_assert_cmpstr (text, ==, texts[i]);
  }
  twin = qihe_chart_dup_description (chart);
  g_assert_nonnull (strstr (twin, "From 2024-06 on: consortium-fit@2"));
}

static void
test_slope_items (void)
{
  g_autoptr (QiheChart) chart = slope_chart (FALSE, 3, 5, FALSE);
  cairo_rectangle_int_t area;

  lay_out (chart);
  for (guint i = 0; i < qihe_chart_get_n_items (chart); i++) {
    if (i == 11) { /* has no value */
      g_assert_false (qihe_chart_get_item_area (chart, i, &area));
      continue;
    }
    g_assert_true (qihe_chart_get_item_area (chart, i, &area));
    g_assert_cmpint (qihe_chart_get_item_at (chart, area.x + area.width / 2.0,
                                             area.y + area.height / 2.0),
                     ==, (int) i);
  }
  g_assert_cmpint (qihe_chart_get_neighbour (chart, 2, 0, 1), ==, 7);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_set_fonts ();
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++) {
    g_autofree char *golden = g_strconcat ("/change-charts/golden/", pictures[i].name, NULL);
    g_autofree char *hostile = g_strconcat ("/change-charts/hostile/", pictures[i].name, NULL);

    g_test_add_data_func (golden, &pictures[i], test_picture);
    g_test_add_data_func (hostile, &pictures[i], test_hostile);
  }
  g_test_add_func ("/change-charts/map/items", test_map_items);
  g_test_add_func ("/change-charts/map/texts", test_map_texts);
  g_test_add_func ("/change-charts/slope/items", test_slope_items);
  g_test_add_func ("/change-charts/slope/texts", test_slope_texts);
  g_test_add_func ("/change-charts/slope/dates", test_slope_dates);
  return g_test_run ();
}
