/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-register.h"

G_BEGIN_DECLS

/**
 * QiheTableWriter: a table of a register on its way into a file
 *
 * A row is written at a time, into a file beside the one to be, which takes its place at the end;
 * what is not finished leaves nothing. The name says the form: `.csv`, by a mark told to be UTF-8;
 * `.xlsx`, typed, with widths, a header that stays, and lists to choose from; `.json`, an array of
 * objects by field id. Everything here blocks; any thread.
 */
typedef struct _QiheTableWriter QiheTableWriter;

/**
 * qihe_table_writer_new:
 * @fields: (element-type QiheField): the columns; they have to outlive the writer
 * @headings: (element-type utf8): as many
 * @title: of the sheet
 *
 * Returns: (transfer full): %NULL with %QIHE_EXCHANGE_ERROR_FORM where the name says no form that
 *   there is, or with %G_IO_ERROR
 */
QiheTableWriter *qihe_table_writer_new (const char *path, GPtrArray *fields, GPtrArray *headings,
                                        const char *title, GError **error);
void qihe_table_writer_free (QiheTableWriter *self);

/** qihe_table_writer_add: a row; @record: values by field id, references by
 * %QIHE_RECORD_NAMES */
gboolean qihe_table_writer_add (QiheTableWriter *self, JsonObject *record, GError **error);

/** qihe_table_writer_finish: puts the file in its place */
gboolean qihe_table_writer_finish (QiheTableWriter *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheTableWriter, qihe_table_writer_free)

G_END_DECLS
