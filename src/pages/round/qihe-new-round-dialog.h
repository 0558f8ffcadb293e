/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-session.h"

G_BEGIN_DECLS

#define QIHE_TYPE_NEW_ROUND_DIALOG (qihe_new_round_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QiheNewRoundDialog, qihe_new_round_dialog, QIHE, NEW_ROUND_DIALOG, AdwWindow)

/**
 * qihe_new_round_dialog_new:
 * @base: (nullable): id of the round to begin with, without it the newest
 *
 * Asks what a new round is to be, makes it and shows it.
 *
 * Signal `begun`: it is shown.
 */
GtkWidget *qihe_new_round_dialog_new (GtkWindow *parent, QiheSession *session, const char *base);

G_END_DECLS
