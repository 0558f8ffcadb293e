/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-import.h"

G_BEGIN_DECLS

#define QIHE_TYPE_IMPORT_PROBLEMS (qihe_import_problems_get_type ())
G_DECLARE_FINAL_TYPE (QiheImportProblems, qihe_import_problems, QIHE, IMPORT_PROBLEMS, AdwBin)

/**
 * QiheImportProblems: everything that is wrong with a file, by row and column; it can be saved
 *
 * Signal `go-to` (position): the user wants to see the cell of that problem.
 *
 * qihe_import_problems_show:
 * @import: (nullable): outlives what is shown
 */
void qihe_import_problems_show (QiheImportProblems *self, const QiheImport *import);

G_END_DECLS
