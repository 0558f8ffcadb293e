/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "session/qihe-report.h"

G_BEGIN_DECLS

/** qihe_report_print: asks for a printer and prints the pages; what goes wrong is told by the
 * window
 * @parent (`win.tell`) */
void qihe_report_print (QihePages *pages, GtkWindow *parent);

G_END_DECLS
