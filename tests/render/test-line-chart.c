/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "chart-fixture.h"
#include "chart/qihe-chart-private.h"
#include "chart/qihe-line-chart.h"
#include "chart/qihe-scale.h"

static const char *const years[] = { "2024", "2025", "2026" };
static const double rising[] = { 1, 2, 3 };
static const double broken[] = { 3, NAN, 1 };
static const QiheLine lines[] = { { "rising", rising }, { "broken", broken } };

static void
assert_scale (double least, double most, guint steps, double from, double to, double step)
{
  QiheScale scale = qihe_scale_new (least, most, steps);

  g_assert_cmpfloat_with_epsilon (scale.from, from, 1e-9);
  g_assert_cmpfloat_with_epsilon (scale.to, to, 1e-9);
  g_assert_cmpfloat_with_epsilon (scale.step, step, 1e-9);
}

static void
test_scale (void)
{
  assert_scale (0, 100, 5, 0, 100, 20);
  assert_scale (3, 71, 5, 0, 80, 20);
  assert_scale (-0.3, 0.31, 4, -0.4, 0.4, 0.2);
  assert_scale (71, 3, 5, 0, 80, 20);
  assert_scale (12, 13, 10, 12, 13, 0.1);
  g_assert_cmpint (qihe_scale_new (0, 0.3, 3).decimals, ==, 1);
  g_assert_cmpint (qihe_scale_new (0, 300, 3).decimals, ==, 0);
}

static void
test_scale_of_one_value (void)
{
  static const double values[] = { 0, 5, -5, 1e9, 1e300, -1e300, 1e-300 };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    QiheScale scale = qihe_scale_new (values[i], values[i], 5);

    g_assert_cmpfloat (scale.to, >, scale.from);
    g_assert_true (isfinite (scale.to - scale.from));
  }
}

static void
assert_text (QiheChart *chart, guint item, const char *expected)
{
  g_autofree char *text = qihe_chart_dup_item_text (chart, item);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_items (void)
{
  g_autoptr (QiheChart) chart = qihe_line_chart_new (lines, 2, years, NULL, 3);
  PangoContext *context = fixture_context ();
  cairo_rectangle_int_t area;

  assert_text (chart, 1, "rising, 2025: 2");
  assert_text (chart, 4, "broken, 2025: –");
  qihe_chart_layout (chart, context, 400, 200);
  g_assert_false (qihe_chart_get_item_area (chart, 4, &area));
  for (guint i = 0; i < 4; i++) {
    g_assert_true (qihe_chart_get_item_area (chart, i, &area));
    g_assert_cmpint (qihe_chart_get_item_at (chart, area.x + 4, area.y + 4), ==, (int) i);
  }
  g_assert_cmpint (qihe_chart_get_neighbour (chart, 0, 1, 0), ==, 1);
  g_assert_cmpint (qihe_chart_get_neighbour (chart, 2, 1, 0), ==, 2);
  g_assert_cmpint (qihe_chart_get_neighbour (chart, 2, 0, 1), ==, 5);
  g_assert_cmpint (qihe_chart_get_neighbour (chart, 5, 0, 9), ==, 5);
  g_assert_cmpint (qihe_chart_get_item_at (chart, 0, 199), ==, -1);
  g_object_unref (context);
}

static void
test_description (void)
{
  g_autoptr (QiheChart) chart = qihe_line_chart_new (lines, 2, years, NULL, 3);
  g_autofree char *text = qihe_chart_dup_description (chart);
  g_autofree char *summary = qihe_chart_dup_summary (chart);

  g_assert_cmpstr (text, ==,
                   "rising, 2024: 1\nrising, 2025: 2\nrising, 2026: 3\n"
                   "broken, 2024: 3\nbroken, 2025: –\nbroken, 2026: 1\n");
  g_assert_cmpstr (summary, ==, text);
}

static void
test_any_size_and_values (void)
{
  static const int sizes[][2] = { { 0, 0 }, { 1, 1 }, { 60, 500 }, { 200, 90 }, { 1920, 1080 } };
  static const double wild[] = { 1e300, -INFINITY, NAN };
  static const double nothing[] = { NAN, NAN, NAN };
  static const QiheLine hostile[] = { { "wild\n", wild },   { "nothing", nothing },
                                      { "rising", rising }, { "same", rising },
                                      { "again", rising },  { "again", rising },
                                      { "again", rising },  { "again", rising } };
  PangoContext *context = fixture_context ();

  for (guint n = 0; n <= G_N_ELEMENTS (hostile); n++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
      g_autoptr (QiheChart) chart = qihe_line_chart_new (hostile, n, years, NULL, n == 1 ? 1 : 3);
      QiheBox bounds = { 0, 0, sizes[i][0], sizes[i][1] };

      cairo_surface_destroy (
          fixture_draw (chart, context, QIHE_THEME_DARK, sizes[i][0], sizes[i][1]));
      g_assert_true (qihe_labels_are_clear (qihe_chart_get_labels (chart), bounds));
    }
  g_object_unref (context);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_set_fonts ();
  fixture_set_language ("en");

  g_test_add_func ("/line/scale", test_scale);
  g_test_add_func ("/line/scale-of-one-value", test_scale_of_one_value);
  g_test_add_func ("/line/items", test_items);
  g_test_add_func ("/line/description", test_description);
  g_test_add_func ("/line/any-size-and-values", test_any_size_and_values);
  return g_test_run ();
}
