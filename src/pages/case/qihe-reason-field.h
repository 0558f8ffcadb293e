/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-session.h"

G_BEGIN_DECLS

#define QIHE_TYPE_REASON_FIELD (qihe_reason_field_get_type ())
G_DECLARE_FINAL_TYPE (QiheReasonField, qihe_reason_field, QIHE, REASON_FIELD, AdwBin)

/**
 * QiheReasonField: how a rating stood in the round before, and why it has changed; hidden where it
 * has not
 *
 * qihe_reason_field_show: shows it of one rating
 */
void qihe_reason_field_show (QiheReasonField *self, QiheSession *session, QiheCase *one,
                             guint indicator);
/** qihe_reason_field_commit: writes what has been typed */
void qihe_reason_field_commit (QiheReasonField *self);
/** qihe_reason_field_clear: lets the rating go */
void qihe_reason_field_clear (QiheReasonField *self);

G_END_DECLS
