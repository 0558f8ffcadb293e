/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * qihe_json_number_scan:
 * @at: (inout): the first character of a number; moves behind it, or to the fault
 * @is_integer: (out): whether it has neither decimals nor an exponent
 *
 * Returns: %FALSE where the text is no number by RFC 8259, section 6
 */
gboolean qihe_json_number_scan (char **at, gboolean *is_integer);

G_END_DECLS
