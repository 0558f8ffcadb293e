/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * qihe_random_fill:
 * @length: at most 256
 *
 * Fills @out from the kernel's random numbers, fit for secrets. Any thread.
 */
void qihe_random_fill (guint8 *out, gsize length);

G_END_DECLS
