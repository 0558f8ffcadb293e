/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-import.h"

G_BEGIN_DECLS

#define QIHE_TYPE_IMPORT_PREVIEW (qihe_import_preview_get_type ())
G_DECLARE_FINAL_TYPE (QiheImportPreview, qihe_import_preview, QIHE, IMPORT_PREVIEW, AdwBin)

/**
 * QiheImportPreview: what a file would bring: how much, from which sheet, how its columns are
 * understood, what should be known
 *
 * Signals `sheet-chosen`: by the user; `other-file`: the user wants another one; `show-problems`;
 * `changed`: whether it can be taken may be different.
 *
 * qihe_import_preview_show:
 * @import: (nullable): outlives what is shown
 */
void qihe_import_preview_show (QiheImportPreview *self, const QiheImport *import);

/** qihe_import_preview_get_sheet: (nullable) (transfer none): the chosen one of a workbook */
const char *qihe_import_preview_get_sheet (QiheImportPreview *self);

/** qihe_import_preview_get_all: whether nothing is to be taken where there is a problem */
gboolean qihe_import_preview_get_all (QiheImportPreview *self);

G_END_DECLS
