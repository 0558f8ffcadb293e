/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/evaluation/qihe-case-view.h"

#include "pages/qihe-case-watch.h"

typedef struct {
  QiheCaseWatch *watch;
  gboolean stale; /* the cases have changed while it was not seen */
} QiheCaseViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (QiheCaseView, qihe_case_view, ADW_TYPE_BIN)

static QiheCaseViewPrivate *
priv_of (QiheCaseView *self)
{
  return qihe_case_view_get_instance_private (self);
}

static void
refresh (QiheCaseView *self)
{
  priv_of (self)->stale = FALSE;
  QIHE_CASE_VIEW_GET_CLASS (self)->refresh (self);
}

/* What is not seen is not made: a round may have thousands of cases, and each change comes here. */
static void
cases_changed (QiheCaseView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  else
    priv_of (self)->stale = TRUE;
}

static void
qihe_case_view_map (GtkWidget *widget)
{
  QiheCaseView *self = QIHE_CASE_VIEW (widget);

  if (priv_of (self)->stale)
    refresh (self);
  GTK_WIDGET_CLASS (qihe_case_view_parent_class)->map (widget);
}

static void
qihe_case_view_dispose (GObject *object)
{
  g_clear_object (&priv_of (QIHE_CASE_VIEW (object))->watch);
  gtk_widget_dispose_template (GTK_WIDGET (object), G_OBJECT_TYPE (object));
  G_OBJECT_CLASS (qihe_case_view_parent_class)->dispose (object);
}

static void
qihe_case_view_class_init (QiheCaseViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qihe_case_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = qihe_case_view_map;
}

static void
qihe_case_view_init (QiheCaseView *self)
{
  QiheCaseViewPrivate *priv = priv_of (self);

  priv->watch = qihe_case_watch_new ();
  g_signal_connect_object (priv->watch, "changed", G_CALLBACK (cases_changed), self,
                           G_CONNECT_SWAPPED);
}

GListModel *
qihe_case_view_get_cases (QiheCaseView *self)
{
  return qihe_case_watch_get_cases (priv_of (self)->watch);
}

void
qihe_case_view_set_cases (QiheCaseView *self, GListModel *cases)
{
  QiheCaseViewClass *klass = QIHE_CASE_VIEW_GET_CLASS (self);

  if (cases == qihe_case_view_get_cases (self))
    return;
  if (klass->cases_replaced != NULL)
    klass->cases_replaced (self);
  qihe_case_watch_set_cases (priv_of (self)->watch, cases);
}

GtkWidget *
qihe_case_view_get_chart_view (QiheCaseView *self)
{
  QiheCaseViewClass *klass = QIHE_CASE_VIEW_GET_CLASS (self);

  return klass->get_chart_view != NULL ? klass->get_chart_view (self) : NULL;
}
