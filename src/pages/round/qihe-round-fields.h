/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-session.h"

G_BEGIN_DECLS

#define QIHE_TYPE_ROUND_FIELDS (qihe_round_fields_get_type ())
G_DECLARE_FINAL_TYPE (QiheRoundFields, qihe_round_fields, QIHE, ROUND_FIELDS, AdwBin)

/**
 * QiheRoundFields: what a new round is to be: its day, who evaluates, against which framework, its
 * title
 *
 * Signals `changed`: whether it is complete may be different; `framework-chosen`: by the user.
 */

/** qihe_round_fields_begin: fills in today, and offers the frameworks */
void qihe_round_fields_begin (QiheRoundFields *self, QiheSession *session);

/** qihe_round_fields_follow: what @round was rated against and by whom is most likely what is
 * wanted again */
void qihe_round_fields_follow (QiheRoundFields *self, const QiheRound *round);

/** qihe_round_fields_show_framework: @reference: (nullable): the chosen framework */
void qihe_round_fields_show_framework (QiheRoundFields *self, const char *reference);

/** qihe_round_fields_get_framework: (nullable) (transfer none): a reference */
const char *qihe_round_fields_get_framework (QiheRoundFields *self);

/** qihe_round_fields_check: whether a round can be made of them; what cannot is shown */
gboolean qihe_round_fields_check (QiheRoundFields *self);

/** qihe_round_fields_put: writes them into @plan, which has none of them yet */
void qihe_round_fields_put (QiheRoundFields *self, QiheRoundPlan *plan);

G_END_DECLS
