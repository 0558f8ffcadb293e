/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-session.h"

G_BEGIN_DECLS

#define QIHE_TYPE_FRAMEWORK_ROW (qihe_framework_row_get_type ())
G_DECLARE_FINAL_TYPE (QiheFrameworkRow, qihe_framework_row, QIHE, FRAMEWORK_ROW, AdwComboRow)

/**
 * QiheFrameworkRow: chooses a version of a framework out of all that something can be rated
 * against, by name
 *
 * qihe_framework_row_read:
 * @wanted: (nullable): what is chosen first; it stands there until the others are read
 *
 * Signal `chosen`: the user has chosen another one.
 */
void qihe_framework_row_read (QiheFrameworkRow *self, QiheSession *session, const char *wanted);

/** qihe_framework_row_choose: @reference: (nullable) */
void qihe_framework_row_choose (QiheFrameworkRow *self, const char *reference);

/** qihe_framework_row_get_chosen: (nullable) (transfer none): a reference */
const char *qihe_framework_row_get_chosen (QiheFrameworkRow *self);

G_END_DECLS
