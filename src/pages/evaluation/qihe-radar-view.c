/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/evaluation/qihe-radar-view.h"

#include <glib/gi18n-lib.h>

#include "pages/qihe-case-charts.h"
#include "widgets/qihe-chart-view.h"
#include "widgets/qihe-fit-labels.h"

/* Shown as long as nobody has chosen. */
#define N_FIRST 2

struct _QiheRadarView {
  QiheCaseView parent_instance;

  GHashTable *chosen; /* codes of cases: the same ones in another round have other ids */
  gboolean showing;

  AdwFlap *flap;
  GtkListBox *choice;
  GtkToggleButton *by_indicator;
  QiheChartView *view;
};

G_DEFINE_FINAL_TYPE (QiheRadarView, qihe_radar_view, QIHE_TYPE_CASE_VIEW)

static gboolean
is_chosen (QiheRadarView *self, QiheCase *one)
{
  return g_hash_table_contains (self->chosen, qihe_case_get_code (one));
}

static void
choose (QiheRadarView *self, QiheCase *one)
{
  g_hash_table_add (self->chosen, g_strdup (qihe_case_get_code (one)));
}

static void
forget (QiheRadarView *self, QiheCase *one)
{
  g_hash_table_remove (self->chosen, qihe_case_get_code (one));
}

static GPtrArray *
chosen_cases (QiheRadarView *self)
{
  g_autoptr (GPtrArray) all =
      qihe_cases_first (qihe_case_view_get_cases (QIHE_CASE_VIEW (self)), G_MAXUINT);
  GPtrArray *out = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len && out->len < QIHE_RADAR_MAX_CASES; i++)
    if (is_chosen (self, all->pdata[i]))
      g_ptr_array_add (out, g_object_ref (all->pdata[i]));
  return out;
}

static void
show_chart (QiheRadarView *self)
{
  g_autoptr (GPtrArray) cases = chosen_cases (self);
  QiheRadarAxes axes = gtk_toggle_button_get_active (self->by_indicator) ? QIHE_RADAR_INDICATORS
                                                                         : QIHE_RADAR_DIMENSIONS;
  g_autoptr (QiheChart) chart = qihe_cases_radar (cases, axes);

  if (chart != NULL)
    qihe_chart_set_title (chart, axes == QIHE_RADAR_INDICATORS ? _ ("Cases by indicator")
                                                               : _ ("Cases by dimension"));
  qihe_chart_view_set_chart (self->view, chart);
}

/* With as many as fit chosen, the others have to wait. */
static void
update_choice (QiheRadarView *self)
{
  g_autoptr (GPtrArray) cases = chosen_cases (self);
  gboolean full = cases->len >= QIHE_RADAR_MAX_CASES;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->choice, i)) != NULL; i++) {
    GtkCheckButton *check = g_object_get_data (G_OBJECT (row), "check");

    gtk_widget_set_sensitive (GTK_WIDGET (row), !full || gtk_check_button_get_active (check));
  }
}

static void
toggled (GtkCheckButton *check, QiheRadarView *self)
{
  QiheCase *one = g_object_get_data (G_OBJECT (check), "case");

  if (self->showing)
    return;
  if (gtk_check_button_get_active (check))
    choose (self, one);
  else
    forget (self, one);
  update_choice (self);
  show_chart (self);
}

static void
add_choice (QiheRadarView *self, QiheCase *one)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_chosen (self, one));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (check), "case", g_object_ref (one), g_object_unref);
  g_object_set_data (G_OBJECT (row), "check", check);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled), self);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), qihe_case_get_title (one));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  if (qihe_case_get_ours (one))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("Our consortium"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_list_box_append (self->choice, row);
}

/* What was chosen in several rounds may be more than fits, or nothing that this one has. */
static void
choose_for (QiheRadarView *self, GPtrArray *cases)
{
  guint n = 0;

  for (guint i = 0; i < cases->len; i++)
    if (is_chosen (self, cases->pdata[i]) && ++n > QIHE_RADAR_MAX_CASES)
      forget (self, cases->pdata[i]);
  for (guint i = 0; n == 0 && i < MIN (cases->len, N_FIRST); i++)
    choose (self, cases->pdata[i]);
}

static void
refresh (QiheCaseView *view)
{
  QiheRadarView *self = QIHE_RADAR_VIEW (view);
  g_autoptr (GPtrArray) cases =
      qihe_cases_first (qihe_case_view_get_cases (QIHE_CASE_VIEW (self)), G_MAXUINT);

  choose_for (self, cases);
  self->showing = TRUE;
  qihe_list_box_clear (self->choice);
  for (guint i = 0; i < cases->len; i++)
    add_choice (self, cases->pdata[i]);
  self->showing = FALSE;
  update_choice (self);
  show_chart (self);
}

/* Where both do not fit beside each other, the chart comes first. */
static void
fold_changed (QiheRadarView *self)
{
  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_folded (self->flap));
}

static void
activated (QiheChartView *view, guint item, QiheRadarView *self)
{
  g_autoptr (GPtrArray) cases = chosen_cases (self);
  guint n_axes = qihe_chart_get_n_items (qihe_chart_view_get_chart (view)) / MAX (cases->len, 1);

  if (cases->len == 0 || n_axes == 0)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "s",
                              qihe_case_get_id (cases->pdata[MIN (item / n_axes, cases->len - 1)]));
}

static GtkWidget *
get_chart_view (QiheCaseView *view)
{
  return GTK_WIDGET (QIHE_RADAR_VIEW (view)->view);
}

static void
cases_replaced (QiheCaseView *view)
{
  g_hash_table_remove_all (QIHE_RADAR_VIEW (view)->chosen);
}

static void
qihe_radar_view_dispose (GObject *object)
{
  QiheRadarView *self = QIHE_RADAR_VIEW (object);

  g_clear_pointer (&self->chosen, g_hash_table_unref);
  adw_bin_set_child (ADW_BIN (self), NULL); /* or the bin lets go what the template has let go */
  G_OBJECT_CLASS (qihe_radar_view_parent_class)->dispose (object);
}

static void
qihe_radar_view_class_init (QiheRadarViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QIHE_TYPE_CHART_VIEW);
  G_OBJECT_CLASS (klass)->dispose = qihe_radar_view_dispose;
  QIHE_CASE_VIEW_CLASS (klass)->refresh = refresh;
  QIHE_CASE_VIEW_CLASS (klass)->get_chart_view = get_chart_view;
  QIHE_CASE_VIEW_CLASS (klass)->cases_replaced = cases_replaced;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/evaluation/qihe-radar-view.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheRadarView, flap);
  gtk_widget_class_bind_template_child (widget_class, QiheRadarView, choice);
  gtk_widget_class_bind_template_child (widget_class, QiheRadarView, by_indicator);
  gtk_widget_class_bind_template_child (widget_class, QiheRadarView, view);
  gtk_widget_class_bind_template_callback (widget_class, fold_changed);
  gtk_widget_class_bind_template_callback (widget_class, show_chart);
  gtk_widget_class_bind_template_callback (widget_class, activated);
}

static void
qihe_radar_view_init (QiheRadarView *self)
{
  self->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}
