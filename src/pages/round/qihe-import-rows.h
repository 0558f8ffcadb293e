/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "session/qihe-import.h"

G_BEGIN_DECLS

#define QIHE_TYPE_IMPORT_ROWS (qihe_import_rows_get_type ())
G_DECLARE_FINAL_TYPE (QiheImportRows, qihe_import_rows, QIHE, IMPORT_ROWS, GtkWidget)

/**
 * QiheImportRows: the rows of a file as a spreadsheet shows them; cells with a problem are marked
 *
 * qihe_import_rows_show:
 * @import: (nullable): outlives what is shown
 */
void qihe_import_rows_show (QiheImportRows *self, const QiheImport *import);

/** qihe_import_rows_go_to: brings the cell of a problem into view */
void qihe_import_rows_go_to (QiheImportRows *self, const QiheImportProblem *problem);

G_END_DECLS
