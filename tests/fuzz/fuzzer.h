/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/** one input; what libFuzzer calls, and replay.c. Aborts where something does not hold. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);
