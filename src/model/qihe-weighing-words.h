/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-weighing.h"

G_BEGIN_DECLS

/* What several evaluators come to together, in plain words of the current language. */

/** qihe_weighing_words_level: (transfer full): "high, 8% missing", "high to medium, 0% to 40%
 * missing"; what a dimension that vetoes says */
char *qihe_weighing_words_level (QiheFramework *framework, const QiheFit *fit, guint dimension);

/** qihe_weighing_words_round: (transfer full): "2026-06-30 · Self-evaluation, counts 33.3%": its
 * part of all weights, which need not add up to anything themselves */
char *qihe_weighing_words_round (const QiheWeighing *self, guint index);

G_END_DECLS
