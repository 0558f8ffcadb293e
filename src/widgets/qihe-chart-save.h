/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "chart/qihe-chart.h"

G_BEGIN_DECLS

/*
 * A chart taken out of the window: to the clipboard or a file. @widget is where it is shown.
 * Problems are told by the action `win.tell` (s). Main thread.
 */

/** qihe_chart_save_menu: (transfer full): the menu whose entries are the actions `chart.…` */
GMenuModel *qihe_chart_save_menu (void);

void qihe_chart_copy_image (QiheChart *chart, GtkWidget *widget);
/** qihe_chart_copy_text: the text twin */
void qihe_chart_copy_text (QiheChart *chart, GtkWidget *widget);
/** qihe_chart_save: @ending: `png`, `svg` or `pdf`; asks where to */
void qihe_chart_save (QiheChart *chart, GtkWidget *widget, const char *ending);

G_END_DECLS
