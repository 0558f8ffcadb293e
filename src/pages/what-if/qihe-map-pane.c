/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/what-if/qihe-map-pane.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-delay.h"
#include "chart/qihe-model-map-chart.h"
#include "session/qihe-what-if-work.h"
#include "widgets/qihe-chart-view.h"
#include "widgets/qihe-fit-labels.h"

#define MAP_SIZE 80
#define DELAY_MS 120

struct _QiheMapPane {
  AdwBin parent_instance;

  QiheWhatIf *what_if; /* not owned */
  QiheFramework *base; /* whose statuses and levels are offered */
  QiheFramework *framework;
  gint16 *ratings;
  char *model;
  QiheDelay delay;
  GCancellable *making;

  GtkDropDown *status;
  GtkDropDown *level;
  GArray *statuses; /* guint: what the first one offers */
  QiheChartView *view;
  GtkLabel *problem;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (QiheMapPane, qihe_map_pane, ADW_TYPE_BIN)

static void
cancel (QiheMapPane *self)
{
  qihe_delay_stop (&self->delay);
  g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
}

static void
show_map (QiheMapPane *self, const QiheModelMap *map)
{
  g_autoptr (QiheChart) chart = qihe_model_map_chart_new (self->framework, map, self->model);

  qihe_chart_set_title (chart, _ ("Models over a weight and a threshold"));
  qihe_chart_view_set_chart (self->view, chart);
}

static void
show_problem (QiheMapPane *self, const char *message)
{
  gtk_label_set_text (self->problem, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), message != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->view), message == NULL);
}

static void
made (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheMapPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheModelMap) map = qihe_what_if_map_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->making);
  show_problem (self, error != NULL ? error->message : NULL);
  if (map != NULL)
    show_map (self, map);
}

static void
make (gpointer data)
{
  QiheMapPane *self = data;
  guint status = gtk_drop_down_get_selected (self->status);

  if (self->what_if == NULL || status >= self->statuses->len)
    return;
  self->making = g_cancellable_new ();
  qihe_what_if_map_async (self->what_if, self->ratings,
                          g_array_index (self->statuses, guint, status),
                          gtk_drop_down_get_selected (self->level), MAP_SIZE, self->making, made,
                          g_object_ref (self));
}

static void
schedule (QiheMapPane *self)
{
  if (self->filling)
    return;
  cancel (self);
  qihe_delay_restart (&self->delay, DELAY_MS, make, self);
}

static void
fill_statuses (QiheMapPane *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  g_array_set_size (self->statuses, 0);
  for (guint i = 0; i < qihe_framework_get_n_statuses (self->base); i++)
    if ((int) i != qihe_framework_get_described (self->base) &&
        (int) i != qihe_framework_get_absent (self->base)) {
      g_array_append_val (self->statuses, i);
      gtk_string_list_append (titles, qihe_status_title (self->base, (int) i));
    }
  gtk_drop_down_set_model (self->status, G_LIST_MODEL (titles));
}

static void
fill_levels (QiheMapPane *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i + 1 < qihe_framework_get_n_levels (self->base); i++)
    gtk_string_list_append (titles, qihe_level_title (self->base, (int) i));
  gtk_drop_down_set_model (self->level, G_LIST_MODEL (titles));
}

static void
fill (QiheMapPane *self, QiheFramework *base)
{
  g_clear_pointer (&self->base, qihe_framework_unref);
  self->base = qihe_framework_ref (base);
  self->filling = TRUE;
  fill_statuses (self);
  fill_levels (self);
  self->filling = FALSE;
}

static void
qihe_map_pane_dispose (GObject *object)
{
  QiheMapPane *self = QIHE_MAP_PANE (object);

  cancel (self);
  self->what_if = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_MAP_PANE);
  G_OBJECT_CLASS (qihe_map_pane_parent_class)->dispose (object);
}

static void
qihe_map_pane_finalize (GObject *object)
{
  QiheMapPane *self = QIHE_MAP_PANE (object);

  g_clear_pointer (&self->base, qihe_framework_unref);
  g_clear_pointer (&self->framework, qihe_framework_unref);
  g_free (self->ratings);
  g_free (self->model);
  g_array_unref (self->statuses);
  G_OBJECT_CLASS (qihe_map_pane_parent_class)->finalize (object);
}

static void
qihe_map_pane_class_init (QiheMapPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QIHE_TYPE_CHART_VIEW);
  G_OBJECT_CLASS (klass)->dispose = qihe_map_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_map_pane_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/qihe/Qihe/ui/pages/what-if/qihe-map-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheMapPane, status);
  gtk_widget_class_bind_template_child (widget_class, QiheMapPane, level);
  gtk_widget_class_bind_template_child (widget_class, QiheMapPane, view);
  gtk_widget_class_bind_template_child (widget_class, QiheMapPane, problem);
  gtk_widget_class_bind_template_callback (widget_class, schedule);
}

static void
qihe_map_pane_init (QiheMapPane *self)
{
  self->statuses = g_array_new (FALSE, FALSE, sizeof (guint));
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
}

void
qihe_map_pane_show (QiheMapPane *self, QiheWhatIf *what_if, const gint16 *ratings,
                    const char *model)
{
  QiheFramework *base = qihe_what_if_get_base (what_if);

  if (self->base != base)
    fill (self, base);
  self->what_if = what_if;
  g_clear_pointer (&self->framework, qihe_framework_unref);
  self->framework = qihe_framework_ref (qihe_what_if_get_framework (what_if));
  g_free (self->ratings);
  self->ratings = g_memdup2 (ratings, qihe_framework_get_n_indicators (base) * sizeof *ratings);
  g_free (self->model);
  self->model = g_strdup (model);
  schedule (self);
}

void
qihe_map_pane_clear (QiheMapPane *self)
{
  cancel (self);
  self->what_if = NULL;
  qihe_chart_view_set_chart (self->view, NULL);
}
