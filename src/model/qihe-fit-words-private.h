/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-fit-words.h"

G_BEGIN_DECLS

/* What the files of the words share. */

/** the short title of a dimension */
const char *qihe_fit_words_dimension (QiheFramework *framework, guint dimension);
/** (transfer full): the titles of indicators as a list in a sentence */
char *qihe_fit_words_indicators (QiheFramework *framework, const guint *indicators, guint n);
/** (transfer full): what would lift (@up) or cause the veto of a dimension that is known */
char *qihe_fit_words_veto_distance (QiheFramework *framework, const QiheFit *fit, guint dimension,
                                    gboolean up);

G_END_DECLS
