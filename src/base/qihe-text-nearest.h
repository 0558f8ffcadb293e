/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * qihe_text_nearest:
 * @text: what somebody wrote
 * @words: (element-type utf8): what could have been meant
 *
 * Returns: (nullable) (transfer none): the one of @words that is the fewest letters away from
 *   @text, both folded; %NULL where all are too far away to be meant
 */
const char *qihe_text_nearest (const char *text, GPtrArray *words);

G_END_DECLS
