/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/qihe-sheet.h"

G_BEGIN_DECLS

/**
 * QiheRows: a table, row by row, whatever file it comes from
 *
 * CSV is read as it goes along, so that its length does not matter; a workbook or JSON is held as a
 * whole.
 */
typedef struct _QiheRows QiheRows;

/**
 * qihe_rows_open:
 * @path: CSV (UTF-8, UTF-16 or GB 18030; comma, semicolon or tab), XLSX, or JSON: an array of
 *   objects, the members of the first ones as the header; what it is, its content tells
 * @sheet: (nullable): of a workbook; without it the first one that is not hidden
 *
 * Blocks. Any thread, one at a time.
 *
 * Returns: (transfer full): the rows, before the first; %NULL with %QIHE_EXCHANGE_ERROR,
 *   %QIHE_BASE_ERROR_JSON or %G_IO_ERROR
 */
QiheRows *qihe_rows_open (const char *path, const char *sheet, GError **error);
void qihe_rows_free (QiheRows *self);

/** qihe_rows_next: goes to the next row that is not empty; %FALSE at the end, or with an error */
gboolean qihe_rows_next (QiheRows *self, GError **error);

/** qihe_rows_get_number: as spreadsheets count the rows, from 1; in JSON that of the object */
guint qihe_rows_get_number (QiheRows *self);
guint qihe_rows_get_n_cells (QiheRows *self);
/** qihe_rows_get_text: (transfer none): of the row under way; empty where it ends before @column */
const char *qihe_rows_get_text (QiheRows *self, guint column);
/** qihe_rows_get_kind: what the cell was in the file; of CSV all are texts */
QiheCellKind qihe_rows_get_kind (QiheRows *self, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheRows, qihe_rows_free)

G_END_DECLS
