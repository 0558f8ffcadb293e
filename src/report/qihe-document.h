/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-chart.h"
#include "report/qihe-document-style.h"

G_BEGIN_DECLS

/** QIHE_NO_TONE: a cell without a ground */
#define QIHE_NO_TONE (-1.0f)

/**
 * QiheCell:
 * @text: (nullable)
 * @tone: 0 best … 1 worst, for a ground in the colour of a level, or %QIHE_NO_TONE
 */
typedef struct {
  const char *text;
  float tone;
} QiheCell;

/**
 * QiheColumn:
 * @weight: its share of the width, against the other columns
 * @role: of its cells
 */
typedef struct {
  const char *title;
  double weight;
  QiheTextRole role;
} QiheColumn;

/**
 * QiheTable: rows of cells; its first rows are repeated on each page that it goes on to
 * @columns: (element-type QiheColumn)
 * @cells: (element-type QiheCell): row by row
 * @figures: key figures: a row of large texts, below it what they are; no rules, no header
 */
typedef struct {
  GArray *columns;
  GArray *cells;
  gboolean figures;
} QiheTable;

typedef enum {
  QIHE_BLOCK_TEXT,
  QIHE_BLOCK_TABLE,
  QIHE_BLOCK_CHART,
} QiheBlockKind;

/**
 * QiheBlock: one piece of a document
 * @break_before: begins on a new page
 * @keep: stays on the page of what follows
 * @outline: 1 … 3 for headings, else 0
 * @mark: of what it is the beginning, 0 for nothing: see qihe_document_mark()
 * @lead: (nullable): the first words, in bold
 * @height: of a chart, in points
 */
typedef struct {
  QiheBlockKind kind;
  QiheTextRole role;
  QiheVoice voice;
  gboolean break_before;
  gboolean keep;
  guint outline;
  guint mark;
  const char *lead;
  const char *text;
  QiheTable *table;
  QiheChart *chart;
  double height;
} QiheBlock;

/**
 * QiheDocument: blocks in reading order, and what a file says about itself. A plain value.
 *
 * All texts are copied. Hostile ones are tamed: made valid, control characters and invisible signs
 * that would turn the direction of other texts dropped, stacks of combining marks cut.
 */
typedef struct {
  QiheDocumentStyle *style;
  char *title;
  char *author;
  char *running; /* above each page */
  char *created; /* ISO 8601 in UTC: the date in the file */
  GPtrArray *blocks;
  /*< private >*/
  GStringChunk *texts;
  guint numbers[3];
  gboolean break_next;
  guint mark_next;
} QiheDocument;

/** qihe_document_new: @style: (transfer full) */
QiheDocument *qihe_document_new (QiheDocumentStyle *style);
void qihe_document_free (QiheDocument *self);

/** qihe_document_mark: what is added next is the beginning of @mark, a number of the caller's */
void qihe_document_mark (QiheDocument *self, guint mark);

/** qihe_document_break_page: what is added next begins on a new page */
void qihe_document_break_page (QiheDocument *self);
/** qihe_document_add_heading: @level: 1 … 3; it is numbered as the style says */
void qihe_document_add_heading (QiheDocument *self, guint level, const char *text);
void qihe_document_add_text (QiheDocument *self, QiheTextRole role, const char *text);
/** qihe_document_add_voice: @lead: (nullable) */
void qihe_document_add_voice (QiheDocument *self, QiheVoice voice, const char *lead,
                              const char *text);
/** qihe_document_add_item: one of a list; @marker: such as “1.” */
void qihe_document_add_item (QiheDocument *self, const char *marker, const char *text);
/** qihe_document_add_caption: of what follows */
void qihe_document_add_caption (QiheDocument *self, const char *text);
/** qihe_document_add_chart: @chart: (transfer full): over the whole width */
void qihe_document_add_chart (QiheDocument *self, QiheChart *chart, double height);

/** qihe_document_add_table: (transfer none): a table without columns and rows */
QiheTable *qihe_document_add_table (QiheDocument *self);
/** qihe_document_add_figures: (transfer none): the same for key figures */
QiheTable *qihe_document_add_figures (QiheDocument *self);
/** qihe_document_add_column: before the first cell is added; @title: (nullable) */
void qihe_document_add_column (QiheDocument *self, QiheTable *table, const char *title,
                               double weight, QiheTextRole role);
/** qihe_document_add_cell: the next one, from left to right; @text: (nullable) */
void qihe_document_add_cell (QiheDocument *self, QiheTable *table, const char *text, float tone);

guint qihe_table_get_n_rows (const QiheTable *self);
const QiheCell *qihe_table_get_cell (const QiheTable *self, guint row, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheDocument, qihe_document_free)

G_END_DECLS
