/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-render.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-text.h"
#include "chart/qihe-chart-error.h"
#include "chart/qihe-fit-charts.h"
#include "chart/qihe-model-map-chart.h"
#include "session/qihe-session-error.h"

#define MAP_SIZE 100

/* The cases of one chart, with their evaluations. */
typedef struct {
  QiheFramework *framework;
  GPtrArray *fits;
  GArray *cases; /* QiheChartCase */
} Selection;

static void
clear_selection (Selection *self)
{
  g_clear_pointer (&self->fits, g_ptr_array_unref);
  g_clear_pointer (&self->cases, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Selection, clear_selection)

static QiheRatedCase *
find_case (QiheCaseSet *set, const char *id)
{
  return id != NULL ? qihe_case_set_find (set, id) : NULL;
}

static gboolean
add_case (Selection *self, const QiheRatedCase *one, gboolean ours, GError **error)
{
  QiheFit *fit = qihe_fit_new (self->framework, one->ratings, QIHE_UNKNOWN_RANGE, error);
  QiheChartCase chart_case = {
    .id = one->id,
    .title = qihe_bilingual_get (&one->title, qihe_language_current (), one->id),
    .ours = ours,
    .ratings = one->ratings,
    .fit = fit,
  };

  if (fit == NULL)
    return FALSE;
  g_ptr_array_add (self->fits, fit);
  g_array_append_val (self->cases, chart_case);
  return TRUE;
}

static guint
count_most (QiheRenderKind kind)
{
  switch (kind) {
  case QIHE_RENDER_HEATMAP:
    return G_MAXUINT;
  case QIHE_RENDER_RADAR:
    return QIHE_RADAR_MAX_CASES;
  case QIHE_RENDER_LEVELS:
  case QIHE_RENDER_MAP:
  case QIHE_RENDER_SLOPE:
  case QIHE_RENDER_TREND:
  default:
    return 1;
  }
}

/* Ours, then the others in their order. */
static gboolean
select_several (Selection *self, QiheCaseSet *set, const QiheRatedCase *ours, guint most,
                gboolean mark_ours, GError **error)
{
  if (!add_case (self, ours, mark_ours, error))
    return FALSE;
  for (guint i = 0; i < set->cases->len && self->cases->len < most; i++)
    if (set->cases->pdata[i] != ours && !add_case (self, set->cases->pdata[i], FALSE, error))
      return FALSE;
  return TRUE;
}

static gboolean
refuse_case (QiheCaseSet *set, const char *id, GError **error)
{
  g_autofree char *what = id != NULL ? qihe_case_set_describe_unknown (set, id)
                                     : g_strdup (_ ("there is no case to draw; add one first"));

  g_set_error_literal (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_CASE, what);
  return FALSE;
}

static gboolean
select_cases (Selection *self, QiheCaseSet *set, const QiheRendering *rendering, GError **error)
{
  QiheRatedCase *ours = find_case (set, rendering->ours);
  QiheRatedCase *one = find_case (set, rendering->case_id);

  self->framework = set->framework;
  self->fits = g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_fit_free);
  self->cases = g_array_new (FALSE, TRUE, sizeof (QiheChartCase));
  if (set->cases->len == 0 || (rendering->case_id != NULL && one == NULL))
    return refuse_case (set, rendering->case_id, error);
  if (one != NULL)
    return add_case (self, one, one == ours, error);
  return select_several (self, set, ours != NULL ? ours : set->cases->pdata[0],
                         count_most (rendering->kind), ours != NULL, error);
}

/* The first weight that is neither 0 nor 1, or that may be another at least. */
static guint
choose_status (QiheFramework *framework)
{
  for (guint i = 0; i < qihe_framework_get_n_statuses (framework); i++)
    if (qihe_fit_status_is_variable (framework, i))
      return i;
  return (guint) qihe_framework_get_absent (framework);
}

static QiheChart *
new_map (const Selection *selection, const QiheChartCase *one, GError **error)
{
  g_autoptr (QiheModelMap) map = NULL;

  if (qihe_framework_get_n_levels (selection->framework) < 2) {
    g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_CASE,
                 _ ("A map needs a framework with two levels at least"));
    return NULL;
  }
  map = qihe_model_map_new (selection->framework, one->ratings, QIHE_UNKNOWN_RANGE,
                            choose_status (selection->framework), 0, MAP_SIZE, NULL, error);
  return map != NULL ? qihe_model_map_chart_new (selection->framework, map, one->fit->model) : NULL;
}

static QiheChart *
new_chart (const Selection *selection, QiheRenderKind kind, GError **error)
{
  const QiheChartCase *cases = &g_array_index (selection->cases, QiheChartCase, 0);

  switch (kind) {
  case QIHE_RENDER_RADAR:
    return qihe_radar_chart_new (selection->framework, QIHE_RADAR_DIMENSIONS, cases,
                                 selection->cases->len);
  case QIHE_RENDER_HEATMAP:
    return qihe_heatmap_chart_new (selection->framework, cases, selection->cases->len);
  case QIHE_RENDER_MAP:
    return new_map (selection, cases, error);
  case QIHE_RENDER_LEVELS:
  case QIHE_RENDER_SLOPE: /* qihe_render_rounds() draws these */
  case QIHE_RENDER_TREND:
  default:
    return qihe_levels_chart_new (selection->framework, cases);
  }
}

static const char *
kind_title (QiheRenderKind kind)
{
  switch (kind) {
  case QIHE_RENDER_RADAR:
    return _ ("Share of its indicators that each dimension has described");
  case QIHE_RENDER_HEATMAP:
    return _ ("Rating of each indicator, level of each dimension, model");
  case QIHE_RENDER_MAP:
    return _ ("Models over a weight and a threshold");
  case QIHE_RENDER_LEVELS:
  case QIHE_RENDER_SLOPE:
  case QIHE_RENDER_TREND:
  default:
    return _ ("Share of its indicators that each dimension misses");
  }
}

/* One case alone is the title; of several the chart has the names. */
static void
set_titles (QiheChart *chart, const Selection *selection, QiheRenderKind kind)
{
  const QiheChartCase *first = &g_array_index (selection->cases, QiheChartCase, 0);
  const char *framework =
      qihe_bilingual_get (qihe_framework_get_title (selection->framework), qihe_language_current (),
                          qihe_framework_get_reference (selection->framework));

  qihe_chart_set_title (chart, selection->cases->len == 1 ? first->title : framework);
  qihe_chart_set_subtitle (chart, kind_title (kind));
}

gboolean
qihe_render_kind_from_name (const char *name, QiheRenderKind *kind)
{
  static const char *const names[] = { "radar", "heatmap", "levels", "map", "slope", "trend" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], name) == 0) {
      *kind = (QiheRenderKind) i;
      return TRUE;
    }
  return FALSE;
}

gboolean
qihe_render_theme_from_name (const char *name, QiheTheme *theme)
{
  static const char *const names[] = { "light", "dark", "print" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], name) == 0) {
      *theme = (QiheTheme) i;
      return TRUE;
    }
  return FALSE;
}

QiheChart *
qihe_render_chart (QiheCaseSet *set, const QiheRendering *rendering, GError **error)
{
  g_auto (Selection) selection = { NULL };
  QiheChart *chart;

  if (!select_cases (&selection, set, rendering, error))
    return NULL;
  chart = new_chart (&selection, rendering->kind, error);
  if (chart == NULL)
    return NULL;
  set_titles (chart, &selection, rendering->kind);
  return chart;
}

gboolean
qihe_render_case_set (QiheCaseSet *set, const QiheRendering *rendering, const char *path,
                      GError **error)
{
  g_autoptr (QiheChart) chart = NULL;
  QiheChartFormat format;

  if (!qihe_chart_format_from_name (path, &format)) {
    g_set_error (error, QIHE_CHART_ERROR, QIHE_CHART_ERROR_WRITE,
                 _ ("“%s” does not tell the format; use a name that ends in .png, .svg or .pdf"),
                 path);
    return FALSE;
  }
  chart = qihe_render_chart (set, rendering, error);
  return chart != NULL && qihe_chart_export (chart, path, format, rendering->theme, 0, 0, error);
}
