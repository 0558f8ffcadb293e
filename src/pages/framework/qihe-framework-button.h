/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-framework-library.h"

G_BEGIN_DECLS

#define QIHE_TYPE_FRAMEWORK_BUTTON (qihe_framework_button_get_type ())
G_DECLARE_FINAL_TYPE (QiheFrameworkButton, qihe_framework_button, QIHE, FRAMEWORK_BUTTON, AdwBin)

/**
 * QiheFrameworkButton:
 *
 * Says which version of which framework is shown, and lists the others to choose from. Main thread.
 *
 * Signal `chosen(s)`: a row has been activated: its reference.
 */

/** qihe_framework_button_show: @entries: (nullable) (element-type QiheFrameworkEntry); @reference:
 * (nullable): the one that is shown */
void qihe_framework_button_show (QiheFrameworkButton *self, GPtrArray *entries,
                                 const char *reference);

/** qihe_framework_entry_get_title: in the current language, else its id */
const char *qihe_framework_entry_get_title (const QiheFrameworkEntry *self);

G_END_DECLS
