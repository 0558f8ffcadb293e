/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "../unit/fit-fixture.h"
#include "chart-fixture.h"
#include "chart/qihe-chart-private.h"

/* What has to hold for every layout, at many sizes. */

static const FixtureCase unknown_cases[] = {
  { "Our consortium", "d?dpl dd??dad ?????" },
  { "Same as ours", "d?dpl dd??dad ?????" },
  { "All absent", "aaaaa aaaaaaa aaaaa" },
  { "All absent as well", "aaaaa aaaaaaa aaaaa" },
};

static const struct {
  int width;
  int height;
} sizes[] = {
  { 120, 90 },  { 240, 120 },  { 240, 400 },  { 320, 240 },  { 480, 320 },   { 640, 480 },
  { 800, 300 }, { 1024, 768 }, { 1280, 720 }, { 1600, 500 }, { 1920, 1080 },
};

typedef void (*Check) (QiheChart *chart, PangoContext *context, int width, int height);

static void
check_areas (QiheChart *chart, PangoContext *context, int width, int height)
{
  for (guint i = 0; i < qihe_chart_get_n_items (chart); i++) {
    cairo_rectangle_int_t area;

    if (!qihe_chart_get_item_area (chart, i, &area))
      continue;
    g_assert_cmpint (area.x, >=, 0);
    g_assert_cmpint (area.y, >=, 0);
    g_assert_cmpint (area.x + area.width, <=, width);
    g_assert_cmpint (area.y + area.height, <=, height);
    g_assert_cmpint (qihe_chart_get_item_at (chart, area.x + area.width / 2.0,
                                             area.y + area.height / 2.0),
                     ==, (int) i);
  }
}

static void
check_labels (QiheChart *chart, PangoContext *context, int width, int height)
{
  GArray *labels = qihe_chart_get_labels (chart);

  /* Labels of what is seen are made when it is drawn. */
  cairo_surface_destroy (fixture_draw (chart, context, QIHE_THEME_LIGHT, width, height));
  if (qihe_labels_are_clear (labels, (QiheBox){ 0, 0, width, height }))
    return;
  for (guint i = 0; i < labels->len; i++) {
    QiheLabel *label = &g_array_index (labels, QiheLabel, i);

    g_test_message ("%.1f %.1f %.1f %.1f %s", label->box.x, label->box.y, label->box.width,
                    label->box.height, pango_layout_get_text (label->layout));
  }
  g_error ("labels collide in %s at %d × %d", G_OBJECT_TYPE_NAME (chart), width, height);
}

static void
visit (QiheChart *chart, gboolean *seen, int item)
{
  static const int steps[][2] = { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } };

  if (seen[item])
    return;
  seen[item] = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    visit (chart, seen, qihe_chart_get_neighbour (chart, item, steps[i][0], steps[i][1]));
}

static void
check_neighbours (QiheChart *chart, PangoContext *context, int width, int height)
{
  guint n = qihe_chart_get_n_items (chart);
  g_autofree gboolean *seen = g_new0 (gboolean, n);

  visit (chart, seen, qihe_chart_get_neighbour (chart, -1, 1, 0));
  for (guint i = 0; i < n; i++) {
    cairo_rectangle_int_t area;

    if (qihe_chart_get_item_area (chart, i, &area))
      g_assert_true (seen[i]);
  }
}

static void
check_kind (FixtureKind kind, const FixtureCase *cases, guint n_cases, Check check)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  g_autoptr (QiheChart) chart = fixture_chart (framework, kind, cases, n_cases);
  PangoContext *context = fixture_context ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    qihe_chart_layout (chart, context, sizes[i].width, sizes[i].height);
    check (chart, context, sizes[i].width, sizes[i].height);
  }
  g_object_unref (context);
}

static void
test_each (gconstpointer check)
{
  static const char *const languages[] = { "zh", "en" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
    gboolean chinese = i == 0;

    fixture_set_language (languages[i]);
    for (FixtureKind kind = FIXTURE_RADAR; kind <= FIXTURE_LEVELS; kind++) {
      const FixtureCase *cases = chinese ? fixture_cases_zh : fixture_cases_en;

      check_kind (kind, cases, 4, (Check) check);
      check_kind (kind, cases, 1, (Check) check);
      check_kind (kind, unknown_cases, 4, (Check) check);
    }
  }
}

static QiheChart *
chart_in_english (FixtureKind kind)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();

  fixture_set_language ("en");
  return fixture_chart (framework, kind, fixture_cases_en, 4);
}

static void
assert_text (QiheChart *chart, guint item, const char *expected)
{
  g_autofree char *text = qihe_chart_dup_item_text (chart, item);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_item_texts (void)
{
  g_autoptr (QiheChart) heatmap = chart_in_english (FIXTURE_HEATMAP);
  g_autoptr (QiheChart) levels = chart_in_english (FIXTURE_LEVELS);
  g_autoptr (QiheChart) radar = chart_in_english (FIXTURE_RADAR);

  assert_text (heatmap, 21 + 8,
               "Z city, intelligent equipment — Technology transfer and trade: not described");
  assert_text (heatmap, 21 + 13,
               "Z city, intelligent equipment — Technology resource empowerment: medium, "
               "3 of 7 missing");
  assert_text (heatmap, 2 * 21 - 1,
               "Z city, intelligent equipment — Model: strong talent + strong administration "
               "(unbalanced)");
  assert_text (levels, 0, "Talent resource supply: high, 0 of 5 missing");
  assert_text (radar, 3 + 1,
               "Z city, intelligent equipment — Technology resource empowerment: 57 % described, "
               "medium, 3 of 7 missing");
}

static void
test_cells (void)
{
  g_autoptr (QiheChart) chart = chart_in_english (FIXTURE_HEATMAP);
  guint row;
  int indicator, dimension;

  qihe_heatmap_chart_get_cell (chart, 21 + 6, &row, &indicator, &dimension);
  g_assert_cmpuint (row, ==, 1);
  g_assert_cmpint (indicator, ==, 5);
  g_assert_cmpint (dimension, ==, 1);
  qihe_heatmap_chart_get_cell (chart, 5, &row, &indicator, &dimension);
  g_assert_cmpint (indicator, ==, -1);
  g_assert_cmpint (dimension, ==, 0);
  qihe_heatmap_chart_get_cell (chart, 20, &row, &indicator, &dimension);
  g_assert_cmpint (dimension, ==, -1);
}

static void
test_neighbours (void)
{
  g_autoptr (QiheChart) heatmap = chart_in_english (FIXTURE_HEATMAP);
  g_autoptr (QiheChart) radar = chart_in_english (FIXTURE_RADAR);

  g_assert_cmpint (qihe_chart_get_neighbour (heatmap, -1, 0, 1), ==, 0);
  g_assert_cmpint (qihe_chart_get_neighbour (heatmap, 0, -1, 0), ==, 0);
  g_assert_cmpint (qihe_chart_get_neighbour (heatmap, 0, 0, 1), ==, 21);
  g_assert_cmpint (qihe_chart_get_neighbour (heatmap, 0, 0, -1), ==, 0);
  g_assert_cmpint (qihe_chart_get_neighbour (radar, 2, 1, 0), ==, 0);
  g_assert_cmpint (qihe_chart_get_neighbour (radar, 0, -1, 0), ==, 2);
  g_assert_cmpint (qihe_chart_get_neighbour (radar, 0, 0, 1), ==, 3);
  g_assert_cmpint (qihe_chart_get_neighbour (radar, 9, 0, 1), ==, 9);
}

static void
test_description (void)
{
  g_autoptr (QiheChart) chart = chart_in_english (FIXTURE_HEATMAP);
  g_autofree char *text = qihe_chart_dup_description (chart);

  for (guint i = 0; i < 4 * 21; i++) {
    g_autofree char *item = qihe_chart_dup_item_text (chart, i);

    g_assert_nonnull (strstr (text, strstr (item, "— ") + strlen ("— ")));
  }
}

static void
test_marks (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  static const char *const statuses[] = { "●", "◐", "◌", "○" };
  static const char *const levels[] = { "●", "◐", "○" };

  for (int i = 0; i < 4; i++)
    g_assert_cmpstr (qihe_fit_mark_of_status (framework, i), ==, statuses[i]);
  for (int i = 0; i < 3; i++)
    g_assert_cmpstr (qihe_fit_mark_of_level (framework, i), ==, levels[i]);
  g_assert_cmpstr (qihe_fit_mark_of_status (framework, QIHE_UNKNOWN), ==, "?");
  g_assert_cmpstr (qihe_fit_mark_of_level (framework, -1), ==, "?");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_set_fonts ();

  g_test_add_data_func ("/chart/areas", check_areas, test_each);
  g_test_add_data_func ("/chart/labels", check_labels, test_each);
  g_test_add_data_func ("/chart/reach", check_neighbours, test_each);
  g_test_add_func ("/chart/item-texts", test_item_texts);
  g_test_add_func ("/chart/cells", test_cells);
  g_test_add_func ("/chart/neighbours", test_neighbours);
  g_test_add_func ("/chart/description", test_description);
  g_test_add_func ("/chart/marks", test_marks);
  return g_test_run ();
}
