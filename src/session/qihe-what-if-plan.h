/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-what-if.h"
#include "session/qihe-session.h"

G_BEGIN_DECLS

/**
 * qihe_what_if_plan:
 * @plan: (out): the round that @self becomes where it is kept: based on the one that is shown, with
 *   its evaluator and people; title and date are left to the caller. Other weights or thresholds
 *   become a new version of the framework.
 *
 * Returns: %FALSE with an error where two cases have the same code
 */
gboolean qihe_what_if_plan (QiheWhatIf *self, QiheSession *session, QiheRoundPlan *plan,
                            GError **error);

G_END_DECLS
