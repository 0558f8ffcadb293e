/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/qihe-round.h"

G_BEGIN_DECLS

#define QIHE_TYPE_USE_DIALOG (qihe_use_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QiheUseDialog, qihe_use_dialog, QIHE, USE_DIALOG, AdwWindow)

/**
 * qihe_use_dialog_new: asks what the result of @round was used for, when and by whom
 *
 * Signal `accepted`: qihe_use_dialog_get_use() has what was entered.
 */
GtkWidget *qihe_use_dialog_new (GtkWindow *parent, const QiheResultUse *use,
                                const QiheRound *round);
/** qihe_use_dialog_get_use: (transfer none) */
const QiheResultUse *qihe_use_dialog_get_use (QiheUseDialog *self);

G_END_DECLS
