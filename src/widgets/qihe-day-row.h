/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * qihe_day_row_check:
 * @optional: whether it may be empty
 *
 * Shows by colour, and says to a screen reader, whether a row that asks for a day has one.
 *
 * Returns: whether it has
 */
gboolean qihe_day_row_check (AdwEntryRow *row, gboolean optional);

G_END_DECLS
