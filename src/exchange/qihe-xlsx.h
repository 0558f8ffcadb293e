/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/qihe-sheet.h"

G_BEGIN_DECLS

/**
 * qihe_xlsx_read:
 * @wanted: (nullable): a sheet; %NULL for the first one that is not hidden
 * @watch: (nullable)
 * @sheets: (out) (transfer full): the names of all sheets, in their order
 *
 * Reads a workbook of Office Open XML: shared and inline strings, the stored results of formulas,
 * dates, merged cells (each gets the value), hidden rows.
 *
 * Returns: (transfer full): the sheet; %NULL with %QIHE_EXCHANGE_ERROR_FORM or, where there is no
 *   such sheet, %QIHE_EXCHANGE_ERROR_UNKNOWN
 */
QiheSheet *qihe_xlsx_read (GBytes *document, const char *wanted, QiheSheetWatch *watch,
                           char ***sheets, GError **error);

/** qihe_xlsx_is: whether @document looks like a workbook, of whatever kind */
gboolean qihe_xlsx_is (GBytes *document);

G_END_DECLS
