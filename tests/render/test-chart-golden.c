/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "../unit/fit-fixture.h"
#include "chart-fixture.h"
#include "chart/qihe-line-chart.h"
#include "golden.h"
#include "image-compare.h"

/*
 * Each chart in each theme and language against an image that somebody has looked at.
 */

typedef enum { NORMAL, UNKNOWN, TINY, ONE, OTHER, N_VARIANTS } Variant;

typedef struct {
  FixtureKind kind;
  QiheTheme theme;
  gboolean chinese;
  Variant variant;
} Case;

static const char *const kind_names[] = { "radar", "radar-indicators", "heatmap", "levels" };
static const char *const theme_names[] = { "light", "dark", "print" };
static const char *const variant_names[] = { "normal", "unknown", "tiny", "one", "other" };

static const struct {
  int width;
  int height;
} sizes[][2] = {
  [FIXTURE_RADAR] = { { 420, 330 }, { 170, 130 } },
  [FIXTURE_RADAR_INDICATORS] = { { 520, 400 }, { 200, 150 } },
  [FIXTURE_HEATMAP] = { { 1060, 260 }, { 300, 120 } },
  [FIXTURE_LEVELS] = { { 560, 170 }, { 240, 150 } },
};

static const char *const unknown_ratings[] = {
  "d?dpl dd??dad ?????",
  "ddd?d ??ddaaa dddad",
  "dddaa d?addaa ddddd",
  "????? ??????? ?????",
};

/* Five levels, four dimensions, titles that do not fit. */
static const char other_framework[] =
    "{'id': 'other', 'version': 1,"
    " 'statuses': [{'id': 'described', 'missing': '0'}, {'id': 'some', 'missing': '1/3'},"
    "              {'id': 'little', 'missing': '2/3'}, {'id': 'absent', 'missing': '1'}],"
    " 'levels': [{'id': 'A', 'missing_at_most': '1/10'}, {'id': 'B', 'missing_at_most': '1/4'},"
    "            {'id': 'C', 'missing_at_most': '1/2'}, {'id': 'D', 'missing_at_most': '3/4'},"
    "            {'id': 'E', 'missing_at_most': '1'}],"
    " 'dimensions': ["
    "  {'id': 'a', 'title': {'zh': '园区内外各类主体之间的协同治理与资源共享',"
    "    'en': 'Governance shared by everybody within and around the park'},"
    "   'indicators': [{'id': 'a.1'}, {'id': 'a.2'}]},"
    "  {'id': 'b', 'title': {'zh': '平台', 'en': 'Platforms'}, 'indicators': [{'id': 'b.1'}]},"
    "  {'id': 'c', 'title': {'zh': '国际交流', 'en': 'Internationalisation'},"
    "   'indicators': [{'id': 'c.1'}, {'id': 'c.2'}, {'id': 'c.3'}]},"
    "  {'id': 'd', 'title': {'zh': '经费与设备等办学条件保障', 'en': 'Funds, equipment, conditions'},"
    "   'indicators': [{'id': 'd.1'}, {'id': 'd.2'}]}]}";

static const FixtureCase other_cases[] = {
  { "粤港澳大湾区新一代信息技术与先进制造业深度融合市域产教联合体（第二批国家级）", "da a dad aa" },
  { "A consortium whose name is so long that no chart of any sensible size has room for it",
    "dd d aad d?" },
};

static QiheChart *
make_chart (const Case *c)
{
  g_autoptr (QiheFramework) framework = NULL;
  FixtureCase cases[4];

  if (c->variant == OTHER) {
    g_autofree char *json = g_strdelimit (g_strdup (other_framework), "'", '"');

    framework = fixture_framework_from (json);
    return fixture_chart (framework, c->kind, other_cases, G_N_ELEMENTS (other_cases));
  }
  framework = fixture_framework ();
  memcpy (cases, c->chinese ? fixture_cases_zh : fixture_cases_en, sizeof cases);
  for (guint i = 0; c->variant == UNKNOWN && i < G_N_ELEMENTS (cases); i++)
    cases[i].ratings = unknown_ratings[i];
  if (c->variant == ONE || c->variant == TINY)
    cases[0].ratings = cases[3].ratings;
  return fixture_chart (framework, c->kind, cases, c->variant == ONE ? 1 : 4);
}

static cairo_surface_t *
draw (const Case *c)
{
  g_autoptr (QiheChart) chart = NULL;
  PangoContext *context = fixture_context ();
  gboolean tiny = c->variant == TINY;
  cairo_surface_t *surface;

  fixture_set_language (c->chinese ? "zh" : "en");
  chart = make_chart (c);
  surface = fixture_draw (chart, context, c->theme, sizes[c->kind][tiny].width,
                          sizes[c->kind][tiny].height);
  g_object_unref (context);
  return surface;
}

static void
test_golden (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *name =
      g_strdup_printf ("%s-%s-%s-%s", kind_names[c->kind], variant_names[c->variant],
                       c->chinese ? "zh" : "en", theme_names[c->theme]);

  golden_check (draw (c), name);
}

static void
test_lines (gconstpointer data)
{
  static const double values[][5] = { { 41, 45.5, 52, 60, 71 },
                                      { 38, 40, NAN, 59, 69 },
                                      { 20, 22, 25, 24, 30 },
                                      { 12, 18, 27, 31, 29 },
                                      { 3, 4, 4, 6, 9 } };
  static const char *const years[] = { "2022", "2023", "2024", "2025", "2026" };
  static const QiheLine lines[] = { { "云溪高新区", values[0] },
                                    { "S park", values[1] },
                                    { "Z 市", values[2] },
                                    { "K city", values[3] },
                                    { "T 市", values[4] } };
  QiheTheme theme = GPOINTER_TO_UINT (data);
  g_autoptr (QiheChart) chart =
      qihe_line_chart_new (lines, G_N_ELEMENTS (lines), years, NULL, G_N_ELEMENTS (years));
  PangoContext *context = fixture_context ();
  g_autofree char *name = g_strconcat ("line-", theme_names[theme], NULL);

  golden_check (fixture_draw (chart, context, theme, 420, 240), name);
  g_object_unref (context);
}

/* Pointed at and focused: visible on data colours, and not the same. */
static void
test_pointers (gconstpointer data)
{
  QiheTheme theme = GPOINTER_TO_UINT (data);
  g_autoptr (QiheFramework) framework = fixture_framework ();
  g_autoptr (QiheChart) chart = NULL;
  PangoContext *context = fixture_context ();
  g_autofree char *name = g_strconcat ("pointers-", theme_names[theme], NULL);

  fixture_set_language ("en");
  chart = fixture_chart (framework, FIXTURE_HEATMAP, fixture_cases_en, 4);
  golden_check (fixture_draw_pointed (chart, context, theme, 560, 200, 25, 50), name);
  g_object_unref (context);
}

static void
add_test (Case c)
{
  g_autofree char *path =
      g_strdup_printf ("/golden/%s/%s/%s/%s", kind_names[c.kind], variant_names[c.variant],
                       c.chinese ? "zh" : "en", theme_names[c.theme]);

  g_test_add_data_func_full (path, g_memdup2 (&c, sizeof c), test_golden, g_free);
}

static void
add_tests (FixtureKind kind, QiheTheme theme)
{
  for (int chinese = 0; chinese < 2; chinese++)
    for (Variant variant = NORMAL; variant < N_VARIANTS; variant++) {
      /* Layouts do not depend on the theme: some are kept in one theme only. */
      if (theme == QIHE_THEME_LIGHT || variant <= TINY)
        add_test ((Case){ kind, theme, chinese, variant });
    }
}

/* The comparison itself can fail: a mark of another colour is noticed. */
static void
test_comparison (void)
{
  Case c = { FIXTURE_HEATMAP, QIHE_THEME_LIGHT, FALSE, NORMAL };
  cairo_surface_t *a = draw (&c);
  cairo_surface_t *b = draw (&c);
  cairo_t *cr = cairo_create (b);

  g_assert_cmpfloat (image_difference (a, b, 0), ==, 0);
  cairo_arc (cr, 500, 150, 9, 0, 2 * G_PI);
  cairo_fill (cr);
  g_assert_cmpfloat (image_difference (a, b, 0), >, IMAGE_SHARE);
  g_assert_cmpfloat (image_difference (a, b, 1), >, IMAGE_SHARE);
  cairo_destroy (cr);
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
}

/* Draws @image on its own ground, moved down. */
static cairo_surface_t *
moved_down (cairo_surface_t *image, int pixels)
{
  cairo_surface_t *moved =
      cairo_surface_create_similar_image (image, CAIRO_FORMAT_RGB24,
                                          cairo_image_surface_get_width (image),
                                          cairo_image_surface_get_height (image));
  cairo_t *cr = cairo_create (moved);

  cairo_set_source_surface (cr, image, 0, 0);
  cairo_paint (cr);
  cairo_set_source_surface (cr, image, 0, pixels);
  cairo_paint (cr);
  cairo_destroy (cr);
  return moved;
}

/* What stands a pixel beside its place passes where that is allowed, two pixels never. */
static void
test_reach (void)
{
  Case c = { FIXTURE_HEATMAP, QIHE_THEME_LIGHT, FALSE, NORMAL };
  cairo_surface_t *image = draw (&c);
  cairo_surface_t *by_one = moved_down (image, 1);
  cairo_surface_t *by_two = moved_down (image, 2);

  g_assert_cmpfloat (image_difference (image, by_one, 0), >, IMAGE_SHARE);
  g_assert_cmpfloat (image_difference (image, by_one, 1), <=, IMAGE_SHARE);
  g_assert_cmpfloat (image_difference (image, by_two, 1), >, IMAGE_SHARE);
  cairo_surface_destroy (image);
  cairo_surface_destroy (by_one);
  cairo_surface_destroy (by_two);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_set_fonts ();

  g_test_add_func ("/golden/comparison", test_comparison);
  g_test_add_func ("/golden/reach", test_reach);
  for (QiheTheme theme = QIHE_THEME_LIGHT; theme <= QIHE_THEME_PRINT; theme++) {
    g_autofree char *path = g_strconcat ("/golden/line/", theme_names[theme], NULL);

    g_autofree char *pointers = g_strconcat ("/golden/pointers/", theme_names[theme], NULL);

    g_test_add_data_func (path, GUINT_TO_POINTER (theme), test_lines);
    g_test_add_data_func (pointers, GUINT_TO_POINTER (theme), test_pointers);
  }
  for (FixtureKind kind = FIXTURE_RADAR; kind <= FIXTURE_LEVELS; kind++)
    for (QiheTheme theme = QIHE_THEME_LIGHT; theme <= QIHE_THEME_PRINT; theme++)
      add_tests (kind, theme);
  return g_test_run ();
}
