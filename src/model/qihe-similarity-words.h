/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-similarity.h"

G_BEGIN_DECLS

/**
 * qihe_similarity_words:
 * @ours: ratings of the one that is compared
 * @theirs: ratings of the other one
 * @most: name at most so many indicators
 *
 * Returns: (transfer full): "12 % apart over 14 indicators: course standards (described → absent)",
 *   in the current language
 */
char *qihe_similarity_words (QiheFramework *framework, const QiheSimilarity *self,
                             const gint16 *ours, const gint16 *theirs, guint most);

G_END_DECLS
