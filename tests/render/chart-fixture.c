/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart-fixture.h"

#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <locale.h>

#include "../unit/fit-fixture.h"
#include "chart/qihe-palette.h"

const FixtureCase fixture_cases_zh[4] = {
  { "S 工业园区战略新兴产业产教联合体", "ddddd ddddddd ddddd" },
  { "Z 市智能装备产教联合体", "ddddd ddaddaa dddad" },
  { "K 市先进计算市域产教联合体", "dddaa ddaddaa ddddd" },
  { "T 市中德高端装备产教联合体", "ddddd adalaaa dpdap" },
};
const FixtureCase fixture_cases_en[4] = {
  { "S industrial park, strategic emerging industries", "ddddd ddddddd ddddd" },
  { "Z city, intelligent equipment", "ddddd ddaddaa dddad" },
  { "K city, advanced computing", "dddaa ddaddaa ddddd" },
  { "T city, Sino-German high-end equipment", "ddddd adalaaa dpdap" },
};

typedef struct {
  QiheChartCase *cases;
  guint n;
} Cases;

static Cases
make_cases (QiheFramework *framework, const FixtureCase *fixtures, guint n)
{
  Cases cases = { g_new0 (QiheChartCase, n), n };

  for (guint i = 0; i < n; i++)
    cases.cases[i] = (QiheChartCase){
      .id = "case",
      .title = fixtures[i].title,
      .ours = i == 0,
      .ratings = fixture_ratings (framework, fixtures[i].ratings),
      .fit = fixture_fit (framework, fixtures[i].ratings),
    };
  return cases;
}

static void
clear_cases (Cases *cases)
{
  for (guint i = 0; i < cases->n; i++) {
    g_free ((gint16 *) cases->cases[i].ratings);
    qihe_fit_free ((QiheFit *) cases->cases[i].fit);
  }
  g_free (cases->cases);
}

static QiheChart *
make_chart (QiheFramework *framework, FixtureKind kind, const Cases *cases)
{
  switch (kind) {
  case FIXTURE_RADAR:
    return qihe_radar_chart_new (framework, QIHE_RADAR_DIMENSIONS, cases->cases, cases->n);
  case FIXTURE_RADAR_INDICATORS:
    return qihe_radar_chart_new (framework, QIHE_RADAR_INDICATORS, cases->cases, cases->n);
  case FIXTURE_HEATMAP:
    return qihe_heatmap_chart_new (framework, cases->cases, cases->n);
  case FIXTURE_LEVELS:
  default:
    return qihe_levels_chart_new (framework, cases->cases);
  }
}

void
fixture_set_fonts (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "render", "fonts.conf", NULL);

  g_setenv ("FONTCONFIG_FILE", path, TRUE);
}

void
fixture_set_language (const char *language)
{
  gboolean chinese = g_str_equal (language, "zh");

  g_setenv ("LC_ALL", chinese ? "zh_CN.UTF-8" : "C.UTF-8", TRUE);
  g_setenv ("LANGUAGE", chinese ? "zh_CN" : "en", TRUE);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("QIHE_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
}

QiheChart *
fixture_chart (QiheFramework *framework, FixtureKind kind, const FixtureCase *cases, guint n_cases)
{
  Cases made = make_cases (framework, cases, n_cases);
  QiheChart *chart = make_chart (framework, kind, &made);

  clear_cases (&made);
  return chart;
}

PangoContext *
fixture_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoFontDescription *font = pango_font_description_from_string ("DejaVu Sans 11");

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_font_description (context, font);
  pango_context_set_language (context, pango_language_from_string ("zh-cn"));
  pango_font_description_free (font);
  cairo_font_options_destroy (options);
  return context;
}

cairo_surface_t *
fixture_draw_pointed (QiheChart *chart, PangoContext *context, QiheTheme theme, int width,
                      int height, int focus, int hover)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  qihe_color_set (cr, qihe_palette_get (theme)->ground, 1);
  cairo_paint (cr);
  qihe_chart_layout (chart, context, width, height);
  qihe_chart_draw (chart, cr, theme, focus, hover);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  return surface;
}

cairo_surface_t *
fixture_draw (QiheChart *chart, PangoContext *context, QiheTheme theme, int width, int height)
{
  return fixture_draw_pointed (chart, context, theme, width, height, -1, -1);
}
