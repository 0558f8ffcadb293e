/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define QIHE_TYPE_CASE_VIEW (qihe_case_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (QiheCaseView, qihe_case_view, QIHE, CASE_VIEW, AdwBin)

/**
 * QiheCaseView:
 *
 * One way to look at all cases: a child of the stack of the evaluation page. As in a #QihePage, a
 * final type sets and initializes its template and need not let it go.
 */
struct _QiheCaseViewClass {
  AdwBinClass parent_class;

  /* Shows the cases as they are now; called in idle time after any number of changes. */
  void (*refresh) (QiheCaseView *self);
  /* Optional: the cases are those of another database. */
  void (*cases_replaced) (QiheCaseView *self);
  /* Optional: the chart that can be copied and saved. */
  GtkWidget *(*get_chart_view) (QiheCaseView *self);
};

/** qihe_case_view_get_cases: (transfer none) (nullable): of #QiheCase */
GListModel *qihe_case_view_get_cases (QiheCaseView *self);
/** qihe_case_view_set_cases: @cases: (nullable): of #QiheCase */
void qihe_case_view_set_cases (QiheCaseView *self, GListModel *cases);
/** qihe_case_view_get_chart_view: (transfer none) (nullable): %NULL where it shows no chart */
GtkWidget *qihe_case_view_get_chart_view (QiheCaseView *self);

G_END_DECLS
