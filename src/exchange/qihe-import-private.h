/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/qihe-ratings-import.h"

G_BEGIN_DECLS

/* What the steps of an import share. */

/**
 * QiheImportRole: what a column is for, other than for the status of an indicator
 */
typedef enum {
  QIHE_IMPORT_CASE,
  QIHE_IMPORT_TITLE,
  QIHE_IMPORT_TITLE_EN,
  QIHE_IMPORT_INDICATOR,
  QIHE_IMPORT_STATUS,
  QIHE_IMPORT_NOTE,
  QIHE_IMPORT_SOURCE,
  QIHE_IMPORT_REASON,
  QIHE_IMPORT_INDICATOR_TITLE, /* for people, where there is a column of indicators */
  QIHE_N_IMPORT_ROLES,
} QiheImportRole;

/**
 * QiheImportColumns: what the columns of a sheet are for
 * @header: the index of the header among the rows of the sheet
 * @n: how many columns have a heading, or none in front of one that has
 * @roles: the column of each role, or -1
 * @indicators: (array length=n): the indicator that a column is for, or -1
 * @headed: (array length=n): whether a column is named at all
 * @wide: whether a row is a case, not a rating
 */
typedef struct {
  guint header;
  guint n;
  int roles[QIHE_N_IMPORT_ROLES];
  int *indicators;
  gboolean *headed;
  gboolean wide;
} QiheImportColumns;

/**
 * qihe_import_columns_find:
 *
 * Finds the header, and says to @import what is wrong with it.
 *
 * Returns: (transfer full): %NULL with %QIHE_EXCHANGE_ERROR_FORM where there is none
 */
QiheImportColumns *qihe_import_columns_find (const QiheSheet *sheet, QiheFramework *framework,
                                             QiheImport *import, GError **error);
void qihe_import_columns_free (QiheImportColumns *self);

/** qihe_import_columns_describe: adds them to @columns (element-type QiheImportColumn): for people
 */
void qihe_import_columns_describe (const QiheImportColumns *self, const QiheSheet *sheet,
                                   QiheFramework *framework, GPtrArray *columns);

/** qihe_import_read_rows: reads what stands below the header; %FALSE with %G_IO_ERROR_CANCELLED */
gboolean qihe_import_read_rows (const QiheSheet *sheet, const QiheImportColumns *columns,
                                QiheFramework *framework, QiheImport *import, GError **error);

/**
 * qihe_import_add_problem:
 * @column: from 0, or -1 for the whole row
 * @what: (transfer full)
 */
void qihe_import_add_problem (QiheImport *self, const QiheSheetRow *row, int column, char *what);

/** qihe_import_add_notice: @what: (transfer full) */
void qihe_import_add_notice (QiheImport *self, char *what);

/** qihe_import_list_indicators: (transfer full) (element-type utf8): all names that they have */
GPtrArray *qihe_import_list_indicators (QiheFramework *framework);

/** qihe_import_describe_indicator: (transfer full): that there is none of that name; @nearest:
 * (nullable): what may have been meant */
char *qihe_import_describe_indicator (const char *name, const char *nearest);
/** qihe_import_describe_status: (transfer full): the same of a status; without @nearest it says
 * which there are */
char *qihe_import_describe_status (QiheFramework *framework, const char *name, const char *nearest);

/** qihe_sheet_read_csv: (transfer full): @document: UTF-8 or GB18030, with comma, semicolon or tab
 */
QiheSheet *qihe_sheet_read_csv (GBytes *document, QiheSheetWatch *watch, GError **error);

/**
 * qihe_sheet_read_json:
 * @import: told of what in @document is not of the form that it should have
 *
 * Returns: (transfer full): the ratings of a document as rows
 */
QiheSheet *qihe_sheet_read_json (GBytes *document, QiheSheetWatch *watch, QiheImport *import,
                                 GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheImportColumns, qihe_import_columns_free)

G_END_DECLS
