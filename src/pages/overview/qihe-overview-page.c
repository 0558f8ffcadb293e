/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/overview/qihe-overview-page.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-delay.h"
#include "chart/qihe-fit-charts.h"
#include "model/qihe-fit-words.h"
#include "pages/qihe-case-charts.h"
#include "pages/qihe-round-button.h"
#include "widgets/qihe-chart-view.h"
#include "widgets/qihe-columns.h"
#include "widgets/qihe-fit-labels.h"
#include "widgets/qihe-level-strip.h"

struct _QiheOverviewPage {
  QihePage parent_instance;

  QiheCase *ours;
  QiheDelay refresh;
  guint first_frames; /* of a case just taken, until all is shown */

  AdwWindowTitle *title;
  QiheLevelStrip *strip;
  GtkListBox *near;
  GtkListBox *unasked;
  GtkListBox *unsourced;
  GtkListBox *problems;
  GtkWidget *unasked_group;
  GtkWidget *unsourced_group;
  GtkWidget *problems_group;
  GtkLabel *unasked_title;
  GtkLabel *unsourced_title;
  QiheChartView *radar;
  GtkLabel *more_references;
};

G_DEFINE_FINAL_TYPE (QiheOverviewPage, qihe_overview_page, QIHE_TYPE_PAGE)

static GtkWidget *
add_row (GtkListBox *list, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_append (list, row);
  return row;
}

/* A row that leads to one rating of our case. */
static void
add_rating_row (QiheOverviewPage *self, GtkListBox *list, const char *title, const char *subtitle,
                guint indicator)
{
  QiheFramework *framework = qihe_case_get_framework (self->ours);
  GtkWidget *row = add_row (list, title, subtitle);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", qihe_case_get_id (self->ours),
                                    qihe_framework_get_indicator (framework, indicator)->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-rating");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
}

static void
add_placeholder (GtkListBox *list, const char *text)
{
  GtkWidget *row = add_row (list, text, NULL);

  gtk_widget_add_css_class (row, "dim-label");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
}

static gboolean
is_empty (GtkListBox *list)
{
  return gtk_list_box_get_row_at_index (list, 0) == NULL;
}

static void
add_distance (QiheOverviewPage *self, const QiheDistance *distance, char *words)
{
  g_autofree char *text = words;

  if (distance->to >= 0 && distance->n == 1)
    add_rating_row (self, self->near, text, NULL, distance->indicators[0]);
}

/* One indicator away from another level, upwards and downwards. */
static void
show_near (QiheOverviewPage *self)
{
  QiheFramework *framework = qihe_case_get_framework (self->ours);
  const QiheFit *fit = qihe_case_get_fit (self->ours);
  gboolean known = FALSE;

  qihe_list_box_clear (self->near);
  for (guint i = 0; fit != NULL && i < fit->n_dimensions; i++) {
    const QiheDimensionFit *one = &fit->dimensions[i];

    if (!one->known)
      continue;
    known = TRUE;
    add_distance (self, &one->up, qihe_fit_words_up (framework, fit, i));
    add_distance (self, &one->down, qihe_fit_words_down (framework, fit, i));
  }
  if (is_empty (self->near))
    add_placeholder (self->near, known ? _ ("No level changes with a single indicator")
                                       : _ ("Ask about all indicators of a dimension to see this"));
}

static void
show_heading (GtkLabel *label, const char *heading, guint n)
{
  /* Translators: the heading of a list, and how long it is */
  g_autofree char *text = g_strdup_printf (_ ("%s (%u)"), heading, n);

  gtk_label_set_text (label, text);
}

static void
show_unasked (QiheOverviewPage *self)
{
  QiheFramework *framework = qihe_case_get_framework (self->ours);
  const gint16 *ratings = qihe_case_get_ratings (self->ours);
  guint n = 0;

  qihe_list_box_clear (self->unasked);
  for (guint i = 0; i < qihe_framework_get_n_indicators (framework); i++)
    if (ratings[i] == QIHE_UNKNOWN) {
      guint dimension = qihe_framework_get_indicator (framework, i)->dimension;

      n++;
      add_rating_row (self, self->unasked, qihe_indicator_title (framework, i),
                      qihe_dimension_title (framework, dimension), i);
    }
  show_heading (self->unasked_title, _ ("Not asked yet"), n);
  if (n == 0)
    add_placeholder (self->unasked, _ ("Every indicator has been asked about"));
}

static void
show_unsourced (QiheOverviewPage *self)
{
  QiheFramework *framework = qihe_case_get_framework (self->ours);
  const gint16 *ratings = qihe_case_get_ratings (self->ours);
  gboolean rated = FALSE;
  guint n = 0;

  qihe_list_box_clear (self->unsourced);
  for (guint i = 0; i < qihe_framework_get_n_indicators (framework); i++) {
    rated |= ratings[i] != QIHE_UNKNOWN;
    if (ratings[i] != QIHE_UNKNOWN && !qihe_case_has_source (self->ours, i)) {
      n++;
      add_rating_row (self, self->unsourced, qihe_indicator_title (framework, i),
                      qihe_status_title (framework, ratings[i]), i);
    }
  }
  show_heading (self->unsourced_title, _ ("Ratings without a source"), n);
  if (n == 0)
    add_placeholder (self->unsourced,
                     rated ? _ ("Every rating names its source") : _ ("Nothing is rated yet"));
}

/* The groups of problems that our weak indicators point to, the most pressing first. */
static guint
count_weak (QiheOverviewPage *self, const QiheProblem *problem)
{
  QiheFramework *framework = qihe_case_get_framework (self->ours);
  const gint16 *ratings = qihe_case_get_ratings (self->ours);
  int described = qihe_framework_get_described (framework);
  guint n = 0;

  for (guint i = 0; i < problem->n_indicators; i++) {
    int status = ratings[problem->indicators[i]];

    n += status != QIHE_UNKNOWN && status != described;
  }
  return n;
}

static void
show_problems (QiheOverviewPage *self)
{
  QiheAdvice *advice = qihe_session_get_advice (qihe_page_get_session (QIHE_PAGE (self)));
  GPtrArray *problems = advice != NULL ? qihe_advice_get_problems (advice) : NULL;
  QiheLanguage language = qihe_language_current ();

  qihe_list_box_clear (self->problems);
  for (guint i = 0; problems != NULL && i < problems->len; i++) {
    const QiheProblem *problem = problems->pdata[i];
    guint n = count_weak (self, problem);
    g_autofree char *subtitle = NULL;
    GtkWidget *row;

    if (n == 0)
      continue;
    subtitle =
        g_strdup_printf (ngettext ("%u of %u indicator is weak. %s",
                                   "%u of %u indicators are weak. %s", problem->n_indicators),
                         n, problem->n_indicators,
                         qihe_bilingual_get (&problem->text, language, ""));
    row = add_row (self->problems, qihe_bilingual_get (&problem->title, language, problem->id),
                   subtitle);
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  }
  if (is_empty (self->problems))
    add_placeholder (self->problems, _ ("No weak indicator points to a problem"));
}

/* What does not fit over each other is named, not left out silently. */
static void
show_more_references (QiheOverviewPage *self, guint n)
{
  g_autofree char *text = g_strdup_printf (
      ngettext (
          "%u more reference is not shown here; the radar under Evaluation lets you choose.",
          "%u more references are not shown here; the radar under Evaluation lets you choose.", n),
      n);

  gtk_label_set_text (self->more_references, text);
  gtk_widget_set_visible (GTK_WIDGET (self->more_references), n > 0);
}

static void
show_radar (QiheOverviewPage *self)
{
  QiheSession *session = qihe_page_get_session (QIHE_PAGE (self));
  g_autoptr (GPtrArray) cases =
      qihe_cases_first (qihe_session_get_cases (session), QIHE_RADAR_MAX_CASES);
  g_autoptr (QiheChart) chart = qihe_cases_radar (cases, QIHE_RADAR_DIMENSIONS);

  if (chart != NULL)
    qihe_chart_set_title (chart, _ ("Our consortium and the references"));
  qihe_chart_view_set_chart (self->radar, chart);
  show_more_references (self,
                        g_list_model_get_n_items (qihe_session_get_cases (session)) - cases->len);
}

/* What is seen first. */
static void
show_answer (QiheOverviewPage *self)
{
  adw_window_title_set_subtitle (self->title, qihe_case_get_title (self->ours));
  qihe_level_strip_show (self->strip, qihe_case_get_framework (self->ours),
                         qihe_case_get_fit (self->ours));
  show_near (self);
  show_radar (self);
}

static void
set_rest_visible (QiheOverviewPage *self, gboolean visible)
{
  gtk_widget_set_visible (self->unasked_group, visible);
  gtk_widget_set_visible (self->unsourced_group, visible);
  gtk_widget_set_visible (self->problems_group, visible);
}

static void
show_rest (QiheOverviewPage *self)
{
  show_unasked (self);
  show_unsourced (self);
  show_problems (self);
  set_rest_visible (self, TRUE);
}

static void
refresh (gpointer data)
{
  QiheOverviewPage *self = data;

  if (self->ours == NULL)
    return;
  show_answer (self);
  show_rest (self);
}

/* The answer is on the screen before the lists below it are made: laying out their text takes as
 * long as all the rest of the start. */
static gboolean
after_first_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  QiheOverviewPage *self = QIHE_OVERVIEW_PAGE (widget);

  if (self->first_frames++ == 0)
    return G_SOURCE_CONTINUE;
  if (self->ours != NULL)
    show_rest (self);
  return G_SOURCE_REMOVE;
}

/* Many ratings may change at once (undo, another desktop): one refresh for all of them. */
static void
schedule_refresh (QiheOverviewPage *self)
{
  qihe_delay_start (&self->refresh, 0, refresh, self);
}

static void
release_case (QiheOverviewPage *self)
{
  if (self->ours != NULL)
    g_signal_handlers_disconnect_by_data (self->ours, self);
  g_clear_object (&self->ours);
}

static void
our_case_changed (QiheOverviewPage *self)
{
  QiheSession *session = qihe_page_get_session (QIHE_PAGE (self));

  release_case (self);
  if (session != NULL)
    g_set_object (&self->ours, qihe_session_get_our_case (session));
  if (self->ours == NULL)
    return;
  g_signal_connect_swapped (self->ours, "rating-changed", G_CALLBACK (schedule_refresh), self);
  g_signal_connect_swapped (self->ours, "notify::title", G_CALLBACK (schedule_refresh), self);
  show_answer (self);
  set_rest_visible (self, FALSE);
  self->first_frames = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), after_first_frame, NULL, NULL);
}

static void
session_changed (QihePage *page)
{
  QiheSession *session = qihe_page_get_session (page);

  if (session != NULL) {
    g_signal_connect_object (session, "notify::our-case", G_CALLBACK (our_case_changed), page,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (qihe_session_get_cases (session), "items-changed",
                             G_CALLBACK (schedule_refresh), page, G_CONNECT_SWAPPED);
  }
  our_case_changed (QIHE_OVERVIEW_PAGE (page));
}

static void
dimension_activated (QiheLevelStrip *strip, int dimension, QiheOverviewPage *self)
{
  QiheFramework *framework = qihe_case_get_framework (self->ours);
  guint first;

  if (dimension < 0) {
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", "evaluation");
    return;
  }
  first = qihe_framework_get_dimension (framework, (guint) dimension)->first;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-rating", "(ss)",
                              qihe_case_get_id (self->ours),
                              qihe_framework_get_indicator (framework, first)->id);
}

static void
radar_activated (QiheChartView *view, guint item, QiheOverviewPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", "evaluation");
}

static void
rate (QiheOverviewPage *self)
{
  if (self->ours != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "s",
                                qihe_case_get_id (self->ours));
}

static void
qihe_overview_page_dispose (GObject *object)
{
  QiheOverviewPage *self = QIHE_OVERVIEW_PAGE (object);

  qihe_delay_stop (&self->refresh);
  release_case (self);
  G_OBJECT_CLASS (qihe_overview_page_parent_class)->dispose (object);
}

static void
qihe_overview_page_class_init (QiheOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QIHE_TYPE_ROUND_BUTTON);
  g_type_ensure (QIHE_TYPE_CHART_VIEW);
  g_type_ensure (QIHE_TYPE_COLUMNS);
  g_type_ensure (QIHE_TYPE_LEVEL_STRIP);
  G_OBJECT_CLASS (klass)->dispose = qihe_overview_page_dispose;
  QIHE_PAGE_CLASS (klass)->session_changed = session_changed;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/overview/qihe-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheOverviewPage, title);
  gtk_widget_class_bind_template_child (widget_class, QiheOverviewPage, strip);
  gtk_widget_class_bind_template_child (widget_class, QiheOverviewPage, near);
  gtk_widget_class_bind_template_child (widget_class, QiheOverviewPage, unasked);
  gtk_widget_class_bind_template_child (widget_class, QiheOverviewPage, unsourced);
  gtk_widget_class_bind_template_child (widget_class, QiheOverviewPage, problems);
  gtk_widget_class_bind_template_child (widget_class, QiheOverviewPage, unasked_group);
  gtk_widget_class_bind_template_child (widget_class, QiheOverviewPage, unsourced_group);
  gtk_widget_class_bind_template_child (widget_class, QiheOverviewPage, problems_group);
  gtk_widget_class_bind_template_child (widget_class, QiheOverviewPage, unasked_title);
  gtk_widget_class_bind_template_child (widget_class, QiheOverviewPage, unsourced_title);
  gtk_widget_class_bind_template_child (widget_class, QiheOverviewPage, radar);
  gtk_widget_class_bind_template_child (widget_class, QiheOverviewPage, more_references);
  gtk_widget_class_bind_template_callback (widget_class, dimension_activated);
  gtk_widget_class_bind_template_callback (widget_class, radar_activated);
  gtk_widget_class_bind_template_callback (widget_class, rate);
}

static void
qihe_overview_page_init (QiheOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qihe_overview_page_new (void)
{
  return g_object_new (QIHE_TYPE_OVERVIEW_PAGE, NULL);
}
