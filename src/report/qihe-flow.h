/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QiheSlice: what cannot be cut by the end of a page: a line of text, a line of a row of a table, a
 * chart. Heights in points.
 * @before: room above it, but not at the top of a page
 * @repeat: room above it at the top of a page, for the header of its table
 * @keep: stays on the page of the next one
 * @break_before: begins a page
 * @block: which block it is of
 * @row: of a table; %QIHE_HEADER_ROW for its header
 * @line: of the text or the row
 */
typedef struct {
  double height;
  double before;
  double repeat;
  gboolean keep;
  gboolean break_before;
  guint block;
  guint row;
  guint line;
} QiheSlice;

#define QIHE_HEADER_ROW G_MAXUINT

/**
 * QihePlace: where a slice is
 * @y: of its top, from the top of the type area; below the header that is repeated
 * @first: whether it is the first on its page
 */
typedef struct {
  guint page;
  double y;
  gboolean first;
} QihePlace;

/**
 * qihe_flow_place:
 * @height: of the type area
 *
 * Puts slices onto pages, in their order. A run of slices that keep together moves to the next page
 * as a whole, but where it is higher than a page. A slice that is higher than a page has one of its
 * own.
 *
 * Returns: (transfer full) (element-type QihePlace): the place of each
 */
GArray *qihe_flow_place (const QiheSlice *slices, guint n, double height);

G_END_DECLS
