/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/evaluation/qihe-matrix-view.h"

#include <glib/gi18n-lib.h>

#include "pages/qihe-case-charts.h"
#include "widgets/qihe-chart-view.h"

struct _QiheMatrixView {
  QiheCaseView parent_instance;

  GPtrArray *shown; /* QiheCase, by row */
  QiheChartView *view;
};

G_DEFINE_FINAL_TYPE (QiheMatrixView, qihe_matrix_view, QIHE_TYPE_CASE_VIEW)

/* What of a chart outlives it when the cases change: the order, and the cell with the focus. */
typedef struct {
  QiheHeatmapSort sort;
  char *case_id;
  int indicator;
  int dimension;
} Place;

static Place
note_place (QiheMatrixView *self)
{
  QiheChart *chart = qihe_chart_view_get_chart (self->view);
  int item = qihe_chart_view_get_focus_item (self->view);
  Place place = { .sort.column = QIHE_HEATMAP_UNSORTED };
  guint row;
  int column;

  if (chart == NULL || self->shown == NULL)
    return place;
  place.sort = qihe_heatmap_chart_get_sort (chart);
  if (item < 0 || qihe_heatmap_chart_get_title (chart, (guint) item, &column))
    return place;
  qihe_heatmap_chart_get_cell (chart, (guint) item, &row, &place.indicator, &place.dimension);
  place.case_id = g_strdup (qihe_case_get_id (self->shown->pdata[row]));
  return place;
}

static void
return_to (QiheMatrixView *self, const Place *place)
{
  QiheChart *chart = qihe_chart_view_get_chart (self->view);

  for (guint row = 0; place->case_id != NULL && row < self->shown->len; row++)
    if (g_str_equal (qihe_case_get_id (self->shown->pdata[row]), place->case_id))
      qihe_chart_view_set_focus_item (self->view,
                                      qihe_heatmap_chart_find_cell (chart, row, place->indicator,
                                                                    place->dimension));
}

static void
refresh (QiheCaseView *view)
{
  QiheMatrixView *self = QIHE_MATRIX_VIEW (view);
  GListModel *cases = qihe_case_view_get_cases (view);
  g_autoptr (QiheChart) chart = NULL;
  Place place = note_place (self);

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  if (cases != NULL) {
    self->shown = qihe_cases_first (cases, G_MAXUINT);
    chart = qihe_cases_heatmap (self->shown);
  }
  if (chart != NULL) {
    qihe_chart_set_title (chart, _ ("Indicators of all cases"));
    qihe_heatmap_chart_sort (chart, place.sort);
  }
  qihe_chart_view_set_chart (self->view, chart);
  if (chart != NULL)
    return_to (self, &place);
  g_free (place.case_id);
}

static void
open_cell (QiheMatrixView *self, guint item)
{
  QiheFramework *framework;
  QiheCase *one;
  guint row;
  int indicator, dimension;

  qihe_heatmap_chart_get_cell (qihe_chart_view_get_chart (self->view), item, &row, &indicator,
                               &dimension);
  g_return_if_fail (row < self->shown->len);
  one = self->shown->pdata[row];
  framework = qihe_case_get_framework (one);
  if (indicator < 0 && dimension < 0) {
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "s", qihe_case_get_id (one));
    return;
  }
  if (indicator < 0)
    indicator = (int) qihe_framework_get_dimension (framework, (guint) dimension)->first;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-rating", "(ss)", qihe_case_get_id (one),
                              qihe_framework_get_indicator (framework, (guint) indicator)->id);
}

static void
activated (QiheChartView *view, guint item, QiheMatrixView *self)
{
  QiheChart *chart = qihe_chart_view_get_chart (view);
  int column;

  if (!qihe_heatmap_chart_get_title (chart, item, &column)) {
    open_cell (self, item);
    return;
  }
  qihe_heatmap_chart_sort (chart,
                           qihe_heatmap_sort_next (qihe_heatmap_chart_get_sort (chart), column));
}

static GtkWidget *
get_chart_view (QiheCaseView *view)
{
  return GTK_WIDGET (QIHE_MATRIX_VIEW (view)->view);
}

static void
qihe_matrix_view_dispose (GObject *object)
{
  QiheMatrixView *self = QIHE_MATRIX_VIEW (object);

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  G_OBJECT_CLASS (qihe_matrix_view_parent_class)->dispose (object);
}

static void
qihe_matrix_view_class_init (QiheMatrixViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QIHE_TYPE_CHART_VIEW);
  G_OBJECT_CLASS (klass)->dispose = qihe_matrix_view_dispose;
  QIHE_CASE_VIEW_CLASS (klass)->refresh = refresh;
  QIHE_CASE_VIEW_CLASS (klass)->get_chart_view = get_chart_view;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/evaluation/qihe-matrix-view.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheMatrixView, view);
  gtk_widget_class_bind_template_callback (widget_class, activated);
}

static void
qihe_matrix_view_init (QiheMatrixView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
