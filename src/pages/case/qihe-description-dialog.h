/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-session.h"

G_BEGIN_DECLS

#define QIHE_TYPE_DESCRIPTION_DIALOG (qihe_description_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QiheDescriptionDialog, qihe_description_dialog, QIHE, DESCRIPTION_DIALOG,
                      AdwWindow)

/**
 * qihe_description_dialog_new: what is said about a case as a whole: description, profile,
 * practices, mode tags; to be read only where the round is closed
 *
 * Signal `changed`: it was accepted, and something is different now.
 */
GtkWidget *qihe_description_dialog_new (GtkWindow *parent, QiheSession *session, QiheCase *one);

G_END_DECLS
