/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-fit.h"

G_BEGIN_DECLS

/*
 * An evaluation in plain words, in the current language (gettext; names of data by
 * qihe_language_current()). All return (transfer full) text. Any thread.
 */

/** "no veto", "veto open", "vetoes": in place of a level; empty for a dimension that has one */
const char *qihe_fit_words_veto (QiheVeto veto);

/** "high to medium": the levels that something may have, from the best on, as what is missing is
 * told from the least on */
char *qihe_fit_words_range (const char *best, const char *worst);

/** "high", or "high to medium" for a range; for a dimension that vetoes whether it does */
char *qihe_fit_words_level (QiheFramework *framework, const QiheDimensionFit *dimension);

/** "3 of 7 missing", "1½ of 5 missing", or "0 to 2 of 5 missing, 2 not asked" */
char *qihe_fit_words_missing (QiheFramework *framework, const QiheFit *fit, guint dimension);

/**
 * "2 more indicators lift technology to high: transfer, incubation", or "to high, for example:"
 * where others would do as well; where it is at the first level already, or unknown indicators
 * leave it open, a sentence that says so
 */
char *qihe_fit_words_up (QiheFramework *framework, const QiheFit *fit, guint dimension);

/** "Losing 1 indicator drops administration to medium: organisation" or the like */
char *qihe_fit_words_down (QiheFramework *framework, const QiheFit *fit, guint dimension);

/**
 * Sentences, one a line: first how firm the result is, then how far each weight and threshold may
 * move: "“partly described” counts as 50 % missing; the result stays while that is above 0 % and at
 * most 75 %". Empty where unknown.
 */
char *qihe_fit_words_sensitivity (QiheFramework *framework, const QiheFit *fit);

/** The model's name; with candidates where it is undetermined: "undetermined: A or B" */
char *qihe_fit_words_model (QiheFramework *framework, const QiheFit *fit);

/** (nullable): "A or B", the models that are possible where it is undetermined: for a sentence */
char *qihe_fit_words_candidates (QiheFramework *framework, const QiheFit *fit);

G_END_DECLS
