/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * QiheCsvReader:
 *
 * Reads comma-separated values (RFC 4180) row by row: quoted fields, any kind of line end, a byte
 * order mark. Empty lines are skipped. The text has to be UTF-8. Of a stream only the row under way
 * is in memory.
 */
typedef struct _QiheCsvReader QiheCsvReader;

/** The longest row in bytes, and the most fields that it may have: what lies above is no table */
#define QIHE_CSV_MAX_ROW ((gsize) 16 * 1024 * 1024)
#define QIHE_CSV_MAX_FIELDS 16384

/**
 * qihe_csv_reader_new:
 * @max_size: the largest document in bytes
 *
 * Returns: (transfer full): a reader before the first row; %NULL with %QIHE_EXCHANGE_ERROR_FORM
 *   where the document is too large or not UTF-8
 */
QiheCsvReader *qihe_csv_reader_new (GBytes *document, gsize max_size, GError **error);
/** qihe_csv_reader_new_for_stream: (transfer full): reads @stream as far as it is asked for */
QiheCsvReader *qihe_csv_reader_new_for_stream (GInputStream *stream);
void qihe_csv_reader_free (QiheCsvReader *self);

/** qihe_csv_reader_set_delimiter: what parts the fields of a row, a comma unless told otherwise */
void qihe_csv_reader_set_delimiter (QiheCsvReader *self, char delimiter);

/**
 * qihe_csv_reader_next:
 *
 * Returns: (transfer none) (element-type utf8): the fields of the next row, without white space at
 *   their ends, until the next call; %NULL at the end, or with %QIHE_EXCHANGE_ERROR_FORM or what
 *   the stream says
 */
GPtrArray *qihe_csv_reader_next (QiheCsvReader *self, GError **error);

/** qihe_csv_reader_get_line: the line on which the last row begins, from 1 */
guint qihe_csv_reader_get_line (QiheCsvReader *self);
/** qihe_csv_reader_get_row: the same as spreadsheets count, for which a row may have several lines
 */
guint qihe_csv_reader_get_row (QiheCsvReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheCsvReader, qihe_csv_reader_free)

G_END_DECLS
