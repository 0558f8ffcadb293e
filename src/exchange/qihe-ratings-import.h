/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/qihe-sheet.h"
#include "model/qihe-case-set.h"

G_BEGIN_DECLS

/** QIHE_IMPORT_MAX_LISTED: so many problems are listed; all are counted */
#define QIHE_IMPORT_MAX_LISTED 10000

/**
 * QiheImportProblem: something in a file that cannot be taken as it is
 * @row: as spreadsheets count, from 1; 0 in a file that has no rows
 * @column: from 1; 0 for a whole row
 * @where: the same in words, or the path in JSON
 * @what: what is wrong and what to do
 */
typedef struct {
  guint row;
  guint column;
  char *where;
  char *what;
} QiheImportProblem;

/**
 * QiheImportColumn: a column of the file, and how it is understood
 * @letter: as spreadsheets call it
 * @heading: (nullable)
 * @meaning: (nullable): what it is read as, in the current language; %NULL where it is not read
 */
typedef struct {
  char *letter;
  char *heading;
  char *meaning;
} QiheImportColumn;

/**
 * QiheImport: what a file of ratings would bring, and what is wrong with it; a plain value
 * @name: of the file
 * @sheets: (nullable): the names of all sheets of a workbook
 * @sheet: (nullable): the one that was read
 * @table: the rows as they stand in the file, the header too
 * @header: the index of the header among them
 * @columns: (element-type QiheImportColumn)
 * @is_table: whether the file itself has rows and columns, as JSON has not
 * @cases: what the rows without a problem bring
 * @n_rows: rows below the header; in JSON ratings
 * @n_refused: of these, how many have a problem and are not in @cases
 * @n_ratings: how many ratings @cases have
 * @problems: (element-type QiheImportProblem): from top to bottom, the first
 *   %QIHE_IMPORT_MAX_LISTED
 * @n_problems: all
 * @notices: (element-type utf8): what is no problem but should be known: columns that are not read,
 *   hidden rows that are
 */
typedef struct {
  char *name;
  char **sheets;
  char *sheet;
  QiheSheet *table;
  guint header;
  GPtrArray *columns;
  gboolean is_table;
  QiheCaseSet *cases;
  guint n_rows;
  guint n_refused;
  guint n_ratings;
  GPtrArray *problems;
  guint n_problems;
  GPtrArray *notices;
} QiheImport;

void qihe_import_free (QiheImport *self);

/**
 * qihe_ratings_import:
 * @name: of the file; its end tells the format, else its content does
 * @sheet: (nullable): of a workbook; without it the first one that is not hidden
 * @watch: (nullable): outlives the call, not what it gives
 *
 * Reads JSON, CSV or XLSX. A table has a row for each rating (columns case, indicator, status, and
 * where wanted title, note, source, reason) or a row for each case (case, where wanted title, and
 * an indicator a column). Columns are called by these words, in Chinese 案例, 指标, 状态, 名称,
 * 备注, 来源, 变动原因, indicators by id, title or alias. What stands above the header is skipped.
 *
 * Returns: (transfer full): what it brings; %NULL with %QIHE_EXCHANGE_ERROR or
 *   %QIHE_BASE_ERROR_JSON where nothing of it can be read, or with %G_IO_ERROR_CANCELLED
 */
QiheImport *qihe_ratings_import (const char *name, GBytes *document, const char *sheet,
                                 QiheFramework *framework, QiheSheetWatch *watch, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheImport, qihe_import_free)

G_END_DECLS
