/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/qihe-fraction.h"

G_BEGIN_DECLS

/*
 * Shares as people write them: weights and thresholds.
 */

/**
 * qihe_share_parse:
 * @text: `1/5`, `0.2`, `20 %`; full-width forms and white space make no difference
 *
 * Returns: %FALSE with %QIHE_BASE_ERROR_NUMBER, whose message says how a share is written
 */
gboolean qihe_share_parse (const char *text, QiheFraction *share, GError **error);

G_END_DECLS
