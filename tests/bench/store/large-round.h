/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-store.h"

G_BEGIN_DECLS

#define LARGE_CASES 2000u
#define LARGE_DIMENSIONS 4u
#define LARGE_INDICATORS 15u /* of each dimension */

/**
 * large_round_fill:
 *
 * Writes @n_rounds rounds of %LARGE_CASES cases, the newest on top of the others. Each has ours and
 * references in several models, and a note and a source at every rating.
 */
void large_round_fill (QiheStore *store, guint n_rounds);

G_END_DECLS
