/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-palette.h"

G_BEGIN_DECLS

/**
 * QiheMark: shapes that tell levels and statuses apart without colour
 */
typedef enum {
  QIHE_MARK_FULL,    /* ● */
  QIHE_MARK_HALF,    /* ◐ */
  QIHE_MARK_DASHED,  /* ◌ */
  QIHE_MARK_EMPTY,   /* ○ */
  QIHE_MARK_UNKNOWN, /* ? */
} QiheMark;

/** qihe_mark_to_string: (transfer static): the character that looks like it */
const char *qihe_mark_to_string (QiheMark mark);

/**
 * qihe_mark_draw:
 *
 * Draws @mark around @x, @y as a shape, not a glyph: it looks the same with every font.
 */
void qihe_mark_draw (cairo_t *cr, QiheMark mark, double x, double y, double radius,
                     QiheColor color);

/**
 * qihe_marker_draw:
 * @series: 0 … %QIHE_N_SERIES - 1: circle, square, diamond, triangle
 *
 * Draws the marker of a series of points, with a rim in @rim that parts it from its neighbours.
 */
void qihe_marker_draw (cairo_t *cr, guint series, double x, double y, double radius,
                       QiheColor color, QiheColor rim);

/** qihe_series_set_dash: the line pattern of a series, 0 … %QIHE_N_SERIES - 1 */
void qihe_series_set_dash (cairo_t *cr, guint series);

/**
 * qihe_hatch_fill:
 *
 * Fills the current path with diagonal lines and forgets the path. The lines of neighbours meet.
 */
void qihe_hatch_fill (cairo_t *cr, QiheColor color, double alpha);
/** qihe_hatch_add: adds the lines of a rectangle to the path, for qihe_hatch_stroke(): to cut them
 * off at many rectangles by a clip takes longer than all else of a chart */
void qihe_hatch_add (cairo_t *cr, double x1, double y1, double x2, double y2);
void qihe_hatch_stroke (cairo_t *cr, QiheColor color, double alpha);

G_END_DECLS
