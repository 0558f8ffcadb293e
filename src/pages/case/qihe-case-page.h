/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/qihe-page.h"

G_BEGIN_DECLS

#define QIHE_TYPE_CASE_PAGE (qihe_case_page_get_type ())
G_DECLARE_FINAL_TYPE (QiheCasePage, qihe_case_page, QIHE, CASE_PAGE, QihePage)

/**
 * QiheCasePage: one case: its indicators to rate, and on top what follows from them
 */
GtkWidget *qihe_case_page_new (void);

QiheCase *qihe_case_page_get_case (QiheCasePage *self);
/** qihe_case_page_get_indicator: the one whose details are shown */
int qihe_case_page_get_indicator (QiheCasePage *self);
/** qihe_case_page_show: @indicator: to select, -1 for the first */
void qihe_case_page_show (QiheCasePage *self, QiheCase *one, int indicator);
/** qihe_case_page_show_tried: @n: how many changes are tried in the sandbox of the round; 0 where
 * there is nothing to be told */
void qihe_case_page_show_tried (QiheCasePage *self, guint n);
/**
 * qihe_case_page_leave_text:
 *
 * Returns: whether the focus was in the details and has gone back to the indicator
 */
gboolean qihe_case_page_leave_text (QiheCasePage *self);
/** qihe_case_page_commit: writes what has been typed */
void qihe_case_page_commit (QiheCasePage *self);

G_END_DECLS
