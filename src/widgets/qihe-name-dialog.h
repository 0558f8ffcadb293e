/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define QIHE_TYPE_NAME_DIALOG (qihe_name_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QiheNameDialog, qihe_name_dialog, QIHE, NAME_DIALOG, AdwWindow)

/**
 * QiheNameDialog: asks for a name, and perhaps for one thing to switch on or off
 *
 * Signal `named (name)`: the user agreed; the dialog is closed.
 */

/**
 * qihe_name_dialog_new:
 * @title: what is about to be done
 * @field: what the name is of
 * @verb: label of the button that does it, with a mnemonic
 */
GtkWidget *qihe_name_dialog_new (GtkWindow *parent, const char *title, const char *field,
                                 const char *verb);
void qihe_name_dialog_set_name (QiheNameDialog *self, const char *name);
/** qihe_name_dialog_set_option: shows the switch, on */
void qihe_name_dialog_set_option (QiheNameDialog *self, const char *title, const char *subtitle);
gboolean qihe_name_dialog_get_option (QiheNameDialog *self);

G_END_DECLS
