/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-session.h"

G_BEGIN_DECLS

#define QIHE_TYPE_CLOSE_ROUND_DIALOG (qihe_close_round_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QiheCloseRoundDialog, qihe_close_round_dialog, QIHE, CLOSE_ROUND_DIALOG,
                      AdwWindow)

/**
 * qihe_close_round_dialog_new:
 *
 * Asks, before the round that is shown is closed for good, how indicators count that nobody has
 * asked about, and what still has to be explained.
 *
 * Signal `open-rating (case, indicator)`: a link to a rating was followed, by the ids of both.
 */
GtkWidget *qihe_close_round_dialog_new (GtkWindow *parent, QiheSession *session);

G_END_DECLS
