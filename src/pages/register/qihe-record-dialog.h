/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-session-registers.h"

G_BEGIN_DECLS

#define QIHE_TYPE_RECORD_DIALOG (qihe_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QiheRecordDialog, qihe_record_dialog, QIHE, RECORD_DIALOG, AdwWindow)

/**
 * QiheRecordDialog: a record as a form, after the fields of its register
 *
 * What was typed does not go without a question. Signal `saved (record)`: before it closes.
 */

/** qihe_record_dialog_new: @record: (nullable): with its `id`; %NULL for a new one */
GtkWidget *qihe_record_dialog_new (GtkWindow *parent, QiheSession *session, GPtrArray *registers,
                                   QiheRegister *shape, JsonObject *record);
/** qihe_record_dialog_set_name: types what a new record is called */
void qihe_record_dialog_set_name (QiheRecordDialog *self, const char *name);

G_END_DECLS
