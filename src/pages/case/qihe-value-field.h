/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-session.h"

G_BEGIN_DECLS

#define QIHE_TYPE_VALUE_FIELD (qihe_value_field_get_type ())
G_DECLARE_FINAL_TYPE (QiheValueField, qihe_value_field, QIHE, VALUE_FIELD, AdwBin)

/**
 * QiheValueField: what was measured, and the bands that turn it into a status; hidden where an
 * indicator is rated
 *
 * A value is written when Enter is pressed and when the focus leaves; what is no number is told and
 * not written.
 *
 * qihe_value_field_show: shows it of one rating
 */
void qihe_value_field_show (QiheValueField *self, QiheSession *session, QiheCase *one,
                            guint indicator);
/** qihe_value_field_commit: writes what has been typed */
void qihe_value_field_commit (QiheValueField *self);
/** qihe_value_field_clear: lets the rating go */
void qihe_value_field_clear (QiheValueField *self);

G_END_DECLS
