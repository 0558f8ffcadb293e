/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "report/qihe-flow.h"
#include "report/qihe-pages.h"
#include "report/qihe-typesetter.h"

G_BEGIN_DECLS

/** QIHE_CELL_PAD: room around the text of a cell */
#define QIHE_CELL_PAD 3.0
/** QIHE_VOICE_INDENT: room for the bar of a voice */
#define QIHE_VOICE_INDENT 12.0

/**
 * QiheRowSet: the texts of a row of a table, set
 */
typedef struct {
  guint n;
  QiheSetText **cells;
} QiheRowSet;

/*
 * @slices: (element-type QiheSlice)
 * @places: (element-type QihePlace): of each slice
 * @first: (element-type guint): the first slice of each page
 * @widths: (element-type QiheTable double): of the columns of each table met so far
 * @block: which block and row the texts below are of
 * @text: (nullable): of a text, set: the lines follow one another
 * @row: (nullable): likewise of a row
 */
struct _QihePages {
  QiheDocument *document;
  QiheTypesetter *typesetter;
  GArray *slices;
  GArray *places;
  GArray *first;
  GPtrArray *record;
  GHashTable *widths;
  guint block;
  guint row_number;
  QiheSetText *text;
  QiheRowSet *row;
};

/** qihe_pages_measure_block: adds the slices of a block, but for the room above it */
void qihe_pages_measure_block (QihePages *self, guint index);

/** qihe_pages_get_text_width: @left: (out): from the type area to the text */
double qihe_pages_get_text_width (QihePages *self, const QiheBlock *block, double *left);

/** qihe_pages_get_column: where a column of a table is in the type area */
void qihe_pages_get_column (QihePages *self, const QiheTable *table, guint column, double *x,
                            double *width);

/** qihe_pages_get_row_role: what the cells of a row are */
QiheTextRole qihe_pages_get_row_role (const QiheTable *table, guint row, guint column);

/** qihe_pages_get_cell_text: (nullable): of a cell, or of the header */
const char *qihe_pages_get_cell_text (const QiheTable *table, guint row, guint column);

/** qihe_pages_draw_row: one line of a row of a table, at @y */
void qihe_pages_draw_row (QihePages *self, cairo_t *cr, guint page, const QiheSlice *slice,
                          double y);

/** qihe_pages_draw_text: one line, noted in the record */
void qihe_pages_draw_text (QihePages *self, cairo_t *cr, guint page, const QiheSetText *text,
                           guint line, double x, double y);

/**
 * qihe_pages_note:
 * @text: (transfer full) (nullable)
 *
 * Adds to the record what was drawn on @cr, unless nobody sees it (qihe_pdf_fonts_is_trial()).
 */
void qihe_pages_note (QihePages *self, cairo_t *cr, guint page, QiheBox box, char *text);

void qihe_row_set_free (QiheRowSet *self);

G_END_DECLS
