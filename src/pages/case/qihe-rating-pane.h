/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-session.h"

G_BEGIN_DECLS

#define QIHE_TYPE_RATING_PANE (qihe_rating_pane_get_type ())
G_DECLARE_FINAL_TYPE (QiheRatingPane, qihe_rating_pane, QIHE, RATING_PANE, AdwBin)

/**
 * QiheRatingPane:
 *
 * All that is known of one rating: measured value, note, source, files, recommended measures,
 * history. What is typed is written when the typing rests for two seconds, when the focus leaves,
 * and when another rating is shown.
 */
void qihe_rating_pane_show (QiheRatingPane *self, QiheSession *session, QiheCase *one,
                            guint indicator);
/** qihe_rating_pane_commit: writes what has been typed */
void qihe_rating_pane_commit (QiheRatingPane *self);
/** qihe_rating_pane_commit_reason: writes why the rating has changed, before it changes again */
void qihe_rating_pane_commit_reason (QiheRatingPane *self);
/** qihe_rating_pane_clear: lets the rating go; what is typed afterwards goes nowhere */
void qihe_rating_pane_clear (QiheRatingPane *self);
void qihe_rating_pane_focus_note (QiheRatingPane *self);
/** qihe_rating_pane_focus_reason: where it is said why the rating has changed */
void qihe_rating_pane_focus_reason (QiheRatingPane *self);

G_END_DECLS
