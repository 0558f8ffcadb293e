/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/evaluation/qihe-trend-view.h"

#include <glib/gi18n-lib.h>

#include "chart/qihe-fit-charts.h"
#include "chart/qihe-trend-charts.h"
#include "model/qihe-fit-words.h"
#include "model/qihe-framework-name.h"
#include "pages/qihe-page.h"
#include "widgets/qihe-chart-view.h"
#include "widgets/qihe-fit-labels.h"

struct _QiheTrendView {
  QiheCaseView parent_instance;

  GCancellable *reading;
  gboolean filling;
  gboolean evaluator_chosen; /* by the user; until then it is that of the round that is shown */

  GtkDropDown *choice;
  GtkDropDown *evaluator;
  GtkStack *stack;
  GtkLabel *problem;
  QiheChartView *levels;
  QiheChartView *missing;
  GtkListBox *table;
};

G_DEFINE_FINAL_TYPE (QiheTrendView, qihe_trend_view, QIHE_TYPE_CASE_VIEW)

static QiheSession *
session_of (QiheTrendView *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), QIHE_TYPE_PAGE);

  return page != NULL ? qihe_page_get_session (QIHE_PAGE (page)) : NULL;
}

static void
stop_reading (QiheTrendView *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

/* "talent ● high (1 of 5 missing); …; model" */
static char *
dup_point_words (const QiheTrendPoint *point)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *model = NULL;

  if (point->fit == NULL)
    return g_strdup (_ ("too large"));
  for (guint i = 0; i < point->fit->n_dimensions; i++) {
    const QiheDimensionFit *one = &point->fit->dimensions[i];
    g_autofree char *level = qihe_fit_words_level (point->framework, one);
    g_autofree char *missing = qihe_fit_words_missing (point->framework, point->fit, i);

    /* TRANSLATORS: a dimension, the mark and the word of its level, what is missing */
    g_string_append_printf (text, _ ("%s: %s %s, %s"), qihe_dimension_title (point->framework, i),
                            qihe_fit_mark_of_level (point->framework, one->level), level, missing);
    g_string_append_c (text, '\n');
  }
  model = qihe_fit_words_model (point->framework, point->fit);
  g_string_append_printf (text, _ ("Model: %s"), model);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_row (QiheTrendView *self, const QiheTrend *trend, guint index)
{
  const QiheTrendPoint *point = g_ptr_array_index (trend->points, index);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *round = qihe_round_dup_title (point->round);
  g_autofree char *words = dup_point_words (point);
  g_autofree char *framework = qihe_framework_dup_name (point->framework);
  g_autofree char *title =
      qihe_trend_is_other_version (trend, index)
          ? g_strdup_printf (_ ("%s: framework %s from here on"), round, framework)
          : g_strdup (round);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_append (self->table, row);
}

/* The newest round first, as everywhere. */
static void
show_table (QiheTrendView *self, const QiheTrend *trend)
{
  qihe_list_box_clear (self->table);
  for (guint i = trend->points->len; i-- > 0;)
    add_row (self, trend, i);
}

static void
show_trend (QiheTrendView *self, QiheTrend *trend)
{
  g_autoptr (QiheChart) levels = NULL, missing = NULL;

  /* What another one sees is no change: the evaluators never share a line. */
  qihe_trend_keep (trend, (QiheEvaluator) gtk_drop_down_get_selected (self->evaluator));
  levels = qihe_trend_levels_chart (trend);
  missing = qihe_trend_missing_chart (trend);
  if (levels != NULL) {
    qihe_chart_set_title (levels, _ ("Levels over Rounds"));
    qihe_chart_set_title (missing, _ ("Share missing over rounds"));
  }
  qihe_chart_view_set_chart (self->levels, levels);
  qihe_chart_view_set_chart (self->missing, missing);
  show_table (self, trend);
  gtk_label_set_text (self->problem, _ ("No round of this evaluator has the case"));
  gtk_stack_set_visible_child_name (self->stack, levels != NULL ? "trend" : "empty");
}

static void
read_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheTrendView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheTrend) trend =
      qihe_session_read_trend_finish (QIHE_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->reading == NULL)
    return;
  g_clear_object (&self->reading);
  if (trend != NULL) {
    show_trend (self, trend);
    return;
  }
  gtk_label_set_text (self->problem, error->message);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

/* What is not seen is not read. */
static void
show (QiheTrendView *self)
{
  QiheCase *one = gtk_drop_down_get_selected_item (self->choice);
  QiheSession *session = session_of (self);

  if (self->filling || one == NULL || session == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  stop_reading (self);
  self->reading = g_cancellable_new ();
  qihe_session_read_trend_async (session, qihe_case_get_code (one), self->reading, read_done,
                                 g_object_ref (self));
}

static void
follow_round (QiheTrendView *self)
{
  QiheSession *session = session_of (self);
  const QiheRound *round = session != NULL ? qihe_session_get_round (session) : NULL;

  if (self->evaluator_chosen || round == NULL)
    return;
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->evaluator, (guint) round->evaluator);
  self->filling = FALSE;
}

static void
evaluator_selected (QiheTrendView *self)
{
  if (self->filling)
    return;
  self->evaluator_chosen = TRUE;
  show (self);
}

static void
refresh (QiheCaseView *view)
{
  QiheTrendView *self = QIHE_TREND_VIEW (view);

  if (gtk_drop_down_get_model (self->choice) != qihe_case_view_get_cases (view)) {
    self->filling = TRUE;
    gtk_drop_down_set_model (self->choice, qihe_case_view_get_cases (view));
    self->filling = FALSE;
  }
  follow_round (self);
  show (self);
}

static void
cases_replaced (QiheCaseView *view)
{
  QiheTrendView *self = QIHE_TREND_VIEW (view);

  stop_reading (self);
  qihe_chart_view_set_chart (self->levels, NULL);
  qihe_chart_view_set_chart (self->missing, NULL);
  self->filling = TRUE;
  gtk_drop_down_set_model (self->choice, NULL);
  self->filling = FALSE;
}

static GtkWidget *
get_chart_view (QiheCaseView *view)
{
  return GTK_WIDGET (QIHE_TREND_VIEW (view)->levels);
}

static void
fill_evaluators (QiheTrendView *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < QIHE_N_EVALUATORS; i++)
    gtk_string_list_append (titles, qihe_evaluator_get_title ((QiheEvaluator) i));
  self->filling = TRUE;
  gtk_drop_down_set_model (self->evaluator, G_LIST_MODEL (titles));
  self->filling = FALSE;
}

static void
qihe_trend_view_dispose (GObject *object)
{
  stop_reading (QIHE_TREND_VIEW (object));
  G_OBJECT_CLASS (qihe_trend_view_parent_class)->dispose (object);
}

static void
qihe_trend_view_class_init (QiheTrendViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QIHE_TYPE_CHART_VIEW);
  g_type_ensure (QIHE_TYPE_CASE);
  G_OBJECT_CLASS (klass)->dispose = qihe_trend_view_dispose;
  QIHE_CASE_VIEW_CLASS (klass)->refresh = refresh;
  QIHE_CASE_VIEW_CLASS (klass)->cases_replaced = cases_replaced;
  QIHE_CASE_VIEW_CLASS (klass)->get_chart_view = get_chart_view;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/evaluation/qihe-trend-view.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheTrendView, choice);
  gtk_widget_class_bind_template_child (widget_class, QiheTrendView, evaluator);
  gtk_widget_class_bind_template_child (widget_class, QiheTrendView, stack);
  gtk_widget_class_bind_template_child (widget_class, QiheTrendView, problem);
  gtk_widget_class_bind_template_child (widget_class, QiheTrendView, levels);
  gtk_widget_class_bind_template_child (widget_class, QiheTrendView, missing);
  gtk_widget_class_bind_template_child (widget_class, QiheTrendView, table);
  gtk_widget_class_bind_template_callback (widget_class, show);
  gtk_widget_class_bind_template_callback (widget_class, evaluator_selected);
}

static void
qihe_trend_view_init (QiheTrendView *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_evaluators (self);
  g_signal_connect (self, "map", G_CALLBACK (show), NULL);
}
