/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/qihe-weighing.h"
#include "session/qihe-session.h"

G_BEGIN_DECLS

#define QIHE_TYPE_WEIGHING_VIEW (qihe_weighing_view_get_type ())
G_DECLARE_FINAL_TYPE (QiheWeighingView, qihe_weighing_view, QIHE, WEIGHING_VIEW, AdwBin)

/**
 * QiheWeighingView: the evaluators of one time, how much each counts, and what they come to
 * together
 *
 * qihe_weighing_view_show: @weighing: (nullable): has to live until another one, or %NULL, is
 * shown; its rounds get the weights that are chosen
 */
void qihe_weighing_view_show (QiheWeighingView *self, QiheSession *session, QiheWeighing *weighing);

G_END_DECLS
