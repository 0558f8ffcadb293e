/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-session.h"

G_BEGIN_DECLS

#define QIHE_TYPE_IMPORT_DIALOG (qihe_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QiheImportDialog, qihe_import_dialog, QIHE, IMPORT_DIALOG, AdwWindow)

/**
 * qihe_import_dialog_new:
 *
 * Makes a round out of a file, which is looked at first: nothing is written before that is
 * accepted.
 *
 * Signal `begun`: the round is shown.
 */
GtkWidget *qihe_import_dialog_new (GtkWindow *parent, QiheSession *session);

G_END_DECLS
