/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * qihe_json_string_decode:
 * @at: (inout): after the opening quote of valid UTF-8 that ends with a zero byte; moves behind the
 *   closing quote, or to the fault
 *
 * Decodes a JSON string in place (it never grows) and ends it with a zero byte.
 *
 * Returns: (nullable): what is wrong, a constant text, or %NULL where all is well
 */
const char *qihe_json_string_decode (char **at);

/** qihe_json_string_append: appends @text (valid UTF-8) to @out as a JSON string, in quotes */
void qihe_json_string_append (GString *out, const char *text);

G_END_DECLS
