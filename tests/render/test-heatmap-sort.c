/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "../unit/fit-fixture.h"
#include "chart-fixture.h"

/* Sorting the rows of a heat map, and what it says of that. */

#define N_COLUMNS 21

/* The columns: five indicators, a level, seven, a level, five, a level, the model. */
#define SECOND_INDICATOR 1
#define FIRST_LEVEL 5
#define MODEL 20

static const FixtureCase cases[] = {
  { "Delta", "da??? aaaaaaa ddddd" },   { "alpha", "dl??? ddddddd ddddd" },
  { "Charlie", "dd??? ddddddd ddddd" }, { "bravo", "d??d? ddddddd ddddd" },
  { "echo", "ddddd ddddddd ddddd" },    { "foxtrot", "dp??? aaaaaaa aaaaa" },
};

static QiheChart *
make_chart (guint n_cases)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  g_autofree FixtureCase *many = g_new (FixtureCase, n_cases);

  for (guint i = 0; i < n_cases; i++)
    many[i] = cases[i % G_N_ELEMENTS (cases)];
  fixture_set_language ("en");
  return fixture_chart (framework, FIXTURE_HEATMAP, many, n_cases);
}

/* The rows as letters: "DaCbef". */
static void
assert_order (QiheChart *chart, const char *expected)
{
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    guint row;
    int indicator, dimension;

    qihe_heatmap_chart_get_cell (chart, i * N_COLUMNS, &row, &indicator, &dimension);
    g_string_append_c (order, cases[row].title[0]);
  }
  g_assert_cmpstr (order->str, ==, expected);
}

static void
test_ratings (void)
{
  g_autoptr (QiheChart) chart = make_chart (G_N_ELEMENTS (cases));

  assert_order (chart, "DaCbef");
  qihe_heatmap_chart_sort (chart, (QiheHeatmapSort){ SECOND_INDICATOR, FALSE });
  assert_order (chart, "CefaDb");
  qihe_heatmap_chart_sort (chart, (QiheHeatmapSort){ SECOND_INDICATOR, TRUE });
  assert_order (chart, "bDafCe");
  qihe_heatmap_chart_sort (chart, (QiheHeatmapSort){ .column = QIHE_HEATMAP_UNSORTED });
  assert_order (chart, "DaCbef");
}

/* High, then what may be anything from low to high by how much is described. */
static void
test_levels (void)
{
  g_autoptr (QiheChart) chart = make_chart (G_N_ELEMENTS (cases));

  qihe_heatmap_chart_sort (chart, (QiheHeatmapSort){ FIRST_LEVEL, FALSE });
  assert_order (chart, "eCbfDa");
}

static void
test_texts (void)
{
  g_autoptr (QiheChart) chart = make_chart (G_N_ELEMENTS (cases));

  /* The C locale of tests puts capitals first. */
  qihe_heatmap_chart_sort (chart, (QiheHeatmapSort){ QIHE_HEATMAP_CASES, FALSE });
  assert_order (chart, "CDabef");
  qihe_heatmap_chart_sort (chart, (QiheHeatmapSort){ QIHE_HEATMAP_CASES, TRUE });
  assert_order (chart, "febaDC");
  qihe_heatmap_chart_sort (chart, (QiheHeatmapSort){ MODEL, FALSE });
  g_assert_cmpint (qihe_heatmap_chart_get_sort (chart).column, ==, MODEL);
}

static void
test_next (void)
{
  QiheHeatmapSort sort = { .column = QIHE_HEATMAP_UNSORTED };

  sort = qihe_heatmap_sort_next (sort, 3);
  g_assert_cmpint (sort.column, ==, 3);
  g_assert_false (sort.turned);
  sort = qihe_heatmap_sort_next (sort, 3);
  g_assert_cmpint (sort.column, ==, 3);
  g_assert_true (sort.turned);
  g_assert_cmpint (qihe_heatmap_sort_next (sort, 4).column, ==, 4);
  g_assert_false (qihe_heatmap_sort_next (sort, 4).turned);
  sort = qihe_heatmap_sort_next (sort, 3);
  g_assert_cmpint (sort.column, ==, QIHE_HEATMAP_UNSORTED);
}

static void
count (QiheChart *chart, guint *n)
{
  ++*n;
}

static void
assert_title (QiheChart *chart, int column, const char *expected)
{
  guint item = G_N_ELEMENTS (cases) * N_COLUMNS + (guint) (column + 1);
  g_autofree char *text = qihe_chart_dup_item_text (chart, item);
  int found;

  g_assert_cmpstr (text, ==, expected);
  g_assert_true (qihe_heatmap_chart_get_title (chart, item, &found));
  g_assert_cmpint (found, ==, column);
}

static void
test_titles (void)
{
  g_autoptr (QiheChart) chart = make_chart (G_N_ELEMENTS (cases));
  guint n_changes = 0;

  g_signal_connect (chart, "changed", G_CALLBACK (count), &n_changes);
  assert_title (chart, QIHE_HEATMAP_CASES, "Case, sort");
  assert_title (chart, 0, "Programmes match industrial development, sort");
  assert_title (chart, FIRST_LEVEL, "Talent resource supply, level, sort");
  assert_title (chart, MODEL, "Model, sort");
  qihe_heatmap_chart_sort (chart, (QiheHeatmapSort){ FIRST_LEVEL, FALSE });
  assert_title (chart, FIRST_LEVEL, "Talent resource supply, level, sorted with the best first");
  qihe_heatmap_chart_sort (chart, (QiheHeatmapSort){ QIHE_HEATMAP_CASES, TRUE });
  assert_title (chart, QIHE_HEATMAP_CASES, "Case, sorted from Z to A");
  assert_title (chart, FIRST_LEVEL, "Talent resource supply, level, sort");
  g_assert_cmpuint (n_changes, ==, 2);
}

/* Up from the first row and down again, along the titles, in leaps. */
static void
test_moves (void)
{
  g_autoptr (QiheChart) chart = make_chart (G_N_ELEMENTS (cases));
  PangoContext *context = fixture_context ();
  int n_cells = G_N_ELEMENTS (cases) * N_COLUMNS;
  int first_case = n_cells + N_COLUMNS + 1;

  qihe_chart_layout (chart, context, 1200, 600);
  g_assert_cmpint (qihe_chart_get_neighbour (chart, 2, 0, -1), ==, n_cells + 1 + 2);
  g_assert_cmpint (qihe_chart_get_neighbour (chart, n_cells + 3, 0, 1), ==, 2);
  g_assert_cmpint (qihe_chart_get_neighbour (chart, n_cells + 1, -1, 0), ==, n_cells);
  g_assert_cmpint (qihe_chart_get_neighbour (chart, n_cells, 0, 1), ==, first_case);
  g_assert_cmpint (qihe_chart_get_neighbour (chart, first_case, 1, 0), ==, 0);
  g_assert_cmpint (qihe_chart_get_neighbour (chart, N_COLUMNS, -1, 0), ==, first_case + 1);
  g_assert_cmpint (qihe_chart_get_neighbour (chart, 4 * N_COLUMNS + 3, 0, -9), ==, 3);
  g_assert_cmpint (qihe_chart_get_neighbour (chart, 3, 0, 99), ==, n_cells - N_COLUMNS + 3);
  g_assert_cmpint (qihe_chart_get_neighbour (chart, 3, n_cells, 0), ==, N_COLUMNS - 1);
  g_assert_cmpint (qihe_chart_get_neighbour (chart, 0, n_cells, n_cells), ==, n_cells - 1);
  g_object_unref (context);
}

/* The title of a case stands for all of it, in whatever order. */
static void
test_case_titles (void)
{
  g_autoptr (QiheChart) chart = make_chart (G_N_ELEMENTS (cases));
  PangoContext *context = fixture_context ();
  int n_cells = G_N_ELEMENTS (cases) * N_COLUMNS;
  guint second = (guint) n_cells + N_COLUMNS + 2;
  g_autofree char *text = NULL;
  cairo_rectangle_int_t area;
  int indicator, dimension;
  guint row;

  qihe_heatmap_chart_sort (chart, (QiheHeatmapSort){ QIHE_HEATMAP_CASES, TRUE });
  qihe_chart_layout (chart, context, 1200, 600);
  g_assert_true (qihe_chart_get_item_area (chart, second, &area));
  g_assert_cmpint (qihe_chart_get_item_at (chart, area.x + area.width / 2,
                                           area.y + area.height / 2),
                   ==, second);
  qihe_heatmap_chart_get_cell (chart, second, &row, &indicator, &dimension);
  text = qihe_chart_dup_item_text (chart, second);
  g_assert_cmpstr (text, ==, cases[row].title);
  g_assert_cmpint (indicator, ==, -1);
  g_assert_cmpint (dimension, ==, -1);
  g_object_unref (context);
}

/* The description is in the order shown, and says so. */
static void
test_description (void)
{
  g_autoptr (QiheChart) chart = make_chart (G_N_ELEMENTS (cases));
  g_autofree char *text = NULL;

  qihe_heatmap_chart_sort (chart, (QiheHeatmapSort){ QIHE_HEATMAP_CASES, TRUE });
  text = qihe_chart_dup_description (chart);
  g_assert_true (g_str_has_prefix (text, "Case, sorted from Z to A\nfoxtrot\n"));
}

static void
test_summary (void)
{
  g_autoptr (QiheChart) few = make_chart (50);
  g_autoptr (QiheChart) many = make_chart (60);
  g_autofree char *few_all = qihe_chart_dup_description (few);
  g_autofree char *few_heard = qihe_chart_dup_summary (few);
  g_autofree char *all = qihe_chart_dup_description (many);
  g_autofree char *heard = qihe_chart_dup_summary (many);
  g_auto (GStrv) lines = g_strsplit (heard, "\n", -1);

  g_assert_cmpstr (few_heard, ==, few_all);
  g_assert_cmpuint (strlen (heard), <, strlen (all));
  g_assert_cmpstr (lines[0], ==, "Talent resource supply: high 10, undetermined 50");
  g_assert_cmpstr (lines[1], ==, "Technology resource empowerment: high 40, low 20");
  g_assert_cmpstr (lines[3], ==, "The first 50 of 60 cases:");
  g_assert_cmpuint (g_strv_length (lines), ==, 4 + 50 * (1 + N_COLUMNS) + 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_set_fonts ();

  g_test_add_func ("/heatmap-sort/ratings", test_ratings);
  g_test_add_func ("/heatmap-sort/levels", test_levels);
  g_test_add_func ("/heatmap-sort/texts", test_texts);
  g_test_add_func ("/heatmap-sort/next", test_next);
  g_test_add_func ("/heatmap-sort/titles", test_titles);
  g_test_add_func ("/heatmap-sort/moves", test_moves);
  g_test_add_func ("/heatmap-sort/case-titles", test_case_titles);
  g_test_add_func ("/heatmap-sort/description", test_description);
  g_test_add_func ("/heatmap-sort/summary", test_summary);
  return g_test_run ();
}
