/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * qihe_aside_move:
 *
 * Renames a database that cannot be opened, and its log, to the first of `<path>.damaged`,
 * `<path>.damaged-2` … that is free. Nothing of it is changed.
 *
 * Returns: (transfer full): what it is called now, or %NULL with an error
 */
char *qihe_aside_move (const char *path, GError **error);

G_END_DECLS
