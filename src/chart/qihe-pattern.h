/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-palette.h"

G_BEGIN_DECLS

/** QIHE_N_PATTERNS: how many categories can be told apart; the last is that of all others */
#define QIHE_N_PATTERNS 7

/**
 * qihe_pattern_fill:
 * @category: 0 … %QIHE_N_PATTERNS - 1
 *
 * Fills the current path with the tint and the pattern of a category, which can be told apart
 * without colour and leave texts readable, and forgets the path. Patterns of neighbours meet.
 */
void qihe_pattern_fill (cairo_t *cr, guint category, const QihePalette *palette);

/** qihe_pattern_get_ground: the colour under the pattern, for a text that stands on it */
QiheColor qihe_pattern_get_ground (guint category, const QihePalette *palette);

G_END_DECLS
