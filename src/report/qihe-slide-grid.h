/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "report/qihe-slide-layout.h"

G_BEGIN_DECLS

/*
 * How large the rows of a slide are set: as large as all fit, in one or two columns; where they do
 * not fit at the smallest size, the last line says how many more there are.
 */

/** QIHE_SLIDE_BAR: what a bar takes */
#define QIHE_SLIDE_BAR 1.9
/** QIHE_SLIDE_COLUMN_GAP: in units */
#define QIHE_SLIDE_COLUMN_GAP 1.2

typedef struct {
  PangoLayout *title;
  PangoLayout *value; /* (nullable) */
  double height;
} QiheSlideCell;

/**
 * QiheSlideGrid: rows set at one size
 * @size: of the text
 * @pad: between rows, of that size
 * @n: how many rows are set
 * @rest: how many are not
 * @below: values stand below their titles
 * @bare: values are left out: marks say enough
 * @most_lines: of a text; 0 as long as all are whole
 * @cells: (element-type QiheSlideCell): of the rows, and one more where @rest is not 0
 * @header: (element-type PangoLayout): the titles over the marks of levels; empty where there are
 *   none, or no room for them
 */
typedef struct {
  QiheSlideLayout *out;
  QiheBox box;
  double size;
  double pad;
  guint columns;
  guint n;
  guint rest;
  double column_width;
  double mark_width;
  double value_width;
  gboolean below;
  gboolean bare;
  int most_lines;
  GArray *cells;
  GPtrArray *header;
} QiheSlideGrid;

/** qihe_slide_grid_init: clear it with qihe_slide_grid_clear() */
void qihe_slide_grid_init (QiheSlideGrid *self, QiheSlideLayout *out, QiheBox box);
void qihe_slide_grid_clear (QiheSlideGrid *self);

/** qihe_slide_grid_holds: whether all rows of the slide fit into @box, whole */
gboolean qihe_slide_grid_holds (QiheSlideLayout *out, QiheBox box);

const QiheSlideRow *qihe_slide_grid_get_row (const QiheSlideGrid *self, guint index);
/** qihe_slide_grid_get_title_width: what is between the mark of a row and what follows its title */
double qihe_slide_grid_get_title_width (const QiheSlideGrid *self);
/** qihe_slide_grid_get_level_width: of a column of marks */
double qihe_slide_grid_get_level_width (const QiheSlideGrid *self, guint index);
double qihe_slide_grid_get_header_height (const QiheSlideGrid *self);
/** qihe_slide_grid_get_height: of all */
double qihe_slide_grid_get_height (const QiheSlideGrid *self);
/** qihe_slide_grid_get_length: how many cells a column has */
guint qihe_slide_grid_get_length (const QiheSlideGrid *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QiheSlideGrid, qihe_slide_grid_clear)

G_END_DECLS
