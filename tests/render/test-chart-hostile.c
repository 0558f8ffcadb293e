/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "../unit/fit-fixture.h"
#include "chart-fixture.h"
#include "chart/qihe-chart-private.h"

/* Any size, any number of cases, any text: nothing crashes, warns, or leaves the chart. */

#define RATINGS "d?dpl dd??dad ?????"
#define MANY 200

static const struct {
  int width;
  int height;
} sizes[] = {
  { 0, 0 },   { 1, 1 },    { 2, 900 },   { 900, 2 },  { 17, 17 }, { 60, 40 },   { 100, 9 },
  { 9, 100 }, { 240, 60 }, { 333, 777 }, { 1280, 1 }, { 1, 720 }, { 2000, 40 },
};

static char *
repeat (const char *text, guint times)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (out, text);
  return g_string_free (out, FALSE);
}

static GPtrArray *
hostile_titles (void)
{
  GPtrArray *titles = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (titles, g_strdup (""));
  g_ptr_array_add (titles, g_strdup ("one\ntwo\r\nthree\xe2\x80\xa8"
                                     "four\tfive"));
  g_ptr_array_add (titles, g_strdup ("مجمع الصناعة والتعليم في المدينة"));
  g_ptr_array_add (titles, g_strdup ("\xe2\x80\xae"
                                     "override \xe2\x81\xa6 isolate"));
  g_ptr_array_add (titles, repeat ("consortium ", 1000));
  g_ptr_array_add (titles, repeat ("联", 10000));
  g_ptr_array_add (titles, repeat ("x", 10000));
  g_ptr_array_add (titles, repeat ("e\xcc\x81\xcc\x82\xcc\x83\xcc\x84\xcc\x86\xcc\x87", 50));
  g_ptr_array_add (titles, g_strdup ("\xff\xfe broken \xc3"));
  g_ptr_array_add (titles, g_strdup ("<b>&amp;</b> %s %n"));
  g_ptr_array_add (titles, g_strdup ("🏭🎓👩‍🔬"));
  return titles;
}

static void
draw_at_all_sizes (QiheChart *chart)
{
  PangoContext *context = fixture_context ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    QiheBox bounds = { 0, 0, sizes[i].width, sizes[i].height };
    cairo_surface_t *surface =
        fixture_draw (chart, context, QIHE_THEME_LIGHT, sizes[i].width, sizes[i].height);

    g_assert_true (qihe_labels_are_clear (qihe_chart_get_labels (chart), bounds));
    cairo_surface_destroy (surface);
  }
  g_object_unref (context);
}

static void
ask_everything (QiheChart *chart)
{
  g_autofree char *description = qihe_chart_dup_description (chart);
  int n = (int) qihe_chart_get_n_items (chart);

  g_assert_nonnull (description);
  for (int i = -1; i < n; i += MAX (n / 50, 1)) {
    cairo_rectangle_int_t area;
    g_autofree char *text = i >= 0 ? qihe_chart_dup_item_text (chart, (guint) i) : NULL;

    if (i >= 0)
      qihe_chart_get_item_area (chart, (guint) i, &area);
    g_assert_cmpint (qihe_chart_get_neighbour (chart, i, G_MAXINT16, -G_MAXINT16), <, n);
    g_assert_cmpint (qihe_chart_get_item_at (chart, i * 7.3, i * 1.7), <, n);
  }
}

static void
check (QiheFramework *framework, FixtureKind kind, const FixtureCase *cases, guint n)
{
  g_autoptr (QiheChart) chart = fixture_chart (framework, kind, cases, n);

  ask_everything (chart);
  draw_at_all_sizes (chart);
  ask_everything (chart);
}

/* Large as a wall; once for each kind, because it takes its time. */
static void
draw_huge (QiheFramework *framework, FixtureKind kind, const FixtureCase *cases, guint n)
{
  g_autoptr (QiheChart) chart = fixture_chart (framework, kind, cases, n);
  PangoContext *context = fixture_context ();

  cairo_surface_destroy (fixture_draw (chart, context, QIHE_THEME_PRINT, 4000, 3000));
  g_assert_true (
      qihe_labels_are_clear (qihe_chart_get_labels (chart), (QiheBox){ 0, 0, 4000, 3000 }));
  g_object_unref (context);
}

static guint
most_cases (FixtureKind kind)
{
  if (kind == FIXTURE_HEATMAP)
    return MANY;
  return kind == FIXTURE_LEVELS ? 1 : QIHE_RADAR_MAX_CASES;
}

static void
test_numbers_of_cases (gconstpointer data)
{
  FixtureKind kind = GPOINTER_TO_UINT (data);
  g_autoptr (QiheFramework) framework = fixture_framework ();
  FixtureCase cases[MANY];

  for (guint i = 0; i < MANY; i++)
    cases[i] = (FixtureCase){ "Z city, intelligent equipment", RATINGS };
  if (kind != FIXTURE_LEVELS)
    check (framework, kind, cases, 0);
  check (framework, kind, cases, 1);
  check (framework, kind, cases, most_cases (kind));
  draw_huge (framework, kind, cases, most_cases (kind));
}

static void
test_titles (gconstpointer data)
{
  FixtureKind kind = GPOINTER_TO_UINT (data);
  g_autoptr (QiheFramework) framework = fixture_framework ();
  g_autoptr (GPtrArray) titles = hostile_titles ();

  for (guint i = 0; i < titles->len; i++) {
    FixtureCase cases[2] = { { titles->pdata[i], RATINGS },
                             { titles->pdata[(i + 1) % titles->len], RATINGS } };

    check (framework, kind, cases, kind == FIXTURE_LEVELS ? 1 : 2);
  }
}

/* A framework of so many dimensions, indicators in each, and levels. */
static QiheFramework *
make_framework (guint n_dimensions, guint n_indicators, guint n_levels)
{
  g_autoptr (GString) json = g_string_new ("{\"id\": \"x\", \"version\": 1, \"statuses\": ["
                                           "{\"id\": \"described\", \"missing\": 0},"
                                           "{\"id\": \"absent\", \"missing\": 1}], \"levels\": [");

  for (guint i = 1; i <= n_levels; i++)
    g_string_append_printf (json, "%s{\"id\": \"l%u\", \"missing_at_most\": \"%u/%u\"}",
                            i > 1 ? "," : "", i, i, n_levels);
  g_string_append (json, "], \"dimensions\": [");
  for (guint d = 0; d < n_dimensions; d++) {
    g_string_append_printf (json, "%s{\"id\": \"d%u\", \"indicators\": [", d > 0 ? "," : "", d);
    for (guint i = 0; i < n_indicators; i++)
      g_string_append_printf (json, "%s{\"id\": \"d%u.i%u\"}", i > 0 ? "," : "", d, i);
    g_string_append (json, "]}");
  }
  g_string_append (json, "]}");
  return fixture_framework_from (json->str);
}

static void
test_frameworks (gconstpointer data)
{
  static const guint shapes[][3] = { { 1, 1, 1 }, { 2, 1, 2 }, { 1, 40, 3 }, { 12, 4, 20 } };
  FixtureKind kind = GPOINTER_TO_UINT (data);

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++) {
    g_autoptr (QiheFramework) framework = make_framework (shapes[i][0], shapes[i][1], shapes[i][2]);
    g_autofree char *ratings = g_strnfill (shapes[i][0] * shapes[i][1], 'a');
    FixtureCase one = { "A case", ratings };

    ratings[0] = '?';
    check (framework, kind, &one, 1);
  }
}

static void
assert_tamed (const char *text, const char *expected)
{
  PangoContext *context = fixture_context ();
  g_autoptr (QiheTexts) texts = qihe_texts_get_for (context);
  QiheTextForm form = { QIHE_TEXT_NORMAL, -1, 1, PANGO_ALIGN_LEFT };

  g_assert_cmpstr (pango_layout_get_text (qihe_texts_get (texts, text, form)), ==, expected);
  g_object_unref (context);
}

static void
test_tamed_texts (void)
{
  g_autofree char *marks = repeat ("\u0301", 9);
  g_autofree char *stacked = g_strconcat ("e", marks, "f", NULL);
  g_autofree char *overlong = repeat ("联", 300);
  g_autofree char *kept = repeat ("联", 240);
  g_autofree char *cut = g_strconcat (kept, "…", NULL);

  assert_tamed ("a\nb\tc\xe2\x80\xa9"
                "d",
                "a b c d");
  assert_tamed (stacked, "e\u0301\u0301\u0301f");
  assert_tamed (overlong, cut);
  assert_tamed ("\xff", "\uFFFD");
}

static void
test_texts_are_shared (void)
{
  PangoContext *context = fixture_context ();
  PangoFontDescription *font = pango_font_description_from_string ("DejaVu Sans 20");
  g_autoptr (QiheTexts) first = qihe_texts_get_for (context);
  g_autoptr (QiheTexts) second = qihe_texts_get_for (context);
  g_autoptr (QiheTexts) third = NULL;

  g_assert_true (first == second);
  pango_context_set_font_description (context, font);
  third = qihe_texts_get_for (context);
  g_assert_true (third != first);
  g_assert_cmpfloat (qihe_texts_get_line_height (third, QIHE_TEXT_NORMAL), >,
                     qihe_texts_get_line_height (first, QIHE_TEXT_NORMAL));
  pango_font_description_free (font);
  g_object_unref (context);
}

static void
add_tests (const char *name, FixtureKind kind)
{
  g_autofree char *numbers = g_strdup_printf ("/hostile/cases/%s", name);
  g_autofree char *titles = g_strdup_printf ("/hostile/titles/%s", name);
  g_autofree char *frameworks = g_strdup_printf ("/hostile/frameworks/%s", name);

  g_test_add_data_func (numbers, GUINT_TO_POINTER (kind), test_numbers_of_cases);
  g_test_add_data_func (titles, GUINT_TO_POINTER (kind), test_titles);
  g_test_add_data_func (frameworks, GUINT_TO_POINTER (kind), test_frameworks);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_set_fonts ();
  fixture_set_language ("zh");

  g_test_add_func ("/hostile/tamed-texts", test_tamed_texts);
  g_test_add_func ("/hostile/shared-texts", test_texts_are_shared);
  add_tests ("radar", FIXTURE_RADAR);
  add_tests ("radar-indicators", FIXTURE_RADAR_INDICATORS);
  add_tests ("heatmap", FIXTURE_HEATMAP);
  add_tests ("levels", FIXTURE_LEVELS);
  return g_test_run ();
}
