/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/qihe-import-private.h"
#include "model/qihe-status-names.h"

G_BEGIN_DECLS

/**
 * QiheImportRow: a row under way, with what it takes to understand its cells
 * @indicators: (element-type utf8): all names of indicators
 */
typedef struct {
  const QiheImportColumns *columns;
  QiheFramework *framework;
  QiheImport *import;
  QiheStatusNames *statuses;
  GPtrArray *indicators;
  const QiheSheetRow *row;
} QiheImportRow;

/* Each takes what a cell has to hold; where it does not, the problem is added to the import. */

/** qihe_import_row_take_code: (nullable) (transfer none): the code of the case */
const char *qihe_import_row_take_code (QiheImportRow *self);
/** qihe_import_row_take_indicator: (returns) the indicator of a row that is a rating, or -1 */
int qihe_import_row_take_indicator (QiheImportRow *self);
/**
 * qihe_import_row_take_status:
 * @indicator: which it is the status of; of a measured one the cell may hold the value. -1 where it
 *   is not known.
 * @value: (out) (nullable) (transfer none): what was measured
 *
 * Returns: %FALSE where the cell has none
 */
gboolean qihe_import_row_take_status (QiheImportRow *self, int column, int indicator, int *status,
                                      const char **value);
/** qihe_import_row_take_text: (nullable) (transfer none): a text that may be left out */
const char *qihe_import_row_take_text (QiheImportRow *self, QiheImportRole role);

G_END_DECLS
