/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-framework.h"

G_BEGIN_DECLS

/*
 * Measured values in words, in the current language. Any thread.
 */

/** qihe_band_words: (transfer full): "at least 60 %", "below 30 %": the values of a band */
char *qihe_band_words (const QiheIndicator *indicator, guint band);

/** qihe_value_words: (transfer full): "62 %": a value as it is stored, with its unit */
char *qihe_value_words (const QiheIndicator *indicator, const char *value);

G_END_DECLS
