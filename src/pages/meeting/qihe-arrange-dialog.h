/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-prepared.h"

G_BEGIN_DECLS

#define QIHE_TYPE_ARRANGE_DIALOG (qihe_arrange_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QiheArrangeDialog, qihe_arrange_dialog, QIHE, ARRANGE_DIALOG, AdwWindow)

/**
 * QiheArrangeDialog:
 *
 * Which screens a meeting has, in which order, what they say, and what the presenter is reminded
 * of.
 *
 * Signal `arranged (deck)`: a #QiheDeck, valid during the signal.
 */

/** qihe_arrange_dialog_new: @prepared: (transfer full) */
GtkWidget *qihe_arrange_dialog_new (GtkWindow *parent, QihePrepared *prepared);

/** qihe_arrange_dialog_get_round: id of the round that the screens are about */
const char *qihe_arrange_dialog_get_round (QiheArrangeDialog *self);

G_END_DECLS
