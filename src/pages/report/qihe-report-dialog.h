/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-session.h"

G_BEGIN_DECLS

#define QIHE_TYPE_REPORT_DIALOG (qihe_report_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QiheReportDialog, qihe_report_dialog, QIHE, REPORT_DIALOG, AdwWindow)

/**
 * QiheReportDialog:
 *
 * The evaluation report of the round that is shown: language, layout and contents, its pages, and
 * what to do with them: save as PDF, print.
 */
GtkWidget *qihe_report_dialog_new (GtkWindow *parent, QiheSession *session);

G_END_DECLS
