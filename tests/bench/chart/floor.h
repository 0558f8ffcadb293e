/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

/*
 * The page of the bench written by hand: the strokes, fills and texts of the charts at places that
 * are worked out here with constants, each text laid out once, fills of one colour in one path. It
 * knows no cases, items, themes or sizes, and so is what a page costs at least.
 */

#define PAGE_ROWS 200
#define PAGE_INDICATORS 17
#define PAGE_RADARS 12
#define PAGE_LINES 10
#define PAGE_POINTS 1000
#define PAGE_WIDTH 1200.0
#define PAGE_HEATMAP_HEIGHT 5000.0
#define PAGE_RADAR_WIDTH 300.0
#define PAGE_RADAR_HEIGHT 280.0
#define PAGE_LINES_HEIGHT 400.0
#define PAGE_HEIGHT (PAGE_HEATMAP_HEIGHT + PAGE_RADAR_HEIGHT * PAGE_RADARS / 4 + PAGE_LINES_HEIGHT)

/** page_status: the status of a cell, 0 … 4: described, partly described, planned, absent, unknown
 */
int page_status (int row, int indicator);
/** page_value: of a point on a line */
double page_value (int line, int point);

extern const char *const page_indicators[PAGE_INDICATORS];
extern const char *const page_dimensions[3];

/** floor_draw_page: draws the page on @cr, whose texts are laid out by @context */
void floor_draw_page (cairo_t *cr, PangoContext *context);
