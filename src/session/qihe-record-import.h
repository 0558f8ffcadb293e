/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-register.h"
#include "store/qihe-store.h"

G_BEGIN_DECLS

/** QIHE_RECORD_IMPORT_MAX_LISTED: so many problems are listed; all are counted */
#define QIHE_RECORD_IMPORT_MAX_LISTED 1000

/**
 * QiheRecordProblem: why a row of a file cannot become a record
 * @row: as spreadsheets count, from 1
 * @column: its heading, empty for the row as a whole
 * @code: the rule as programs name it: that of qihe_value_error_get_id(), or `required`, `exists`,
 *   `key`, `formula`, `frozen`, `reference` (to nothing), `ambiguous`
 */
typedef struct {
  guint row;
  char *column;
  char *value;
  const char *code;
  char *message;
} QiheRecordProblem;

/**
 * QiheRecordImportPlan:
 * @sheet: (nullable): of a workbook
 * @mapping: (nullable) (element-type utf8 utf8): heading → field id, see qihe_column_map_new()
 * @key: (nullable): a field; a row whose value a record has already changes that one
 * @skip: leave rows with a problem out, else nothing is written where there is one
 * @dry_run: only say what it would bring
 * @rejects: (nullable): a CSV file to be, with the rows that have a problem and why
 */
typedef struct {
  const char *path;
  const char *sheet;
  GHashTable *mapping;
  const char *key;
  gboolean skip;
  gboolean dry_run;
  const char *rejects;
} QiheRecordImportPlan;

/**
 * QiheRecordImport: what a file brought, or would have brought; a plain value
 * @batch: (nullable): for undo; %NULL where nothing was written
 * @problems: (element-type QiheRecordProblem): the first %QIHE_RECORD_IMPORT_MAX_LISTED
 */
typedef struct {
  char *batch;
  guint n_read;
  guint n_added;
  guint n_updated;
  guint n_unchanged;
  guint n_rejected;
  GPtrArray *problems;
  guint n_problems;
} QiheRecordImport;

/**
 * qihe_record_import:
 * @registers: (element-type QiheRegister): those that there are; a reference may lead to each
 *
 * Reads a table into a register: one transaction, one batch, one undo. Blocks.
 *
 * Returns: (transfer full): what came of it, also where nothing was written for its problems; %NULL
 *   with an error where the file cannot be read to its end, has no header, or the store fails;
 *   nothing is then written
 */
QiheRecordImport *qihe_record_import (QiheStore *store, GPtrArray *registers, QiheRegister *shape,
                                      const QiheRecordImportPlan *plan, GError **error);
void qihe_record_import_free (QiheRecordImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheRecordImport, qihe_record_import_free)

G_END_DECLS
