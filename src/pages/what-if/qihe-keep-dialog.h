/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/qihe-what-if.h"
#include "session/qihe-session.h"

G_BEGIN_DECLS

#define QIHE_TYPE_KEEP_DIALOG (qihe_keep_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QiheKeepDialog, qihe_keep_dialog, QIHE, KEEP_DIALOG, AdwWindow)

/**
 * QiheKeepDialog: asks for name and date of the round that a sandbox becomes
 *
 * Signal `kept`: it is one, and shown; the dialog is closed. The sandbox is as it was.
 */

/** qihe_keep_dialog_new: @what_if has to outlive the dialog, which is modal */
GtkWidget *qihe_keep_dialog_new (GtkWindow *parent, QiheSession *session, QiheWhatIf *what_if);

G_END_DECLS
