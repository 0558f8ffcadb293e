/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "session/qihe-report.h"

G_BEGIN_DECLS

#define QIHE_TYPE_REPORT_SHEET (qihe_report_sheet_get_type ())
G_DECLARE_FINAL_TYPE (QiheReportSheet, qihe_report_sheet, QIHE, REPORT_SHEET, GtkWidget)

/**
 * QiheReportSheet: one page of a report, as wide as there is room
 */
GtkWidget *qihe_report_sheet_new (void);

/** qihe_report_sheet_set: @pages: (nullable); @page: from 0 on */
void qihe_report_sheet_set (QiheReportSheet *self, QihePages *pages, guint page);

G_END_DECLS
