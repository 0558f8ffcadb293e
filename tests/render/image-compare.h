/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

/*
 * Images are compared after a blur by one pixel, so that another version of a rasteriser, which
 * moves an edge by a fraction of a pixel, still passes. A pixel differs where a channel is off by
 * more than IMAGE_THRESHOLD of 255; an image differs where more than IMAGE_SHARE of its pixels do.
 * A mark that is missing, a text that has changed or moved by a pixel, another colour: all fail.
 */
#define IMAGE_THRESHOLD 28
#define IMAGE_SHARE 0.0008

/**
 * image_reach: how far away a pixel may have its match. The golden images are of Cairo 1.16, which
 * puts each letter on whole pixels; from 1.17.4 on it stands between them, so that a text may be a
 * pixel beside the golden one. A text that has moved by two still fails there.
 */
int image_reach (void);

/**
 * image_difference: the share of pixels that have no match in the other image, at their place or
 * within @reach pixels of it; 1 where the sizes differ
 */
double image_difference (cairo_surface_t *a, cairo_surface_t *b, int reach);

/**
 * image_reduce: rounds the colours to 16 steps a channel, far below the threshold, in place; kept
 * images are half as large
 */
void image_reduce (cairo_surface_t *image);

/** image_show_difference: (transfer full): what differs in red on a faint @a */
cairo_surface_t *image_show_difference (cairo_surface_t *a, cairo_surface_t *b, int reach);
