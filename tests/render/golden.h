/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

/**
 * golden_check:
 * @actual: (transfer full)
 *
 * Compares an image with that of its name which somebody has looked at. QIHE_UPDATE_GOLDEN=1 writes
 * it anew (look at them, all of them). On a failure the actual image and the difference stay in the
 * build folder.
 */
void golden_check (cairo_surface_t *actual, const char *name);

/** golden_write: writes @image with fewer colours, which changes @image; makes the folder */
void golden_write (cairo_surface_t *image, const char *path);

/** golden_keep_difference: writes what differs, in red; makes the folder */
void golden_keep_difference (cairo_surface_t *golden, cairo_surface_t *actual, const char *path);
