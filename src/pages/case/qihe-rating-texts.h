/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-session.h"

G_BEGIN_DECLS

#define QIHE_TYPE_RATING_TEXTS (qihe_rating_texts_get_type ())
G_DECLARE_FINAL_TYPE (QiheRatingTexts, qihe_rating_texts, QIHE, RATING_TEXTS, AdwBin)

/**
 * QiheRatingTexts:
 *
 * Note and source of one rating. What is typed is written when the typing rests for two seconds and
 * when the focus leaves. Where somebody else has written the same text meanwhile, both are shown
 * and nothing is written until it is said which one stays.
 */
void qihe_rating_texts_show (QiheRatingTexts *self, QiheSession *session, QiheCase *one,
                             guint indicator);
/** qihe_rating_texts_commit: writes what has been typed, also where somebody else wrote: theirs is
 * then in the history */
void qihe_rating_texts_commit (QiheRatingTexts *self);
/** qihe_rating_texts_clear: lets the rating go; what is typed afterwards goes nowhere */
void qihe_rating_texts_clear (QiheRatingTexts *self);
void qihe_rating_texts_focus_note (QiheRatingTexts *self);

G_END_DECLS
