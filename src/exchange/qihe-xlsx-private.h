/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/qihe-xlsx.h"

G_BEGIN_DECLS

/* The parts of a workbook. */

/**
 * QiheXlsxPlace: a cell
 * @row: from 1
 * @column: from 0
 */
typedef struct {
  guint row;
  guint column;
} QiheXlsxPlace;

/** QiheXlsxArea: a rectangle of cells, both corners included */
typedef struct {
  QiheXlsxPlace first;
  QiheXlsxPlace last;
} QiheXlsxArea;

/** qihe_xlsx_parse_place: reads `AB12` and moves behind it; %FALSE where a sheet has no such cell
 */
gboolean qihe_xlsx_parse_place (const char **text, QiheXlsxPlace *place);
/** qihe_xlsx_parse_area: reads `A1:B2` */
gboolean qihe_xlsx_parse_area (const char *text, QiheXlsxArea *area);
/** qihe_xlsx_area_count: how many cells it has */
guint64 qihe_xlsx_area_count (const QiheXlsxArea *self);
/** qihe_xlsx_area_fill: puts what the first of merged cells holds into all of them, where a person
 * sees it */
gboolean qihe_xlsx_area_fill (const QiheXlsxArea *self, QiheSheet *sheet, GError **error);

/**
 * QiheXlsxBook: what the sheets of a workbook share
 * @strings: (element-type utf8)
 * @dates: (element-type gboolean): by the number of a style, whether it shows a date
 * @since_1904: whether days are counted from 1904
 * @watch: (nullable)
 */
typedef struct {
  GPtrArray *strings;
  GArray *dates;
  gboolean since_1904;
  QiheSheetWatch *watch;
} QiheXlsxBook;

/**
 * QiheXlsxRelation: where a part is: its id, its kind as a URI, its path; any may be %NULL
 */
typedef struct {
  char *id;
  char *type;
  char *target;
} QiheXlsxRelation;

/** qihe_xlsx_read_relations: (transfer full) (element-type QiheXlsxRelation) */
GPtrArray *qihe_xlsx_read_relations (GBytes *part, const char *name, GError **error);
/** qihe_xlsx_find_relation: (nullable) (transfer none): one that has a path; @id: (nullable): any
 * where %NULL; @type: how its kind ends */
const QiheXlsxRelation *qihe_xlsx_find_relation (GPtrArray *relations, const char *id,
                                                 const char *type);

/** qihe_xlsx_read_strings: (transfer full) (element-type utf8) */
GPtrArray *qihe_xlsx_read_strings (GBytes *part, const char *name, GError **error);

/** qihe_xlsx_read_styles: (transfer full) (element-type gboolean) */
GArray *qihe_xlsx_read_styles (GBytes *part, const char *name, GError **error);

/** qihe_xlsx_read_sheet: (transfer full): messages name sheet and cell */
QiheSheet *qihe_xlsx_read_sheet (GBytes *part, const char *name, const QiheXlsxBook *book,
                                 GError **error);

/**
 * qihe_xlsx_format_number:
 * @text: as it is stored
 *
 * Returns: (transfer full) (nullable): as spreadsheets show it, with 15 digits; %NULL for no number
 */
char *qihe_xlsx_format_number (const char *text);

/** qihe_xlsx_format_date: (transfer full) (nullable): the same number as a day or time, ISO 8601;
 * %NULL where it is none */
char *qihe_xlsx_format_date (const char *text, gboolean since_1904);

/** qihe_xlsx_unescape: (transfer full): with `_x000D_` and the like as the characters they are */
char *qihe_xlsx_unescape (const char *text);

G_END_DECLS
