/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "exchange/qihe-table-writer.h"

G_BEGIN_DECLS

typedef struct _QiheXlsxWriter QiheXlsxWriter;

/**
 * @out: what is not in the stream yet
 * @xlsx: (nullable)
 * @n: rows so far
 */
struct _QiheTableWriter {
  GPtrArray *fields;
  GPtrArray *headings;
  char *title;
  GFileOutputStream *stream;
  GString *out;
  gboolean json;
  QiheXlsxWriter *xlsx;
  guint n;
};

/** qihe_table_writer_flush: writes @out into the file */
gboolean qihe_table_writer_flush (QiheTableWriter *self, GError **error);

/** qihe_table_writer_append_xml: adds @text to @out as the content of an element; characters that
 * XML cannot hold are left out */
void qihe_table_writer_append_xml (GString *out, const char *text);

/* A workbook of one sheet, and a second one with the choices. */
QiheXlsxWriter *qihe_xlsx_writer_new (QiheTableWriter *table, GError **error);
void qihe_xlsx_writer_free (QiheXlsxWriter *self);
gboolean qihe_xlsx_writer_add (QiheXlsxWriter *self, JsonObject *record, GError **error);
gboolean qihe_xlsx_writer_finish (QiheXlsxWriter *self, GError **error);

/** qihe_xlsx_parts_styles: (transfer none): `xl/styles.xml`; a column of QiheXlsxStyle */
typedef enum {
  QIHE_XLSX_PLAIN,
  QIHE_XLSX_TEXT,
  QIHE_XLSX_WHOLE,
  QIHE_XLSX_MONEY,
  QIHE_XLSX_DAY,
  QIHE_XLSX_HEADER,
} QiheXlsxStyle;

/** qihe_xlsx_style_of: how the cells of a column look */
QiheXlsxStyle qihe_xlsx_style_of (const QiheField *field);

/* The parts of a workbook; all (transfer full), but those that never change. */
const char *qihe_xlsx_part_types (void);
const char *qihe_xlsx_part_relations (void);
const char *qihe_xlsx_part_workbook_relations (void);
const char *qihe_xlsx_part_styles (void);
char *qihe_xlsx_part_workbook (const char *title);
/** what stands before the rows: the header stays, columns have widths */
char *qihe_xlsx_part_sheet_start (GPtrArray *fields);
/** what follows the rows: what may be chosen in each column */
char *qihe_xlsx_part_sheet_end (GPtrArray *fields);
/** the sheet that holds the choices: a column for each field that has some */
char *qihe_xlsx_part_choices (GPtrArray *fields);

G_END_DECLS
