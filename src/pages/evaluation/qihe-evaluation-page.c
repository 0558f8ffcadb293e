/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/evaluation/qihe-evaluation-page.h"

#include "pages/evaluation/qihe-comparison-view.h"
#include "pages/evaluation/qihe-matrix-view.h"
#include "pages/evaluation/qihe-model-table.h"
#include "pages/evaluation/qihe-radar-view.h"
#include "pages/evaluation/qihe-trend-view.h"
#include "pages/qihe-round-button.h"

struct _QiheEvaluationPage {
  QihePage parent_instance;

  AdwViewStack *stack; /* of QiheCaseView */
  AdwSqueezer *switchers;
  GtkWidget *title;
  AdwViewSwitcherBar *bar;
};

G_DEFINE_FINAL_TYPE (QiheEvaluationPage, qihe_evaluation_page, QIHE_TYPE_PAGE)

static void
session_changed (QihePage *page)
{
  QiheEvaluationPage *self = QIHE_EVALUATION_PAGE (page);
  QiheSession *session = qihe_page_get_session (page);
  GListModel *cases = session != NULL ? qihe_session_get_cases (session) : NULL;
  GtkWidget *view;

  for (view = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); view != NULL;
       view = gtk_widget_get_next_sibling (view))
    qihe_case_view_set_cases (QIHE_CASE_VIEW (view), cases);
}

static char *
dup_screen (QihePage *page)
{
  GtkWidget *shown = adw_view_stack_get_visible_child (QIHE_EVALUATION_PAGE (page)->stack);

  if (QIHE_IS_MATRIX_VIEW (shown))
    return g_strdup ("matrix");
  return g_strdup (QIHE_IS_TREND_VIEW (shown) ? "since" : "comparison");
}

/* The chart of the view that is shown, %NULL for the table. */
static GtkWidget *
shown_chart (QiheEvaluationPage *self)
{
  GtkWidget *shown = adw_view_stack_get_visible_child (self->stack);

  return shown != NULL ? qihe_case_view_get_chart_view (QIHE_CASE_VIEW (shown)) : NULL;
}

/* `evaluation.copy-image` asks the chart for `chart.copy-image`. */
static void
chart_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *chart = shown_chart (QIHE_EVALUATION_PAGE (widget));
  g_autofree char *action = g_strconcat ("chart.", strchr (name, '.') + 1, NULL);

  if (chart != NULL)
    gtk_widget_activate_action_variant (chart, action, parameter);
}

static void
view_changed (QiheEvaluationPage *self)
{
  gboolean chart = shown_chart (self) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "evaluation.copy-image", chart);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "evaluation.copy-text", chart);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "evaluation.save", chart);
}

static void
switcher_changed (QiheEvaluationPage *self)
{
  adw_view_switcher_bar_set_reveal (self->bar, adw_squeezer_get_visible_child (self->switchers) ==
                                                   self->title);
}

static void
qihe_evaluation_page_class_init (QiheEvaluationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QIHE_TYPE_ROUND_BUTTON);
  g_type_ensure (QIHE_TYPE_MATRIX_VIEW);
  g_type_ensure (QIHE_TYPE_RADAR_VIEW);
  g_type_ensure (QIHE_TYPE_MODEL_TABLE);
  g_type_ensure (QIHE_TYPE_COMPARISON_VIEW);
  g_type_ensure (QIHE_TYPE_TREND_VIEW);
  QIHE_PAGE_CLASS (klass)->session_changed = session_changed;
  QIHE_PAGE_CLASS (klass)->dup_screen = dup_screen;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/evaluation/qihe-evaluation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheEvaluationPage, stack);
  gtk_widget_class_bind_template_child (widget_class, QiheEvaluationPage, switchers);
  gtk_widget_class_bind_template_child (widget_class, QiheEvaluationPage, title);
  gtk_widget_class_bind_template_child (widget_class, QiheEvaluationPage, bar);
  gtk_widget_class_bind_template_callback (widget_class, view_changed);
  gtk_widget_class_install_action (widget_class, "evaluation.copy-image", NULL, chart_action);
  gtk_widget_class_install_action (widget_class, "evaluation.copy-text", NULL, chart_action);
  gtk_widget_class_install_action (widget_class, "evaluation.save", "s", chart_action);
}

static void
qihe_evaluation_page_init (QiheEvaluationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->switchers, "notify::visible-child", G_CALLBACK (switcher_changed),
                           self, G_CONNECT_SWAPPED);
  switcher_changed (self);
}

GtkWidget *
qihe_evaluation_page_new (void)
{
  return g_object_new (QIHE_TYPE_EVALUATION_PAGE, NULL);
}
