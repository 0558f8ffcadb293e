/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/qihe-window-private.h"
#include "pages/report/qihe-report-dialog.h"

/* The report of the round that is shown. */

static void
act_report (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheWindow *self = QIHE_WINDOW (widget);

  qihe_window_commit (self);
  gtk_window_present (GTK_WINDOW (qihe_report_dialog_new (GTK_WINDOW (self), self->session)));
}

void
qihe_window_install_report_action (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.report", NULL, act_report);
}
