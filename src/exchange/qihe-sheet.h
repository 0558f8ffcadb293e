/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Rows of cells, whatever file they come from: what CSV, XLSX and JSON have in common.
 */

/** Limits of what is read into memory, far above any round. */
#define QIHE_SHEET_MAX_ROWS 1048576
#define QIHE_SHEET_MAX_COLUMNS 16384
#define QIHE_SHEET_MAX_CELLS (4 * 1024 * 1024)

typedef enum {
  QIHE_CELL_TEXT,
  QIHE_CELL_NUMBER, /* typed as such, not a text of digits */
  QIHE_CELL_DATE,
  QIHE_CELL_BOOLEAN,
  QIHE_CELL_ERROR, /* a formula that failed, or was never calculated */
} QiheCellKind;

/**
 * QiheCell:
 * @text: (nullable): what it shows, without white space at the ends; %NULL for an empty one. A date
 *   is ISO 8601.
 */
typedef struct {
  QiheCellKind kind;
  char *text;
} QiheCell;

/**
 * QiheSheetRow:
 * @number: as the program that wrote it counts rows, from 1; where @place is set, the rating
 * @place: (nullable): where it is in a file that has no rows
 * @hidden: whether the program that wrote it does not show the row
 * @cells: (element-type QiheCell)
 */
typedef struct {
  guint number;
  char *place;
  gboolean hidden;
  GArray *cells;
} QiheSheetRow;

/**
 * QiheSheetWatch: what another thread sees of a reading, and how it stops it; atomically reference
 * counted
 * @n_rows: read so far; atomic
 */
typedef struct {
  GCancellable *cancellable;
  gint n_rows;
} QiheSheetWatch;

/**
 * QiheSheet:
 * @name: (nullable)
 * @watch: (nullable) (unowned): looked at while rows are added
 * @rows: (element-type QiheSheetRow): by number; readers leave out those that are empty
 */
typedef struct {
  char *name;
  QiheSheetWatch *watch;
  GPtrArray *rows;
  guint n_cells;
} QiheSheet;

QiheSheetWatch *qihe_sheet_watch_new (void);
QiheSheetWatch *qihe_sheet_watch_ref (QiheSheetWatch *self);
void qihe_sheet_watch_unref (QiheSheetWatch *self);

QiheSheet *qihe_sheet_new (const char *name, QiheSheetWatch *watch);
void qihe_sheet_free (QiheSheet *self);

/** qihe_sheet_add_row: (transfer none): a new row at the end, without cells */
QiheSheetRow *qihe_sheet_add_row (QiheSheet *self, guint number);

/**
 * qihe_sheet_set:
 * @row: of @self
 * @column: from 0
 * @text: (transfer full) (nullable)
 *
 * Returns: %FALSE with %QIHE_EXCHANGE_ERROR_FORM where the sheet becomes too large, or with
 *   %G_IO_ERROR_CANCELLED
 */
gboolean qihe_sheet_set (QiheSheet *self, QiheSheetRow *row, guint column, QiheCellKind kind,
                         char *text, GError **error);

/** qihe_sheet_is_stopped: whether who watches wants no more, with %G_IO_ERROR_CANCELLED */
gboolean qihe_sheet_is_stopped (const QiheSheet *self, GError **error);

/** qihe_sheet_drop_empty_rows: takes away rows that have no cell with a text */
void qihe_sheet_drop_empty_rows (QiheSheet *self);

/** qihe_sheet_row_get: (nullable) (transfer none): the text of a cell; @column from 0 */
const char *qihe_sheet_row_get (const QiheSheetRow *self, guint column);
/** qihe_sheet_row_get_kind: that of an empty cell is text */
QiheCellKind qihe_sheet_row_get_kind (const QiheSheetRow *self, guint column);

/** qihe_sheet_dup_column_name: (transfer full): @column from 0: `A`, `Z`, `AA` */
char *qihe_sheet_dup_column_name (guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheSheet, qihe_sheet_free)

G_END_DECLS
